import { Agent, request as send } from 'node:http';

/** A request as it goes out. */
export interface Request {
  method: string;
  /** With its query, and not tidied up by anybody. */
  path: string;
  headers: readonly (readonly [string, string])[];
  /** Undefined where none is sent. */
  body: Buffer | undefined;
  /** Whether the body goes out in chunks, without its length. */
  chunked: boolean;
}

/** What came back. */
export interface Answer {
  status: number;
  /** By lower-case name; several of one name are joined. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** How long an answer may take, in milliseconds, on a machine that does much else. */
const LONGEST_MS = 90_000;

/** One connection that is kept, and opened again when the service closes it. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly url: URL) {}

  /** Sends a request; rejects when the connection breaks before there is an answer. */
  send({ method, path, headers, body, chunked }: Request): Promise<Answer> {
    const { hostname, port } = this.url;
    const named = new Set(headers.map(([name]) => name));
    const all = [
      ...(named.has('host') ? [] : [['host', `${hostname}:${port}`] as const]),
      ...headers,
      ...(body === undefined
        ? lengthOfNone(method, named)
        : [chunked ? ['transfer-encoding', 'chunked'] : ['content-length', String(body.length)]]),
    ];
    return new Promise((resolve, reject) => {
      const options = { agent: this.#agent, hostname, port, method, path, headers: all.flat(), setHost: false };
      const asked = send(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const said = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
          resolve({ status: response.statusCode ?? 0, headers: new Map(said), body: Buffer.concat(chunks) });
        });
      });
      asked.setTimeout(LONGEST_MS, () => asked.destroy(new Error(`no answer within ${LONGEST_MS / 1_000} s`)));
      asked.on('error', reject);
      if (body === undefined) asked.end();
      else if (chunked) {
        asked.write(body.subarray(0, Math.ceil(body.length / 2)));
        asked.end(body.subarray(Math.ceil(body.length / 2)));
      } else asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A request as somebody who mends the fault reads it. */
export function shown({ method, path, headers, body, chunked }: Request): string {
  const lines = headers.map(
    ([name, value]) => `${name}: ${brief(name === 'authorization' ? value.slice(0, 60) : value)}`,
  );
  const length = body === undefined ? [] : [`(${body.length} bytes${chunked ? ', in chunks' : ''})`];
  return [
    `${method} ${brief(path)}`,
    ...lines,
    ...length,
    ...(body === undefined ? [] : ['', brief(readable(body))]),
  ].join('\n');
}

/** An answer in the same way. */
export function shownAnswer({ status, headers, body }: Answer): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
  return [`HTTP ${status}`, ...lines, '', brief(readable(body))].join('\n');
}

function readable(body: Buffer): string {
  const text = body.toString('utf8');
  return Buffer.from(text).equals(body) ? text : `${body.toString('latin1')} (not UTF-8; read as Latin-1)`;
}

function brief(text: string): string {
  const seen = text.replace(
    /(.{1,40}?)\1{8,}/gs,
    (run: string, part: string) => `${part}{${run.length / part.length} times}`,
  );
  return seen.length > 1_500 ? `${seen.slice(0, 1_500)}… (${text.length} characters)` : seen;
}

/** What has no body where one may be says so (RFC 9110, section 8.6); Node would announce one in chunks. */
function lengthOfNone(method: string, named: ReadonlySet<string>): (readonly [string, string])[] {
  const silent = !METHODS_WITH_BODIES.includes(method) || named.has('content-length') || named.has('transfer-encoding');
  return silent ? [] : [['content-length', '0']];
}

const METHODS_WITH_BODIES = ['POST', 'PUT', 'PATCH'];
