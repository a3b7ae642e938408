import type { Category } from './category.ts';

const coffee: Category = {
  name: 'Coffee & tea',
  code: 'COF',
  lines: [
    [
      'House espresso beans 500 g',
      1290,
      'Dark roast with notes of cocoa and hazelnut; the one we brew at the counter.',
    ],
    ['Filter coffee Ethiopia 250 g', 990, 'Light roast, floral, with a little lemon. Ground on request.'],
    ['Colombia Supremo 1 kg', 2190, 'Medium roast for every machine, round and mild.'],
    ['Decaf blend 250 g', 940, 'Decaffeinated with water only, caramel and nuts.'],
    ['Cold brew bags, pack of 4', 850, 'Steep overnight in a litre of cold water.'],
    ['Instant coffee 100 g', 640, 'Freeze-dried arabica in a glass jar.'],
    ['Espresso capsules, pack of 20', 790, 'Compostable, for the common machines.'],
    ['English breakfast tea, 50 bags', 490, 'Assam and Ceylon, strong enough for milk.'],
    ['Earl Grey loose leaf 100 g', 690, 'Black tea with real bergamot oil.'],
    ['Green sencha 100 g', 890, 'First flush, grassy and fresh. 70 degrees, two minutes.'],
    ['Peppermint tea, 20 bags', 350, 'Whole cut leaves, nothing else.'],
    ['Chamomile tea, 20 bags', 350, 'Calm flowers for the evening.'],
    ['Rooibos vanilla 100 g', 590, 'Without caffeine, with pieces of vanilla pod.'],
    ['Chai spice mix 150 g', 720, 'Cinnamon, cardamom, ginger, clove and pepper.'],
    ['Matcha powder 40 g', 1690, 'Stone-ground, for bowls and lattes.'],
    ['Drinking chocolate 250 g', 780, 'Flakes with 60 percent cocoa.'],
    ['Paper filters no. 4, 100 pieces', 320, 'Unbleached.'],
    ['Oat drink barista 1 l', 290, 'Foams well, not sweetened.'],
  ],
};

const softDrinks: Category = {
  name: 'Soft drinks',
  code: 'DRI',
  lines: [
    ['Still water 0.5 l', 90, 'From the spring behind the hills, in a returnable bottle.'],
    ['Sparkling water 1 l', 130, 'Strong bubbles.'],
    ['Cola 0.33 l', 160, 'Ice cold from the fridge.'],
    ['Cola without sugar 0.33 l', 160, 'The same with nothing in it.'],
    ['Lemonade cloudy 0.33 l', 210, 'Sicilian lemons, little sugar.'],
    ['Ginger beer 0.33 l', 240, 'Sharp, naturally cloudy, without alcohol.'],
    ['Elderflower soda 0.33 l', 220, 'Flowers picked in June.'],
    ['Orange juice 1 l', 390, 'Pressed, not from concentrate, with pulp.'],
    ['Apple juice 1 l', 280, 'From old orchards, unfiltered.'],
    ['Tomato juice 0.7 l', 310, 'With a pinch of sea salt.'],
    ['Iced tea peach 0.5 l', 190, 'Brewed black tea, half the usual sugar.'],
    ['Mate 0.5 l', 200, 'Awake without coffee.'],
    ['Tonic water 0.2 l', 150, 'Dry and bitter.'],
    ['Kombucha ginger 0.33 l', 340, 'Living, keep cold.'],
    ['Coconut water 0.33 l', 270, 'Young coconuts, nothing added.'],
    ['Energy drink 0.25 l', 180, 'Contains caffeine; not for children.'],
    ['Rhubarb spritzer 0.33 l', 220, 'Juice and sparkling water, half and half.'],
    ['Alcohol-free pale ale 0.33 l', 230, 'Hoppy, under 0.5 percent.'],
  ],
};

const bakery: Category = {
  name: 'Bakery',
  code: 'BAK',
  lines: [
    ['Butter croissant', 220, 'Three days of folding; best before noon.'],
    ['Pain au chocolat', 260, 'Two bars of dark chocolate inside.'],
    ['Cinnamon roll', 290, 'Soft, with cardamom in the dough.'],
    ['Sourdough loaf 750 g', 590, 'Wheat and rye, long fermented, thick crust.'],
    ['Whole-grain loaf 500 g', 470, 'With sunflower and linseed.'],
    ['Baguette', 240, 'Baked three times a day.'],
    ['Rye bread 1 kg', 620, 'Keeps for a week.'],
    ['Poppy seed roll', 70, 'Crisp outside, soft inside.'],
    ['Pretzel', 120, 'With coarse salt.'],
    ['Bagel sesame', 150, 'Boiled, then baked.'],
    ['Blueberry muffin', 280, 'More berries than dough.'],
    ['Brownie', 270, 'Walnuts and dark chocolate.'],
    ['Carrot cake, slice', 380, 'With cream cheese frosting.'],
    ['Cheesecake, slice', 390, 'Baked, with a hint of lemon.'],
    ['Apple pie, slice', 350, 'Tart apples under a lattice.'],
    ['Oat cookie', 180, 'Chewy, with raisins.'],
    ['Gluten-free bread 400 g', 640, 'Buckwheat and rice, baked apart from the rest.'],
    ['Focaccia rosemary', 330, 'Olive oil and sea salt.'],
  ],
};

export const drinks: readonly Category[] = [coffee, softDrinks, bakery];
