import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { type Route, routesOf } from '../../../../../src/main/operations.ts';
import { contract } from '../../../../../src/shared/contract/index.ts';
import type { Question } from '../../../../support/http-send.ts';
import { authorization, json } from '../../../../support/http-shop.ts';
import { cartCases, cartItemCases } from './carts.ts';
import type { Ask, CaseTable, RouteCases } from './case.ts';
import { importCases } from './imports.ts';
import { orderCases } from './orders.ts';
import { productCases, userCases } from './people-and-products.ts';
import { sampleCases } from './sample.ts';
import { saleCases, settingCases, systemCases } from './shop.ts';

export const caseTable: CaseTable = {
  ...userCases,
  ...productCases,
  ...cartItemCases,
  ...cartCases,
  ...orderCases,
  ...saleCases,
  ...importCases,
  ...settingCases,
  ...sampleCases,
  ...systemCases,
};

/** A route as the contract has it, with what the contract says of its answers. */
export interface DeclaredRoute extends Route {
  /** As in `GET /orders/{id}`. */
  readonly key: string;
  readonly output: z.ZodType;
  /** HTTP status by error code. */
  readonly errors: Readonly<Record<string, number | undefined>>;
}

const procedures = new Map(
  Object.entries(contract).flatMap(([section, operations]) =>
    Object.entries<AnyContractProcedure>(operations).map(
      ([name, procedure]) => [[section, name].join('/'), procedure] as const,
    ),
  ),
);

export const declaredRoutes: readonly DeclaredRoute[] = routesOf().map((route) => {
  const procedure = procedures.get(route.call.join('/'));
  if (!procedure) throw new Error(`${route.call.join('.')} is not in the contract.`);
  const { outputSchema: output, errorMap } = procedure['~orpc'];
  if (!(output instanceof z.ZodType)) throw new Error(`${route.call.join('.')} has no output.`);
  const errors = Object.entries<{ status?: number } | undefined>(errorMap);
  return {
    ...route,
    key: `${route.method} ${route.path}`,
    output,
    errors: Object.fromEntries(errors.map(([code, error]) => [code, error?.status])),
  };
});

export function casesOf({ key }: DeclaredRoute): RouteCases {
  const cases = caseTable[key];
  if (!cases) throw new Error(`${key} has no cases.`);
  return cases;
}

/** The request that asks a route for this, with the token. */
export function toQuestion(
  route: DeclaredRoute,
  { params = {}, query = {}, body, file }: Ask,
): Question & { headers: object } {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return {
    method: route.method,
    path: search === '' ? path : `${path}?${search}`,
    headers: {
      ...(route.public ? {} : authorization),
      ...(body ? json : {}),
      ...(file ? { 'content-type': 'text/csv' } : {}),
    },
    ...(body && { body: JSON.stringify(body) }),
    ...(file && { body: file }),
  };
}
