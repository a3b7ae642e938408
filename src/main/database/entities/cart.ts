import { EntitySchema } from 'typeorm';
import { type Actor, actors } from '../../../shared/actor.ts';
import { cartStatuses } from '../../../shared/contract/carts.ts';
import { MAX_QUANTITY } from '../../../shared/limits.ts';
import { id, integer, integerCheck, oneOf, optionalText, text } from './columns.ts';

export interface CartRow {
  readonly id: string;
  readonly user_id: string;
  readonly register_id: string;
  readonly name: string | null;
  readonly status: (typeof cartStatuses)[number];
  /** 1 for the cart of the calls that name none, else 0. */
  readonly is_default: number;
  /** Who opened it: windows of the register take over their own kind only. */
  readonly opened_by: Actor;
  readonly created_at: number;
  readonly updated_at: number;
}

export const cartEntity = new EntitySchema<CartRow>({
  name: 'cart',
  tableName: 'carts',
  columns: {
    id,
    user_id: text,
    register_id: text,
    name: optionalText,
    status: text,
    is_default: { ...integer, default: 0 },
    opened_by: text,
    created_at: integer,
    updated_at: integer,
  },
  // What cart_items refer to, so that an item's user is always its cart's user.
  uniques: [{ name: 'carts_id_user', columns: ['id', 'user_id'] }],
  indices: [
    { name: 'carts_newest', columns: ['created_at', 'id'] },
    { name: 'carts_by_status', columns: ['status', 'created_at', 'id'] },
    { name: 'carts_by_user', columns: ['user_id', 'created_at', 'id'] },
    { name: 'carts_default', columns: ['user_id'], unique: true, where: '"is_default" = 1' },
  ],
  checks: [
    { name: 'carts_status', expression: oneOf('status', cartStatuses) },
    { name: 'carts_opened_by', expression: oneOf('opened_by', actors) },
    { name: 'carts_parked_has_name', expression: `"status" = 'open' OR "name" IS NOT NULL` },
    { name: 'carts_default_is_open', expression: `"is_default" = 0 OR "status" = 'open'` },
  ],
  foreignKeys: [
    { name: 'carts_user', target: 'user', columnNames: ['user_id'], referencedColumnNames: ['id'] },
    {
      name: 'carts_register',
      target: 'register',
      columnNames: ['register_id'],
      referencedColumnNames: ['id'],
    },
  ],
});

export interface CartItemRow {
  readonly id: string;
  readonly cart_id: string;
  readonly user_id: string;
  readonly product_id: string;
  readonly quantity: number;
  readonly created_at: number;
  readonly updated_at: number;
}

export const cartItemEntity = new EntitySchema<CartItemRow>({
  name: 'cart_item',
  tableName: 'cart_items',
  columns: {
    id,
    cart_id: text,
    user_id: text,
    product_id: text,
    quantity: integer,
    created_at: integer,
    updated_at: integer,
  },
  uniques: [{ name: 'cart_items_product_once', columns: ['cart_id', 'product_id'] }],
  indices: [
    // In the order of a cart's lines: sorting an empty cart took as long as reading ten lines.
    { name: 'cart_items_of_cart', columns: ['cart_id', 'created_at', 'id'] },
    { name: 'cart_items_by_user', columns: ['user_id'] },
    { name: 'cart_items_by_product', columns: ['product_id'] },
  ],
  checks: [{ name: 'cart_items_quantity', expression: integerCheck('quantity', 1, MAX_QUANTITY) }],
  foreignKeys: [
    {
      name: 'cart_items_cart',
      target: 'cart',
      columnNames: ['cart_id', 'user_id'],
      referencedColumnNames: ['id', 'user_id'],
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    },
    { name: 'cart_items_user', target: 'user', columnNames: ['user_id'], referencedColumnNames: ['id'] },
    {
      name: 'cart_items_product',
      target: 'product',
      columnNames: ['product_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
