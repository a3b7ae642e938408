/* What can be imported and how a file can be read: plain facts, for the page as well, which knows no schemas. */

export const importKinds = ['products', 'users'] as const;

/** What a file brings: products, or the specification's users, the shop's customers. */
export type ImportKind = (typeof importKinds)[number];

/**
 * The columns that can be read of each kind. An `id` is one that Ringup exported; it finds the row again,
 * and a new row keeps it.
 */
export const importFields = {
  products: ['id', 'name', 'price', 'sku', 'barcode', 'category', 'description', 'archived'],
  users: ['id', 'name', 'email', 'phone'],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>;

export type ImportField = (typeof importFields)[ImportKind][number];

/** receiving → checking → checked → applying → done; checked → checking again, read in another way. */
export const importStates = ['receiving', 'checking', 'checked', 'applying', 'done', 'failed'] as const;

export type ImportState = (typeof importStates)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const delimiters = ['comma', 'semicolon', 'tab'] as const;
export const decimalSigns = ['point', 'comma'] as const;

/** The largest part of a file in one call; in base64 it stays within the limit for bodies. */
export const MAX_CHUNK_BYTES = 512 * 1024;
