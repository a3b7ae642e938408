import { UnreadableFile } from './unreadable-file.ts';

const SAVE_AS_CSV = 'Open it in your spreadsheet and save it as CSV.';
const IMAGE = 'This is an image, not a CSV file.';

/** How files begin that people take for a table, in Latin-1, and what to tell them. */
const signatures: readonly (readonly [start: string, message: string])[] = [
  ['PK\x03\x04', `This is an Excel workbook or a zip archive, not a CSV file. ${SAVE_AS_CSV}`],
  ['PK\x05\x06', 'This is an empty zip archive, not a CSV file.'],
  [
    '\xd0\xcf\x11\xe0',
    `This is an old Excel workbook or another Office file, not a CSV file. ${SAVE_AS_CSV}`,
  ],
  ['%PDF', 'This is a PDF document, not a CSV file. Ask for the table itself, as CSV.'],
  ['\x1f\x8b', 'This is a compressed file (gzip), not a CSV file. Unpack it first.'],
  ['7z\xbc\xaf\x27\x1c', 'This is a compressed file (7z), not a CSV file. Unpack it first.'],
  ['Rar!\x1a\x07', 'This is a compressed file (RAR), not a CSV file. Unpack it first.'],
  ['\x89PNG', IMAGE],
  ['\xff\xd8\xff', IMAGE],
  ['GIF8', IMAGE],
  ['SQLite format 3\0', 'This is a SQLite database, not a CSV file. Export its table as CSV.'],
  ['{\\rtf', `This is an RTF document, not a CSV file. ${SAVE_AS_CSV}`],
  ['<?xml', `This is an XML file, not a CSV file. ${SAVE_AS_CSV}`],
  ['<!DOCTYPE', `This is a web page, not a CSV file. ${SAVE_AS_CSV}`],
  ['<html', `This is a web page, not a CSV file. ${SAVE_AS_CSV}`],
];

/** @throws UnreadableFile when the first bytes are those of another kind of file */
export function assertIsText(start: Buffer): void {
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const found = signatures.find(([signature]) => text.toLowerCase().startsWith(signature.toLowerCase()));
  if (found) throw new UnreadableFile(found[1]);
}
