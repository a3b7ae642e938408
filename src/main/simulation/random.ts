import { v7 as uuidv7 } from 'uuid';

/** Chance that comes the same again for the same seed (mulberry32, 32 bits of state). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number of 32 bits. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    return this.bits() / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number of these two and between. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** The index of one of these weights, by weight. */
  weighted(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((total, weight) => total + weight, 0);
    const index = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return index < 0 ? weights.length - 1 : index;
  }
}

/** Makes UUIDs version 7 (RFC 9562, section 5.7) out of a moment and chance; those of one moment ascend. */
export function idsFrom(random: Random): (moment: number) => string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  let latest = Number.NEGATIVE_INFINITY;
  let sequence = 0;
  return (moment) => {
    sequence = moment === latest ? sequence + 1 : random.bits() >>> 8;
    latest = moment;
    view.setUint32(8, random.bits());
    view.setUint32(12, random.bits());
    return uuidv7({ msecs: moment, seq: sequence, random: bytes });
  };
}
