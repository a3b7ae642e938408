/** What was dropped: one file, or why it is none. */
export type Dropped = { readonly file: File } | { readonly problem: 'oneFile' | 'noFolder' };

/** True for what is dragged from a folder, not for text or a link. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** The file in a drop. */
export function readDrop({ files, items }: DataTransfer): Dropped {
  const [file] = files;
  if (!file || files.length > 1) return { problem: 'oneFile' };
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return { problem: 'noFolder' };
  return { file };
}
