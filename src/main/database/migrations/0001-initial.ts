import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { WALK_IN_USER_ID } from '../../../shared/walk-in.ts';
import { totals } from './0001-list-totals.ts';
import { search } from './0001-search.ts';

// The last bracket stands right behind the last check: TypeORM's schema builder overlooks that check otherwise.
const tables = [
  `CREATE TABLE "users" (
    "key" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "id" text NOT NULL,
    "email" text,
    "email_key" text,
    "name" text,
    "phone" text,
    "search_text" text NOT NULL,
    "erased_at" integer,
    "created_at" integer NOT NULL,
    "updated_at" integer NOT NULL,
    CONSTRAINT "users_id" UNIQUE ("id"),
    CONSTRAINT "users_email" UNIQUE ("email_key"),
    CONSTRAINT "users_email_key" CHECK (("email" IS NULL) = ("email_key" IS NULL)))`,
  `CREATE INDEX "users_newest" ON "users" ("created_at", "id")`,
  `CREATE INDEX "users_without_email" ON "users" ("name", "phone") WHERE "email" IS NULL`,
  `CREATE TABLE "products" (
    "key" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "id" text NOT NULL,
    "name" text NOT NULL,
    "name_key" text NOT NULL,
    "price" integer NOT NULL,
    "description" text,
    "sku" text,
    "category" text,
    "barcode" text,
    "tax_class" text,
    "archived" integer NOT NULL DEFAULT (0),
    "created_at" integer NOT NULL,
    "updated_at" integer NOT NULL,
    CONSTRAINT "products_id" UNIQUE ("id"),
    CONSTRAINT "products_sku" UNIQUE ("sku"),
    CONSTRAINT "products_barcode" UNIQUE ("barcode"),
    CONSTRAINT "products_price" CHECK (typeof("price") = 'integer' AND "price" BETWEEN 0 AND 999999999999999),
    CONSTRAINT "products_archived" CHECK ("archived" IN (0, 1)))`,
  `CREATE INDEX "products_newest" ON "products" ("created_at", "id")`,
  `CREATE INDEX "products_on_shelf" ON "products" ("archived", "created_at", "id")`,
  `CREATE INDEX "products_by_name" ON "products" ("name_key", "id")`,
  `CREATE INDEX "products_on_shelf_by_name" ON "products" ("archived", "name_key", "id")`,
  `CREATE TABLE "registers" (
    "id" text PRIMARY KEY NOT NULL,
    "name" text NOT NULL,
    "last_receipt_number" integer NOT NULL DEFAULT (0),
    "created_at" integer NOT NULL,
    CONSTRAINT "registers_last_receipt_number" CHECK (typeof("last_receipt_number") = 'integer' AND "last_receipt_number" >= 0))`,
  `CREATE TABLE "carts" (
    "id" text PRIMARY KEY NOT NULL,
    "user_id" text NOT NULL,
    "register_id" text NOT NULL,
    "name" text,
    "status" text NOT NULL,
    "is_default" integer NOT NULL DEFAULT (0),
    "opened_by" text NOT NULL,
    "created_at" integer NOT NULL,
    "updated_at" integer NOT NULL,
    CONSTRAINT "carts_id_user" UNIQUE ("id", "user_id"),
    CONSTRAINT "carts_status" CHECK ("status" IN ('open', 'parked')),
    CONSTRAINT "carts_opened_by" CHECK ("opened_by" IN ('screen', 'api', 'system')),
    CONSTRAINT "carts_parked_has_name" CHECK ("status" = 'open' OR "name" IS NOT NULL),
    CONSTRAINT "carts_default_is_open" CHECK ("is_default" = 0 OR "status" = 'open'),
    CONSTRAINT "carts_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "carts_register" FOREIGN KEY ("register_id") REFERENCES "registers" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "carts_newest" ON "carts" ("created_at", "id")`,
  `CREATE INDEX "carts_by_status" ON "carts" ("status", "created_at", "id")`,
  `CREATE INDEX "carts_by_user" ON "carts" ("user_id", "created_at", "id")`,
  `CREATE UNIQUE INDEX "carts_default" ON "carts" ("user_id") WHERE "is_default" = 1`,
  `CREATE TABLE "cart_items" (
    "id" text PRIMARY KEY NOT NULL,
    "cart_id" text NOT NULL,
    "user_id" text NOT NULL,
    "product_id" text NOT NULL,
    "quantity" integer NOT NULL,
    "created_at" integer NOT NULL,
    "updated_at" integer NOT NULL,
    CONSTRAINT "cart_items_product_once" UNIQUE ("cart_id", "product_id"),
    CONSTRAINT "cart_items_quantity" CHECK (typeof("quantity") = 'integer' AND "quantity" BETWEEN 1 AND 100000),
    CONSTRAINT "cart_items_cart" FOREIGN KEY ("cart_id", "user_id") REFERENCES "carts" ("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "cart_items_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "cart_items_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "cart_items_of_cart" ON "cart_items" ("cart_id", "created_at", "id")`,
  `CREATE INDEX "cart_items_by_user" ON "cart_items" ("user_id")`,
  `CREATE INDEX "cart_items_by_product" ON "cart_items" ("product_id")`,
  `CREATE TABLE "sales" (
    "id" text PRIMARY KEY NOT NULL,
    "receipt_number" integer NOT NULL,
    "register_id" text NOT NULL,
    "user_id" text NOT NULL,
    "staff_id" text,
    "business_date" text,
    "currency" text NOT NULL,
    "total" integer NOT NULL,
    "paid" integer NOT NULL,
    "change" integer NOT NULL,
    "created_at" integer NOT NULL,
    CONSTRAINT "sales_receipt" UNIQUE ("register_id", "receipt_number"),
    CONSTRAINT "sales_receipt_number" CHECK (typeof("receipt_number") = 'integer' AND "receipt_number" >= 1),
    CONSTRAINT "sales_total" CHECK (typeof("total") = 'integer' AND "total" BETWEEN 0 AND 999999999999999),
    CONSTRAINT "sales_paid" CHECK (typeof("paid") = 'integer' AND "paid" BETWEEN 0 AND 999999999999999),
    CONSTRAINT "sales_change" CHECK (typeof("change") = 'integer' AND "change" BETWEEN 0 AND 999999999999999 AND "change" <= "paid"),
    CONSTRAINT "sales_register" FOREIGN KEY ("register_id") REFERENCES "registers" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "sales_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "sales_newest" ON "sales" ("created_at", "id")`,
  `CREATE INDEX "sales_by_user" ON "sales" ("user_id", "created_at", "id")`,
  `CREATE TABLE "orders" (
    "id" text PRIMARY KEY NOT NULL,
    "sale_id" text NOT NULL,
    "position" integer NOT NULL,
    "user_id" text NOT NULL,
    "product_id" text NOT NULL,
    "quantity" integer NOT NULL,
    "status" text NOT NULL,
    "product_name" text NOT NULL,
    "unit_price" integer NOT NULL,
    "line_total" integer NOT NULL,
    "currency" text NOT NULL,
    "created_at" integer NOT NULL,
    "updated_at" integer NOT NULL,
    "deleted_at" integer,
    CONSTRAINT "orders_of_sale" UNIQUE ("sale_id", "position"),
    CONSTRAINT "orders_quantity" CHECK (typeof("quantity") = 'integer' AND "quantity" BETWEEN 1 AND 100000),
    CONSTRAINT "orders_status" CHECK ("status" IN ('pending', 'processing', 'shipped', 'delivered', 'cancelled')),
    CONSTRAINT "orders_unit_price" CHECK (typeof("unit_price") = 'integer' AND "unit_price" BETWEEN 0 AND 999999999999999),
    CONSTRAINT "orders_line_total" CHECK (typeof("line_total") = 'integer' AND "line_total" BETWEEN 0 AND 999999999999999 AND "line_total" = "unit_price" * "quantity"),
    CONSTRAINT "orders_deleted" CHECK ("deleted_at" IS NULL OR "status" = 'cancelled'),
    CONSTRAINT "orders_sale" FOREIGN KEY ("sale_id") REFERENCES "sales" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "orders_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "orders_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "orders_newest" ON "orders" ("created_at", "id") WHERE "deleted_at" IS NULL`,
  `CREATE INDEX "orders_by_status" ON "orders" ("status", "created_at", "id") WHERE "deleted_at" IS NULL`,
  `CREATE INDEX "orders_by_user" ON "orders" ("user_id", "deleted_at", "created_at", "id")`,
  `CREATE INDEX "orders_by_user_status" ON "orders" ("user_id", "status", "deleted_at", "created_at", "id")`,
  `CREATE INDEX "orders_by_product" ON "orders" ("product_id")`,
  `CREATE TABLE "payments" (
    "id" text PRIMARY KEY NOT NULL,
    "sale_id" text NOT NULL,
    "position" integer NOT NULL,
    "tender" text NOT NULL,
    "amount" integer NOT NULL,
    "reference" text,
    "created_at" integer NOT NULL,
    CONSTRAINT "payments_of_sale" UNIQUE ("sale_id", "position"),
    CONSTRAINT "payments_tender" CHECK ("tender" <> ''),
    CONSTRAINT "payments_amount" CHECK (typeof("amount") = 'integer' AND "amount" BETWEEN 0 AND 999999999999999 AND "amount" > 0),
    CONSTRAINT "payments_sale" FOREIGN KEY ("sale_id") REFERENCES "sales" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "user_statistics" (
    "user_id" text PRIMARY KEY NOT NULL,
    "total_orders" integer NOT NULL,
    "total_spent" integer NOT NULL,
    "pending" integer NOT NULL,
    "processing" integer NOT NULL,
    "shipped" integer NOT NULL,
    "delivered" integer NOT NULL,
    "cancelled" integer NOT NULL,
    CONSTRAINT "user_statistics_total_spent" CHECK (typeof("total_spent") = 'integer' AND "total_spent" BETWEEN 0 AND 999999999999999),
    CONSTRAINT "user_statistics_counts" CHECK ("pending" >= 0 AND "processing" >= 0 AND "shipped" >= 0 AND "delivered" >= 0 AND "cancelled" >= 0 AND "total_orders" = "pending" + "processing" + "shipped" + "delivered" + "cancelled"),
    CONSTRAINT "user_statistics_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "list_totals" (
    "list" text NOT NULL,
    "part" text NOT NULL,
    "total" integer NOT NULL,
    CONSTRAINT "list_totals_total" CHECK (typeof("total") = 'integer' AND "total" >= 0),
    PRIMARY KEY ("list", "part"))`,
  `CREATE TABLE "settings" (
    "key" text PRIMARY KEY NOT NULL,
    "value" text NOT NULL,
    "updated_at" integer NOT NULL,
    CONSTRAINT "settings_value" CHECK (json_valid("value")))`,
  `CREATE TABLE "imports" (
    "id" text PRIMARY KEY NOT NULL,
    "kind" text NOT NULL,
    "actor" text NOT NULL,
    "file_name" text NOT NULL,
    "state" text NOT NULL,
    "report" text NOT NULL,
    "applied_through" integer NOT NULL DEFAULT (0),
    "added" integer NOT NULL DEFAULT (0),
    "updated" integer NOT NULL DEFAULT (0),
    "unchanged" integer NOT NULL DEFAULT (0),
    "refused" integer NOT NULL DEFAULT (0),
    "created_at" integer NOT NULL,
    "begun_at" integer NOT NULL,
    "updated_at" integer NOT NULL,
    CONSTRAINT "imports_kind" CHECK ("kind" IN ('products', 'users')),
    CONSTRAINT "imports_state" CHECK ("state" IN ('applying', 'done', 'failed')),
    CONSTRAINT "imports_report" CHECK (json_valid("report")),
    CONSTRAINT "imports_counts" CHECK (typeof("applied_through") = 'integer' AND "applied_through" >= 0 AND typeof("added") = 'integer' AND "added" >= 0 AND typeof("updated") = 'integer' AND "updated" >= 0 AND typeof("unchanged") = 'integer' AND "unchanged" >= 0 AND typeof("refused") = 'integer' AND "refused" >= 0))`,
  `CREATE TABLE "journal" (
    "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "recorded_at" integer NOT NULL,
    "actor" text NOT NULL,
    "staff_id" text,
    "register_id" text,
    "action" text NOT NULL,
    "subject_type" text NOT NULL,
    "subject_id" text NOT NULL,
    "state_before" text,
    "state_after" text,
    "previous_hash" text NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "journal_states" CHECK (("state_before" IS NULL OR json_valid("state_before")) AND ("state_after" IS NULL OR json_valid("state_after"))))`,
  `CREATE INDEX "journal_of_subject" ON "journal" ("subject_id", "seq")`,
];

const appendOnly = [
  `CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal" BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
  END`,
  `CREATE TRIGGER "journal_no_delete" BEFORE DELETE ON "journal" BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
  END`,
];

export class Initial0001 implements MigrationInterface {
  readonly name = 'Initial0001000000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...search, ...totals, ...appendOnly]) await runner.query(statement);
    await this.#makeFirstRows(runner, Date.now());
    await runner.query('PRAGMA user_version = 1');
  }

  /** The first register and the walk-in customer, there from the first start. */
  async #makeFirstRows(runner: QueryRunner, now: number): Promise<void> {
    await runner.query('INSERT INTO registers (id, name, created_at) VALUES (?, ?, ?)', [
      uuidv7(),
      'Register 1',
      now,
    ]);
    await runner.query(
      'INSERT INTO users (id, name, search_text, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
      [WALK_IN_USER_ID, 'Walk-in customer', '  walk  -  in  customer', now, now],
    );
  }

  down(): never {
    throw new Error('Migrations only go forward: restore the backup that was taken before.');
  }
}
