import type { PolicySet } from '../decision/policy-set.js';
import type { Clock } from '../shared/clock.js';
import type { Standing } from '../standing/standing.js';
import type { Turn } from '../tracing/tracing.js';
import type { LogConnection } from './log-connection.js';
import type { Waiting } from './waiting.js';

/** What a sequencer is given: whose it is, by which rules and clock, and how to reach the database. */
export interface SequencerParts {
  provider_id: string;
  policy: PolicySet;
  clock: Clock;
  connect(onLost: (error: Error | null) => void): Promise<LogConnection>;
  load(): Promise<Standing>;
  /** Told of every turn that was taken, and of what was asked in it, for metrics and traces. */
  onTurn(turn: Turn, items: readonly Waiting[]): void;
  onFault(error: unknown, denied: number): void;
}
