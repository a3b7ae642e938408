import type { Sale, SaleDetails } from '../../shared/contract/sales.ts';
import { conflict } from '../../shared/errors.ts';
import { ordersOfSale } from '../orders/orders-repository.ts';
import { deliverOrder } from '../orders/transition.ts';
import { type Page, pageOf, timeKeyOf } from '../paging.ts';
import { receiptsGiven } from '../registers.ts';
import type { Reading, Unit } from '../unit.ts';
import { toSale, toSaleDetails } from './sale-view.ts';
import { getSale, listSales, paymentsOfSale, type SalesRequest } from './sales-repository.ts';

export class SalesService {
  async findAll({ sql }: Reading, request: SalesRequest): Promise<Page<Sale>> {
    const rows = await listSales(sql, request);
    const isWhole = [request.user_id, request.from, request.to].every((filter) => filter === undefined);
    const total = isWhole ? await receiptsGiven(sql) : null;
    return pageOf(rows, { limit: request.limit, total, keyOf: timeKeyOf, toItem: toSale });
  }

  /** @throws DomainError `NOT_FOUND` */
  async findOne({ sql }: Reading, id: string): Promise<SaleDetails> {
    return toSaleDetails(await getSale(sql, id), await ordersOfSale(sql, id), await paymentsOfSale(sql, id));
  }

  /**
   * Hands the goods over the counter. What is delivered already stays so, what is cancelled too.
   * @throws DomainError `NOT_FOUND`; `CONFLICT` `status_transition` when all of the sale was cancelled
   */
  async deliver(unit: Unit, id: string): Promise<SaleDetails> {
    await getSale(unit.sql, id);
    const orders = await ordersOfSale(unit.sql, id);
    const wanted = orders.filter(({ status }) => status !== 'cancelled');
    if (wanted.length === 0) {
      throw conflict(
        'status_transition',
        'Every order of this sale was cancelled: there is nothing to hand over.',
      );
    }
    for (const order of wanted) await deliverOrder(unit, order);
    return this.findOne(unit, id);
  }
}
