import { QueryFailedError } from 'typeorm';
import { isUnavailableCode } from './unavailable-codes.ts';

/** True when the machine, not the program, kept the database from doing its work: nothing was done. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseClosed) return true;
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && isUnavailableCode(cause.code);
}

/** Work that came when the register was closing. */
export class DatabaseClosed extends Error {
  override readonly name = 'DatabaseClosed';
}
