import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { bytesOf, readableFields } from '../consent/withdrawal-body.js';

/** The routes on which a window is started on the spot: a body that cannot be read is as good as none. */
export const START_ROUTES = { patient: 'api/v1/patients', room: 'api/v1/rooms' } as const;

const ROUTES: ReadonlySet<string> = new Set(
  Object.values(START_ROUTES).map((path) => `/${path}/:id/start-privacy-window`),
);
/** What a start may say; everything else that was sent is left behind here. */
const FIELDS = ['occurred_at', 'kind', 'asked_by'];

/** Lets a start through whatever its body is, as a withdrawal is let through: nobody is watched because of a slip in what was sent. */
export function takeAnyStartBody(server: FastifyInstance): void {
  server.addHook('preParsing', async (request: FastifyRequest, _reply, payload: AsyncIterable<unknown>) => {
    if (!ROUTES.has(request.routeOptions.url ?? '')) return payload as Readable;
    const { bytes, whole } = await bytesOf(payload);
    const body = Buffer.from(JSON.stringify(whole ? readableFields(bytes, FIELDS) : {}));
    request.headers['content-type'] = 'application/json';
    request.headers['content-length'] = String(body.byteLength);
    return Readable.from([body]);
  });
}
