import { createHmac, randomBytes } from 'node:crypto';
import { isSame } from './token.ts';

const LIFETIME_SECONDS = 30 * 24 * 60 * 60;

/**
 * Signed-in browsers. A one-time code becomes a cookie that says until when it is good and is signed
 * with a key made from the API token: it outlives a restart of the host, and ends with the token.
 */
export class Sessions {
  readonly #key: Buffer;
  #code = newCode();

  constructor(token: string) {
    this.#key = createHmac('sha256', token).update('page session').digest();
  }

  /** The code that the next browser may sign in with. */
  get code(): string {
    return this.#code;
  }

  /** True once for each code: it is replaced when it was used. */
  redeem(code: string): boolean {
    if (!isSame(code, this.#code)) return false;
    this.#code = newCode();
    return true;
  }

  /** A Set-Cookie header that signs a browser in. Cookies know no ports: the name tells hosts apart. */
  cookie(port: number): string {
    const expires = Math.floor(Date.now() / 1000) + LIFETIME_SECONDS;
    const value = `${expires}.${this.#sign(expires)}`;
    return `${cookieName(port)}=${value}; Path=/; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Strict`;
  }

  /** @param header the request's Cookie header */
  isSignedIn(header: string | undefined, port: number): boolean {
    const value = header
      ?.split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${cookieName(port)}=`))
      ?.slice(cookieName(port).length + 1);
    const [expires, signature] = value?.split('.') ?? [];
    if (!expires || !signature || !/^\d+$/.test(expires)) return false;
    return isSame(signature, this.#sign(Number(expires))) && Number(expires) * 1000 > Date.now();
  }

  #sign(expires: number): string {
    return createHmac('sha256', this.#key).update(String(expires)).digest('base64url');
  }
}

function cookieName(port: number): string {
  return `ringup_session_${port}`;
}

function newCode(): string {
  return randomBytes(16).toString('base64url');
}
