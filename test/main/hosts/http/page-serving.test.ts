import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpShop, openHttpShop } from '../../../support/http-shop.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(() => shop.close());

describe('the page over HTTP', () => {
  it('may load and do what its policy names, and nothing else', async () => {
    const { status, headers } = await shop.ask({ path: '/' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('has a nonce in its policy that is fresh each time, and the same in the document', async () => {
    const nonces = new Set<string | undefined>();
    for (let visit = 0; visit < 3; visit += 1) {
      const { headers, text } = await shop.ask({ path: '/' });
      const nonce = /'nonce-([\w+/=]+)'/.exec(String(headers['content-security-policy']))?.[1];
      expect(nonce?.length).toBeGreaterThanOrEqual(22);
      expect(text).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('comes with its scripts, to anyone on this machine: it holds nothing of the shop', async () => {
    const { status, headers, text } = await shop.ask({ path: '/assets/index.js' });
    expect([status, text]).toEqual([200, 'export {};']);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/..%2Fsecret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/assets%5c..%5c..%5csecret.js',
    '/..\\secret.js',
    '/%252e%252e/secret.js',
    '//secret.js',
    '/%00/../secret.js',
    '/assets/index.js%00.html',
    '/data/api-token',
    '/../data/ringup.db',
  ])('has nothing outside its folder: %s', async (path) => {
    const { status, text } = await shop.ask({ path });
    expect([400, 404]).toContain(status);
    expect(JSON.parse(text)).toMatchObject({ code: status === 404 ? 'NOT_FOUND' : 'INVALID_INPUT' });
  });
});
