import type { Random } from './random.ts';

/** Zipf's law with its head flattened (Mandelbrot): the hundredth sells a tenth of what the first does. */
const EXPONENT = 0.9;
const FLATTENED = 8;

/** Who is bought, and who buys, how often: few very much, most hardly ever. */
export class Popularity {
  /** Sums of the weights up to each rank. */
  readonly #sums: Float64Array;

  /** @param count how many there will be at most */
  constructor(count: number) {
    let sum = 0;
    this.#sums = Float64Array.from({ length: count }, (_, rank) => {
      sum += (rank + FLATTENED) ** -EXPONENT;
      return sum;
    });
  }

  /** A rank below `present`: 0 is the most popular. */
  draw(random: Random, present: number): number {
    const wanted = random.next() * (this.#sums[present - 1] ?? 0);
    let low = 0;
    let high = present - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
