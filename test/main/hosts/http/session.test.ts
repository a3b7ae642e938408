import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../support/http-send.ts';
import { type HttpShop, json, openHttpShop, TOKEN } from '../../../support/http-shop.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(() => shop.close());

/** The path and query of the address that signs a browser in. */
function signInPath(): string {
  const { pathname, search } = new URL(shop.address());
  return `${pathname}${search}`;
}

/** Signs in with a fresh code. @returns the Cookie header of that browser from then on */
async function signIn(): Promise<string> {
  const answer = await shop.ask({ path: signInPath() });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function call(
  headers: Record<string, string>,
  body: unknown = { path: ['settings', 'find'], input: {} },
): Promise<Answer> {
  return shop.ask({
    method: 'POST',
    path: '/call',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
}

describe('the printed address', () => {
  it('signs one browser in, by a cookie that scripts and other sites cannot use, and redirects to the page', async () => {
    const answer = await shop.ask({ path: signInPath() });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^ringup_session_\d+=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/),
    ]);
    expect(answer.text).toBe('');
  });

  it('signs no second browser in', async () => {
    const path = signInPath();
    await shop.ask({ path });
    const stranger = await shop.ask({ path });
    expect(stranger.status).toBe(401);
    expect(stranger.headers).not.toHaveProperty('set-cookie');
  });

  it('shows the page when a browser that is signed in opens it again', async () => {
    const path = signInPath();
    const cookie = (await shop.ask({ path })).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const again = await shop.ask({ path, headers: { cookie } });
    expect(again.status).toBe(200);
    expect(again.text).toContain('<title>Ringup</title>');
  });

  it('is announced anew with another code after each sign-in', async () => {
    const first = shop.address();
    await signIn();
    const second = shop.address();
    expect(second).not.toBe(first);
    expect(shop.announced.at(-1)).toBe(second);
    expect(await call({ cookie: await signIn() })).toMatchObject({ status: 200 });
  });

  it.each(['', 'wrong', 'x'.repeat(10_000)])('is not guessed with the code %j', async (code) => {
    const before = shop.address();
    const answer = await shop.ask({ path: `/?code=${code}` });
    expect(answer.status).toBe(401);
    expect(shop.address()).toBe(before);
  });
});

describe('a browser that is not signed in', () => {
  const refused = { ok: false, error: { code: 'UNAUTHORIZED', message: expect.any(String) } };

  it.each([
    ['/call', 'POST'],
    ['/events', 'GET'],
  ])('may not use %s', async (path, method) => {
    const answer = await shop.ask({ method, path });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual(refused);
  });

  it('may not use the calls of the page with the API token instead', async () => {
    expect((await call({ authorization: `Bearer ${TOKEN}` })).status).toBe(401);
  });

  it('does not become one by changing the cookie of another', async () => {
    const cookie = await signIn();
    const [name, value] = cookie.split('=');
    const [expires, signature] = value?.split('.') ?? [];
    const tries = [
      `${name}=${Number(expires) + 1}.${signature}`,
      `${name}=${expires}.`,
      `${name}=${expires}`,
      `${name}=.${signature}`,
      `${name}=1.${signature}`,
      `${name}x=${value}`,
      `${name}=${value}x`,
      `${name}`,
      '',
    ];
    for (const forged of tries) expect((await call({ cookie: forged })).status, forged).toBe(401);
    expect((await call({ cookie })).status).toBe(200);
  });
});

describe('a browser that is signed in', () => {
  it('calls operations as a screen does', async () => {
    const cookie = await signIn();
    // Only screens may leave the email address out.
    const made = await call({ cookie }, { path: ['users', 'create'], input: { name: 'Ada' } });
    expect(made.status).toBe(200);
    expect(JSON.parse(made.text)).toMatchObject({ ok: true, value: { name: 'Ada', email: null } });
  });

  it('is told what is wrong in the reply, with status 200: the call itself went well', async () => {
    const answer = await call(
      { cookie: await signIn() },
      { path: ['orders', 'findOne'], input: { id: '1' } },
    );
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      ok: false,
      error: { code: 'INVALID_INPUT', field: 'id', message: 'id must be a UUID.' },
    });
  });

  it.each([
    ['no JSON', '{', json],
    ['another content type', '{}', { 'content-type': 'text/plain' }],
    ['no path', '{}', json],
    ['a path that is no list', '{"path":"orders/findAll","input":{}}', json],
    ['an unknown part', '{"path":["orders","findAll"],"input":{},"actor":"system"}', json],
  ])('gets a refusal for a call with %s', async (_, body, headers) => {
    const cookie = await signIn();
    const answer = await shop.ask({ method: 'POST', path: '/call', headers: { ...headers, cookie }, body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  });

  it.each([
    [[]],
    [['orders']],
    [['__proto__', 'constructor']],
    [['orders', 'constructor']],
    [['orders', 'findAll', 'x']],
  ])('calls nothing but the operations of the contract, not %j', async (path) => {
    const answer = await call({ cookie: await signIn() }, { path, input: {} });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('may not use the REST routes without the token', async () => {
    expect((await shop.ask({ path: '/orders', headers: { cookie: await signIn() } })).status).toBe(401);
  });

  it('may not be used by a page of another origin', async () => {
    const cookie = await signIn();
    expect((await call({ cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await call({ cookie, origin: `http://127.0.0.1:${shop.port}` })).status).toBe(200);
  });

  it('stays so when the host starts again, as long as the token is the same', async () => {
    const cookie = await signIn();
    await shop.restartHost();
    expect((await call({ cookie })).status).toBe(200);
    await shop.restartHost('another-token-than-before');
    expect((await call({ cookie })).status).toBe(401);
    await shop.restartHost();
  });
});
