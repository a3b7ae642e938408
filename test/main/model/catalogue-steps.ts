import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { importText } from '../../support/imports.ts';
import { ordersIn } from './model.ts';
import { answerTo, firstBroken, oneOf, type World } from './world.ts';

export async function addUser({ shop, model }: World): Promise<void> {
  const count = model.users.length;
  const user = await shop.api.users.create({ email: `user-${count}@example.com`, name: `User ${count}` });
  model.users.push({ id: user.id, isGone: false });
}

export async function renameUser({ shop, model }: World, number: number): Promise<void> {
  const user = oneOf(model.users, number);
  if (!user) return;
  await answerTo(
    shop.api.users.update({ id: user.id, name: 'Another name' }),
    user.isGone ? 'NOT_FOUND' : undefined,
  );
}

export async function removeUser({ shop, model }: World, number: number): Promise<void> {
  const user = oneOf(model.users, number);
  if (!user) return;
  const carts = model.carts.filter((cart) => cart.user === user);
  const isInUse =
    user.id === WALK_IN_USER_ID ||
    model.sales.some((sale) => sale.user === user) ||
    carts.some(({ items }) => items.length > 0);
  const refusal = firstBroken([
    [user.isGone, 'NOT_FOUND'],
    [isInUse, 'in_use'],
  ]);
  await answerTo(shop.api.users.remove({ id: user.id }), refusal);
  if (refusal) return;
  user.isGone = true;
  model.carts = model.carts.filter((cart) => cart.user !== user);
}

/** @param price cents */
export async function addProduct({ shop, model }: World, price: number): Promise<void> {
  const name = `Product ${model.products.length}`;
  const { id } = await shop.api.products.create({ name, price: price / 100 });
  model.products.push({ id, name, price, isArchived: false, isGone: false });
  model.journal.push(`product.created ${id}`);
}

/** @param price cents */
export async function changePrice({ shop, model }: World, number: number, price: number): Promise<void> {
  const product = oneOf(model.products, number);
  if (!product) return;
  const refusal = product.isGone ? 'NOT_FOUND' : undefined;
  await answerTo(shop.api.products.update({ id: product.id, price: price / 100 }), refusal);
  if (refusal) return;
  product.price = price;
  model.journal.push(`product.changed ${product.id}`);
}

/**
 * Imports a price list that names a product and one that is not there yet.
 * @param price cents, of both
 */
export async function importPrices({ shop, model }: World, number: number, price: number): Promise<void> {
  const known = oneOf(model.products, number);
  if (!known || known.isGone) return;
  const name = `Product ${model.products.length}`;
  const rows = [known.name, name].map((one) => `${one},${price / 100}`);
  const { id: importId } = await importText(shop, 'products', ['name,price', ...rows].join('\n'));
  const [newest] = (await shop.api.products.findAll({ archived: 'all', limit: 1 })).items;
  const id = newest?.id ?? '';
  model.products.push({ id, name, price, isArchived: false, isGone: false });
  const changed = known.price === price ? [] : [`product.changed ${known.id}`];
  known.price = price;
  const entries = [...changed, `product.created ${id}`];
  model.journal.push(`import.started ${importId}`, ...entries, `import.finished ${importId}`);
}

export async function archive({ shop, model }: World, number: number, archived: boolean): Promise<void> {
  const product = oneOf(model.products, number);
  if (!product) return;
  const refusal = product.isGone ? 'NOT_FOUND' : undefined;
  await answerTo(shop.api.products.update({ id: product.id, archived }), refusal);
  if (refusal) return;
  product.isArchived = archived;
  model.journal.push(`product.changed ${product.id}`);
}

export async function removeProduct({ shop, model }: World, number: number): Promise<void> {
  const product = oneOf(model.products, number);
  if (!product) return;
  const isInUse =
    ordersIn(model).some((order) => order.product === product) ||
    model.carts.some(({ items }) => items.some((item) => item.product === product));
  const refusal = firstBroken([
    [product.isGone, 'NOT_FOUND'],
    [isInUse, 'in_use'],
  ]);
  await answerTo(shop.api.products.remove({ id: product.id }), refusal);
  if (refusal) return;
  product.isGone = true;
  model.journal.push(`product.deleted ${product.id}`);
}
