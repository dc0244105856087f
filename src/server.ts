import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { STATUS_CODES, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import type { DatabaseAccess } from './database/access.js';
import { AskfirstError } from './shared/errors.js';
import { failureOf } from './shared/failures.js';
import { readJsonBodies } from './shared/json-body.js';
import { NestLog } from './shared/logger.js';
import { ProblemFilter, writtenDown } from './shared/problem.filter.js';
import { problem, PROBLEM_JSON, type Failure } from './shared/problem.js';
import { requestId } from './shared/request-id.js';
import { validation } from './shared/validation.js';
import { traceRequests } from './tracing/http-traces.js';
import type { Tracing } from './tracing/tracing.js';

/** The longest body a request may have, in bytes. */
const BODY_BYTES = 64 * 1024;

/** How long a connection stays open between requests, in milliseconds: longer than the minute most proxies keep theirs. */
const KEEP_ALIVE_MS = 65_000;

/** How long a caller may take to send a whole request, in milliseconds; a question is a few hundred bytes. */
const REQUEST_MS = 10_000;

/** How often requests that take longer are looked for, in milliseconds; Node itself would look every half a minute. */
const SLOW_CHECK_MS = 1_000;

/** Makes the HTTP service over a database that is up and migrated; it does not listen yet. */
export async function createServer(
  config: Config,
  database: DatabaseAccess,
  log: Logger,
  tracing: Tracing | null,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(
    config.tls ? { ...OPTIONS, https: { ...config.tls, ...HTTP } } : { ...OPTIONS, http: HTTP },
  );
  const server = adapter.getInstance();
  if (tracing !== null) traceRequests(server, tracing);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done(oneHost(request));
  });
  readJsonBodies(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database, tracing), adapter, {
    abortOnError: false,
    // Nest would read forms too, and JSON in which the last of two members counts.
    bodyParser: false,
    logger: new NestLog(log),
  });
  const http = app.getHttpServer();
  // Node would let go of every header after the first two thousand; how long they are all together stays limited.
  http.maxHeadersCount = 0;
  // An expectation nobody knows is passed over (RFC 9110 §10.1.1), so that the answer is one of ours.
  http.on('checkExpectation', (request, response) => http.emit('request', request, response));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validation());
  return app;
}

const HTTP = {
  connectionsCheckingInterval: SLOW_CHECK_MS,
  headersTimeout: REQUEST_MS,
  // Of two tokens or two media types Node would take the first, and a proxy perhaps the last: joined they are neither.
  joinDuplicateHeaders: true,
  // Ours says which request it was, and Node's does not.
  requireHostHeader: false,
} satisfies ServerOptions;

/** What is wrong with a request that is for no host, or for several (RFC 9112 §3.2). */
function oneHost({ raw }: FastifyRequest): AskfirstError | undefined {
  const { host } = raw.headers;
  const old = raw.httpVersionMajor < 1 || (raw.httpVersionMajor === 1 && raw.httpVersionMinor === 0);
  if (host === undefined ? old : !host.includes(',')) return undefined;
  return new AskfirstError('malformed', 'malformed', 'The request must have one Host header.');
}

const OPTIONS = {
  logger: false,
  genReqId: requestId,
  requestIdHeader: false,
  bodyLimit: BODY_BYTES,
  trustProxy: false,
  routerOptions: { ignoreTrailingSlash: true },
  keepAliveTimeout: KEEP_ALIVE_MS,
  requestTimeout: REQUEST_MS,
  // A request on a connection that was accepted is answered, and told to close it.
  return503OnClosing: false,
  forceCloseConnections: 'idle',
  // Fastify's own defaults change what was sent, silently.
  ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const failure = failureOf(error);
    const { type, body } = writtenDown(failure, request);
    void reply.status(failure.status).headers({ 'x-request-id': request.id, 'content-type': type }).send(body);
  },
  clientErrorHandler: answerUnreadable,
} satisfies FastifyServerOptions;

/** Bytes that are not HTTP get an answer too, as far as the connection still takes one. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const id = requestId({ headers: {} });
  const failure = UNREADABLE[error.code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify(problem(failure, id));
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}\r\nX-Request-ID: ${id}\r\nContent-Type: ${PROBLEM_JSON}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const NOT_HTTP: Failure = { status: 400, code: 'malformed', detail: 'The request is not HTTP that can be read.' };
const UNREADABLE: Readonly<Record<string, Failure>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too_slow', detail: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'headers_too_long', detail: 'The headers are longer than 16 kB.' },
};
