import { MAX_CHUNK_BYTES } from '../../../shared/import-format.ts';

interface Part {
  readonly offset: number;
  readonly end: number;
}

/** The parts, in order, in which a file of so many bytes is sent. */
export function partsOf(bytes: number): Part[] {
  return Array.from({ length: Math.ceil(bytes / MAX_CHUNK_BYTES) }, (_, part) => ({
    offset: part * MAX_CHUNK_BYTES,
    end: Math.min((part + 1) * MAX_CHUNK_BYTES, bytes),
  }));
}

/** A part's bytes in base64, read beside the page's own work. */
export function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // Read as a data URL, it is a string: data:…;base64,…
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(part);
  });
}
