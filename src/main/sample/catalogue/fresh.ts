import type { Category } from './category.ts';

const dairy: Category = {
  name: 'Dairy & eggs',
  code: 'DAI',
  lines: [
    ['Whole milk 1 l', 165, 'From grazing cows, 3.8 percent fat.'],
    ['Low-fat milk 1 l', 155, '1.5 percent fat.'],
    ['Lactose-free milk 1 l', 185, 'Tastes a little sweeter.'],
    ['Salted butter 250 g', 349, 'Churned from sour cream.'],
    ['Sweet cream butter 250 g', 339, 'For baking and for bread.'],
    ['Natural yoghurt 500 g', 199, 'Set in the glass.'],
    ['Greek yoghurt 400 g', 289, 'Strained, 10 percent fat.'],
    ['Strawberry yoghurt 150 g', 99, 'A third of it is fruit.'],
    ['Crème fraîche 200 g', 159, 'For sauces and tarts.'],
    ['Whipping cream 200 ml', 149, '32 percent fat.'],
    ['Cottage cheese 200 g', 179, 'Light, with chives.'],
    ['Mozzarella 125 g', 189, 'In brine, from the next valley.'],
    ['Feta 200 g', 319, 'Sheep and goat, aged in brine.'],
    ['Gouda aged, 200 g', 449, 'Eighteen months, with crystals.'],
    ['Parmesan 150 g', 549, 'Twenty-four months, in one piece.'],
    ['Brie 180 g', 379, 'Ripe by the weekend.'],
    ['Free-range eggs, 6', 269, 'Size M, from hens with a meadow.'],
    ['Free-range eggs, 12', 499, 'Size L, from hens with a meadow.'],
  ],
};

const produce: Category = {
  name: 'Fruit & vegetables',
  code: 'VEG',
  lines: [
    ['Apples, net of 1 kg', 349, 'Crisp and tart; the kind changes with the season.'],
    ['Bananas, 5 pieces', 189, 'Fair trade.'],
    ['Lemons, 4 pieces', 199, 'Unwaxed, the peel may be used.'],
    ['Oranges, net of 2 kg', 429, 'For juice.'],
    ['Blueberries 250 g', 399, 'Washed and sorted.'],
    ['Strawberries 500 g', 459, 'Picked this morning.'],
    ['Avocado', 179, 'Ready to eat.'],
    ['Tomatoes on the vine 500 g', 289, 'Ripened in the sun.'],
    ['Cherry tomatoes 250 g', 219, 'Sweet enough for children.'],
    ['Cucumber', 119, 'From the greenhouse next door.'],
    ['Lettuce', 159, 'With the root, keeps longer.'],
    ['Spinach leaves 200 g', 249, 'Young, washed.'],
    ['Carrots 1 kg', 179, 'With some earth on them.'],
    ['Potatoes, waxy, 2 kg', 359, 'For salads and gratins.'],
    ['Onions 1 kg', 169, 'Yellow, medium hot.'],
    ['Garlic, 3 bulbs', 229, 'New harvest.'],
    ['Mushrooms 250 g', 239, 'Brown caps, firm.'],
    ['Basil in a pot', 279, 'Likes light, and water from below.'],
  ],
};

const flowers: Category = {
  name: 'Garden & flowers',
  code: 'GAR',
  lines: [
    ['Bouquet of the day, small', 1290, 'Whatever is most beautiful this morning.'],
    ['Bouquet of the day, large', 2490, 'The same, for those who were forgotten last year.'],
    ['Tulips, bunch of 10', 690, 'Buds still closed.'],
    ['Roses, single stem', 390, 'Long stem, red or white.'],
    ['Sunflowers, bunch of 3', 750, 'Late summer only.'],
    ['Lavender in a pot', 590, 'Hardy, for bees.'],
    ['Rosemary in a pot', 450, 'Hardy to minus ten degrees.'],
    ['Monstera, 17 cm pot', 2190, 'Needs room, little sun.'],
    ['Aloe vera, 12 cm pot', 990, 'Forgives everything but water.'],
    ['Potting soil 10 l', 549, 'Without peat.'],
    ['Terracotta pot 15 cm', 480, 'With a hole and a saucer.'],
    ['Watering can 2 l', 1490, 'Galvanised, with a long spout.'],
    ['Garden gloves, size M', 890, 'Cotton with rubber palms.'],
    ['Hand trowel', 1190, 'Stainless steel, ash handle.'],
    ['Pruning shears', 2690, 'Bypass blade, can be resharpened.'],
    ['Wildflower seeds 10 g', 350, 'Enough for five square metres.'],
    ['Tomato seeds, 8 grains', 320, 'An old sort, climbing.'],
    ['Plant food 500 ml', 690, 'Organic, every second week.'],
  ],
};

export const fresh: readonly Category[] = [dairy, produce, flowers];
