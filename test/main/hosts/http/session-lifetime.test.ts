import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Sessions } from '../../../../src/main/hosts/http/session.ts';

const PORT = 4270;
const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-31T09:00:00Z') });
});

afterEach(() => vi.useRealTimers());

it('a browser stays signed in for thirty days, and not a day longer', () => {
  const sessions = new Sessions('the-api-token-of-the-tests');
  const cookie = sessions.cookie(PORT).split(';')[0];
  vi.setSystemTime(Date.now() + 30 * DAY_MS - 1000);
  expect(sessions.isSignedIn(cookie, PORT)).toBe(true);
  vi.setSystemTime(Date.now() + DAY_MS);
  expect(sessions.isSignedIn(cookie, PORT)).toBe(false);
});

it('a browser that is signed in to one port is not to another: cookies know no ports', () => {
  const sessions = new Sessions('the-api-token-of-the-tests');
  const cookie = sessions.cookie(PORT).split(';')[0];
  expect(sessions.isSignedIn(cookie, PORT + 1)).toBe(false);
  expect(sessions.isSignedIn(`theme=dark; ${cookie}; other=1`, PORT)).toBe(true);
});
