import type { ImportKind } from '../../shared/import-format.ts';
import type { Planner } from './plan.ts';
import { productPlanner } from './plan-product.ts';
import { userPlanner } from './plan-user.ts';

export const planners: Readonly<Record<ImportKind, Planner>> = {
  products: productPlanner,
  users: userPlanner,
};
