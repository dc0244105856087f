import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/** The routes on which a body that cannot be read is as good as none. */
export const WITHDRAWAL_ROUTES = { consent: 'api/v1/consents', patient: 'api/v1/patients' } as const;

const ROUTES: ReadonlySet<string> = new Set(Object.values(WITHDRAWAL_ROUTES).map((path) => `/${path}/:id/withdraw`));
/** What a withdrawal may say; everything else that was sent is left behind here. */
const FIELDS = ['occurred_at', 'means', 'technology', 'operation', 'purpose'];
/** More bytes than this are not read for their meaning. */
const MOST_BYTES = 64 * 1024;

/**
 * Lets a withdrawal through whatever its body is: none, not JSON, too long, or of another media type. Recording one never
 * fails (NB-CON-04), so nothing but the fields that can be read goes on to the parsers.
 */
export function takeAnyWithdrawalBody(server: FastifyInstance): void {
  server.addHook('preParsing', async (request: FastifyRequest, _reply, payload: AsyncIterable<unknown>) => {
    if (!ROUTES.has(request.routeOptions.url ?? '')) return payload as Readable;
    const body = Buffer.from(JSON.stringify(readableFields(await bytesOf(payload))));
    request.headers['content-type'] = 'application/json';
    request.headers['content-length'] = String(body.byteLength);
    return Readable.from([body]);
  });
}

/** The bytes sent, or nothing when there are too many or the connection breaks before the last. */
async function bytesOf(payload: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of payload) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.byteLength;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
    }
  } catch {
    // A caller that hung up half-way has still said that the patient withdraws.
    return Buffer.alloc(0);
  }
  return bytes > MOST_BYTES ? Buffer.alloc(0) : Buffer.concat(chunks);
}

/** The fields of a withdrawal in what was sent; none when it is not a JSON object. */
export function readableFields(sent: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(sent.toString('utf8'));
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([field]) => FIELDS.includes(field)));
}
