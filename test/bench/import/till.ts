import { openRegister } from '../../../src/main/register.ts';
import type { Product } from '../../../src/shared/contract/products.ts';
import type { User } from '../../../src/shared/contract/users.ts';
import { checkWorker } from '../../support/check-worker.ts';

const LINES = 3;

/** A register that rings up sales of three lines, over and over. */
export interface Till {
  /** The type is the caller's word for what the operation answers. */
  call<Answer>(path: readonly [string, string], input: object): Promise<Answer>;
  fillCart(): Promise<void>;
  checkOut(): Promise<void>;
  close(): Promise<void>;
}

export async function openTill(dataFolder: string): Promise<Till> {
  const register = await openRegister({ dataFolder, holder: 'the benchmark', checkWorker });
  const call = async <Answer>(path: readonly [string, string], input: object) => {
    const reply = await register.dispatch({ path, input }, 'screen');
    if (!reply.ok) throw new Error(`${path.join('.')}: ${reply.error.message}`);
    return reply.value as Answer;
  };
  const { id: user_id } = await call<User>(['users', 'create'], { name: 'Ada' });
  const products: Product[] = [];
  for (let line = 0; line < LINES; line += 1)
    products.push(await call(['products', 'create'], { name: `Line ${line}`, price: 1 }));
  return {
    call,
    fillCart: async () => {
      for (const { id } of products)
        await call(['cartItems', 'create'], { user_id, product_id: id, quantity: 1 });
    },
    checkOut: async () => {
      await call(['orders', 'checkout'], { user_id });
    },
    close: () => register.close(),
  };
}
