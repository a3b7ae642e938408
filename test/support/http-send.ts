import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export interface Question {
  readonly method?: string;
  /** Path and query as they go over the wire: nothing in them is tidied up. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Sends the body in chunks, without saying beforehand how long it is. */
  readonly chunked?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const CHUNK_BYTES = 64 * 1024;

/**
 * Sends one request over a connection of its own. Not `fetch`: that forbids the Host header and
 * resolves `..` before anything is sent.
 */
export async function send(port: number, question: Question): Promise<Answer> {
  const response = await open(port, question);
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

/**
 * As {@link send}, but hands over the answer while it may still be going on.
 * @param agent keeps the connection afterwards
 */
export function open(port: number, question: Question, agent?: Agent): Promise<IncomingMessage> {
  const { method = 'GET', path, headers = {}, body, chunked = false } = question;
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: agent ?? false,
      headers: { ...lengthOf(body, chunked), ...headers },
    });
    outgoing.on('response', resolve);
    // Once it was answered, a body that is refused half-way may meet a closed connection.
    outgoing.on('error', reject);
    for (const part of chunked ? partsOf(body) : []) outgoing.write(part);
    outgoing.end(chunked ? undefined : body);
  });
}

function lengthOf(body: Question['body'], chunked: boolean): Record<string, string> {
  if (chunked) return { 'transfer-encoding': 'chunked' };
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

function* partsOf(body: Question['body'] = ''): Generator<Buffer> {
  const bytes = Buffer.from(body);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
