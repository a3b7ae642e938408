import { setTimeout as pause } from 'node:timers/promises';
import type { ImportView, ReadingChoice } from '../../src/shared/contract/imports.ts';
import type { ImportKind, ImportState } from '../../src/shared/import-format.ts';
import type { Api, Shop } from './shop.ts';

/** Sends a file as a screen does, in parts. */
export async function sendFile(
  { api }: Pick<Shop, 'api'>,
  kind: ImportKind,
  text: string,
  partBytes = 64 * 1024,
): Promise<ImportView> {
  const bytes = Buffer.from(text);
  let view = await api.imports.create({ kind, file_name: `${kind}.csv`, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += partBytes) {
    const data = bytes.subarray(offset, offset + partBytes).toString('base64');
    view = await api.imports.append({ id: view.id, offset, data });
  }
  return view;
}

/** Sends a file and has it checked. */
export async function checkFile(
  shop: Pick<Shop, 'api'>,
  kind: ImportKind,
  text: string,
  choice: ReadingChoice = {},
): Promise<ImportView> {
  const { id } = await sendFile(shop, kind, text);
  await shop.api.imports.check({ id, ...choice });
  return leaves(shop, id, 'checking');
}

/** Applies a checked import, without its wrong rows. */
export async function applyChecked(shop: Pick<Shop, 'api'>, { id }: ImportView): Promise<ImportView> {
  await shop.api.imports.apply({ id, wrong_rows: 'skip' });
  return leaves(shop, id, 'applying');
}

/** The import once it is no longer in this state. */
export async function leaves(
  { api }: Pick<Shop, 'api'>,
  id: string,
  state: ImportState,
): Promise<ImportView> {
  for (;;) {
    const view = await api.imports.findOne({ id });
    if (view.state !== state) return view;
    await pause(5);
  }
}

/** What is exported, as one file. */
export async function exported(api: Api, kind: ImportKind): Promise<string> {
  let text = '';
  let cursor: string | undefined;
  do {
    const page = await api[kind].export({ cursor });
    text += page.csv;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return text;
}

/** Brings a text in as a program does, in one call. */
export function importText(
  { program }: Pick<Shop, 'program'>,
  kind: ImportKind,
  text: string,
  details: Partial<Omit<Parameters<Api['products']['import']>[0], 'file'>> = {},
): Promise<ImportView> {
  return program[kind].import({ file: partsOf(text), ...details });
}

async function* partsOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
