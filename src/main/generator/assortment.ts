import { completeGtin } from '../../shared/gtin.ts';
import type { Offer, Person, Supply } from '../simulation/plan.ts';
import type { Random } from '../simulation/random.ts';
import { categories, firstNames, lastNames, makers, qualities } from './vocabulary.ts';

/** Any number of products. The names of a big assortment repeat but for the model's number. */
export function productsOf(count: number, random: Random): Supply<Offer> {
  return {
    count,
    at: (index) => {
      const { name: category, things } = random.pick(categories);
      const thing = random.pick(things);
      const maker = random.pick(makers);
      const name = `${maker} ${random.pick(qualities).toLowerCase()} ${thing.toLowerCase()} ${index + 1}`;
      return {
        name,
        cents: drawPrice(random),
        description: random.chance(0.7)
          ? `${thing} by ${maker}, from the ${category.toLowerCase()} shelf.`
          : null,
        category,
        sku: `${category.slice(0, 3).toUpperCase()}-${String(index + 1).padStart(6, '0')}`,
        // Of the range that is left to shops themselves (GS1 General Specifications, section 2.1.11).
        barcode: random.chance(0.9) ? completeGtin(`2${String(index + 1).padStart(11, '0')}`) : null,
      };
    },
  };
}

/** From under a dollar to some hundreds, most of it below twenty, ending as prices do. */
function drawPrice(random: Random): number {
  const dollars = Math.floor(Math.exp(random.next() * random.next() * 6.5));
  return dollars * 100 + random.pick([0, 25, 49, 50, 75, 90, 95, 99]) + 1;
}

/** Any number of customers. */
export function customersOf(count: number, random: Random): Supply<Person> {
  return {
    count,
    at: (index) => {
      const first = random.pick(firstNames);
      const last = random.pick(lastNames);
      const host = random.pick(['example.com', 'example.org']);
      return {
        name: `${first} ${last}`,
        email: random.chance(0.85) ? `customer-${index + 1}@${host}` : null,
        phone: random.chance(0.6) ? `+1 555 ${String(random.between(100, 199)).padStart(4, '0')}` : null,
      };
    },
  };
}
