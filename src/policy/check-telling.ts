import type { FactName } from '../decision/fact-values.js';
import { GUARDED } from '../decision/folding.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { OVERDUE, readByWhom, TELLING_REASONS } from '../decision/told-decision.js';

/**
 * What is wrong with the reason of a rule that forbids, in that it would tell what not everybody may read (NB-SEE-01); null when
 * nothing is. Who may read a reason is known by the word alone, so that a rule on guarded facts must give one that is guarded alike.
 */
export function tellingFault({ when, reason }: Pick<PolicyRule, 'when' | 'reason'>): string | null {
  const facts = Object.keys(when) as FactName[];
  for (const audience of GUARDED) {
    const guarded = facts.find((fact) => readByWhom(fact) === audience);
    const words: readonly (string | null)[] = TELLING_REASONS[audience];
    if (guarded === undefined) continue;
    if (words.includes(reason)) return null;
    return `${String(reason)} would tell of ${guarded}, which not everybody may read; forbid for one of: ${words.join(', ')}`;
  }
  const overdue = OVERDUE.filter((value) => when.consent?.includes(value));
  if (overdue.length === 0 || overdue.length === OVERDUE.length || reason === 'consent_review_overdue') return null;
  return `${String(reason)} would tell whose review is overdue; name all of ${OVERDUE.join(', ')}, or forbid for consent_review_overdue`;
}
