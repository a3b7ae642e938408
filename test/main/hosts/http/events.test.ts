import { Agent, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCustomer, makeItem } from '../../../support/http-rows.ts';
import { open } from '../../../support/http-send.ts';
import { type HttpShop, openHttpShop } from '../../../support/http-shop.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(() => shop.close());

interface Live {
  readonly stream: IncomingMessage;
  /** The next event's data, parsed. */
  next(): Promise<unknown>;
}

/** @param agent keeps the connection, as browsers do */
async function watch(agent?: Agent): Promise<Live> {
  const { pathname, search } = new URL(shop.address());
  const signedIn = await shop.ask({ path: `${pathname}${search}` });
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const stream = await open(shop.port, { path: '/events', headers: { cookie } }, agent);
  const parts = stream.setEncoding('utf8')[Symbol.asyncIterator]();
  let received = '';
  const nextMessage = async (): Promise<string> => {
    for (;;) {
      const end = received.indexOf('\n\n');
      if (end >= 0) {
        const message = received.slice(0, end);
        received = received.slice(end + 2);
        return message;
      }
      const part = await parts.next();
      if (part.done) throw new Error('The events ended.');
      received += part.value;
    }
  };
  expect(await nextMessage()).toBe(': connected');
  return { stream, next: async () => JSON.parse((await nextMessage()).replace(/^data: /, '')) };
}

it('live events tell every page of a change that came over REST', async () => {
  const pages = [await watch(), await watch()];
  await makeCustomer(shop);
  for (const page of pages) {
    expect(page.stream.headers['content-type']).toBe('text/event-stream');
    expect(await page.next()).toEqual({ changed: ['users'] });
    page.stream.destroy();
  }
});

it('live events tell nothing of a change that was refused', async () => {
  const page = await watch();
  const { user_id } = await makeItem(shop);
  const told = [await page.next(), await page.next(), await page.next()];
  expect((await shop.rest('DELETE', `/users/${user_id}`)).status).toBe(409);
  await shop.done('PATCH', '/settings', { shop_name: 'Corner shop' });
  expect(told).toEqual([
    { changed: ['users'] },
    { changed: ['products'] },
    { changed: ['cartItems', 'carts'] },
  ]);
  expect(await page.next()).toMatchObject({ changed: expect.arrayContaining(['settings']) });
  page.stream.destroy();
});

it('a page that went away keeps no others from hearing', async () => {
  const [gone, staying] = [await watch(), await watch()];
  gone.stream.destroy();
  await makeCustomer(shop);
  expect(await staying.next()).toEqual({ changed: ['users'] });
  staying.stream.destroy();
});

it('live events end when the host closes, and their kept-alive connection does not hold it up', async () => {
  const agent = new Agent({ keepAlive: true });
  const page = await watch(agent);
  await shop.restartHost();
  await expect(page.next()).rejects.toThrow();
  agent.destroy();
}, 4_000);
