import { connect } from 'node:net';

/** Ends the sending half of a connection. */
export const HANG_UP = Symbol('hang up');

/** Something to send, or milliseconds to wait. */
export type Part = string | Buffer | number | typeof HANG_UP;

/** One answer as it came over a connection. */
export interface RawAnswer {
  status: number;
  /** The status line and the headers. */
  head: string;
  body: string;
}

/**
 * Sends bytes as they are over one connection; resolves with every answer that came back. That is when the service closes it, or
 * once `answers` have come in full: a connection that is kept would stay open otherwise.
 */
export async function sendRaw(url: string, parts: readonly Part[], answers = 1): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let said = Buffer.alloc(0);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => {
      said = Buffer.concat([said, chunk]);
      if (answersIn(said).length >= answers) resolve();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The service may close a connection while more is on its way to it.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  for (const part of parts) {
    if (socket.destroyed) break;
    if (part === HANG_UP) socket.end();
    else if (typeof part === 'number') await new Promise((resolve) => setTimeout(resolve, part));
    else socket.write(part);
  }
  await Promise.race([closed, answered]);
  socket.destroy();
  return answersIn(said);
}

/** The whole answers at the beginning of what came back; `100 Continue` is none. */
function answersIn(said: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = said;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return answers;
    const head = rest.subarray(0, end).toString('latin1');
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    if (rest.length < end + 4 + length) return answers;
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
    if (status !== 100) answers.push({ status, head, body: rest.subarray(end + 4, end + 4 + length).toString('utf8') });
    rest = rest.subarray(end + 4 + length);
  }
}
