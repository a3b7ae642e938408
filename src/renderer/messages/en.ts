import { customers } from './en/customers.ts';
import { errors } from './en/errors.ts';
import { imports } from './en/imports.ts';
import { orders } from './en/orders.ts';
import { products } from './en/products.ts';
import { sell } from './en/sell.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';

/** All text of the page, in English. Keys are checked: one that is missing here does not compile. */
export const en = { shell, sell, orders, customers, products, imports, settings, errors } as const;
