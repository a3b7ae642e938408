/** Marks the file as Ringup's in its header ("Ring"; SQLite's file format, section 1.3.17). */
export const APPLICATION_FILE_ID = 0x52696e67;

/** Number of the newest migration; each migration sets `user_version` to its own. */
export const SCHEMA_VERSION = 1;
