/** The most pieces of a product in one line. */
export const MAX_QUANTITY = 100_000;

/** Of one field, after trimming. */
export const MAX_TEXT_LENGTH = 1000;

/** How many entries a page of a list has where nobody says otherwise. */
export const PAGE_SIZE = 50;

export const MAX_PAGE_SIZE = 200;

/** Of a file to import. */
export const MAX_IMPORT_BYTES = 4 * 1024 ** 3;
