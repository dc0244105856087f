import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter } from 'prom-client';
import { AccessTokens } from '../identity/access-tokens.js';
import { Limits } from '../identity/limits.js';
import { EVALUATE_SCOPE } from '../identity/scopes.js';
import type { Session } from '../identity/session.js';
import type { Sequencer } from '../log/sequencer.js';
import { Sequencers } from '../log/sequencers.js';
import type { Answer } from '../log/waiting.js';
import { Metrics } from '../operations/metrics.js';
import type { Caller, VendorCaller } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { traceOf } from '../tracing/http-traces.js';
import { answerOf, faultAnswer, malformedAnswer, type EvaluationResponse } from './answer.js';
import { MetadataService } from './metadata.service.js';
import type { EvaluationRequest, SearchKind, SearchRequest, SearchResponse, Semantic } from './protocol/messages.js';
import type { Metadata } from './protocol/metadata.js';
import type { Decider } from './protocol/routes.js';
import { ENDS_AT } from './protocol/several.js';
import { readQuestion } from './read-question.js';
import { SearchService } from './search.service.js';

/** What vendors ask before any footage is viewed or retained, decided from each patient's own consent, inside the log's commit. */
@Injectable()
export class Gate implements Decider<VendorCaller, Session> {
  private readonly permits: Counter.Internal;
  private readonly denies: Counter.Internal;
  private readonly unshaped: Counter;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly limits: Limits,
    private readonly sequencers: Sequencers,
    private readonly searches: SearchService,
    private readonly metadatas: MetadataService,
    @Inject(CLOCK) private readonly clock: Clock,
    metrics: Metrics,
  ) {
    const registers = [metrics.registry];
    const answers = new Counter({
      name: 'askfirst_evaluations_total',
      help: 'Evaluations answered; nothing here says why',
      labelNames: ['outcome'],
      registers,
    });
    this.permits = answers.labels('permit');
    this.denies = answers.labels('deny');
    this.unshaped = new Counter({
      name: 'askfirst_evaluations_malformed_total',
      help: 'Evaluation requests malformed by the standard',
      registers,
    });
  }

  asker(request: FastifyRequest, reply: FastifyReply): VendorCaller | Promise<VendorCaller> {
    const header = request.headers.authorization;
    const known = this.tokens.cached(header);
    return known === undefined
      ? this.verified(header, reply).then((caller) => vendor(this.limits.admit(caller, reply), reply))
      : vendor(this.limits.admit(known, reply), reply);
  }

  async evaluate(caller: VendorCaller, request: EvaluationRequest, http: FastifyRequest): Promise<EvaluationResponse> {
    const sequencer = await this.sequencerOf(caller);
    if (sequencer === null) return this.respond(caller, null, NOBODY);
    const answer = await sequencer.ask(readQuestion(request, caller.client_id), traceOf(http));
    return this.respond(caller, sequencer, answer);
  }

  async evaluateAll(
    caller: VendorCaller,
    requests: readonly EvaluationRequest[],
    semantic: Semantic,
    http: FastifyRequest,
  ): Promise<EvaluationResponse[]> {
    const questions = requests.map((one) => readQuestion(one, caller.client_id));
    const end = ENDS_AT[semantic];
    const until = end === null ? null : end ? 'permit' : 'deny';
    const sequencer = await this.sequencerOf(caller);
    const answers = sequencer === null ? [NOBODY] : await sequencer.askAll({ questions, until }, traceOf(http));
    // One fault stands for them all: none of them was decided.
    const each =
      answers.length === 1 && 'fault' in (answers[0] as Answer) ? questions.map(() => answers[0] as Answer) : answers;
    return each.map((answer) => this.respond(caller, sequencer, answer));
  }

  async searcher(request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    try {
      return await this.searches.session(request, reply);
    } catch (error) {
      throw unproved(error, reply);
    }
  }

  search(session: Session, kind: SearchKind, request: SearchRequest, http: FastifyRequest): Promise<SearchResponse> {
    return this.searches.search(session, kind, request, traceOf(http));
  }

  metadata(tenant: string | null): Promise<Metadata | null> {
    return this.metadatas.of(tenant);
  }

  malformed(faults: readonly string[]): EvaluationResponse {
    this.unshaped.inc();
    return malformedAnswer(faults);
  }

  private sequencerOf({ provider_id }: VendorCaller): Sequencer | null | Promise<Sequencer | null> {
    return this.sequencers.running(provider_id) ?? this.sequencers.of(provider_id);
  }

  /** Looks at the clock last of all: a permit that has become too old on the way to the socket goes out as a deny. */
  private respond(caller: VendorCaller, sequencer: Sequencer | null, answer: Answer): EvaluationResponse {
    const response = this.response(caller, sequencer, answer);
    (response.decision ? this.permits : this.denies).inc();
    return response;
  }

  private response(caller: VendorCaller, sequencer: Sequencer | null, answer: Answer): EvaluationResponse {
    if ('fault' in answer) return faultAnswer();
    const response = answerOf(caller.provider_id, answer, sequencer?.current?.kind === 'sandbox');
    if (!response.decision || this.clock.monotonic() <= answer.send_before) return response;
    answer.tooLate();
    return faultAnswer();
  }

  private async verified(header: string | undefined, reply: FastifyReply): Promise<Caller> {
    try {
      return await this.tokens.verify(header);
    } catch (error) {
      void reply.header('www-authenticate', header === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
      throw unproved(error, reply);
    }
  }
}

/** A token proves nothing while its issuer does not answer. Who asks is then told so, and when to try again: the fault is not this service's. */
function unproved(error: unknown, reply: FastifyReply): unknown {
  if (!(error instanceof AskfirstError) || error.code !== 'issuer_unavailable') return error;
  void reply.headers({ 'www-authenticate': 'Bearer error="invalid_token"', 'retry-after': '5' });
  return new AskfirstError(
    'unauthenticated',
    'invalid_token',
    'The access token cannot be verified now: its issuer does not answer.',
    [{ field: 'authorization', fault: 'its issuer does not answer', fix: 'try again' }],
  );
}

const NOBODY: Answer = { fault: 'there is no such provider' };

function vendor(caller: Caller, reply: FastifyReply): VendorCaller {
  if (caller.kind === 'vendor' && caller.scopes.includes(EVALUATE_SCOPE)) return caller;
  void reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${EVALUATE_SCOPE}"`);
  throw new AskfirstError(
    'forbidden',
    'insufficient_scope',
    'Asking for a decision needs a vendor’s token with the scope evaluate.',
  );
}
