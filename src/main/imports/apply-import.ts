import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../shared/actor.ts';
import type { Currency } from '../../shared/currency.ts';
import { DomainError } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import-format.ts';
import type { ImportRow } from '../database/entities/import.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Unit } from '../unit.ts';
import type { Units } from '../units.ts';
import { applyRow } from './apply-row.ts';
import { type Applied, findImport, updateImport } from './import-records.ts';
import type { StagedRow, Staging } from './staging.ts';

/** How long one unit of work may take up the writer, and with it the main thread. */
const BATCH_MS = 5;
const BATCH_ROWS = 64;

interface ApplyParts {
  readonly id: string;
  /** Who asked for it. */
  readonly actor: Actor;
  readonly units: Units;
  readonly staging: Staging;
  readonly onApplied: (applied: Applied) => void;
  readonly signal: AbortSignal;
}

/**
 * Brings the staged rows into the shop, a few in each unit of work, so that sales go in between. How far it
 * has come is written in the same unit: cut off at any point, it goes on behind the last row that is in.
 */
export async function applyImport({
  id,
  actor,
  units,
  staging,
  onApplied,
  signal,
}: ApplyParts): Promise<void> {
  let state = 'applying';
  while (state === 'applying') {
    signal.throwIfAborted();
    const began = performance.now();
    const batch = await units.write(actor, (unit) => staging.inUnit(() => applyBatch(unit, id, staging)));
    state = batch.state;
    onApplied(batch.applied);
    // Whoever waits gets at least as much time as the import took.
    await pause(performance.now() - began);
  }
}

interface Batch {
  readonly state: 'applying' | 'done';
  readonly applied: Applied;
}

async function applyBatch(unit: Unit, id: string, staging: Staging): Promise<Batch> {
  const record = await findImport(unit.sql, id);
  if (!record) throw new Error(`The import ${id} is gone while it is applied.`);
  const began = performance.now();
  await staging.takeBackRefusals(record.applied_through);
  const rows = await staging.stagedAfter(record.applied_through, BATCH_ROWS);
  // Screens hear of it less often than rows come: the import tells them.
  const quiet: Unit = { ...unit, changed: () => undefined };
  const currency = await shopCurrency(unit.sql);
  const applied = { ...record };
  for (const row of rows) {
    applied[await outcomeOf(quiet, record.kind, row, currency, staging)] += 1;
    applied.applied_through = row.place;
    if (performance.now() - began >= BATCH_MS) break;
  }
  const state = rows.length === 0 ? 'done' : 'applying';
  await updateImport(unit, id, state, applied);
  if (state === 'done') await recordEnd(unit, record, applied);
  return { state, applied };
}

/** A row that was right when it was checked, and no longer is, is told like the others that are wrong. */
async function outcomeOf(
  unit: Unit,
  kind: ImportKind,
  row: StagedRow,
  currency: Currency,
  staging: Staging,
): Promise<'added' | 'updated' | 'unchanged' | 'refused'> {
  try {
    return await applyRow(unit, kind, row, { staging, currency });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await staging.refuse(row, error.details.field, error.message);
    return 'refused';
  }
}

async function recordEnd(unit: Unit, { id, kind }: ImportRow, applied: Applied): Promise<void> {
  const { added, updated, unchanged, refused } = applied;
  await unit.journal.record({
    action: 'import.finished',
    subject_id: id,
    before: null,
    after: { kind, added, updated, unchanged, refused },
  });
}
