import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Staging } from '../../../src/main/imports/staging.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const head = { names: ['Name', 'Preis'], fields: ['name', 'price'], decimal: 'comma' } as const;
const row = { place: 1, line: 2, target: null, like_line: null, values: { name: 'Tea', price: 1.5 } };

async function staged(path = join(temporaryFolder(), 'staging.db')): Promise<Staging> {
  const staging = await Staging.create(path, head);
  await staging.stage(row);
  await staging.commit();
  return staging;
}

async function listedIn(staging: Staging): Promise<readonly number[]> {
  return (await staging.firstWrong(100)).map(({ line }) => line);
}

describe('a row that is refused', () => {
  it('is listed in the words of its file', async () => {
    const staging = await staged();
    await staging.inUnit(() => staging.refuse(row, 'price', 'It is wrong.'));
    expect((await staging.problemsCsv(undefined)).csv.split('\r\n').at(1)).toBe(
      '2,Preis,It is wrong.,Tea,"1,5"',
    );
    staging.close();
  });

  it('is not listed when its unit fails', async () => {
    const staging = await staged();
    const unit = staging.inUnit(async () => {
      await staging.refuse(row, 'price', 'It is wrong.');
      throw new Error('The disk is full.');
    });
    await expect(unit).rejects.toThrow('The disk is full.');
    expect(await listedIn(staging)).toEqual([]);
    staging.close();
  });

  it('is listed no more when its unit is done again, and those before it are', async () => {
    const staging = await staged();
    await staging.inUnit(async () => {
      for (const place of [1, 2, 3])
        await staging.refuse({ ...row, place, line: place + 1 }, 'price', 'Wrong.');
      await staging.addWrong(9, ['Tea', 'x'], []);
    });
    await staging.inUnit(() => staging.takeBackRefusals(1));
    expect(await listedIn(staging)).toEqual([2, 9]);
    staging.close();
  });
});

it('rows are gone from the disk once they are forgotten; the list of wrong ones stays', async () => {
  const path = join(temporaryFolder(), 'staging.db');
  const staging = await staged(path);
  const person = { ...row, place: 2, line: 3, values: { name: 'Ada Lovelace' } };
  await staging.inUnit(async () => {
    await staging.stage(person);
    await staging.claim('name Ada Lovelace', 3);
    await staging.addWrong(4, ['Eve', 'much'], []);
  });
  expect(readFileSync(path).includes('Ada Lovelace')).toBe(true);
  await staging.forgetRows();
  await staging.forgetRows();
  expect(readFileSync(path).includes('Ada Lovelace')).toBe(false);
  expect(await listedIn(staging)).toEqual([4]);
  staging.close();
});

describe('the list of wrong rows', () => {
  /** How many rows each page has, and how long they are. */
  async function pagesOf(rows: number, cell: string) {
    const staging = await staged();
    await staging.inUnit(async () => {
      for (let line = 1; line <= rows; line += 1) await staging.addWrong(line, [cell], []);
    });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await staging.problemsCsv(cursor);
      pages.push(page.csv);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    staging.close();
    const lines = pages.join('').trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, index) => index + 1));
    expect(lines).toHaveLength(rows);
    return pages;
  }

  it.each([
    [200, 1],
    [201, 2],
    [400, 2],
    [430, 3],
  ])('of %d rows comes in %d pages', async (rows, pages) => {
    expect(await pagesOf(rows, 'x')).toHaveLength(pages);
  });

  it('comes in shorter pages when its rows are long', async () => {
    const pages = await pagesOf(30, 'x'.repeat(200_000));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page.length).toBeLessThan(1.25 * 1024 * 1024);
  });
});
