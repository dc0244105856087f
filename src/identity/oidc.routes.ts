import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { scrubbed } from '../shared/failures.js';
import { problem, PROBLEM_JSON } from '../shared/problem.js';
import { MOUNT, OidcServer } from './oidc-server.js';

/** The longest body a token or sign-in request may have, in bytes. */
const LONGEST_BODY = 64 * 1024;
/** How often what has expired is forgotten, in milliseconds. */
const SWEEP_MS = 5 * 60_000;

/** Mounts the token service in the HTTP server, past Fastify's own reading of bodies: it reads them itself. */
@Injectable()
export class OidcRoutes implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger('OpenID');
  #sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly oidc: OidcServer,
  ) {}

  onModuleInit(): void {
    // A command line makes no HTTP server, so there is nothing to mount.
    const server = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!server) return;
    void server.register(async (scope) => this.#mount(scope));
    this.#sweeping = setInterval(() => void this.#sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#sweeping);
  }

  #mount(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.addHook('onRequest', refuseLongBodies);
    scope.all(`${MOUNT}/*`, (request, reply) => this.#answer(request, reply));
  }

  async #answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    const response = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) response.setHeader(name, value);
    withoutCors(response);
    try {
      await this.oidc.handle(request.raw, response);
    } catch (error) {
      this.#logger.error({ msg: 'token_service_failed', error: scrubbed(error) });
      if (response.headersSent) return void response.destroy();
      response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '5' });
      response.end(JSON.stringify({ error: 'temporarily_unavailable' }));
    }
  }

  async #sweep(): Promise<void> {
    try {
      await this.oidc.sweep();
    } catch (error) {
      this.#logger.warn({ msg: 'expired_sign_ins_not_removed', error: scrubbed(error) });
    }
  }
}

/** No page of another origin may read an answer, whatever the provider would offer. */
function withoutCors(response: FastifyReply['raw']): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => (/^access-control-/i.test(name) ? response : setHeader(name, value));
}

/** A body must say how long it is, and not be longer than the limit. */
async function refuseLongBodies(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.headers['transfer-encoding'] !== undefined) {
    return refuse(reply, 411, 'length_required', 'The body must say its length in Content-Length.');
  }
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) {
    return refuse(reply, 413, 'too_large', 'The body is larger than 64 kB.');
  }
}

/** Answers without reading the body, so the connection cannot go on. */
function refuse(reply: FastifyReply, status: number, code: string, detail: string): void {
  const body = problem({ status, code, detail }, reply.request.id);
  void reply.code(status).header('Connection', 'close').type(PROBLEM_JSON).send(JSON.stringify(body));
}
