import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import type { ProductRow } from '../database/entities/product.ts';
import type { Sql } from '../database/sql.ts';
import type { SampleMark } from './sample-mark.ts';

/** What has happened to the sample's own things since, and what settings say, is no data of the shop's own. */
const OF_THE_SAMPLE = ['product', 'order', 'sale', 'settings'];

/**
 * What the shop has of its own beside the sample, in words; undefined when all of it is the sample's. Sales
 * of the sample's products are play. A product that got another name or code, or a customer that was
 * changed, is taken for the shop's own.
 */
export async function findOwnData(sql: Sql, mark: SampleMark): Promise<string | undefined> {
  const product = await findOwnProduct(sql, mark);
  if (product) return `the product ${product.name}`;
  const customer = await sql.get<{ name: string | null; email: string | null }>(
    'SELECT name, email FROM users WHERE id <> ? AND updated_at >= ? LIMIT 1',
    WALK_IN_USER_ID,
    mark.loaded_at,
  );
  if (customer) return `the customer ${customer.name ?? customer.email ?? 'with a phone number only'}`;
  const places = OF_THE_SAMPLE.map(() => '?').join(', ');
  const other = await sql.get<{ action: string }>(
    `SELECT action FROM journal WHERE seq > ? AND subject_type NOT IN (${places}) LIMIT 1`,
    mark.journal_last,
    ...OF_THE_SAMPLE,
  );
  return other && `an entry of the journal (${other.action})`;
}

async function findOwnProduct(sql: Sql, mark: SampleMark): Promise<Pick<ProductRow, 'name'> | undefined> {
  const added = await sql.get<ProductRow>('SELECT * FROM products WHERE key > ? LIMIT 1', mark.product_last);
  if (added) return added;
  const changed = await sql.all<ProductRow>('SELECT * FROM products WHERE updated_at >= ?', mark.loaded_at);
  for (const product of changed) {
    if (!(await isStillItself(sql, product))) return product;
  }
  return undefined;
}

/** Whether a product is called as it was when it was made; a price may change, and it may be archived. */
async function isStillItself(sql: Sql, product: ProductRow): Promise<boolean> {
  const made = await sql.get<{ state_after: string }>(
    "SELECT state_after FROM journal WHERE subject_id = ? AND action = 'product.created'",
    product.id,
  );
  const { name, sku, barcode } = JSON.parse(made?.state_after ?? '{}');
  return name === product.name && sku === product.sku && barcode === product.barcode;
}
