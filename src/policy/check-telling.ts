import type { FactName } from '../decision/fact-values.js';
import { GUARDED } from '../decision/folding.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { asksWhoseReview, OVERDUE, readByWhom, TELLING_REASONS } from '../decision/told-decision.js';
import { ASKING_REASONS } from '../decision/words.js';

/**
 * The facts that a question itself shows, or that are known without any fact about a patient or a member of staff. What the vendor
 * is told, be it a reason or an obligation, turns on these alone, and on the cap of `retention`, which is the same for everybody.
 */
const IN_THE_ASKING: ReadonlySet<FactName> = new Set<FactName>([
  'alert',
  'case_record',
  'device',
  'duration',
  'footage_form',
  'incident',
  'obligations',
  'operation',
  'place',
  'purpose',
  'request',
  'screen',
  'technology',
  'viewer',
  'viewer_authentication',
]);
const OVER_THE_CAP = 'over_cap';

/**
 * What the reason of a rule that forbids would tell to whoever may not know it (NB-SEE-01); null when it tells nothing of that. Who
 * may read a reason is known by the word alone, so that a rule on guarded facts must give one that is guarded alike.
 */
export function tellingFault({ when, reason }: Pick<PolicyRule, 'when' | 'reason'>): string | null {
  const facts = Object.keys(when) as FactName[];
  if ((ASKING_REASONS as readonly (string | null)[]).includes(reason)) {
    const known = notInTheAsking(when);
    if (known !== undefined) return `${String(reason)} is told to the vendor, and would tell them of ${known}`;
  }
  const guarded = GUARDED.filter((audience) => facts.some((fact) => readByWhom(fact) === audience));
  if (guarded.length > 1) return 'it turns on facts that are read by different people; make it two rules';
  for (const audience of GUARDED) {
    const fact = facts.find((one) => readByWhom(one) === audience);
    const words: readonly (string | null)[] = TELLING_REASONS[audience];
    if (fact === undefined && words.includes(reason))
      return `${String(reason)} tells of what not everybody may read, and it turns on nothing of that; forbid for another reason`;
    if (fact !== undefined && !words.includes(reason))
      return `${String(reason)} would tell of ${fact}, which not everybody may read; forbid for one of: ${words.join(', ')}`;
  }
  if (guarded.length > 0) return null;
  if (!asksWhoseReview({ when }) || reason === 'consent_review_overdue') return null;
  return `${String(reason)} would tell whose review is overdue; name all of ${OVERDUE.join(', ')}, or forbid for consent_review_overdue`;
}

/** What is wrong with a rule that obliges: the vendor reads obligations, so that they turn on nothing but the question. Null when nothing is. */
export function obligingFault({
  operations,
  when,
  obligations,
}: Pick<PolicyRule, 'operations' | 'when' | 'obligations'>): string | null {
  const known = notInTheAsking(when);
  if (known !== undefined) return `obligations are told to the vendor, and would tell them of ${known}`;
  const keeping = operations?.filter((one) => KEEPING.has(one)).length ?? 0;
  if (obligations.includes('do_not_keep') && (operations === null || keeping > 0))
    return 'what is recorded or retained is kept, so name the other operations with do_not_keep';
  if (obligations.includes('delete_after') && (operations === null || keeping < operations.length))
    return 'delete_after says for how long something is kept, so name record and retain alone';
  return null;
}

const KEEPING: ReadonlySet<string> = new Set(['record', 'retain']);

function notInTheAsking(when: PolicyRule['when']): FactName | undefined {
  return (Object.keys(when) as FactName[]).find(
    (fact) =>
      !IN_THE_ASKING.has(fact) && !(fact === 'retention' && when.retention?.every((value) => value === OVER_THE_CAP)),
  );
}
