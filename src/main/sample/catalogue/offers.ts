import { completeGtin } from '../../../shared/gtin.ts';
import type { Offer } from '../../simulation/plan.ts';
import type { Category } from './category.ts';
import { cupboard } from './cupboard.ts';
import { drinks } from './drinks.ts';
import { fresh } from './fresh.ts';
import { home } from './home.ts';

const categories: readonly Category[] = [...drinks, ...fresh, ...cupboard, ...home];

/**
 * All that the sample shop sells. The codes are of the range that is left to shops themselves
 * (GS1 General Specifications, section 2.1.11: prefixes 20 to 29), so that they are no real product's.
 */
export const offers: readonly Offer[] = categories.flatMap(({ name: category, code, lines }, index) =>
  lines.map(([name, cents, description], place) => ({
    name,
    cents,
    description,
    category,
    sku: `${code}-${String(place + 1).padStart(3, '0')}`,
    barcode: completeGtin(`29${String(index + 1).padStart(5, '0')}${String(place + 1).padStart(5, '0')}`),
  })),
);
