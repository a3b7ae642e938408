import { create } from 'zustand';
import { saveFile } from './save-file.ts';

interface CsvPage {
  readonly csv: string;
  readonly nextCursor: string | null;
}

/** Reads a page of a CSV file of the contract. */
export type ReadPage = (cursor: string | undefined) => Promise<CsvPage>;

export interface Download {
  readonly run: AbortController;
  /** Bytes that are here. */
  readonly bytes: number;
  /** It takes so long that it is worth saying. */
  readonly slow: boolean;
  readonly error?: unknown;
}

const SLOW_AFTER_MS = 500;

/** Downloads that are under way or failed, by what they are of. They outlive the screen they began on. */
export const useDownloads = create<Readonly<Record<string, Download | undefined>>>()(() => ({}));

/** Cancels a download, or puts a failed one away. */
export function endDownload(id: string): void {
  useDownloads.getState()[id]?.run.abort();
  useDownloads.setState({ [id]: undefined });
}

/**
 * Collects a CSV file page by page and saves it.
 * @returns whether it was saved: not when it was cancelled or failed
 */
export async function downloadCsv(id: string, fileName: string, readPage: ReadPage): Promise<boolean> {
  endDownload(id);
  const run = new AbortController();
  useDownloads.setState({ [id]: { run, bytes: 0, slow: false } });
  const change = (part: Partial<Download>) =>
    useDownloads.setState(({ [id]: now }) => (now?.run === run ? { [id]: { ...now, ...part } } : {}));
  const slow = setTimeout(() => change({ slow: true }), SLOW_AFTER_MS);
  try {
    const pages: Blob[] = [];
    let bytes = 0;
    let cursor: string | undefined;
    do {
      const page = await readPage(cursor);
      if (run.signal.aborted) return false;
      const part = new Blob([page.csv]);
      pages.push(part);
      bytes += part.size;
      change({ bytes });
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    saveFile(new Blob(pages, { type: 'text/csv;charset=utf-8' }), fileName);
    endDownload(id);
    return true;
  } catch (error) {
    change({ error });
    return false;
  } finally {
    clearTimeout(slow);
  }
}
