import type { CsvPage } from '../../csv/csv-page.ts';

/**
 * Answers a file part by part, as fast as the client takes it. When a part fails, the connection breaks off:
 * the client is not left with what looks like the whole file.
 * @param first what the operation answered; @param next asks it for the part after a cursor
 */
export function csvAnswer(first: CsvPage, next: (cursor: string) => Promise<CsvPage>): Response {
  const encoder = new TextEncoder();
  let page = first;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(encoder.encode(page.csv));
      if (page.nextCursor === null) controller.close();
      else page = await next(page.nextCursor);
    },
  });
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment' };
  return new Response(body, { headers });
}
