import { Initial0001 } from './0001-initial.ts';

/** In the order they run. Append only: what has been released is never edited. */
export const migrations = [Initial0001];
