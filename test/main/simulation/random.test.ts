import { describe, expect, it } from 'vitest';
import { Popularity } from '../../../src/main/simulation/popularity.ts';
import { idsFrom, Random } from '../../../src/main/simulation/random.ts';

describe('chance', () => {
  it('comes the same again for the same seed', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('follows its weights', () => {
    const random = new Random(3);
    const drawn = Array.from({ length: 4000 }, () => random.weighted([3, 0, 1]));
    expect(drawn.includes(1)).toBe(false);
    expect(drawn.filter((index) => index === 0).length / 4000).toBeCloseTo(0.75, 1);
  });
});

describe('ids made of chance', () => {
  it('are version 7, tell their moment, differ, and ascend', () => {
    const createId = idsFrom(new Random(4));
    const moments = [1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_001];
    const ids = moments.map(createId);
    for (const [index, id] of ids.entries()) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(moments[index]);
    }
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

describe('popularity', () => {
  it('falls with the rank, and gives only what is there', () => {
    const popularity = new Popularity(1000);
    const random = new Random(5);
    const ranks = Array.from({ length: 5000 }, () => popularity.draw(random, 100));
    expect(Math.max(...ranks)).toBeLessThan(100);
    expect(Math.min(...ranks)).toBe(0);
    const among = (low: number, high: number) => ranks.filter((rank) => rank >= low && rank < high).length;
    expect(among(0, 10)).toBeGreaterThan(3 * among(90, 100));
  });
});
