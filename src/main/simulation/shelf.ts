import { toMajor } from '../../shared/money.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { ProductsService } from '../products/products-service.ts';
import type { SaleLine } from '../sales/record-sale.ts';
import type { Unit } from '../unit.ts';
import { UsersService } from '../users/users-service.ts';
import type { Deed } from './deed.ts';
import { drawQuantity, priceIn } from './habits.ts';
import type { Plan } from './plan.ts';
import { Popularity } from './popularity.ts';
import type { Random } from './random.ts';

/** So much of the shelf and of the customers is there on the first day; the rest comes bit by bit. */
const AT_FIRST = 0.6;
/** So much of the shelf, from its least popular end, is no longer sold when all is over. */
const ARCHIVED = 0.03;

/** What is on the shelf and who is known, as they grow over the years. */
export class Shelf {
  readonly #plan: Plan;
  readonly #products: SaleLine['product'][] = [];
  readonly #customers: string[] = [];
  readonly #productPopularity: Popularity;
  readonly #customerPopularity: Popularity;
  readonly #productsService = new ProductsService();
  readonly #usersService = new UsersService();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#productPopularity = new Popularity(plan.products.count);
    this.#customerPopularity = new Popularity(plan.customers.count);
  }

  /** How many products are on the shelf. */
  get productCount(): number {
    return this.#products.length;
  }

  /** What is new by now. @param progress how much of the time is over, from 0 to 1 */
  *arrivals(moment: number, progress: number): Generator<Deed> {
    const { products, customers } = this.#plan;
    const share = AT_FIRST + (1 - AT_FIRST) * progress;
    while (this.#products.length < Math.ceil(products.count * share)) {
      yield { moment, orders: 0, run: (unit) => this.#addProduct(unit) };
    }
    while (this.#customers.length < Math.ceil(customers.count * share)) {
      yield { moment, orders: 0, run: (unit) => this.#addCustomer(unit) };
    }
  }

  /** What is taken off the shelf for good. */
  *departures(moment: number): Generator<Deed> {
    const count = Math.floor(this.#products.length * ARCHIVED);
    for (const { id } of this.#products.slice(this.#products.length - count)) {
      const archive = async (unit: Unit) => {
        await this.#productsService.update(unit, id, { archived: true });
      };
      yield { moment, orders: 0, run: archive };
    }
  }

  drawCustomer(random: Random): string {
    const present = this.#customers.length;
    if (present === 0) return WALK_IN_USER_ID;
    return this.#customers[this.#customerPopularity.draw(random, present)] ?? WALK_IN_USER_ID;
  }

  /** So many lines of a sale, each of another product. */
  drawLines(random: Random, wanted: number): SaleLine[] {
    const present = this.#products.length;
    const ranks = new Set<number>();
    while (ranks.size < wanted) {
      let rank = this.#productPopularity.draw(random, present);
      while (ranks.has(rank)) rank = (rank + 1) % present;
      ranks.add(rank);
    }
    return [...ranks].flatMap((rank) => {
      const product = this.#products[rank];
      return product ? [{ product, quantity: drawQuantity(random) }] : [];
    });
  }

  async #addProduct(unit: Unit): Promise<void> {
    const { products, currency } = this.#plan;
    const { cents, ...details } = products.at(this.#products.length);
    const price = priceIn(cents, currency);
    const { id, name } = await this.#productsService.create(unit, {
      ...details,
      price: toMajor(price, currency),
    });
    this.#products.push({ id, name, price });
  }

  async #addCustomer(unit: Unit): Promise<void> {
    const { id } = await this.#usersService.create(unit, this.#plan.customers.at(this.#customers.length));
    this.#customers.push(id);
  }
}
