import type { RunningHost } from '../support/running-host.ts';

interface NewProduct {
  readonly name: string;
  readonly price: number;
  readonly sku?: string;
  readonly barcode?: string;
}

/** Puts a product on the shelf over REST, as an integration would. Returns its id. */
export async function stock(host: RunningHost, product: NewProduct): Promise<string> {
  return create(host, '/products', product);
}

/** Makes a customer over REST. Returns their id. */
export async function enrol(host: RunningHost, name: string, email: string): Promise<string> {
  return create(host, '/users', { name, email });
}

/** Orders a product over REST. Returns the order's id. */
export async function order(host: RunningHost, userId: string, productId: string): Promise<string> {
  return create(host, '/orders', { user_id: userId, product_id: productId, quantity: 1 });
}

async function create(host: RunningHost, path: string, body: unknown): Promise<string> {
  const answer = await host.api('POST', path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${JSON.stringify(answer)}`);
  return answer.body.id;
}
