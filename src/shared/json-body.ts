import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AskfirstError } from './errors.js';
import { readStrictJson } from './strict-json.js';

/** Makes a scope read JSON bodies that can be read in one way only, and nothing else. */
export function readJsonBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  readAsJson(scope, 'application/json', () => true);
}

/** Makes a scope read bodies of another media type that is JSON too, for the routes that take it. */
export function readAsJson(scope: FastifyInstance, type: string, taken: (request: FastifyRequest) => boolean): void {
  scope.addContentTypeParser(type, { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (!taken(request)) throw new UnsupportedMediaTypeException();
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
