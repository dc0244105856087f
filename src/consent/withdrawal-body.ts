import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { readableReview } from './review-body.js';

/** The routes on which a body that cannot be read is as good as none. */
export const WITHDRAWAL_ROUTES = { consent: 'api/v1/consents', patient: 'api/v1/patients' } as const;

const ROUTES: ReadonlySet<string> = new Set(Object.values(WITHDRAWAL_ROUTES).map((path) => `/${path}/:id/withdraw`));
/** A review may be a withdrawal; only then is what cannot be read of it left behind. */
const REVIEW_ROUTE = `/${WITHDRAWAL_ROUTES.consent}/:id/review`;
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
    const route = request.routeOptions.url ?? '';
    if (route !== REVIEW_ROUTE && !ROUTES.has(route)) return payload as Readable;
    const { bytes, whole } = await bytesOf(payload);
    const known = whole ? bytes : Buffer.alloc(0);
    const fields = route === REVIEW_ROUTE ? readableReview(known) : readableFields(known);
    // A review at which the patient did not withdraw is checked as every other body is.
    if (fields === null) return Readable.from([bytes]);
    return sentAsJson(request, fields);
  });
}

/**
 * Lets what protects a patient through on these routes in the same way: of the body only these fields go on to the parsers, as
 * far as they can be read.
 */
export function takeAnyBody(server: FastifyInstance, routes: ReadonlySet<string>, fields: readonly string[]): void {
  server.addHook('preParsing', async (request: FastifyRequest, _reply, payload: AsyncIterable<unknown>) => {
    if (!routes.has(request.routeOptions.url ?? '')) return payload as Readable;
    const { bytes, whole } = await bytesOf(payload);
    return sentAsJson(request, whole ? readableFields(bytes, fields) : {});
  });
}

/** A body of these fields in place of what was sent. */
function sentAsJson(request: FastifyRequest, fields: Record<string, unknown>): Readable {
  const body = Buffer.from(JSON.stringify(fields));
  request.headers['content-type'] = 'application/json';
  request.headers['content-length'] = String(body.byteLength);
  delete request.headers['content-encoding'];
  delete request.headers['transfer-encoding'];
  return Readable.from([body]);
}

/** The bytes sent, and whether they are all of them: no more are kept when there are too many or the connection breaks. */
async function bytesOf(payload: AsyncIterable<unknown>): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let whole = true;
  try {
    for await (const chunk of payload) {
      if (!Buffer.isBuffer(chunk)) continue;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
      bytes += chunk.byteLength;
    }
  } catch {
    // A caller that hung up half-way has still said that the patient withdraws.
    whole = false;
  }
  return { bytes: Buffer.concat(chunks), whole: whole && bytes <= MOST_BYTES };
}

/** The fields in what was sent, those of a withdrawal unless others are named, none of which holds others; none when it is not a JSON object. */
export function readableFields(sent: Buffer, fields: readonly string[] = FIELDS): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(sent.toString('utf8'));
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([field, said]) => fields.includes(field) && typeof said !== 'object'),
  );
}
