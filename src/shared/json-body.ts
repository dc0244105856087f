import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AskfirstError } from './errors.js';
import { readStrictJson } from './strict-json.js';

/** Makes a scope read JSON bodies that can be read in one way only, and nothing else. */
export function readJsonBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseCodings(request);
      done(null, readStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** A body that says it is packed is not read as if it were not: whoever unpacks it on the way reads something else. */
function refuseCodings({ headers }: FastifyRequest): void {
  for (const [name, plain] of CODINGS) {
    const said = headers[name];
    if (said === undefined || said === '' || String(said).toLowerCase() === plain) continue;
    throw new AskfirstError('malformed', 'coding_unsupported', `${name} must be ${plain}, or left out.`, [
      { field: name, fault: 'says that the body is packed', fix: 'send the body as it is' },
    ]);
  }
}

const CODINGS = [
  ['content-encoding', 'identity'],
  ['transfer-encoding', 'chunked'],
] as const;
