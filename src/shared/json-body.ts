import type { FastifyInstance } from 'fastify';
import { readStrictJson } from './strict-json.js';

/** Makes a scope read JSON bodies that can be read in one way only, and nothing else. */
export function readJsonBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
