import { Agent, request } from 'node:http';
import { startHttpHost } from '../../src/main/hosts/http/http-host.ts';
import { type Layer, PAGE_SIZE } from './layer.ts';
import { fillCartIn, openDispatch } from './main-layers.ts';

const TOKEN = 'the-api-token-of-the-bench';

/** REST over loopback on one connection that is kept. The client's own work is in its times. */
export async function httpLayer(file: string, pageFolder: string): Promise<Layer> {
  const { dispatch, database, feed } = await openDispatch(file);
  const register = { dispatch, events: feed, close: database.close };
  const host = await startHttpHost({ register, token: TOKEN, pageFolder, port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: string, path: string, body?: object) =>
    send(agent, `${host.url}${path}`, method, body);
  return {
    addToCart: (user_id, product_id) => ask('POST', '/cart-items', { user_id, product_id, quantity: 1 }),
    checkOut: (user_id, sale_id) => ask('POST', '/orders/checkout', { user_id, sale_id }),
    statistics: (userId) => ask('GET', `/orders/user/${userId}/stats`),
    listOrders: () => ask('GET', `/orders?limit=${PAGE_SIZE}`),
    process: (id) => ask('PATCH', `/orders/${id}`, { status: 'processing' }),
    fillCart: fillCartIn(database),
    close: async () => {
      agent.destroy();
      await host.close();
      await database.close();
    },
  };
}

function send(agent: Agent, url: string, method: string, body: object | undefined): Promise<string> {
  const text = body && JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${TOKEN}`,
    ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method, headers }, (response) => {
      let received = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        received += part;
      });
      response.on('end', () => {
        if (Number(response.statusCode) < 300) resolve(received);
        else reject(new Error(`${method} ${url}: ${received}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}
