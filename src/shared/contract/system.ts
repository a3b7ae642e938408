import * as z from 'zod';
import { publicQuery, query } from './base.ts';

const nothing = z.strictObject({});

export const diagnostics = z
  .object({
    product: z.string(),
    version: z.string(),
    schema_version: z.int(),
    sqlite_version: z.string(),
    node_version: z.string(),
    platform: z.string(),
    database_bytes: z.int(),
    journal_entries: z.int(),
    queue_length: z.int().describe('Units of work that wait for the writer'),
    uptime_seconds: z.number(),
  })
  .readonly();

export type Diagnostics = z.infer<typeof diagnostics>;

export const system = {
  health: publicQuery('/health', 'Say that the host is up')
    .input(nothing)
    .output(z.object({ status: z.literal('ok') })),
  diagnostics: query('/diagnostics', 'Get how the register fares').input(nothing).output(diagnostics),
  openapi: query('/openapi.json', 'Get this document').input(nothing).output(z.looseObject({})),
};
