import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Counter, Histogram } from 'prom-client';
import { DatabaseAccess } from '../database/access.js';
import type { PolicySet } from '../decision/policy-set.js';
import { Metrics } from '../operations/metrics.js';
import { Readiness } from '../operations/readiness.js';
import { LayerSets } from '../policy/layer-sets.js';
import { POLICY_SET } from '../policy/policy.token.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { scrubbed } from '../shared/failures.js';
import type { Standing } from '../standing/standing.js';
import { TRACING, type Tracing } from '../tracing/tracing.js';
import { loadStanding } from './catch-up.js';
import { LogConnection } from './log-connection.js';
import { Sequencer } from './sequencer.js';
import { traceTurn } from './turn-traces.js';

/** How long to go on saying that a provider does not exist before looking again, in milliseconds. */
const UNKNOWN_MS = 1_000;

/** One sequencer for each provider there is, started with the service; one provider's stall is not another's. */
@Injectable()
export class Sequencers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Sequencer');
  private readonly sequencers = new Map<string, Promise<Sequencer>>();
  private readonly started = new Map<string, Sequencer>();
  private lookedAt = -Infinity;
  private readonly turns: Histogram<'path'>;
  private readonly questions: Counter;
  private readonly faults: Counter;
  private readonly denied: Counter;

  constructor(
    private readonly access: DatabaseAccess,
    @Inject(POLICY_SET) private readonly policy: PolicySet,
    private readonly layers: LayerSets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TRACING) private readonly tracing: Tracing | null,
    metrics: Metrics,
    readiness: Readiness,
  ) {
    const registers = [metrics.registry];
    this.turns = new Histogram({
      name: 'askfirst_log_turn_seconds',
      help: 'How long one turn of a sequencer took, from its questions to its commit',
      labelNames: ['path'],
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
      registers,
    });
    this.questions = new Counter({
      name: 'askfirst_log_questions_total',
      help: 'Questions decided and logged',
      registers,
    });
    this.faults = new Counter({ name: 'askfirst_log_faults_total', help: 'Turns that failed', registers });
    this.denied = new Counter({
      name: 'askfirst_log_fault_denials_total',
      help: 'Questions denied because a turn failed',
      registers,
    });
    readiness.register('decisions', () => this.obstacle());
  }

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all((await this.providers()).map((provider_id) => this.begin(provider_id)));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.sequencers.values()].map(async (sequencer) => (await sequencer).stop()));
  }

  /** Every provider whose sequencer runs. */
  ids(): string[] {
    return [...this.started.keys()];
  }

  /** The sequencer of a provider, at once when it runs already. */
  running(provider_id: string): Sequencer | undefined {
    return this.started.get(provider_id);
  }

  /** The sequencer of a provider, started if the provider has appeared since; null when there is no such provider. */
  async of(provider_id: string): Promise<Sequencer | null> {
    const sequencer = this.sequencers.get(provider_id);
    if (sequencer !== undefined) return await sequencer;
    const now = this.clock.monotonic();
    if (now - this.lookedAt < UNKNOWN_MS) return null;
    this.lookedAt = now;
    return (await this.providers()).includes(provider_id) ? await this.begin(provider_id) : null;
  }

  private begin(provider_id: string): Promise<Sequencer> {
    const known = this.sequencers.get(provider_id);
    if (known !== undefined) return known;
    const sequencer = new Sequencer({
      provider_id,
      policy: this.policy,
      clock: this.clock,
      connect: (onLost) => LogConnection.open(this.access.serviceOptions(), provider_id, onLost),
      load: () => this.load(provider_id),
      onTurn: (turn, items) => {
        this.turns.observe({ path: turn.path }, (turn.to - turn.from) / 1000);
        this.questions.inc(turn.questions);
        if (this.tracing !== null) traceTurn(this.tracing, turn, items);
      },
      onFault: (error, denied) => {
        this.faults.inc();
        this.denied.inc(denied);
        this.logger.error({ msg: 'turn_failed', provider_id, denied, error: scrubbed(error) });
      },
    });
    const starting = sequencer.start().then(() => {
      this.started.set(provider_id, sequencer);
      return sequencer;
    });
    this.sequencers.set(provider_id, starting);
    return starting;
  }

  private async load(provider_id: string): Promise<Standing> {
    const standing = await this.withClient((client) => loadStanding(client, provider_id));
    standing.layers.composedBy(this.layers.compose);
    return standing;
  }

  private async providers(): Promise<string[]> {
    return await this.withClient(async (client) => {
      const { rows } = await client.query<{ provider_id: string }>('SELECT provider_id FROM askfirst_providers()');
      return rows.map((row) => row.provider_id);
    });
  }

  private async withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client(this.access.serviceOptions());
    // A connection lost between statements also rejects the statement under way, which is where it is told.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  private obstacle(): string | null {
    for (const sequencer of this.started.values()) {
      const why = sequencer.obstacle();
      if (why !== null) return why;
    }
    return null;
  }
}
