import { describe, expect, it } from 'vitest';
import type { Reading, Transaction } from '../../../src/main/database/database.ts';
import { settingEntity } from '../../../src/main/database/entities/setting.ts';
import { note, notesIn, openTestDatabase } from '../../support/database.ts';
import { gate, settled } from '../../support/gate.ts';

describe('units of work', () => {
  it('run one after another in the order of the calls, however long each takes', async () => {
    const { database } = await openTestDatabase();
    const log: string[] = [];
    await Promise.all(
      [3, 1, 2, 0].map((turns, number) =>
        database.write(async (unit) => {
          log.push(`${number} begins`);
          await note(unit, `${number} first`);
          for (let turn = 0; turn < turns; turn++) await settled();
          await note(unit, `${number} last`);
          log.push(`${number} ends`);
        }),
      ),
    );
    expect(log).toEqual([0, 1, 2, 3].flatMap((number) => [`${number} begins`, `${number} ends`]));
    expect(await database.read(notesIn)).toEqual(
      [0, 1, 2, 3].flatMap((number) => [`${number} first`, `${number} last`]),
    );
  });

  it('that fail take back all they did, and nothing of the others', async () => {
    const { database } = await openTestDatabase();
    const answers = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e'].map((name, number) =>
        database.write(async (unit) => {
          await note(unit, name);
          await unit.orm().insert(settingEntity, { key: `${name} by TypeORM`, value: '0', updated_at: 0 });
          await settled();
          if (number % 2 === 1) throw new Error(`${name} fails`);
          return name;
        }),
      ),
    );
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message)),
    ).toEqual(['a', 'b fails', 'c', 'd fails', 'e']);
    expect(await database.read(notesIn)).toEqual([
      'a',
      'a by TypeORM',
      'c',
      'c by TypeORM',
      'e',
      'e by TypeORM',
    ]);
  });

  it('go on after one that threw at once, and after one whose statement was refused', async () => {
    const { database } = await openTestDatabase();
    const failing = [
      database.write(() => {
        throw new Error('at once');
      }),
      database.write(({ sql }) => sql.run('INSERT INTO nowhere VALUES (1)')),
      database.write(async (unit) => {
        await note(unit, 'twice');
        await note(unit, 'twice');
      }),
    ];
    await expect(Promise.allSettled(failing)).resolves.toMatchObject(
      failing.map(() => ({ status: 'rejected' })),
    );
    await database.write((unit) => note(unit, 'after'));
    expect(await database.read(notesIn)).toEqual(['after']);
    expect(database.queueLength()).toBe(0);
  });

  it('refuse another inside of them instead of waiting for each other for ever', async () => {
    const { database } = await openTestDatabase();
    const nested = [
      () => database.write(() => database.write((unit) => note(unit, 'inner'))),
      () => database.write(() => database.read(notesIn)),
      () => database.read(() => database.read(notesIn)),
      () => database.read(() => database.write((unit) => note(unit, 'inner'))),
    ];
    for (const attempt of nested) await expect(attempt()).rejects.toThrow('must not open another');
    await database.write((unit) => note(unit, 'after'));
    expect(await database.read(notesIn)).toEqual(['after']);
  });

  it('are counted as long as they wait or run', async () => {
    const { database } = await openTestDatabase();
    const { opened, open } = gate();
    const units = [database.write(() => opened), database.write(async () => undefined)];
    await settled();
    expect(database.queueLength()).toBe(2);
    open();
    await Promise.all(units);
    expect(database.queueLength()).toBe(0);
  });
});

describe('reading', () => {
  it('sees what is committed and nothing else, without waiting for the unit that writes', async () => {
    const { database } = await openTestDatabase();
    await database.write((unit) => note(unit, 'committed'));
    const written = gate();
    const { opened, open } = gate();
    const unit = database.write(async (transaction) => {
      await note(transaction, 'in work');
      written.open();
      await opened;
    });
    await written.opened;
    expect(await database.read(notesIn)).toEqual(['committed']);
    open();
    await unit;
    expect(await database.read(notesIn)).toEqual(['committed', 'in work']);
  });

  it('keeps its view to the end when others commit meanwhile', async () => {
    const { database } = await openTestDatabase();
    const begun = gate();
    const { opened, open } = gate();
    const reading = database.read(async (view) => {
      const before = await notesIn(view);
      begun.open();
      await opened;
      return [before, await notesIn(view)];
    });
    await begun.opened;
    await database.write((unit) => note(unit, 'meanwhile'));
    open();
    expect(await reading).toEqual([[], []]);
    expect(await database.read(notesIn)).toEqual(['meanwhile']);
  });

  it('cannot write, neither by SQL nor by TypeORM', async () => {
    const { database } = await openTestDatabase();
    const refused = { code: 'SQLITE_READONLY' };
    await expect(database.read((reading) => note(reading, 'x'))).rejects.toMatchObject(refused);
    await expect(
      database.read(({ orm }) => orm().insert(settingEntity, { key: 'x', value: '0', updated_at: 0 })),
    ).rejects.toMatchObject(refused);
    expect(await database.read(notesIn)).toEqual([]);
  });

  it('goes on after a reading that failed', async () => {
    const { database } = await openTestDatabase();
    await expect(database.read(({ sql }) => sql.all('SELECT * FROM nowhere'))).rejects.toThrow('nowhere');
    await database.write((unit) => note(unit, 'later'));
    expect(await database.read(notesIn)).toEqual(['later']);
  });
});

describe('what a unit was handed', () => {
  async function expectOver({ sql, orm }: Reading) {
    for (const work of [sql.all('SELECT 1'), sql.get('SELECT 1'), note({ sql }, 'late')]) {
      await expect(work).rejects.toThrow('after its unit of work had ended');
    }
    expect(() => orm()).toThrow('after its unit of work had ended');
  }

  it('is refused once it was committed', async () => {
    const { database } = await openTestDatabase();
    await expectOver(await database.write(async (unit) => unit));
    expect(await database.read(notesIn)).toEqual([]);
  });

  it('is refused once it was rolled back', async () => {
    const { database } = await openTestDatabase();
    let handed: Transaction | undefined;
    const failing = database.write(async (unit) => {
      handed = unit;
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    if (!handed) throw new Error('The unit did not run.');
    await expectOver(handed);
  });

  it('is refused once the reading is over', async () => {
    const { database } = await openTestDatabase();
    await expectOver(await database.read(async (reading) => reading));
  });

  it('is refused to work that was forgotten, even while the next unit runs', async () => {
    const { database } = await openTestDatabase();
    const { opened, open } = gate();
    let forgotten: Promise<void> | undefined;
    await database.write(async (unit) => {
      forgotten = opened.then(() => note(unit, 'forgotten'));
    });
    await database.write(async (unit) => {
      await note(unit, 'next');
      open();
      await expect(forgotten).rejects.toThrow('after its unit of work had ended');
    });
    expect(await database.read(notesIn)).toEqual(['next']);
  });
});
