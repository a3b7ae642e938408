/** Numbers that look random and are the same at every run (mulberry32), from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param skew 1 picks evenly; the higher, the more often the first ones */
export function pickIndex(random: () => number, length: number, skew = 1): number {
  return Math.floor(random() ** skew * length);
}

const syllables =
  'ba bel bri ca cor da del fa flo ga gra hel ju ka kri la lu ma mo na no or pa pro qui ra ri sa sta ta tri ul va ver wel xan ya zan zo'.split(
    ' ',
  );
const qualities =
  'Organic,Premium,Classic,Professional,Produced,Light,Dark,Mild,Extra,Crispy,Smoked,Blue,Red,Green,White,Black,Small,Large,Cotton,Wooden,Stainless,Crème,Naïve,Süße,Fresh,Frozen,Dried,Salted,Sweet,Sour,Spicy,Natural,Original,Deluxe,Portable,Wireless,Protein,Compact,Soft,Strong'.split(
    ',',
  );
const things =
  'tea,coffee,chocolate,shirt,trousers,lamp,chair,table,pan,knife,spoon,bread,rolls,cheese,yoghurt,milk,juice,water,soap,shampoo,cream,toothbrush,battery,cable,charger,printer,paper,pencil,notebook,folder,hammer,screws,drill,paint,brush,seeds,flowers,pot,dog food,cat food,toy,puzzle,ball,gloves,hat,socks,belt,bag,backpack,umbrella,candle,vase,mirror,towel,blanket,pillow,curtain,carpet,crème brûlée,jalapeño'.split(
    ',',
  );
const sizes =
  '50 g,100 g,250 g,500 g,1 kg,0.5 l,1 l,2-pack,6-pack,12-pack,S,M,L,XL,10 cm,30 cm,A4,no. 7'.split(',');
const firstNames =
  'Ada,Ben,Chloé,David,Eva,François,Grace,Hana,Iván,Jürgen,Karin,Lars,María,Noor,Olga,Paul,Quinn,Rosa,Søren,Tomás,Uma,Viktor,Wendy,Xavier,Yara,Zoë'.split(
    ',',
  );

function pick(random: () => number, items: readonly string[], skew = 1): string {
  return items[pickIndex(random, items.length, skew)] ?? '';
}

function invented(random: () => number): string {
  const word = Array.from({ length: 2 + pickIndex(random, 2) }, () => pick(random, syllables)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Brand, quality, thing, size: most names share their words with thousands of others. */
export function productNames(random: () => number, count: number): readonly string[] {
  const brands = Array.from({ length: 400 }, () => invented(random));
  return Array.from({ length: count }, () =>
    [
      random() < 0.8 ? pick(random, brands, 2) : '',
      pick(random, qualities),
      random() < 0.3 ? pick(random, qualities) : '',
      pick(random, things),
      pick(random, sizes),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

export function personName(random: () => number): string {
  return `${pick(random, firstNames)} ${invented(random)}`;
}
