import type { Actor } from '../shared/actor.ts';
import { assertNever, DomainError, type ErrorBody } from '../shared/errors.ts';
import type { Call, Reply } from '../shared/reply.ts';
import { isUnavailable } from './database/unavailable.ts';
import { toInputError } from './input-error.ts';
import { type Operation, operationKey } from './operations.ts';
import type { Units } from './units.ts';

export type Dispatch = (call: Call, actor: Actor) => Promise<Reply>;

interface Parts {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly units: Units;
  /** Where bugs and failures of the machine are written, whole. */
  readonly logFailure: (error: unknown, operation: string) => void;
  /** Also parses what handlers answer, against the contract: for tests. */
  readonly checkReplies?: boolean | undefined;
}

/**
 * The way of every call, whichever host it came through: parse, unit of work, reply.
 * It never throws: what goes wrong is one of the closed set of errors.
 */
export function createDispatch({ operations, units, logFailure, checkReplies }: Parts): Dispatch {
  async function run(operation: Operation, input: unknown, actor: Actor): Promise<unknown> {
    const parsed = operation.input.safeParse(input, { reportInput: true });
    if (!parsed.success) throw toInputError(parsed.error);
    const value = await perform(operation, parsed.data, actor);
    return checkReplies ? operation.output.parse(value) : value;
  }

  function perform(operation: Operation, input: unknown, actor: Actor): Promise<unknown> {
    switch (operation.access) {
      case 'read':
        return units.read((reading) => operation.run(reading, input));
      case 'write':
        return units.write(actor, (unit) => operation.run(unit, input));
      case 'job':
        return operation.run({ actor }, input);
      default:
        return assertNever(operation);
    }
  }

  return async ({ path, input }, actor) => {
    const key = operationKey(path);
    const operation = operations.get(key);
    if (!operation)
      return { ok: false, error: new DomainError('NOT_FOUND', 'There is no such operation.').toBody() };
    try {
      return { ok: true, value: await run(operation, input, actor) };
    } catch (error) {
      const body = toBody(error);
      // What the machine refuses is for its owner to look into as well.
      if (body.code === 'UNEXPECTED' || body.code === 'UNAVAILABLE') logFailure(error, key);
      return { ok: false, error: body };
    }
  };
}

function toBody(error: unknown): ErrorBody {
  if (error instanceof DomainError) return error.toBody();
  if (isUnavailable(error)) return unavailable.toBody();
  return unexpected.toBody();
}

const unavailable = new DomainError(
  'UNAVAILABLE',
  'The shop cannot be written to or read at the moment: nothing was done. Check the disk, then try again.',
);

const unexpected = new DomainError(
  'UNEXPECTED',
  'Something went wrong inside the register: nothing was done. Try again.',
);
