import { create } from 'zustand';
import type { ImportKind } from '../../../shared/import-format.ts';
import { api } from '../../api/client.ts';
import { keepImport } from './known-import.ts';
import { base64Of, partsOf } from './parts-of-file.ts';

/** A file on its way to the host. */
export interface Sending {
  readonly file: File;
  readonly run: AbortController;
  /** The import it is for, once that has begun. */
  readonly id?: string;
  /** Bytes that arrived. */
  readonly sent: number;
  readonly error?: unknown;
}

/** Goes on while the person looks at another screen: a file cannot be kept in any other way than at hand. */
export const useSending = create<Readonly<Partial<Record<ImportKind, Sending | undefined>>>>()(() => ({}));

/** What cannot be forgotten now stays in the list of imports, where it can be discarded. */
export async function forgetImport(id: string): Promise<void> {
  await api.imports.remove.call({ id }).catch(() => undefined);
}

/** Ends the sending of a kind's file, and leaves nothing of it behind. */
export async function stopSending(kind: ImportKind): Promise<void> {
  const { run, id } = useSending.getState()[kind] ?? {};
  run?.abort();
  useSending.setState({ [kind]: undefined });
  if (id) await forgetImport(id);
}

/** Sends a file to the host, which then checks it. After a failure it is sent anew, from its beginning. */
export async function sendFile(kind: ImportKind, file: File): Promise<void> {
  void stopSending(kind);
  const run = new AbortController();
  useSending.setState({ [kind]: { file, run, sent: 0 } });
  const change = (part: Partial<Sending>) =>
    useSending.setState(({ [kind]: now }) => (now?.run === run ? { [kind]: { ...now, ...part } } : {}));
  try {
    const { id } = await api.imports.create.call({ kind, file_name: file.name, bytes: file.size });
    change({ id });
    for (const { offset, end } of partsOf(file.size)) {
      if (run.signal.aborted) return await forgetImport(id);
      await api.imports.append.call({ id, offset, data: await base64Of(file.slice(offset, end)) });
      change({ sent: end });
    }
    if (run.signal.aborted) return await forgetImport(id);
    keepImport(await api.imports.check.call({ id }));
    if (!run.signal.aborted) useSending.setState({ [kind]: undefined });
  } catch (error) {
    change({ error });
  }
}
