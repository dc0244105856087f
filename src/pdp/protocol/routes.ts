import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AskfirstError } from '../../shared/errors.js';
import { readJsonBodies } from '../../shared/json-body.js';
import { METADATA_PATH, type Metadata } from './metadata.js';
import {
  SEARCHES,
  type EvaluationRequest,
  type EvaluationResponse,
  type Read,
  type SearchKind,
  type SearchRequest,
  type SearchResponse,
  type Semantic,
} from './messages.js';
import { answerSeveral } from './several.js';
import { MOST_EVALUATIONS, readEvaluation, readEvaluations, readSearch } from './shapes.js';

/** The longest body of a request with several evaluations, in bytes. */
const EVALUATIONS_BYTES = 256 * 1024;

/** Whoever decides what AuthZEN 1.0 asks: the service on a patient's consent, the certification fixture on its records. */
export interface Decider<Asker, Searcher> {
  /** Who is asking for a decision; throws an AskfirstError, having set what the status needs on the reply. */
  asker(request: FastifyRequest, reply: FastifyReply): Asker | Promise<Asker>;
  /** Decides; the request itself is there for whoever follows it, and says nothing more. */
  evaluate(asker: Asker, question: EvaluationRequest, request: FastifyRequest): Promise<EvaluationResponse>;
  /** Decides in order, no further than the semantic says; as many responses as were decided. */
  evaluateAll(
    asker: Asker,
    questions: readonly EvaluationRequest[],
    semantic: Semantic,
    request: FastifyRequest,
  ): Promise<readonly EvaluationResponse[]>;
  /** The same of who searches. */
  searcher(request: FastifyRequest, reply: FastifyReply): Searcher | Promise<Searcher>;
  search(searcher: Searcher, kind: SearchKind, search: SearchRequest, request: FastifyRequest): Promise<SearchResponse>;
  /** What the decision point says of itself, as a whole or for the tenant a path names; null when there is no such tenant. */
  metadata(tenant: string | null): Promise<Metadata | null>;
  /** Told of a request, or one evaluation of several, that is malformed by the standard; the answer to the latter. */
  malformed(faults: readonly string[]): EvaluationResponse;
}

/** Serves AuthZEN 1.0 over HTTPS (its §10) in a scope of its own: parse, shape, authenticate, decide, answer. */
export function serveAuthZen<Asker, Searcher>(scope: FastifyInstance, decider: Decider<Asker, Searcher>): void {
  readJsonBodies(scope);

  scope.post('/access/v1/evaluation', async (request, reply) => {
    const asker = await decider.asker(request, reply);
    const question = shaped(reply, readEvaluation(request.body));
    if (question !== null) send(reply, await decider.evaluate(asker, question, request));
    return reply;
  });

  scope.post('/access/v1/evaluations', { bodyLimit: EVALUATIONS_BYTES }, async (request, reply) => {
    const asker = await decider.asker(request, reply);
    const several = shaped(reply, readEvaluations(request.body));
    if (several === null) {
      // Without evaluations it is the single form; unless its shape was already refused.
      const question = reply.sent ? null : shaped(reply, readEvaluation(request.body));
      if (question !== null) send(reply, await decider.evaluate(asker, question, request));
      return reply;
    }
    if (several.evaluations.length > MOST_EVALUATIONS) throw tooMany(several.evaluations.length);
    const evaluations = await answerSeveral(
      several,
      (well, semantic) => decider.evaluateAll(asker, well, semantic, request),
      (faults) => decider.malformed(faults),
    );
    send(reply, { evaluations });
    return reply;
  });

  for (const kind of SEARCHES) {
    scope.post(`/access/v1/search/${kind}`, async (request, reply) => {
      const searcher = await decider.searcher(request, reply);
      const asked = shaped(reply, readSearch(kind, request.body));
      if (asked !== null) send(reply, await decider.search(searcher, kind, asked, request));
      return reply;
    });
  }

  for (const path of [METADATA_PATH, `${METADATA_PATH}/:tenant`]) {
    scope.get<{ Params: { tenant?: string } }>(path, async (request, reply) => {
      const metadata = await decider.metadata(request.params.tenant ?? null);
      if (metadata === null) throw new AskfirstError('not_found', 'not_found', 'There is nothing at this address.');
      send(reply, metadata);
      return reply;
    });
  }

  /** What has the shape the standard asks for; null when it has not, which is then answered with every fault (its §10.1.2). */
  function shaped<T>(reply: FastifyReply, read: Read<T>): T | null {
    if ('value' in read) return read.value;
    decider.malformed(read.faults);
    void reply
      .status(400)
      .type('text/plain; charset=utf-8')
      .send(`${read.faults.join('\n')}\n`);
    return null;
  }
}

function send(reply: FastifyReply, answer: object): void {
  void reply.status(200).type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

function tooMany(count: number): AskfirstError<'too_many_evaluations'> {
  const fault = `it holds ${count}`;
  return new AskfirstError(
    'too_large',
    'too_many_evaluations',
    `One request may hold ${MOST_EVALUATIONS} evaluations.`,
    [{ field: 'evaluations', fault, fix: `send at most ${MOST_EVALUATIONS} at a time` }],
  );
}
