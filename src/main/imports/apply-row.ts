import type { Currency } from '../../shared/currency.ts';
import type { ImportKind } from '../../shared/import-format.ts';
import { ProductsService } from '../products/products-service.ts';
import type { Unit } from '../unit.ts';
import { UsersService } from '../users/users-service.ts';
import { planners } from './planners.ts';
import type { RowValues } from './reading/row-reader.ts';

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
  values: RowValues,
  currency: Currency,
): Promise<'added' | 'updated' | 'unchanged'> {
  const plan = await planners[kind].plan(unit.sql, values, currency);
  if (plan.action === 'unchanged') return 'unchanged';
  const { id, ...details } = values;
  const target = plan.action === 'update' ? plan.id : undefined;
  if (kind === 'products') await applyProduct(unit, details, target, id);
  else await applyUser(unit, details, target, id);
  return target === undefined ? 'added' : 'updated';
}

type Details = Omit<RowValues, 'id'>;

/** @param target the product that is there; @param id what a new one is to be called, if anything */
async function applyProduct(unit: Unit, details: Details, target?: string, id?: string): Promise<void> {
  const { name, price } = details;
  if (target !== undefined) await products.update(unit, target, { ...details, name: name ?? undefined });
  else if (name && price !== undefined) await products.create(unit, { ...details, name, price }, id);
  else throw new Error('A product without name or price was planned to be added.');
}

async function applyUser(unit: Unit, details: Details, target?: string, id?: string): Promise<void> {
  if (target !== undefined) await users.change(unit, target, details);
  else await users.add(unit, details, id);
}
