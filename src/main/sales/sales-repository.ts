import { notFound } from '../../shared/errors.ts';
import type { PaymentRow, SaleRow } from '../database/entities/sale.ts';
import { Filter } from '../database/filter.ts';
import type { Sql } from '../database/sql.ts';
import { addPeriod, type PageRequest } from '../paging.ts';
import { joinedUser } from '../users/user-view.ts';
import type { SaleWithRelations } from './sale-view.ts';

const SELECT_SALES = `SELECT s.*, ${joinedUser},
    (SELECT coalesce(sum(o.line_total), 0) FROM orders o WHERE o.sale_id = s.id AND o.status = 'cancelled') AS cancelled
  FROM sales s JOIN users u ON u.id = s.user_id`;

const INSERT_SALE = `INSERT INTO sales (id, receipt_number, register_id, user_id, staff_id, business_date, currency,
  total, paid, change, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const INSERT_PAYMENT = `INSERT INTO payments (id, sale_id, position, tender, amount, reference, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

export interface SalesRequest extends PageRequest {
  readonly user_id?: string | undefined;
  /** ISO 8601. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Newest first, with one row more than the page's limit where there is one. */
export function listSales(sql: Sql, request: SalesRequest): Promise<SaleWithRelations[]> {
  const filter = addPeriod(new Filter().add('s.user_id = ?', request.user_id), 's', request);
  return sql.all(
    `${SELECT_SALES} ${filter} ORDER BY s.created_at DESC, s.id DESC LIMIT ?`,
    ...filter.values,
    request.limit + 1,
  );
}

/** @throws DomainError `NOT_FOUND` */
export async function getSale(sql: Sql, id: string): Promise<SaleWithRelations> {
  const sale = await sql.get<SaleWithRelations>(`${SELECT_SALES} WHERE s.id = ?`, id);
  if (!sale) throw notFound('sale', id);
  return sale;
}

export function findSaleRow(sql: Sql, id: string): Promise<SaleRow | undefined> {
  return sql.get('SELECT * FROM sales WHERE id = ?', id);
}

export function insertSale(sql: Sql, sale: SaleRow): Promise<void> {
  return sql.run(
    INSERT_SALE,
    sale.id,
    sale.receipt_number,
    sale.register_id,
    sale.user_id,
    sale.staff_id,
    sale.business_date,
    sale.currency,
    sale.total,
    sale.paid,
    sale.change,
    sale.created_at,
  );
}

export async function insertPayment(sql: Sql, payment: PaymentRow): Promise<void> {
  const { id, sale_id, position, tender, amount, reference, created_at } = payment;
  await sql.run(INSERT_PAYMENT, id, sale_id, position, tender, amount, reference, created_at);
}

export function paymentsOfSale(sql: Sql, saleId: string): Promise<PaymentRow[]> {
  return sql.all('SELECT * FROM payments WHERE sale_id = ? ORDER BY position', saleId);
}
