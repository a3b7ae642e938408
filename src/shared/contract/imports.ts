import * as z from 'zod';
import {
  decimalSigns,
  delimiters,
  encodings,
  type ImportField,
  type ImportKind,
  importFields,
  importKinds,
  importStates,
  MAX_CHUNK_BYTES,
} from '../import-format.ts';
import { MAX_IMPORT_BYTES } from '../limits.ts';
import { csvPage, download, job, query, upload, uploaded } from './base.ts';
import { byId, id, text, timestamp } from './fields.ts';

const fieldNames = [...new Set(Object.values(importFields).flat())];

/** The most columns a file may have. */
export const MAX_IMPORT_COLUMNS = 200;

const columnsOfFile = z
  .array(z.enum(fieldNames, `must be one of ${fieldNames.join(', ')}, or null`).nullable())
  .max(MAX_IMPORT_COLUMNS, `must be at most ${MAX_IMPORT_COLUMNS} columns`);

/** How a file is read. What is left out is recognised from the file. */
const readingShape = {
  encoding: z.enum(encodings, `must be one of ${encodings.join(', ')}`).optional(),
  delimiter: z.enum(delimiters, `must be one of ${delimiters.join(', ')}`).optional(),
  decimal: z.enum(decimalSigns, `must be one of ${decimalSigns.join(', ')}`).optional(),
  has_header: z.boolean('must be true or false').optional().describe('Whether line 1 names the columns'),
  columns: columnsOfFile
    .readonly()
    .optional()
    .describe('What stands in each column of the file, by its place; null for a column to leave out'),
};

/** How a file was asked to be read. */
export type ReadingChoice = z.infer<z.ZodObject<typeof readingShape>>;

const readAs = z
  .object(readingShape)
  .required()
  .extend({ decimal: readingShape.decimal.unwrap().nullable().describe('null when it cannot be told') })
  .readonly();

/** How a file is read, with all that was recognised. */
export type ReadAs = z.infer<typeof readAs>;

const columnProblem = z
  .object({
    column: z.string().nullable().describe('The column as the file names it; null for the whole row'),
    value: z.string().nullable(),
    message: z.string(),
  })
  .readonly();

/** What is wrong in a row. */
export type ColumnProblem = z.infer<typeof columnProblem>;

const wrongRow = z
  .object({
    line: z.int().describe('Where the row begins in the file, from 1'),
    problems: z.array(columnProblem).readonly(),
  })
  .readonly();

export type WrongRow = z.infer<typeof wrongRow>;

const fileColumn = z
  .object({ name: z.string().nullable(), samples: z.array(z.string()).readonly() })
  .readonly();

/** A column as it stands in the file: its name in line 1, if that names columns, and its first contents. */
export type FileColumn = z.infer<typeof fileColumn>;

const rows = z.int().describe('Rows');

export const importView = z
  .object({
    id,
    kind: z.enum(importKinds),
    file_name: z.string(),
    state: z.enum(importStates),
    progress: z.number().describe('Of the present state, from 0 to 1'),
    read_as: readAs.nullable(),
    columns: z.array(fileColumn).readonly(),
    problem: z.string().nullable().describe('Why the file as a whole cannot be imported as it is read'),
    checked: z
      .object({ rows, wrong: rows, to_add: rows, to_update: rows, unchanged: rows })
      .readonly()
      .nullable(),
    applied: z
      .object({ added: rows, updated: rows, unchanged: rows, refused: rows })
      .readonly()
      .nullable()
      .describe('`refused`: right when checked, but not with what had changed in the shop by then'),
    wrong_rows: z.array(wrongRow).readonly().describe('The first of them'),
    createdAt: timestamp,
  })
  .readonly();

export type ImportView = z.infer<typeof importView>;

const sizeMessage = 'must be a number of bytes';
const offset = z.int(sizeMessage).min(0, sizeMessage);

const wrongRows = z
  .enum(['refuse', 'skip'], 'must be refuse or skip')
  .default('refuse')
  .describe('With wrong rows: import nothing, or leave those out');

export const importsContract = {
  findAll: query('/imports', 'List the imports of late, newest first')
    .input(z.strictObject({ kind: z.enum(importKinds, 'must be products or users').optional() }))
    .output(z.array(importView).readonly()),
  create: job('POST', '/imports', 'Begin an import, whose file then comes in parts')
    .input(
      z.strictObject({
        kind: z.enum(importKinds, 'must be products or users'),
        file_name: text,
        bytes: offset
          .max(MAX_IMPORT_BYTES, `must be at most ${MAX_IMPORT_BYTES / 1024 ** 3} GiB`)
          .describe('Of the whole file'),
      }),
    )
    .output(importView),
  findOne: query('/imports/{id}', 'Get an import: how far it is, and what is wrong in its file', 'NOT_FOUND')
    .input(byId)
    .output(importView),
  append: job('POST', '/imports/{id}/parts', 'Send the next part of the file', 'NOT_FOUND', 'CONFLICT')
    .input(
      z.strictObject({
        id,
        offset: offset.describe('Bytes sent before'),
        data: z
          .base64('must be base64')
          .max(Math.ceil(MAX_CHUNK_BYTES / 3) * 4, `must be at most ${MAX_CHUNK_BYTES / 1024} KiB`),
      }),
    )
    .output(importView),
  check: job('POST', '/imports/{id}/check', 'Read and check the whole file', 'NOT_FOUND', 'CONFLICT')
    .input(z.strictObject({ id, ...readingShape }))
    .output(importView),
  apply: job('POST', '/imports/{id}/apply', 'Bring the checked rows into the shop', 'NOT_FOUND', 'CONFLICT')
    .input(z.strictObject({ id, wrong_rows: wrongRows }))
    .output(importView),
  problems: download(
    '/imports/{id}/problems',
    'Every wrong row as CSV, with what is wrong in it',
    'NOT_FOUND',
  )
    .input(z.strictObject({ id, cursor: z.string().optional() }))
    .output(csvPage),
  remove: job('DELETE', '/imports/{id}', 'Forget an import that is not applying', 'NOT_FOUND', 'CONFLICT')
    .input(byId)
    .output(z.void()),
};

const flag = z.enum(['true', 'false'], 'must be true or false').transform((given) => given === 'true');

/** One call that brings a file in: reads and checks all of it, then applies it. */
export function importOf(kind: ImportKind) {
  return upload(`/${kind}/import`, `Import ${kind} from a CSV file: update those it finds, add the others`)
    .input(
      z.strictObject({
        ...readingShape,
        file: uploaded,
        file_name: text.default(`${kind}.csv`),
        has_header: flag.optional().describe('Whether line 1 names the columns'),
        columns: z
          .string()
          // The schema behind it says which names there are.
          .transform((given) => given.split(',').map((name) => (name.trim() || null) as ImportField | null))
          .pipe(columnsOfFile)
          .optional()
          .describe('What stands in each column, by its place, as in name,,price'),
        wrong_rows: wrongRows,
        check_only: flag.default(false).describe('Say what is wrong and what would change; change nothing'),
      }),
    )
    .output(importView);
}

/** All there is of a kind, as a file that can be imported again. */
export function exportOf(kind: ImportKind) {
  return download(`/${kind}/export`, `Export all ${kind} as a CSV file`)
    .input(z.strictObject({ cursor: z.string().optional() }))
    .output(csvPage);
}
