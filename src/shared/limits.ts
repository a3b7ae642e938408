/** The most pieces of a product in one line. */
export const MAX_QUANTITY = 100_000;

/** Of one field, after trimming. */
export const MAX_TEXT_LENGTH = 1000;

export const MAX_PAGE_SIZE = 200;

/** Of a file to import. */
export const MAX_IMPORT_BYTES = 4 * 1024 ** 3;
