import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conflictReasons, errorStatuses } from '../../../../src/shared/errors.ts';
import { type HttpShop, openHttpShop } from '../../../support/http-shop.ts';
import { type DeclaredRoute, declaredRoutes } from './cases/routes.ts';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly security?: readonly unknown[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string };
  readonly security: readonly unknown[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

let shop: HttpShop;
let document: OpenApi;

beforeAll(async () => {
  shop = await openHttpShop();
  document = await shop.done('GET', '/openapi.json');
});

afterAll(() => shop.close());

function operationOf({ path, method }: DeclaredRoute): Operation {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`The document leaves out ${method} ${path}.`);
  return operation;
}

/** A schema with every schema it is made of, references followed. */
function partsOf(schema: Schema): readonly Schema[] {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  const referred = name === undefined ? [] : [document.components.schemas[name] ?? {}];
  return [schema, ...[...referred, ...(schema.allOf ?? [])].flatMap(partsOf)];
}

/** The codes that every part of the schema allows. */
function codesIn(schema: Schema): readonly string[] {
  const allowed = partsOf(schema).flatMap(({ properties }) => properties?.['code']?.enum ?? []);
  const lists = partsOf(schema).filter(({ properties }) => properties?.['code']?.enum).length;
  return [...new Set(allowed)].filter((code) => allowed.filter((other) => other === code).length === lists);
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, and none of its references leads nowhere', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const validator = new Validator();
    expect(await validator.validate({ ...document })).toEqual({ valid: true });
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty([name ?? '']);
  });

  it('names every route of the contract, and no other', () => {
    const named = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.sort()).toEqual(declaredRoutes.map(({ key }) => key).sort());
  });

  it('gives each operation a name of its own', () => {
    const ids = declaredRoutes.map((route) => operationOf(route).operationId);
    expect(new Set(ids).size).toBe(declaredRoutes.length);
  });

  it('describes an error as it is really sent', async () => {
    const error = document.components.schemas['Error'];
    expect(error).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(error?.properties ?? {}).sort()).toEqual(['code', 'field', 'message', 'reason']);
    expect([...(error?.required ?? [])].sort()).toEqual(['code', 'message']);
    expect(new Set(error?.properties?.['code']?.enum)).toEqual(new Set(Object.keys(errorStatuses)));
    expect(new Set(error?.properties?.['reason']?.enum)).toEqual(new Set(conflictReasons));
  });

  it('says how the token is sent, and which routes need none', () => {
    expect(document.components.securitySchemes).toEqual({ token: { type: 'http', scheme: 'bearer' } });
    expect(document.security).toEqual([{ token: [] }]);
    const open = declaredRoutes.filter((route) => operationOf(route).security?.length === 0);
    expect(open.map(({ key }) => key)).toEqual(
      declaredRoutes.filter((route) => route.public).map(({ key }) => key),
    );
  });
});

describe.each(declaredRoutes)('$key in the document', (route) => {
  const contentOf = (status: string) => operationOf(route).responses[status]?.content;

  it('has its success, and its body where there is one', () => {
    const succeeding = Object.keys(operationOf(route).responses).filter((status) => status.startsWith('2'));
    expect(succeeding).toEqual([String(route.successStatus)]);
    const content = contentOf(String(route.successStatus));
    if (route.successStatus === 204) expect(content).toBeUndefined();
    else {
      const type = route.givesCsv ? 'text/csv' : 'application/json';
      expect(content).toEqual({ [type]: { schema: expect.any(Object) } });
    }
  });

  it('has every error that is declared under its status, in the shape of errors', () => {
    const declared = Map.groupBy(Object.entries(route.errors), ([, status]) => String(status));
    const failing = Object.keys(operationOf(route).responses).filter((status) => !status.startsWith('2'));
    expect(failing.sort()).toEqual([...declared.keys()].sort());
    for (const [status, errors] of declared) {
      const schema = contentOf(status)?.['application/json']?.schema ?? {};
      expect(partsOf(schema)).toContain(document.components.schemas['Error']);
      expect(new Set(codesIn(schema)), status).toEqual(new Set(errors.map(([code]) => code)));
    }
  });

  it('has each part of its path as a parameter that must be there', () => {
    const inPath = (operationOf(route).parameters ?? []).filter(({ in: place }) => place === 'path');
    expect(inPath.map(({ name, required }) => [name, required])).toEqual(
      [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]),
    );
  });

  it('takes a query or a body as its method does', () => {
    const { parameters = [], requestBody } = operationOf(route);
    if (route.method === 'GET') expect(requestBody).toBeUndefined();
    else if (!route.takesFile) expect(parameters.filter(({ in: place }) => place === 'query')).toEqual([]);
  });
});

describe.each(declaredRoutes.filter(({ takesFile }) => takesFile))('the file of $key', (route) => {
  it('is the body, and how to read it stands in the query', () => {
    const { parameters = [], requestBody } = operationOf(route);
    expect(Object.keys(requestBody?.content ?? {})).toEqual(['text/csv']);
    expect(new Set(parameters.map(({ name, in: place }) => `${place} ${name}`))).toEqual(
      new Set(
        [
          'encoding',
          'delimiter',
          'decimal',
          'has_header',
          'columns',
          'file_name',
          'wrong_rows',
          'check_only',
        ].map((name) => `query ${name}`),
      ),
    );
  });
});

describe.each(declaredRoutes.filter(({ givesCsv }) => givesCsv))('the file that $key gives', (route) => {
  it('comes whole: no part of it is asked for', () => {
    expect((operationOf(route).parameters ?? []).map(({ name }) => name)).not.toContain('cursor');
  });
});

it('says that a customer of the REST interface has an email address, which the service asks for', () => {
  const body = document.paths['/users']?.['post']?.requestBody?.content?.['application/json']?.schema;
  expect(body?.required).toEqual(['email']);
});
