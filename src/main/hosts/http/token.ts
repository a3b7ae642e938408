import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOKEN_VARIABLE } from '../../../shared/identity.ts';
import { StartupError } from '../../startup-error.ts';

const TOKEN_BYTES = 32;
const SHORTEST = 16;

export interface ApiToken {
  readonly value: string;
  /** Where a person finds it. */
  readonly keptIn: string;
}

/**
 * The token of the REST interface: the environment's, else the one kept in the data folder, which is
 * made at the first start and readable by its owner alone.
 * @throws StartupError when it is too short to be a secret
 */
export function loadToken(dataFolder: string, given: string | undefined): ApiToken {
  const file = join(dataFolder, 'api-token');
  const token = given
    ? { value: given.trim(), keptIn: `the environment variable ${TOKEN_VARIABLE}` }
    : { value: keptToken(file), keptIn: file };
  if (token.value.length < SHORTEST) {
    throw new StartupError(
      `The API token in ${token.keptIn} is too short: it needs at least ${SHORTEST} characters. ` +
        'Remove it to have a new one made.',
    );
  }
  return token;
}

function keptToken(file: string): string {
  try {
    return readOrMake(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(
      `The API token cannot be kept in ${file} (${reason}). Remove it to have a new one made.`,
    );
  }
}

function readOrMake(file: string): string {
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return readFileSync(file, 'utf8').trim();
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  // Renamed into place, so that a crash leaves a whole token or none.
  writeFileSync(`${file}.new`, `${token}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return token;
}

/** Compares without telling by the time it takes how much of a guess was right. */
export function isSame(guess: string, secret: string): boolean {
  return timingSafeEqual(digest(guess), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
