/* What made-up products and people are named after. */

function wordsOf(text: string): readonly string[] {
  return text.split(' ');
}

export const categories = [
  {
    name: 'Tools',
    things: ['Hammer', 'Screwdriver', 'Wrench', 'Pliers', 'Saw', 'Drill bit', 'Tape measure', 'Chisel'],
  },
  { name: 'Kitchen', things: ['Pan', 'Pot', 'Knife', 'Bowl', 'Whisk', 'Grater', 'Ladle', 'Baking tin'] },
  {
    name: 'Garden',
    things: ['Trowel', 'Rake', 'Hose', 'Planter', 'Shears', 'Watering can', 'Seed tray', 'Gloves'],
  },
  {
    name: 'Office',
    things: ['Notebook', 'Pen', 'Stapler', 'Folder', 'Desk lamp', 'Ruler', 'Binder', 'Label roll'],
  },
  { name: 'Sports', things: ['Ball', 'Racket', 'Mat', 'Dumbbell', 'Bottle', 'Rope', 'Helmet', 'Band'] },
  { name: 'Toys', things: ['Puzzle', 'Kite', 'Blocks', 'Doll', 'Car', 'Board game', 'Marbles', 'Yo-yo'] },
  {
    name: 'Textiles',
    things: ['Towel', 'Blanket', 'Cushion', 'Curtain', 'Apron', 'Bed sheet', 'Scarf', 'Socks'],
  },
  {
    name: 'Electrics',
    things: ['Cable', 'Charger', 'Bulb', 'Socket', 'Torch', 'Battery', 'Adapter', 'Timer'],
  },
  { name: 'Food', things: ['Coffee', 'Tea', 'Honey', 'Pasta', 'Rice', 'Olive oil', 'Chocolate', 'Crackers'] },
  { name: 'Care', things: ['Soap', 'Shampoo', 'Brush', 'Cream', 'Razor', 'Comb', 'Lotion', 'Sponge'] },
  { name: 'Pets', things: ['Leash', 'Bowl', 'Basket', 'Snack', 'Brush', 'Ball', 'Collar', 'Litter'] },
  { name: 'Household', things: ['Bucket', 'Broom', 'Mop', 'Candle', 'Hanger', 'Box', 'Basket', 'Cloth'] },
] as const;

export const qualities = wordsOf(
  'Blue Red Green Black White Oak Steel Cotton Linen Copper Classic Slim Heavy Light Folding Large ' +
    'Small Soft Organic Premium Basic Travel Retro Pro',
);

export const makers = wordsOf(
  'Alder Birch Cedar Dune Ember Fjord Glade Harbor Island Juniper Kestrel Lark Meadow Nordic ' +
    'Orchard Pebble Quarry Ridge Summit Tide Umber Vale Willow Zephyr',
);

export const firstNames = wordsOf(
  'Ada Amir Ana Ben Chen Clara Daniel Dalia Elena Emeka Farah Finn Gita Hugo Ines Ivan Jana João ' +
    'Kai Keiko Lars Leila Mara Miguel Nia Noor Oskar Paula Quinn Rafael Sana Søren Tara Tomé Uma ' +
    'Viktor Wanjiru Xenia Yusuf Zuzana',
);

export const lastNames = wordsOf(
  'Abara Adeyemi Ahmed Alves Bauer Bianchi Brown Castro Chang Costa Dahl Duarte Eriksen Farouk ' +
    'Fischer Gomez Gupta Hansen Hoang Ibrahim Ito Jansen Jovanović Khan Kim Kowal Larsen Lopez Müller ' +
    'Nakamura Novak Okoye Park Quispe Ramos Sharma Silva Torres Weber Yamada',
);
