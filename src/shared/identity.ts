/** What the product is called, everywhere: windows, folders, channels, documents. */
export const PRODUCT_NAME = 'Ringup';

/** Reverse-domain id under which operating systems know the app. */
export const APPLICATION_ID = 'app.ringup.register';

/** Name of the folder inside the platform's place for local application data. */
export const DATA_FOLDER = 'Ringup';

/** The only IPC channels there are: calls from the page, and events back to it. */
export const channels = { call: 'ringup:call', event: 'ringup:event' } as const;

/** Name under which the preload shows its two functions to the page. */
export const BRIDGE = 'ringup';

/** Environment variable that gives the API token instead of the one kept in the data folder. */
export const TOKEN_VARIABLE = 'RINGUP_TOKEN';
