import type { Authority, Reason } from './words.js';

/** What was decided, and everything it rests on. */
export interface Verdict {
  outcome: 'permit' | 'deny';
  /** Every reason for a deny, in the policy set's fixed order; empty for a permit. */
  reasons: readonly Reason[];
  /** Ids of every rule that forbade, or of the rule that permitted. */
  rules: readonly string[];
  authority: Authority;
  /** Names of what a permit asks of whoever acts on it; empty for a deny. */
  obligations: readonly string[];
}

/** How far a permit reaches; worked out only for permits. */
export interface Limits {
  /** Instant (milliseconds since 1970) at which the permit lapses: the first deadline of anything it rests on. */
  expires_at: number;
  /** Seconds a look may last; null for continuous work. */
  max_seconds: number | null;
  /** Hours after which what was recorded or kept must be gone: 0 for a look, of which nothing is kept; null when it does not apply. */
  retention_hours: number | null;
}
