import type { Fault } from '../shared/errors.js';

/** What somebody else agreed to or decided for the patient, which would let the watching go on. */
export interface AgreedFor {
  kind: 'best_interests_decision' | 'consent';
  id: string;
  /** When it was decided, or last reviewed with whoever gave it. */
  said_at: Date;
  /** Whether it says that the patient objects. */
  knows: boolean;
}

/**
 * What is wrong with letting it stand once an objection is decided again (NB-CAP-07): a decision is made again, after the
 * objection and knowing of it, and whoever agreed for the patient is asked again after it.
 */
export function agreedBeforeFaults(agreed: readonly AgreedFor[], observed_at: Date): Fault[] {
  return agreed.flatMap(({ kind, id, said_at, knows }) => {
    const before = said_at.getTime() < observed_at.getTime();
    const [field, since] = ['id', observed_at.toISOString()];
    if (kind === 'consent') {
      if (!before) return [];
      const fix = 'ask whoever gave it again, or withdraw it';
      return [{ field, fault: `consent ${id}, given for the patient, is from before ${since}`, fix }];
    }
    if (!before && knows) return [];
    const fix = 'make a new one of the same question, with objects: true, or end it';
    const fault = before ? `is from before ${since}` : 'does not say that the patient objects';
    return [{ field, fault: `best-interests decision ${id} ${fault}`, fix }];
  });
}
