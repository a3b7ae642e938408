/** The database's name in its data folder. */
export const DATABASE_FILE = 'ringup.db';
