import type { Category } from './category.ts';

const pantry: Category = {
  name: 'Pantry',
  code: 'PAN',
  lines: [
    ['Spaghetti 500 g', 189, 'Bronze drawn, nine minutes.'],
    ['Penne whole-grain 500 g', 219, 'Holds on to the sauce.'],
    ['Basmati rice 1 kg', 399, 'Aged two years.'],
    ['Red lentils 500 g', 259, 'Done in twelve minutes, without soaking.'],
    ['Chickpeas, tin 400 g', 119, 'Cooked, ready for hummus.'],
    ['Peeled tomatoes, tin 400 g', 139, 'San Marzano.'],
    ['Tomato passata 700 g', 199, 'Sieved, nothing added.'],
    ['Olive oil extra virgin 0.5 l', 1090, 'Cold pressed, peppery.'],
    ['Rapeseed oil 1 l', 449, 'For frying.'],
    ['Balsamic vinegar 0.25 l', 690, 'Three years in the barrel.'],
    ['Sea salt 500 g', 229, 'Coarse, for the mill.'],
    ['Black pepper 50 g', 379, 'Whole corns.'],
    ['Wheat flour 1 kg', 129, 'For everything.'],
    ['Cane sugar 500 g', 199, 'Unrefined.'],
    ['Blossom honey 500 g', 749, 'From the beekeeper across the river.'],
    ['Strawberry jam 340 g', 389, 'Cooked in a small pot.'],
    ['Peanut butter crunchy 350 g', 449, 'Peanuts and salt.'],
    ['Muesli with nuts 750 g', 599, 'Not sweetened.'],
  ],
};

const sweets: Category = {
  name: 'Sweets & snacks',
  code: 'SWE',
  lines: [
    ['Dark chocolate 70 % 100 g', 289, 'Single origin, Peru.'],
    ['Milk chocolate hazelnut 100 g', 259, 'Whole nuts.'],
    ['White chocolate raspberry 100 g', 289, 'With freeze-dried fruit.'],
    ['Chocolate bar caramel', 129, 'For the way home.'],
    ['Fruit gums 200 g', 189, 'With juice, without gelatine.'],
    ['Liquorice 150 g', 219, 'Salty, from the north.'],
    ['Peppermint drops 75 g', 159, 'In a tin that fits the pocket.'],
    ['Chewing gum', 119, 'Spearmint, without sugar.'],
    ['Lollipop', 50, 'Cherry, orange or cola.'],
    ['Shortbread 200 g', 349, 'One third butter.'],
    ['Salted crisps 150 g', 229, 'Hand-cooked, with the skin.'],
    ['Paprika crisps 150 g', 229, 'Smoked paprika.'],
    ['Tortilla chips 200 g', 259, 'Yellow maize.'],
    ['Salsa dip 300 g', 289, 'Medium hot.'],
    ['Roasted almonds 150 g', 449, 'With a little salt.'],
    ['Trail mix 200 g', 389, 'Nuts and dried berries.'],
    ['Popcorn sweet 90 g', 199, 'Popped in a kettle.'],
    ['Rice cakes 100 g', 149, 'Light, with sea salt.'],
  ],
};

const kitchen: Category = {
  name: 'Kitchen',
  code: 'KIT',
  lines: [
    ['Chef’s knife 20 cm', 5490, 'Forged, full tang.'],
    ['Paring knife 9 cm', 1290, 'Small and sharp.'],
    ['Cutting board oak', 2990, 'Oiled, 40 × 25 cm.'],
    ['Frying pan 28 cm', 4490, 'Iron, better every year.'],
    ['Saucepan 2 l', 3690, 'Stainless steel, with a lid.'],
    ['Wooden spoon', 490, 'Olive wood.'],
    ['Whisk', 890, 'Eleven wires.'],
    ['Vegetable peeler', 690, 'For both hands.'],
    ['Box grater', 1590, 'Four sides.'],
    ['Corkscrew', 1390, 'Two steps, with a foil knife.'],
    ['Kitchen scale', 2490, 'To 5 kg, in grams.'],
    ['Measuring jug 1 l', 990, 'Glass, with a spout.'],
    ['French press 1 l', 2990, 'Eight cups.'],
    ['Mug, blue glaze', 1190, 'Made by hand; each is a little different.'],
    ['Water glass, set of 4', 1590, 'Stackable.'],
    ['Dinner plate 27 cm', 1290, 'Stoneware, safe in the dishwasher.'],
    ['Tea towel, set of 2', 1390, 'Half linen.'],
    ['Storage jar 0.75 l', 690, 'With a clip and a rubber ring.'],
  ],
};

export const cupboard: readonly Category[] = [pantry, sweets, kitchen];
