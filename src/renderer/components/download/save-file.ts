/** Long enough for a dialog that asks where to save; until then the browser reads from the address. */
const KEPT_FOR_MS = 600_000;

/** Hands a file to the browser, which saves it where it saves downloads, or asks. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_MS);
}
