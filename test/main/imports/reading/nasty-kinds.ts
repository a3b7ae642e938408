import { bytes, type NastyFile } from './nasty-file.ts';

const saveAsCsv = 'Open it in your spreadsheet and save it as CSV.';

function refused(name: string, content: Buffer, message: string): NastyFile {
  return { name, bytes: content, expected: { refused: message } };
}

/** Files that are no CSV, whatever their name says. */
export const nastyKinds: readonly NastyFile[] = [
  refused(
    'a zip archive',
    bytes('PK', [3, 4, 20, 0]),
    `This is an Excel workbook or a zip archive, not a CSV file. ${saveAsCsv}`,
  ),
  refused(
    'an old workbook',
    bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    `This is an old Excel workbook or another Office file, not a CSV file. ${saveAsCsv}`,
  ),
  refused('a PDF', bytes('%PDF-1.7\n'), 'This is a PDF document'),
  refused('a compressed file', bytes([0x1f, 0x8b, 8, 0]), 'This is a compressed file (gzip)'),
  refused('an image', bytes([0x89], 'PNG\r\n'), 'This is an image'),
  refused('a photograph', bytes([0xff, 0xd8, 0xff, 0xe0]), 'This is an image'),
  refused('a database', bytes('SQLite format 3', [0], 'x'), 'This is a SQLite database'),
  refused('a web page', bytes('\ufeff<!doctype html><table>'), 'This is a web page'),
  refused('another binary file', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0]), 'Line 1 has zero bytes'),
  refused('nothing', bytes(''), 'This file is empty.'),
  refused('only a mark', bytes('\ufeff'), 'This file is empty: there is no row in it.'),
  refused('only blank lines', bytes('\n \r\n'), 'This file is empty: there is no row in it.'),
  refused(
    'only the line about the separator',
    bytes('sep=;\n'),
    'This file is empty: there is no row in it.',
  ),
];
