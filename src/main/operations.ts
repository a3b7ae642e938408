import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import type { OperationMeta } from '../shared/contract/base.ts';
import { contract } from '../shared/contract/index.ts';
import type { Handlers } from './handlers.ts';
import type { Job, Reading, Unit } from './unit.ts';

interface Schemas {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

interface ReadingOperation extends Schemas {
  readonly access: 'read';
  readonly run: (reading: Reading, input: unknown) => Promise<unknown>;
}

interface WritingOperation extends Schemas {
  readonly access: 'write';
  readonly run: (unit: Unit, input: unknown) => Promise<unknown>;
}

interface JobOperation extends Schemas {
  readonly access: 'job';
  readonly run: (job: Job, input: unknown) => Promise<unknown>;
}

/** An operation ready to run: its schemas, and what does it. */
export type Operation = ReadingOperation | WritingOperation | JobOperation;

/** What hosts need to know to offer an operation. */
export interface Route {
  /** Its place in the contract. */
  readonly call: readonly [section: string, name: string];
  readonly method: string;
  /** REST path, with parameters in braces: `/orders/{id}`. */
  readonly path: string;
  readonly successStatus: number;
  /** True when anyone who reaches the host may call it. */
  readonly public: boolean;
  /** True when the body of its request is a file, which the operation takes as it comes. */
  readonly takesFile: boolean;
  /** True when its answer is a CSV file, which it gives part by part. */
  readonly givesCsv: boolean;
}

/** Every route of the contract. */
export function routesOf(): readonly Route[] {
  return procedures().map(({ call, procedure }) => {
    const { route } = procedure['~orpc'];
    const meta = procedure['~orpc'].meta as OperationMeta;
    if (!route.method || !route.path) throw new Error(`The contract gives ${call.join('.')} no route.`);
    return {
      call,
      method: route.method,
      path: route.path,
      successStatus: route.successStatus ?? 200,
      public: meta.public ?? false,
      takesFile: meta.takesFile ?? false,
      givesCsv: meta.givesCsv ?? false,
    };
  });
}

/**
 * Every operation by its place in the contract, as in `orders/checkout`. A flat map: what is
 * inherited (`constructor`, `__proto__`) is not in it, and cannot be called.
 */
export function operationsOf(handlers: Handlers): ReadonlyMap<string, Operation> {
  return new Map(
    procedures().map(({ call: [section, name], procedure }) => {
      const implementations = new Map(Object.entries(handlers[section]));
      return [operationKey([section, name]), toOperation(procedure, implementations.get(name))];
    }),
  );
}

/** A call's path as the map's key; a path of other than two parts has none. */
export function operationKey(path: readonly string[]): string {
  return path.length === 2 ? path.join('/') : '';
}

function procedures() {
  return Object.entries(contract).flatMap(([section, operations]) =>
    Object.entries<AnyContractProcedure>(operations).map(([name, procedure]) => ({
      // Object.entries forgets that its keys are the contract's.
      call: [section as keyof Handlers, name] as const,
      procedure,
    })),
  );
}

function toOperation(procedure: AnyContractProcedure, run: unknown): Operation {
  const { meta, inputSchema, outputSchema } = procedure['~orpc'];
  if (!(inputSchema instanceof z.ZodType) || !(outputSchema instanceof z.ZodType)) {
    throw new Error('The contract leaves out an input or an output.');
  }
  // The type of Handlers pairs each operation with a handler of its own access, input and output.
  return { access: meta['access'], input: inputSchema, output: outputSchema, run } as Operation;
}
