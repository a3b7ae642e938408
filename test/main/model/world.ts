import { expect } from 'vitest';
import { Refusal, type Shop } from '../../support/shop.ts';
import type { Model } from './model.ts';

/** A shop and what it should hold. */
export interface World {
  shop: Shop;
  readonly model: Model;
}

/** One step of a story. It does to the model what it asks of the shop, and expects the same answer of both. */
export interface Step {
  readonly story: string;
  readonly play: (world: World) => Promise<void>;
}

/** One of those there are; a story's numbers may be larger than what it has made so far. */
export function oneOf<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}

/**
 * Expects a call to be refused for this reason, or, without one, to be answered.
 * @returns the answer; undefined when it was rightly refused
 */
export async function answerTo<Answer>(
  call: Promise<Answer>,
  refusal: string | undefined,
): Promise<Answer | undefined> {
  const { refused, answer } = await call.then(
    (value) => ({ refused: undefined, answer: value }),
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return { refused: error.body.reason ?? error.body.code, answer: undefined };
    },
  );
  expect(refused, 'the reason of the refusal').toBe(refusal);
  return answer;
}

/** The first rule that is broken. */
export function firstBroken(
  rules: readonly (readonly [isBroken: boolean, refusal: string])[],
): string | undefined {
  return rules.find(([isBroken]) => isBroken)?.[1];
}
