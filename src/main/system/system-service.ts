import type { Diagnostics } from '../../shared/contract/system.ts';
import { PRODUCT_NAME } from '../../shared/identity.ts';
import type { Reading } from '../unit.ts';
import { VERSION } from '../version.ts';
import { openApiDocument } from './openapi.ts';

export class SystemService {
  readonly #queueLength: () => number;

  /** @param queueLength how many units of work the writer has before it */
  constructor(queueLength: () => number) {
    this.#queueLength = queueLength;
  }

  async health(): Promise<{ readonly status: 'ok' }> {
    return { status: 'ok' };
  }

  async diagnostics({ sql }: Reading): Promise<Diagnostics> {
    const facts = await sql.get<Facts>(FACTS);
    if (!facts) throw new Error('SQLite did not answer about itself.');
    return {
      product: PRODUCT_NAME,
      version: VERSION,
      ...facts,
      node_version: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      queue_length: this.#queueLength(),
      uptime_seconds: Math.round(process.uptime()),
    };
  }

  openapi(): Promise<Record<string, unknown>> {
    return openApiDocument();
  }
}

type Facts = Pick<Diagnostics, 'schema_version' | 'sqlite_version' | 'database_bytes' | 'journal_entries'>;

/** The journal's last number is its length: it has no gaps, and counting a million entries takes its time. */
const FACTS = `SELECT sqlite_version() AS sqlite_version,
  (SELECT user_version FROM pragma_user_version) AS schema_version,
  (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS database_bytes,
  (SELECT coalesce(max(seq), 0) FROM journal) AS journal_entries`;
