import type { Currency } from '../../shared/currency.ts';
import { conflict } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import-format.ts';
import { ProductsService } from '../products/products-service.ts';
import type { Unit } from '../unit.ts';
import { UsersService } from '../users/users-service.ts';
import type { Plan } from './plan.ts';
import { planners } from './planners.ts';
import type { RowValues } from './reading/row-reader.ts';
import type { StagedRow, Staging } from './staging.ts';

const products = new ProductsService();
const users = new UsersService();

/**
 * Brings a row into the shop as it is by now, through the services that screens use: the same rules hold,
 * and the journal tells of it.
 * @throws DomainError when that is no longer possible; nothing was done then
 */
export async function applyRow(
  unit: Unit,
  kind: ImportKind,
  row: StagedRow,
  { staging, currency }: RowContext,
): Promise<'added' | 'updated' | 'unchanged'> {
  // One of several of its name, the first of which came in: what would be found now is that one.
  const isLikeOneBefore = row.like_line !== null && !(await staging.isWrong(row.like_line));
  const plan = isLikeOneBefore ? newRow : await planners[kind].plan(unit.sql, row.values, currency);
  if (plan.action === 'unchanged') return 'unchanged';
  const target = plan.action === 'update' ? plan.id : null;
  assertAsChecked(kind, row, target);
  const { id, ...details } = plan.action === 'update' ? plan.change : row.values;
  if (kind === 'products') await applyProduct(unit, details, target, id);
  else await applyUser(unit, details, target, id);
  return target === null ? 'added' : 'updated';
}

interface RowContext {
  readonly staging: Staging;
  readonly currency: Currency;
}

const newRow: Plan = { action: 'add' };

/** What somebody made or deleted since the check was not in what the person saw of it, and agreed to. */
function assertAsChecked(kind: ImportKind, { target }: StagedRow, found: string | null): void {
  if (found === target) return;
  const what = kind === 'products' ? 'This product' : 'This customer';
  const message =
    target === null ? 'came into the shop after the check' : 'is no longer there as it was at the check';
  throw conflict('import_state', `${what} ${message}. Import the file again.`);
}

type Details = Omit<RowValues, 'id'>;

/** @param target the product that is there; @param id what a new one is to be called, if anything */
async function applyProduct(unit: Unit, details: Details, target: string | null, id?: string): Promise<void> {
  const { name, price } = details;
  if (target !== null) await products.update(unit, target, { ...details, name: name ?? undefined });
  else if (name && price !== undefined) await products.create(unit, { ...details, name, price }, id);
  else throw new Error('A product without name or price was planned to be added.');
}

async function applyUser(unit: Unit, details: Details, target: string | null, id?: string): Promise<void> {
  if (target !== null) await users.change(unit, target, details);
  else await users.add(unit, details, id);
}
