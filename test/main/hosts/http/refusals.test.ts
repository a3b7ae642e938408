import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../../../../src/shared/contract/products.ts';
import type { User } from '../../../../src/shared/contract/users.ts';
import { makeCustomer, makeProduct } from '../../../support/http-rows.ts';
import { authorization, type HttpShop, json, openHttpShop } from '../../../support/http-shop.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(async () => {
  await shop.close();
  expect(shop.failures).toEqual([]);
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  shop.ask({ method: 'POST', path, body, headers: { ...authorization, ...json, ...headers } });

describe('what the host does not have', () => {
  it.each([
    ['GET', '/nothing'],
    ['GET', '/orders/'],
    ['GET', '//orders'],
    ['GET', '/Orders'],
    ['PUT', '/orders'],
    ['DELETE', '/orders'],
    ['POST', '/health'],
    ['POST', '/'],
    ['OPTIONS', '/orders'],
    ['PROPFIND', '/'],
    ['GET', '/constructor'],
    ['GET', '/__proto__'],
    ['POST', '/orders/checkout/deliver'],
  ])('is not found: %s %s', async (method, path) => {
    const answer = await shop.rest(method, path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(JSON.parse(answer.text)).toEqual({
      code: 'NOT_FOUND',
      message: `There is no ${method} ${path} here.`,
    });
  });

  it('is not offered to pages of other origins', async () => {
    const answer = await shop.ask({
      method: 'OPTIONS',
      path: '/orders',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

it('HEAD answers as GET, without the body, and asks for the token as well', async () => {
  const answer = await shop.rest('HEAD', '/orders');
  expect([answer.status, answer.text]).toEqual([200, '']);
  expect(answer.headers['content-type']).toBe('application/json');
  expect((await shop.ask({ method: 'HEAD', path: '/orders' })).status).toBe(401);
});

it.each(['Host: 127.0.0.1:1.evil.example\r\n', 'Host: evil example\r\n', ''])(
  'a request with the header %j is refused in the same shape as any other',
  async (host) => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(shop.port, '127.0.0.1');
      let received = '';
      socket.setEncoding('utf8').on('data', (part) => {
        received += part;
      });
      socket.on('close', () => resolve(received)).on('error', reject);
      socket.write(`GET /health HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
    });
    const [head, body] = text.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(JSON.parse(body ?? '')).toEqual({
      code: expect.stringMatching(/^(INVALID_INPUT|FORBIDDEN)$/),
      message: expect.stringContaining('Host header'),
    });
  },
);

describe('an input given in two places', () => {
  it('is refused when a query names it twice', async () => {
    const answer = await shop.rest('GET', '/orders?limit=1&limit=2');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({
      code: 'INVALID_INPUT',
      field: 'limit',
      message: 'limit must be given once.',
    });
  });

  it('is refused when the body repeats what the path says, even if they agree', async () => {
    const { id } = await makeCustomer(shop);
    const answer = await shop.rest('PATCH', `/users/${id}`, { id, name: 'Eve' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'INVALID_INPUT', field: 'id' });
    expect(await shop.done<User>('GET', `/users/${id}`)).toMatchObject({ name: 'Ada' });
  });

  it('is refused when the query repeats what the path says', async () => {
    const { id } = await makeCustomer(shop);
    const answer = await shop.rest('GET', `/users/${id}?id=${id}`);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'INVALID_INPUT', field: 'id' });
  });
});

describe('names that objects inherit', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'change nothing when a body has %s',
    async (name) => {
      const { id } = await makeCustomer(shop);
      const body = `{"name":"Eve","${name}":{"admin":true,"email":"eve@example.com"}}`;
      await shop.ask({ method: 'PATCH', path: `/users/${id}`, body, headers: { ...authorization, ...json } });
      const after = await shop.done<Record<string, unknown>>('GET', `/users/${id}`);
      expect(Object.keys(after).sort()).toEqual(['createdAt', 'email', 'id', 'name', 'phone', 'updatedAt']);
      expect(after['email']).not.toBe('eve@example.com');
      expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('change nothing when a query has %s', async (name) => {
    await shop.rest('GET', `/orders?${name}=1&${name}[limit]=200`);
    const { status } = await shop.rest('GET', '/orders');
    expect(status).toBe(200);
    expect(({} as Record<string, unknown>)['limit']).toBeUndefined();
  });
});

describe('bodies made to hurt', () => {
  it.each([
    ['arrays in arrays', '['.repeat(250_000) + ']'.repeat(250_000)],
    ['objects in objects', `${'{"name":'.repeat(60_000)}1${'}'.repeat(60_000)}`],
    ['an unfinished nest', '['.repeat(500_000)],
    ['deep nesting in a field', `{"name":${'['.repeat(250_000)}${']'.repeat(250_000)},"price":1}`],
    ['many unknown fields', `{${Array.from({ length: 50_000 }, (_, index) => `"f${index}":1`).join(',')}}`],
    ['a huge text', JSON.stringify({ name: 'x'.repeat(1_000_000), price: 1 })],
    ['a huge number', '{"name":"x","price":1e308}'],
    ['a number past all numbers', '{"name":"x","price":1e999}'],
    ['half a surrogate pair', '{"name":"\\ud800","price":1}'],
    ['a control character', '{"name":"a\\u0000b","price":1}'],
  ])('are refused as input: %s', async (_, body) => {
    const answer = await post('/products', body);
    expect(answer.status).toBe(400);
    const { code, message } = JSON.parse(answer.text);
    expect(code).toBe('INVALID_INPUT');
    expect(message.length).toBeLessThan(300);
  });

  it('are measured in bytes, and one of exactly 1 MiB is still read', async () => {
    // JSON may end in spaces; é is two bytes.
    const of = (bytes: number) => {
      const text = `{"name":"${'é'.repeat(bytes / 4)}","price":1}`;
      return text + ' '.repeat(bytes - Buffer.byteLength(text));
    };
    expect(Buffer.byteLength(of(1024 * 1024))).toBe(1024 * 1024);
    expect((await post('/products', of(1024 * 1024))).status).toBe(400);
    expect((await post('/products', of(1024 * 1024 + 2))).status).toBe(413);
  });
});

it('an id in upper case is the same id', async () => {
  const { id } = await makeProduct(shop);
  expect(await shop.done<Product>('GET', `/products/${id.toUpperCase()}`)).toMatchObject({ id });
});

it('a content type may say its character set', async () => {
  const body = JSON.stringify({ name: 'Té', price: 1 });
  const answer = await post('/products', body, { 'content-type': 'Application/JSON; charset=utf-8' });
  expect(JSON.parse(answer.text)).toMatchObject({ name: 'Té' });
});

it('no answer may be kept by a cache, or taken for another type than it says', async () => {
  for (const path of ['/health', '/orders', '/nothing']) {
    const { headers } = await shop.rest('GET', path);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  }
});
