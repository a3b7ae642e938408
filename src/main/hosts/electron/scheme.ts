import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { pageHeaders, readPageAsset } from '../page.ts';

const SCHEME = 'app';
const HOST = 'ringup';

/** The page's origin. Nothing else may call the register or be shown in its window. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;

export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`;

/** Makes the page's scheme a proper web origin. Electron takes this only before it is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built page under its scheme, each answer with a policy of its own.
 * @param folder the built page
 */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET' || host !== HOST) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const asset = await readPageAsset(folder, pathname, nonce);
    if (!asset) return new Response(null, { status: 404 });
    return new Response(asset.body, { headers: pageHeaders(asset.contentType, nonce) });
  });
}

/** Whether an address is the page, wherever in it. */
export function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host } = new URL(address);
  return scheme === `${SCHEME}:` && host === HOST;
}
