import { createBreather } from '../breath.ts';
import { defaultRegisterId } from '../registers.ts';
import { SettingsService, shopCurrency } from '../settings/settings-service.ts';
import { DAY_MS } from '../simulation/calendar.ts';
import { doDeed } from '../simulation/deed.ts';
import type { Offer, Plan, Supply } from '../simulation/plan.ts';
import { idsFrom, Random } from '../simulation/random.ts';
import { Trade } from '../simulation/trade.ts';
import type { Unit } from '../unit.ts';
import { offers } from './catalogue/offers.ts';
import { people } from './catalogue/people.ts';

const SEED = 2026;
const DAYS = 120;
const ORDERS = 2000;

/**
 * Makes up the last months of a shop, until now. It is one transaction, so that a crash leaves nothing of
 * it, which lets everything else have its turn between its steps: only what would write waits.
 */
export async function loadSample(unit: Unit): Promise<void> {
  const breathe = createBreather();
  const createId = idsFrom(new Random(SEED));
  const past: Unit = { ...unit, actor: 'system' };
  for (const deed of new Trade(await planOf(unit)).deeds()) {
    await doDeed(deed, past, createId);
    await breathe();
  }
}

async function planOf(unit: Unit): Promise<Plan> {
  const { time_zone: timeZone } = await new SettingsService().find(unit);
  return {
    seed: SEED,
    span: { from: unit.now - DAYS * DAY_MS, to: unit.now, timeZone },
    currency: await shopCurrency(unit.sql),
    registerId: await defaultRegisterId(unit.sql),
    products: supplyOf(byPopularity(new Random(SEED))),
    customers: supplyOf(people),
    orders: ORDERS,
  };
}

/** What costs less is bought more often, more or less. */
function byPopularity(random: Random): Offer[] {
  const ranked = offers.map((offer) => ({ offer, rank: offer.cents * random.next() }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ offer }) => offer);
}

function supplyOf<Item>(items: readonly Item[]): Supply<Item> {
  return {
    count: items.length,
    at: (index) => {
      const item = items[index];
      if (item === undefined) throw new RangeError(`There are only ${items.length}.`);
      return item;
    },
  };
}
