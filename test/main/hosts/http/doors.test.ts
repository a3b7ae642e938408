import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../../support/http-send.ts';
import { authorization, type HttpShop, json, openHttpShop } from '../../../support/http-shop.ts';
import { takesBody, takesJson } from './cases/doors.ts';
import { casesOf, declaredRoutes, toQuestion } from './cases/routes.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(() => shop.close());

const MORE_THAN_1_MIB = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });

function bodyOf({ text }: Answer): unknown {
  return JSON.parse(text);
}

function refusal(code: string, field?: string) {
  return { code, message: expect.stringMatching(/^\S.*\.$/), ...(field && { field }) };
}

async function send(question: Question, headers: Record<string, string>): Promise<Answer> {
  return shop.ask({ ...question, headers: { ...question.headers, ...headers } });
}

describe.each(declaredRoutes)('the doors of $key', (route) => {
  const { success } = casesOf(route);
  const right = async () => toQuestion(route, await success(shop));

  it('let in only who sent it to this host by name', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${shop.port}`,
      '127.0.0.1',
      `127.0.0.1:${shop.port + 1}`,
    ]) {
      const answer = await send(await right(), { host });
      expect(answer.status, host).toBe(403);
      expect(bodyOf(answer)).toEqual(refusal('FORBIDDEN'));
    }
  });

  it('let in no page of another origin', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${shop.port}`,
      'http://127.0.0.1:1',
    ]) {
      const answer = await send(await right(), { origin });
      expect(answer.status, origin).toBe(403);
      expect(bodyOf(answer)).toEqual(refusal('FORBIDDEN'));
    }
  });

  it('let no field through that is unknown', async () => {
    const { path, ...question } = await right();
    const answer = takesJson(route)
      ? await send({ ...question, path, body: JSON.stringify({ surprise: 1 }) }, json)
      : await shop.ask({ ...question, path: `${path}${path.includes('?') ? '&' : '?'}surprise=1` });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual(refusal('INVALID_INPUT', expect.any(String)));
  });
});

it.each(declaredRoutes.filter((route) => !route.public))(
  '$key lets in only who has the token',
  async (route) => {
    const question = toQuestion(route, await casesOf(route).success(shop));
    const answer = await shop.ask({ ...question, headers: takesBody(route) ? json : {} });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(bodyOf(answer)).toEqual(refusal('UNAUTHORIZED'));
  },
);

describe.each(declaredRoutes.filter(({ path }) => path.includes('{')))('the id in $key', (route) => {
  it.each([
    '1',
    'order-1-id',
    '%00',
    '01900000-0000-7000-8000-00000000000g',
    "'%20OR%201=1--",
    '%E0%A4%A',
    '__proto__',
  ])('is a UUID, and %s is none', async (id) => {
    const path = route.path.replaceAll(/\{\w+\}/g, id);
    const answer = await shop.ask({ method: route.method, path, headers: authorization });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual(refusal('INVALID_INPUT', /\{(\w+)\}/.exec(route.path)?.[1]));
  });
});

describe.each(declaredRoutes.filter(takesJson))('the body of $key', (route) => {
  const { success } = casesOf(route);
  const asked = async (changed: Partial<Question>) => {
    const { body: _, headers, ...question } = toQuestion(route, await success(shop));
    return shop.ask({ ...question, headers: { ...headers, ...json }, ...changed });
  };

  it.each(['{', '{"a":1}}', 'NaN', '{"quantity":NaN}', "{'quantity':1}", '\u0000'])(
    'is JSON, and %j is none',
    async (body) => {
      const answer = await asked({ body });
      expect(answer.status).toBe(400);
      expect(bodyOf(answer)).toEqual(refusal('INVALID_INPUT', 'body'));
    },
  );

  it.each(['[]', 'null', '1', '"text"', 'true'])('is an object, and %s is none', async (body) => {
    const answer = await asked({ body });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual(refusal('INVALID_INPUT', 'body'));
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('is not read as %s, which a foreign page may send unasked', async (type) => {
    const answer = await asked({ body: '{}', headers: { ...authorization, 'content-type': type } });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual(refusal('INVALID_INPUT', 'body'));
  });

  it('is at most 1 MiB, whether its length is told beforehand or not', async () => {
    for (const chunked of [false, true]) {
      const answer = await asked({ body: MORE_THAN_1_MIB, chunked });
      expect(answer.status).toBe(413);
      expect(bodyOf(answer)).toEqual(refusal('PAYLOAD_TOO_LARGE'));
    }
  });
});

describe.each(declaredRoutes.filter(({ takesFile }) => takesFile))('the file of $key', (route) => {
  const asked = async (type: string, details: Partial<Question> = {}) => {
    const question = toQuestion(route, await casesOf(route).success(shop));
    return shop.ask({
      ...question,
      ...details,
      headers: { ...authorization, ...details.headers, 'content-type': type },
    });
  };

  it.each(['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/json'])(
    'is the body itself, and no %s',
    async (type) => {
      const answer = await asked(type);
      expect(answer.status).toBe(400);
      expect(bodyOf(answer)).toEqual(refusal('INVALID_INPUT', 'body'));
    },
  );

  it('may be larger than any other body', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `Customer ${index} ${'x'.repeat(100)},${index}`,
    );
    const body = ['name,price', ...rows].join('\n');
    for (const chunked of [false, true]) {
      const answer = await asked('text/csv', { path: `${route.path}?check_only=true`, body, chunked });
      expect(bodyOf(answer)).toMatchObject({ state: 'checked', checked: { rows: 20_000 } });
    }
  });

  it('is refused before it is sent when it says that it is larger than 4 GiB', async () => {
    const answer = await asked('text/csv', {
      headers: { 'content-length': String(4 * 1024 ** 3 + 1) },
      body: 'name',
    });
    expect(answer.status).toBe(413);
    expect(bodyOf(answer)).toEqual(refusal('PAYLOAD_TOO_LARGE'));
  });
});
