import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorization, type HttpShop, openHttpShop } from '../../../support/http-shop.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(async () => {
  await shop.close();
  expect(shop.failures).toEqual([]);
});

/** Sends bytes as they are, and takes what comes back until the connection is closed. */
async function exchange(bytes: string): Promise<{ readonly head: string; readonly body: string }> {
  const socket = connect(shop.port, '127.0.0.1');
  socket.write(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, body };
}

it.each([
  ['bytes that are no request', 'hello\r\n\r\n'],
  ['headers past all measure', `GET /health HTTP/1.1\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['an expectation nobody can meet', 'GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: tea\r\n\r\n'],
])('%s are refused in the shape of every refusal', async (_what, bytes) => {
  const { head, body } = await exchange(bytes);
  expect(head).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(body)).toEqual({ code: 'INVALID_INPUT', message: expect.any(String) });
});

it('a caller that hangs up in the middle of a body leaves nothing behind, not even in the log', async () => {
  const socket = connect(shop.port, '127.0.0.1');
  const headers = `host: 127.0.0.1:${shop.port}\r\nauthorization: ${authorization.authorization}\r\ncontent-type: application/json`;
  socket.write(`POST /users HTTP/1.1\r\n${headers}\r\ncontent-length: 100\r\n\r\n{"email":`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.resetAndDestroy();
  const { text: users } = await shop.rest('GET', '/users');
  expect(JSON.parse(users).items).toHaveLength(1);
});
