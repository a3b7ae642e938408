import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The build leaves this in index.html wherever a nonce belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Plain names only: a segment that begins with a dot, an escape or a backslash is no asset of ours. */
const ASSET_PATH = /^(?:\/[\w-][\w.-]*)+$/;

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface PageAsset {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/**
 * What the page may load and do, the same on both hosts.
 * @param nonce unguessable and fresh for every answer; allows the component library's style tags
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer that carries a part of the page. */
export function pageHeaders(contentType: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/**
 * Reads a part of the built page.
 * @param folder the built page
 * @param urlPath path of the address, as it came; `/` is index.html
 * @param nonce put into index.html, the one in the answer's policy
 * @returns undefined when the page has no such part
 */
export async function readPageAsset(
  folder: string,
  urlPath: string,
  nonce: string,
): Promise<PageAsset | undefined> {
  const path = urlPath === '/' ? '/index.html' : urlPath;
  const contentType = contentTypes[extname(path)];
  if (!ASSET_PATH.test(path) || !contentType) return undefined;
  const body = await readFile(join(folder, path)).catch(absent);
  if (!body) return undefined;
  const isDocument = path === '/index.html';
  return {
    body: isDocument ? body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : body,
    contentType,
  };
}

/** @throws what is neither a missing file nor a folder: the page is there and cannot be read */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
