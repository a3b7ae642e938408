import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openShop } from '../../support/shop.ts';
import { expectAgreement } from './agreement.ts';
import { addProduct, addUser } from './catalogue-steps.ts';
import { newModel } from './model.ts';
import { stories, storiesOfImports } from './stories.ts';
import type { Step, World } from './world.ts';

const STORIES = 80;
const STEPS = 40;
/** On a busy machine fewer stories are told, so that the run ends. */
const AT_MOST_MS = 10_000;

/** Where a story went wrong; what came after it was not played. */
class StoryFailure extends Error {
  readonly played: number;

  constructor(played: number, cause: unknown) {
    super('The shop and the model differ.', { cause });
    this.played = played;
  }
}

/** Plays a story in a new shop that has a customer and two products, and looks at everything after every step. */
async function playAll(steps: Step[]): Promise<void> {
  const world: World = { shop: await openShop(), model: newModel() };
  let played = 0;
  try {
    await addUser(world);
    await addProduct(world, 1050);
    await addProduct(world, 1);
    for (const { play } of steps) {
      played += 1;
      await play(world);
      await expectAgreement(world);
    }
  } catch (error) {
    throw new StoryFailure(played, error);
  } finally {
    await world.shop.register.close();
  }
}

/** The shortest story that fails, line by line, and how to hear it again. */
function tell({ counterexample, errorInstance, seed, counterexamplePath, failed }: fc.RunDetails<[Step[]]>) {
  if (!failed) return;
  const failure = errorInstance instanceof StoryFailure ? errorInstance : undefined;
  const story = counterexample?.[0].slice(0, failure?.played) ?? [];
  const lines = story.map((step, index) => `${index + 1}. ${step.story}`);
  const again = `seed: ${seed}, path: '${counterexamplePath}'`;
  throw new Error(['The shop is not what it should be after:', ...lines, again].join('\n'), {
    cause: failure?.cause ?? errorInstance,
  });
}

async function check(told: fc.Arbitrary<Step[]>, options: fc.Parameters<[Step[]]>): Promise<void> {
  await fc.assert(fc.asyncProperty(told, playAll), { ...options, reporter: tell });
}

describe('a shop', () => {
  it(
    'holds what a simple model says, after every step of any story, across restarts',
    { timeout: 60_000 },
    () => check(stories(STEPS), { numRuns: STORIES, interruptAfterTimeLimit: AT_MOST_MS }),
  );

  it('holds it with price lists that are imported in between, too', { timeout: 60_000 }, () =>
    check(storiesOfImports(12), { numRuns: 10, interruptAfterTimeLimit: AT_MOST_MS }),
  );

  it('has a failing story told in its shortest form', { timeout: 60_000 }, async () => {
    const forgetful = stories(4).map((steps) =>
      steps.map(({ story, play }) => ({
        story,
        play: async (world: World) => {
          await play(world);
          if (story.includes('now costs')) throw new Error('A price was forgotten.');
        },
      })),
    );
    await expect(check(forgetful, { numRuns: 200, seed: 1 })).rejects.toThrow(
      /after:\n1\. product 0 now costs 0 cents\nseed: 1, path/,
    );
  });
});
