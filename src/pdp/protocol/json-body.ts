import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/**
 * Makes a scope read JSON bodies and nothing else: strict UTF-8, and no search for prototype names, since nothing here is ever
 * copied from one object to another by the names it was sent with.
 */
export function readJsonBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parse(body as Buffer));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  // By the standard another type is a bad request like any other (certification profile §2.4.3), not a 415.
  scope.addContentTypeParser('*', (_request, _payload, done) =>
    done(Object.assign(new Error('not application/json'), { statusCode: 400 })),
  );
}

function parse(body: Buffer): unknown {
  if (!isUtf8(body)) throw new SyntaxError('not UTF-8');
  return JSON.parse(body.toString('utf8'));
}
