import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestTrace, Tracing } from './tracing.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Only there while something is traced. */
    trace?: RequestTrace | null;
  }
}

/** Traces the requests of a server from now on, of every route. */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  server.decorateRequest('trace', null);
  server.addHook('onRequest', (request, reply, done) => {
    const trace = tracing.request(request.headers.traceparent);
    request.trace = trace;
    if (trace !== null) {
      const answer = reply.raw;
      // After the last byte, or when the caller has gone.
      answer.once('close', () =>
        trace.end({
          method: request.method,
          route: request.routeOptions.url,
          scheme: request.protocol,
          status: answer.headersSent ? answer.statusCode : null,
        }),
      );
    }
    done();
  });
}

/** The trace of a request, if it is traced. */
export function traceOf(request: FastifyRequest): RequestTrace | null {
  return request.trace ?? null;
}
