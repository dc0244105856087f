import type { PolicySet } from '../decision/policy-set.js';
import type { Clock } from '../shared/clock.js';
import type { Standing } from '../standing/standing.js';
import type { LogConnection } from './log-connection.js';

/** What a sequencer is given: whose it is, by which rules and clock, and how to reach the database. */
export interface SequencerParts {
  provider_id: string;
  policy: PolicySet;
  clock: Clock;
  connect(onLost: (error: Error | null) => void): Promise<LogConnection>;
  load(): Promise<Standing>;
  /** Told of every turn, for metrics. */
  onTurn(turn: { questions: number; milliseconds: number; path: 'at_once' | 'under_lock' }): void;
  onFault(error: unknown, denied: number): void;
}
