import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter } from 'prom-client';
import { AccessTokens } from '../identity/access-tokens.js';
import { Public } from '../identity/can.decorator.js';
import { EVALUATE_SCOPE } from '../identity/scopes.js';
import { Sequencers } from '../log/sequencers.js';
import type { Answer } from '../log/waiting.js';
import { Metrics } from '../operations/metrics.js';
import type { Caller, VendorCaller } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { answerOf, faultAnswer, type EvaluationResponse } from './answer.js';
import { ApiEvaluation } from './evaluation.docs.js';
import { shapeFaults } from './evaluation.schema.js';
import { readQuestion, type EvaluationRequest } from './read-question.js';

/** The policy decision point (OpenID AuthZEN 1.0): vendors ask here before any footage is viewed or retained. */
@ApiTags('AuthZEN')
@ApiBearerAuth()
@Controller('access/v1')
export class EvaluationController {
  private readonly permits: Counter.Internal;
  private readonly denies: Counter.Internal;
  private readonly malformed: Counter;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly sequencers: Sequencers,
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
    this.malformed = new Counter({
      name: 'askfirst_evaluations_malformed_total',
      help: 'Evaluation requests malformed by the standard',
      registers,
    });
  }

  @Public()
  @Post('evaluation')
  @ApiOperation({ summary: 'Asks whether a look or continuous work through a device is permitted now' })
  @ApiEvaluation()
  async evaluate(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const header = request.headers.authorization;
    const caller = this.vendor(this.tokens.cached(header) ?? (await this.verified(header, reply)), reply);
    const faults = shapeFaults(request.body);
    if (faults.length > 0) {
      this.malformed.inc();
      void reply
        .status(400)
        .type('text/plain; charset=utf-8')
        .send(`${faults.join('\n')}\n`);
      return;
    }
    const question = readQuestion(request.body as EvaluationRequest, caller.client_id);
    const sequencer = this.sequencers.running(caller.provider_id) ?? (await this.sequencers.of(caller.provider_id));
    const answer: Answer = sequencer === null ? { fault: 'there is no such provider' } : await sequencer.ask(question);
    const response = this.respond(caller.provider_id, answer, sequencer?.current?.kind === 'sandbox');
    (response.decision ? this.permits : this.denies).inc();
    void reply.status(200).type('application/json; charset=utf-8').send(JSON.stringify(response));
  }

  /** Looks at the clock last of all: a permit that has become too old on the way to the socket goes out as a deny. */
  private respond(provider_id: string, answer: Answer, sandbox: boolean): EvaluationResponse {
    if ('fault' in answer) return faultAnswer();
    const response = answerOf(provider_id, answer, sandbox);
    if (!response.decision || this.clock.monotonic() <= answer.send_before) return response;
    answer.tooLate();
    return faultAnswer();
  }

  private async verified(header: string | undefined, reply: FastifyReply): Promise<Caller> {
    try {
      return await this.tokens.verify(header);
    } catch (error) {
      void reply.header('www-authenticate', header === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
      throw error;
    }
  }

  private vendor(caller: Caller, reply: FastifyReply): VendorCaller {
    if (caller.kind === 'vendor' && caller.scopes.includes(EVALUATE_SCOPE)) return caller;
    void reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${EVALUATE_SCOPE}"`);
    throw new AskfirstError(
      'forbidden',
      'insufficient_scope',
      'Asking for a decision needs a vendor’s token with the scope evaluate.',
    );
  }
}
