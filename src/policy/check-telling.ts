import type { FactName } from '../decision/fact-values.js';
import { GUARDED } from '../decision/folding.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { asksWhoseReview, OVERDUE, readByWhom, TELLING_REASONS } from '../decision/told-decision.js';
import { ASKING_REASONS, type Reason } from '../decision/words.js';

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
  'viewer_authentication',
]);
const OVER_THE_CAP = 'over_cap';
/** A room that is not covered throughout; whoever may not be told of capacity reads it as if it had not been given beside that. */
const OF_COVERAGE: Reason = 'not_all_covered';
/** What was agreed to. None of it applies to somebody for whom nobody may decide, so that a rule on that alone would tell of them. */
const AGREED: readonly FactName[] = ['confirmation', 'consent', 'hours', 'retention', 'system_version'];
const OF_NOBODY = 'not_applicable';

/**
 * What the reason of a rule that forbids would tell to whoever may not know it (NB-SEE-01); null when it tells nothing of that. Who
 * may read a reason is known by the word alone, so that a rule on guarded facts must give one that is guarded alike.
 */
export function tellingFault({ when, reason, scope }: Pick<PolicyRule, 'when' | 'reason' | 'scope'>): string | null {
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
  if (scope !== 'national') {
    const apart = tellingCapacity({ when, reason });
    if (apart !== null) return apart;
  }
  if (!asksWhoseReview({ when })) return null;
  // Of national rules there is one for each, told as one; a layer’s own would be told of the one and not of the other.
  if (scope === 'national' && reason === 'consent_review_overdue') return null;
  const otherwise = scope === 'national' ? ', or forbid for consent_review_overdue' : '';
  return `${String(reason)} would tell whose review is overdue; name all of ${OVERDUE.join(', ')}${otherwise}`;
}

/** What is wrong with a layer’s rule that, beside a reason which is folded, would tell whether that was capacity. Null when nothing is. */
function tellingCapacity({ when, reason }: Pick<PolicyRule, 'when' | 'reason'>): string | null {
  if (when.coverage !== undefined && reason !== OF_COVERAGE)
    return `${String(reason)} would tell for whom nobody may decide, since nobody covers them; forbid for ${OF_COVERAGE}`;
  const fact = AGREED.find((one) => when[one]?.includes(OF_NOBODY));
  if (fact === undefined) return null;
  return `${String(reason)} would tell for whom nobody may decide, of whom ${fact} is ${OF_NOBODY}; leave that out`;
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
  return (Object.keys(when) as FactName[]).find((fact) => !isInTheAsking(fact, when[fact] ?? []));
}

/** Whether that a fact has one of these values shows nothing but what was asked; of an account, that several people share it is not for the vendor. */
function isInTheAsking(fact: FactName, values: readonly string[]): boolean {
  if (fact === 'retention') return values.every((value) => value === OVER_THE_CAP);
  if (fact === 'viewer') return values.includes('person') === values.includes('shared_account');
  return IN_THE_ASKING.has(fact);
}
