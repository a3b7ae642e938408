import type { CartItem } from '../../src/shared/contract/cart-items.ts';
import type { Order } from '../../src/shared/contract/orders.ts';
import type { Product } from '../../src/shared/contract/products.ts';
import type { SaleDetails } from '../../src/shared/contract/sales.ts';
import type { User } from '../../src/shared/contract/users.ts';
import type { OrderStatus } from '../../src/shared/order-status.ts';
import type { Api, Shop } from './shop.ts';

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];

let count = 0;

export const UNKNOWN_ID = '01900000-0000-7000-8000-00000000dead';

export function makeUser({ api }: Shop, details: Input<Api['users']['create']> = {}): Promise<User> {
  count += 1;
  return api.users.create({ email: `customer${count}@example.com`, name: `Customer ${count}`, ...details });
}

export function makeProduct(
  { api }: Shop,
  details: Partial<Input<Api['products']['create']>> = {},
): Promise<Product> {
  count += 1;
  return api.products.create({ name: `Product ${count}`, price: 10, ...details });
}

/** Puts one of a product into the user's default cart, or into the cart that is named. */
export function addToCart(
  { api }: Shop,
  user: Pick<User, 'id'>,
  product: Pick<Product, 'id'>,
  details: { readonly quantity?: number; readonly cart_id?: string } = {},
): Promise<CartItem> {
  return api.cartItems.create({ user_id: user.id, product_id: product.id, quantity: 1, ...details });
}

/** A user whose default cart has one line for each price. */
export async function makeFilledCart(shop: Shop, prices: readonly number[] = [10, 20]) {
  const user = await makeUser(shop);
  const products: Product[] = [];
  for (const price of prices) {
    const product = await makeProduct(shop, { price });
    products.push(product);
    await addToCart(shop, user, product);
  }
  return { user, products };
}

/** The first of a list that cannot be empty. */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('There is no first one.');
  return item;
}

/** A sale of one order for each price, seen as the receipt has it. */
export async function makeSale(shop: Shop, prices: readonly number[] = [10]): Promise<SaleDetails> {
  const { user } = await makeFilledCart(shop, prices);
  const orders = await shop.api.orders.checkout({ user_id: user.id });
  return shop.api.sales.findOne({ id: first(orders).sale_id });
}

/** An order, walked to the status it should have. */
export async function makeOrder(shop: Shop, status: OrderStatus = 'pending', user?: User): Promise<Order> {
  const { id: user_id } = user ?? (await makeUser(shop));
  const product = await makeProduct(shop);
  const order = await shop.api.orders.create({ user_id, product_id: product.id, quantity: 1 });
  for (const step of wayTo[status]) await shop.api.orders.update({ id: order.id, status: step });
  return shop.api.orders.findOne({ id: order.id });
}

const wayTo: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: [],
  processing: ['processing'],
  shipped: ['processing', 'shipped'],
  delivered: ['processing', 'shipped', 'delivered'],
  cancelled: ['cancelled'],
};
