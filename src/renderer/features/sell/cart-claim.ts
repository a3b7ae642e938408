import type { Cart } from '../../../shared/contract/carts.ts';
import { WALK_IN_USER_ID } from '../../../shared/walk-in.ts';
import { hasCode } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';

/** Remembers a window's cart over a reload. */
const REMEMBERED = 'ringup-cart';

/** A reloading window may ask for its cart before the page it was has let go of it. */
const REMEMBERED_WAIT_MS = 500;

/** How many open carts are looked at: more than there are windows. */
const CANDIDATES = 200;

interface Hold {
  readonly cartId: string;
  readonly release: () => void;
}

let held: Hold | undefined;
let claiming: Promise<string> | undefined;

/**
 * Takes a cart for this window alone. The browser gives it back when the window goes, however it goes.
 * @returns undefined when another window has it
 */
function tryHold(cartId: string, waitMs: number): Promise<Hold | undefined> {
  const { promise, resolve } = Promise.withResolvers<Hold | undefined>();
  const options: LockOptions = waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true };
  const lock = navigator.locks.request(`ringup-cart:${cartId}`, options, (granted) => {
    if (!granted) return undefined;
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    resolve({ cartId, release });
    return released;
  });
  // Rejected means that the wait is over: someone else has it. Later resolutions change nothing.
  lock.then(
    () => resolve(undefined),
    () => resolve(undefined),
  );
  return promise;
}

/** Carts that programs opened are theirs, and so is the one of calls that name none. */
function isForWindows({ status, opened_by, default: isDefault }: Cart): boolean {
  return status === 'open' && opened_by === 'screen' && !isDefault;
}

async function findOpenCart(id: string): Promise<Cart | undefined> {
  try {
    const cart = await api.carts.findOne.call({ id });
    return isForWindows(cart) ? cart : undefined;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}

async function holdRemembered(): Promise<Cart | undefined> {
  const id = sessionStorage.getItem(REMEMBERED);
  if (id === null) return undefined;
  held = await tryHold(id, REMEMBERED_WAIT_MS);
  const cart = held && (await findOpenCart(id));
  if (!cart) letGo();
  return cart;
}

/** A cart that no window has: one left with items before an empty one. */
async function holdLeftOver(): Promise<Cart | undefined> {
  const { items: carts } = await api.carts.findAll.call({ status: 'open', limit: CANDIDATES });
  const free = carts.filter(isForWindows);
  const byNeed = [
    ...free.filter(({ items }) => items.length > 0),
    ...free.filter(({ items }) => items.length === 0),
  ];
  for (const cart of byNeed) {
    held = await tryHold(cart.id, 0);
    if (held) return cart;
  }
  return undefined;
}

async function holdNew(): Promise<Cart> {
  const cart = await api.carts.create.call({ user_id: WALK_IN_USER_ID });
  held = await tryHold(cart.id, 0);
  return cart;
}

async function claim(): Promise<string> {
  const cart = (await holdRemembered()) ?? (await holdLeftOver()) ?? (await holdNew());
  sessionStorage.setItem(REMEMBERED, cart.id);
  if (cart.items.length === 0 && cart.user_id !== WALK_IN_USER_ID) {
    await api.carts.update.call({ id: cart.id, user_id: WALK_IN_USER_ID });
  }
  return cart.id;
}

/** Gives this window's cart up, because it can no longer be sold from. */
export function letGo(): void {
  held?.release();
  held = undefined;
  sessionStorage.removeItem(REMEMBERED);
}

/**
 * The cart of this window: the one it had, else one that was left over, else a new one. Two windows
 * never get the same. Calls at the same moment are one claim.
 */
export function claimCart(): Promise<string> {
  if (held) return Promise.resolve(held.cartId);
  claiming ??= claim().finally(() => {
    claiming = undefined;
  });
  return claiming;
}
