import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, readPageAsset } from '../../../src/main/hosts/page.ts';

let outside: string;
let folder: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'ringup-page-'));
  folder = join(outside, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.js'), 'secret');
  writeFileSync(join(folder, '.hidden.js'), 'hidden');
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p nonce="__CSP_NONCE__">',
  );
  writeFileSync(join(folder, 'assets', 'index-B_x-1.js'), 'const nonce = "__CSP_NONCE__";');
});

afterAll(() => rmSync(outside, { recursive: true }));

const read = (path: string) => readPageAsset(folder, path, 'fresh');

describe('the page', () => {
  it('is served for the root, with the nonce wherever one belongs', async () => {
    expect(await read('/')).toEqual({
      body: '<meta property="csp-nonce" nonce="fresh"><p nonce="fresh">',
      contentType: 'text/html; charset=utf-8',
    });
    expect(await read('/index.html')).toEqual(await read('/'));
  });

  it('serves its scripts as they are', async () => {
    const script = await read('/assets/index-B_x-1.js');
    expect(String(script?.body)).toBe('const nonce = "__CSP_NONCE__";');
    expect(script?.contentType).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/nothing.js',
    '/assets',
    '/assets/',
    '/index.html/x.js',
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..\\secret.js',
    '//secret.js',
    '/.hidden.js',
    '/index.html\0.js',
    '/index.html::$DATA',
    'secret.js',
    '',
  ])('has no part %j', async (path) => {
    expect(await read(path)).toBeUndefined();
  });
});

describe("the page's policy", () => {
  it('allows nothing that it does not name', () => {
    const policy = contentSecurityPolicy('fresh');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("style-src 'self' 'nonce-fresh'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
