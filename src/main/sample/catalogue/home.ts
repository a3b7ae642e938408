import type { Category } from './category.ts';

const household: Category = {
  name: 'Household',
  code: 'HOU',
  lines: [
    ['Washing-up liquid 500 ml', 279, 'Lemon, biodegradable.'],
    ['Dishwasher tablets, 30', 849, 'In a film that dissolves.'],
    ['Laundry detergent 1.5 l', 999, 'For thirty loads, without perfume.'],
    ['Fabric softener 1 l', 449, 'Lavender.'],
    ['All-purpose cleaner 750 ml', 349, 'Streak-free.'],
    ['Bathroom cleaner 500 ml', 379, 'Against lime.'],
    ['Sponges, pack of 5', 249, 'One soft, one rough side.'],
    ['Microfibre cloths, pack of 3', 549, 'Wash at sixty degrees.'],
    ['Toilet paper, 8 rolls', 499, 'Recycled, three-ply.'],
    ['Kitchen roll, 4 rolls', 399, 'Recycled.'],
    ['Bin bags 35 l, 20 pieces', 299, 'With a drawstring.'],
    ['Aluminium foil 20 m', 329, 'Can be recycled when clean.'],
    ['Baking paper 10 m', 249, 'Unbleached.'],
    ['Candles, pack of 6', 549, 'Rapeseed wax, eight hours each.'],
    ['Matches, 3 boxes', 149, 'Safety matches.'],
    ['Batteries AA, pack of 4', 599, 'Alkaline.'],
    ['LED bulb E27', 799, '8 watts, warm white.'],
    ['Shopping bag cotton', 350, 'Carries ten kilos.'],
  ],
};

const care: Category = {
  name: 'Personal care',
  code: 'CAR',
  lines: [
    ['Hand soap 300 ml', 389, 'Olive and rosemary.'],
    ['Bar soap', 290, 'Hand-cut, without palm oil.'],
    ['Shower gel 250 ml', 349, 'Citrus.'],
    ['Shampoo 250 ml', 549, 'For every day.'],
    ['Conditioner 200 ml', 549, 'For long hair.'],
    ['Toothpaste 75 ml', 299, 'With fluoride.'],
    ['Toothbrush medium', 249, 'Handle of bamboo.'],
    ['Dental floss 50 m', 279, 'Waxed, mint.'],
    ['Deodorant 50 ml', 599, 'Roll-on, without aluminium.'],
    ['Hand cream 75 ml', 489, 'Shea butter.'],
    ['Lip balm', 349, 'Beeswax.'],
    ['Sun cream SPF 50 100 ml', 1290, 'Water-resistant.'],
    ['Razor blades, pack of 5', 899, 'For safety razors.'],
    ['Cotton pads, 80 pieces', 199, 'Organic cotton.'],
    ['Tissues, 10 packs', 229, 'Soft, four-ply.'],
    ['Plasters, 20 pieces', 329, 'In three sizes.'],
    ['Nail file', 249, 'Glass.'],
    ['Bath salts 400 g', 690, 'Pine needle.'],
  ],
};

const stationery: Category = {
  name: 'Stationery',
  code: 'STA',
  lines: [
    ['Notebook A5 ruled', 890, '144 pages, lies flat.'],
    ['Notebook A6 plain', 590, 'For the pocket.'],
    ['Writing pad A4', 390, '80 sheets, perforated.'],
    ['Ballpoint pen blue', 180, 'Refillable.'],
    ['Fineliner black', 250, '0.4 mm.'],
    ['Pencil HB', 90, 'Cedar.'],
    ['Coloured pencils, set of 12', 1290, 'Strong pigments, soft leads.'],
    ['Highlighters, set of 4', 650, 'Yellow, green, pink, orange.'],
    ['Eraser', 120, 'Without plastic.'],
    ['Pencil sharpener', 290, 'Brass.'],
    ['Ruler 30 cm', 350, 'Beech.'],
    ['Scissors 17 cm', 790, 'For left and right hands.'],
    ['Glue stick 20 g', 220, 'Comes off with water.'],
    ['Sticky notes 76 mm', 290, '100 sheets.'],
    ['Envelopes C6, 25 pieces', 350, 'Self-adhesive.'],
    ['Birthday card', 320, 'Letterpress, with an envelope.'],
    ['Wrapping paper 2 m', 390, 'Recycled, several patterns.'],
    ['Desk calendar', 1190, 'A week on two pages.'],
  ],
};

export const home: readonly Category[] = [household, care, stationery];
