import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorization, type HttpShop, openHttpShop } from '../../../support/http-shop.ts';
import { casesOf, declaredRoutes, toQuestion } from './cases/routes.ts';

/** What a host lets pass before it slows guesses down, and how many it keeps waiting at one time. */
const FREE_AND_WAITING = 5 + 8;

const wrong = { authorization: 'Bearer the-api-token-of-somebody' };

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(() => shop.close());

interface Guess {
  readonly isAnswered: () => boolean;
  readonly hangUp: () => void;
}

function guess(): Guess {
  const guessing = request({
    host: '127.0.0.1',
    port: shop.port,
    path: '/orders',
    headers: wrong,
    agent: false,
  });
  let answered = false;
  guessing.on('response', (response) => {
    answered = true;
    response.resume();
  });
  guessing.on('error', () => undefined);
  guessing.end();
  return { isAnswered: () => answered, hangUp: () => guessing.destroy() };
}

it('a wrong token is refused, whatever it looks like', async () => {
  for (const given of [
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    authorization.authorization.slice(0, -1),
  ]) {
    const { status } = await shop.ask({ path: '/orders', headers: { authorization: given } });
    expect(status, given).toBe(401);
  }
});

it('the scheme of the right token may be in any case', async () => {
  const { status } = await shop.ask({
    path: '/orders',
    headers: { authorization: authorization.authorization.replace('Bearer', 'bearer') },
  });
  expect(status).toBe(200);
});

it('repeated wrong tokens are told to wait on every route, while the right one is never held up', async () => {
  const guesses = Array.from({ length: FREE_AND_WAITING }, guess);
  const routes = declaredRoutes.filter((route) => !route.public);
  const questions = await Promise.all(
    routes.map(async (route) => toQuestion(route, await casesOf(route).success(shop))),
  );
  const guessed = questions.map((question) =>
    shop.ask({ ...question, headers: { ...question.headers, ...wrong } }),
  );

  for (let call = 0; call < 5; call += 1) expect((await shop.rest('GET', '/orders')).status).toBe(200);
  expect(guesses.filter(({ isAnswered }) => !isAnswered())).not.toEqual([]);

  for (const [index, answer] of (await Promise.all(guessed)).entries()) {
    expect(answer.status, routes[index]?.key).toBe(429);
    expect(JSON.parse(answer.text)).toEqual({ code: 'TOO_MANY_REQUESTS', message: expect.any(String) });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  }
  for (const { hangUp } of guesses) hangUp();
});
