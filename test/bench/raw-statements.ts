/*
 * The statements that the services run, as someone would write them who had nothing but SQLite. A
 * value in a subquery of its own keeps SQLite from planning a query anew at each call.
 */

const user = `u.id AS user__id, u.email AS user__email, u.name AS user__name, u.phone AS user__phone,
  u.created_at AS user__created_at, u.updated_at AS user__updated_at`;

const product = `p.id AS product__id, p.name AS product__name, p.price AS product__price,
  p.description AS product__description, p.sku AS product__sku, p.category AS product__category,
  p.barcode AS product__barcode, p.archived AS product__archived, p.created_at AS product__created_at,
  p.updated_at AS product__updated_at`;

const items = `SELECT i.*, ${user}, ${product} FROM cart_items i
  JOIN users u ON u.id = i.user_id JOIN products p ON p.id = i.product_id`;

const orders = `SELECT o.*, s.receipt_number, ${user}, ${product} FROM orders o
  JOIN sales s ON s.id = o.sale_id JOIN users u ON u.id = o.user_id JOIN products p ON p.id = o.product_id`;

export const statements = {
  begin: 'BEGIN',
  beginWriting: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  user: 'SELECT * FROM users WHERE id = (SELECT ?)',
  product: 'SELECT * FROM products WHERE id = (SELECT ?)',
  currency: "SELECT value FROM settings WHERE key = 'currency'",

  register: 'SELECT id FROM registers ORDER BY created_at, id LIMIT 1',
  cart: 'SELECT * FROM carts WHERE user_id = (SELECT ?) AND is_default = 1',
  insertCart: `INSERT INTO carts (id, user_id, register_id, name, status, is_default, opened_by, created_at, updated_at)
    VALUES (?, ?, ?, NULL, 'open', 1, 'api', ?, ?)`,
  putItem: `INSERT INTO cart_items (id, cart_id, user_id, product_id, quantity, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (cart_id, product_id) DO UPDATE
      SET quantity = cart_items.quantity + excluded.quantity, updated_at = excluded.updated_at
      WHERE cart_items.quantity + excluded.quantity <= ?
    RETURNING id`,
  item: `${items} WHERE i.id = (SELECT ?)`,
  items: `${items} WHERE i.cart_id = (SELECT ?) ORDER BY i.created_at, i.id`,
  cartTotal: `SELECT sum(p.price * 1.0 * i.quantity) AS total FROM cart_items i
    JOIN products p ON p.id = i.product_id WHERE i.cart_id = (SELECT ?)`,
  touchCart: 'UPDATE carts SET updated_at = ? WHERE id = ?',
  deleteItems: 'DELETE FROM cart_items WHERE cart_id = ?',
  clearCart: 'UPDATE carts SET name = NULL, user_id = ?, updated_at = ? WHERE id = ?',

  sale: 'SELECT * FROM sales WHERE id = (SELECT ?)',
  nextReceipt: `UPDATE registers SET last_receipt_number = last_receipt_number + 1 WHERE id = ?
    RETURNING last_receipt_number AS receipt_number`,
  insertSale: `INSERT INTO sales (id, receipt_number, register_id, user_id, staff_id, business_date, currency, total,
    paid, change, created_at) VALUES (?, ?, ?, ?, NULL, NULL, ?, ?, 0, 0, ?)`,
  insertOrder: `INSERT INTO orders (id, sale_id, position, user_id, product_id, quantity, status, product_name,
    unit_price, line_total, currency, created_at, updated_at, deleted_at)
    VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, NULL)`,
  ordersOfSale: `${orders} WHERE o.sale_id = (SELECT ?) AND o.deleted_at IS NULL ORDER BY o.position`,
  order: `${orders} WHERE o.id = (SELECT ?) AND o.deleted_at IS NULL`,
  orders: `${orders} WHERE o.deleted_at IS NULL ORDER BY o.created_at DESC, o.id DESC LIMIT (SELECT ?)`,
  ordersTotal: "SELECT sum(total) AS total FROM list_totals WHERE list = 'orders'",
  setStatus: 'UPDATE orders SET status = ?, updated_at = ? WHERE id = ?',

  statistics: 'SELECT * FROM user_statistics WHERE user_id = (SELECT ?)',
  countOrders: `INSERT INTO user_statistics
      (user_id, total_orders, total_spent, pending, processing, shipped, delivered, cancelled)
    VALUES (?, ?, ?, ?, 0, 0, 0, 0)
    ON CONFLICT (user_id) DO UPDATE SET
      total_orders = user_statistics.total_orders + excluded.total_orders,
      total_spent = user_statistics.total_spent + excluded.total_spent,
      pending = user_statistics.pending + excluded.pending`,
  countProcessing: `UPDATE user_statistics SET pending = pending - 1, processing = processing + 1,
    total_spent = total_spent - ? WHERE user_id = ?`,

  countListed: "UPDATE list_totals SET total = total + ? WHERE list = 'orders' AND part = 'pending'",
  countMoved: `UPDATE list_totals SET total = total + CASE part WHEN 'pending' THEN -1 ELSE 1 END
    WHERE list = 'orders' AND part IN ('pending', 'processing')`,

  journalHead: 'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
  insertJournal: `INSERT INTO journal (seq, recorded_at, actor, staff_id, register_id, action, subject_type,
    subject_id, state_before, state_after, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
} as const;
