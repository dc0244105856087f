import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import type { DatabaseAccess } from './database/access.js';
import { failureOf } from './shared/failures.js';
import { readJsonBodies } from './shared/json-body.js';
import { NestLog } from './shared/logger.js';
import { ProblemFilter } from './shared/problem.filter.js';
import { problem, PROBLEM_JSON } from './shared/problem.js';
import { requestId } from './shared/request-id.js';
import { validation } from './shared/validation.js';

/** The longest body a request may have, in bytes. */
const BODY_BYTES = 64 * 1024;

/** How long a connection stays open between requests, in milliseconds: longer than the minute most proxies keep theirs. */
const KEEP_ALIVE_MS = 65_000;

/** How long a caller may take to send a whole request, in milliseconds. */
const REQUEST_MS = 30_000;

/** Makes the HTTP service over a database that is up and migrated; it does not listen yet. */
export async function createServer(
  config: Config,
  database: DatabaseAccess,
  log: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(config.tls ? { ...OPTIONS, https: config.tls } : OPTIONS);
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done();
  });
  readJsonBodies(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database), adapter, {
    abortOnError: false,
    // Nest would read forms too, and JSON in which the last of two members counts.
    bodyParser: false,
    logger: new NestLog(log),
  });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validation());
  return app;
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
    void reply
      .status(failure.status)
      .headers({ 'x-request-id': request.id, 'content-type': PROBLEM_JSON })
      .send(JSON.stringify(problem(failure, request.id)));
  },
  clientErrorHandler: answerUnreadable,
} satisfies FastifyServerOptions;

/** Bytes that are not HTTP get an answer too, as far as the connection still takes one. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const id = requestId({ headers: {} });
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(
    problem({ status, code: 'malformed', detail: 'The request is not HTTP that can be read.' }, id),
  );
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\nX-Request-ID: ${id}\r\nContent-Type: ${PROBLEM_JSON}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
