import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failureOf, scrubbed } from './failures.js';
import { FHIR_JSON, operationOutcome } from './operation-outcome.js';
import { problem, problemHeaders, PROBLEM_JSON, type Failure } from './problem.js';

/** Answers everything that is thrown, for every route, with a problem (RFC 9457) or FHIR's own; what is ours to mend goes to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerFailure(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

const logger = new Logger('Http');

/** The same for routes that Nest does not know of. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(error);
  if (failure.status >= 500) {
    const route = request.routeOptions?.url ?? 'no route';
    logger.error({
      msg: failure.code,
      request_id: request.id,
      method: request.method,
      route,
      error: scrubbed(error),
    });
  }
  if (reply.sent) return;
  if (request.url.startsWith('/access/') && [400, 415, 422].includes(failure.status)) {
    // AuthZEN 1.0 §10.1.2: what is malformed by the standard, its media type or its depth included, is answered in plain text.
    void reply.status(400).type('text/plain; charset=utf-8').send(failure.detail);
    return;
  }
  // What whoever refused has already said, such as why a token is no good or when to ask again, is not said over.
  reply.status(failure.status).headers({ ...problemHeaders(failure.status), ...saidAlready(reply) });
  const { type, body } = writtenDown(failure, request);
  void reply.type(type).send(body);
}

/** A failure in the words of whoever asks: those of FHIR under its own address, else a problem (RFC 9457). */
export function writtenDown(failure: Failure, { id, url }: FastifyRequest): { type: string; body: string } {
  return url.startsWith('/fhir/')
    ? { type: FHIR_JSON, body: JSON.stringify(operationOutcome(failure)) }
    : { type: PROBLEM_JSON, body: JSON.stringify(problem(failure, id)) };
}

function saidAlready(reply: FastifyReply): Record<string, string> {
  const said = SAID.map((name) => [name, reply.getHeader(name)] as const);
  return Object.fromEntries(said.filter((one): one is [string, string] => typeof one[1] === 'string'));
}

const SAID = ['www-authenticate', 'retry-after'];
