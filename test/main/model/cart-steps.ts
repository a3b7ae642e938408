import type { ModelCart } from './model.ts';
import { answerTo, firstBroken, oneOf, type World } from './world.ts';

/** Puts pieces into the customer's default cart. */
export async function put(
  { shop, model }: World,
  who: number,
  what: number,
  quantity: number,
): Promise<void> {
  const [user, product] = [oneOf(model.users, who), oneOf(model.products, what)];
  if (!user || !product) return;
  const refusal = firstBroken([
    [user.isGone || product.isGone, 'NOT_FOUND'],
    [product.isArchived, 'product_archived'],
  ]);
  const call = shop.api.cartItems.create({ user_id: user.id, product_id: product.id, quantity });
  const item = await answerTo(call, refusal);
  if (!item) return;
  const cart = model.carts.find((other) => other.user === user && other.isDefault) ?? {
    id: item.cart_id,
    user,
    name: null,
    isParked: false,
    isDefault: true,
    items: [],
  };
  if (!model.carts.includes(cart)) model.carts.push(cart);
  raise(cart, { id: item.id, product, quantity });
}

function raise(cart: ModelCart, added: ModelCart['items'][number]): void {
  const known = cart.items.find(({ product }) => product === added.product);
  if (known) known.quantity += added.quantity;
  else cart.items.push(added);
}

export async function openCart({ shop, model }: World, who: number): Promise<void> {
  const user = oneOf(model.users, who);
  if (!user) return;
  const cart = await answerTo(
    shop.api.carts.create({ user_id: user.id }),
    user.isGone ? 'NOT_FOUND' : undefined,
  );
  if (!cart) return;
  model.carts.push({ id: cart.id, user, name: null, isParked: false, isDefault: false, items: [] });
}

/** Puts pieces into a cart by its id. */
export async function putInto(
  { shop, model }: World,
  where: number,
  what: number,
  quantity: number,
): Promise<void> {
  const [cart, product] = [oneOf(model.carts, where), oneOf(model.products, what)];
  if (!cart || !product) return;
  const refusal = firstBroken([
    [product.isGone, 'NOT_FOUND'],
    [product.isArchived, 'product_archived'],
    [cart.isParked, 'cart_parked'],
  ]);
  const request = { user_id: cart.user.id, cart_id: cart.id, product_id: product.id, quantity };
  const item = await answerTo(shop.api.cartItems.create(request), refusal);
  if (item) raise(cart, { id: item.id, product, quantity });
}

export async function setQuantity({ shop, model }: World, which: number, quantity: number): Promise<void> {
  const item = oneOf(
    model.carts.flatMap(({ items }) => items),
    which,
  );
  const cart = model.carts.find(({ items }) => item && items.includes(item));
  if (!item || !cart) return;
  const refusal = cart.isParked ? 'cart_parked' : undefined;
  await answerTo(shop.api.cartItems.update({ id: item.id, quantity }), refusal);
  if (!refusal) item.quantity = quantity;
}

export async function takeOut({ shop, model }: World, which: number): Promise<void> {
  const item = oneOf(
    model.carts.flatMap(({ items }) => items),
    which,
  );
  const cart = model.carts.find(({ items }) => item && items.includes(item));
  if (!item || !cart) return;
  const refusal = cart.isParked ? 'cart_parked' : undefined;
  await answerTo(shop.api.cartItems.remove({ id: item.id }), refusal);
  if (!refusal) cart.items = cart.items.filter((other) => other !== item);
}

export async function park({ shop, model }: World, where: number): Promise<void> {
  const cart = oneOf(model.carts, where);
  if (!cart) return;
  await answerTo(shop.api.carts.update({ id: cart.id, status: 'parked', name: 'Later' }), undefined);
  Object.assign(cart, { isParked: true, isDefault: false, name: 'Later' });
}

export async function resume({ shop, model }: World, where: number): Promise<void> {
  const cart = oneOf(model.carts, where);
  if (!cart) return;
  await answerTo(shop.api.carts.update({ id: cart.id, status: 'open' }), undefined);
  cart.isParked = false;
}

export async function giveCart({ shop, model }: World, where: number, who: number): Promise<void> {
  const [cart, user] = [oneOf(model.carts, where), oneOf(model.users, who)];
  if (!cart || !user) return;
  const refusal = user.isGone ? 'NOT_FOUND' : undefined;
  await answerTo(shop.api.carts.update({ id: cart.id, user_id: user.id }), refusal);
  if (refusal) return;
  if (cart.user !== user) cart.isDefault = false;
  cart.user = user;
}
