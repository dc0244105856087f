import { ASK_THE_TREATING_TEAM, type Explanation } from '../decision/explanation.js';
import type { ExplanationView } from './explain.dto.js';

/** An explanation as it is answered, logged at `index`; `instant` is in milliseconds since 1970. */
export function explanationView(
  provider_id: string,
  index: number,
  instant: number,
  { outcome, reasons, stands, missing, acts, nobody_may }: Explanation,
): ExplanationView {
  return {
    explanation_id: `${provider_id}/${index}`,
    explained_at: new Date(instant).toISOString(),
    outcome,
    says: summary(
      outcome,
      acts.map(({ act }) => act),
      nobody_may.length,
    ),
    reasons: [...reasons],
    stands: [...stands],
    missing: missing.map((one) => ({ ...one, rules: [...one.rules] })),
    acts: [...acts],
    nobody_may: nobody_may.map(({ not_before, says, ...one }) => ({
      ...one,
      says: not_before === null ? says : `${says} That is not before ${inLondon(not_before)}.`,
      not_before: not_before === null ? null : new Date(not_before).toISOString(),
    })),
  };
}

const IN_PERSON = 'Going in and checking in person needs nobody’s leave.';

function summary(outcome: Explanation['outcome'], acts: readonly string[], bars: number): string {
  if (outcome === 'permit')
    return 'This would be permitted now; only the answer to the vendor’s own question permits it.';
  if (bars > 0) return `This would be refused, and nobody may change that in order to look. ${IN_PERSON}`;
  if (acts.includes(ASK_THE_TREATING_TEAM))
    return `This would be refused. Whether anything may change that, the treating team can say. ${IN_PERSON}`;
  const what = acts.length === 1 ? 'One act' : `${acts.length} acts together`;
  return `This would be refused. ${what} would change that. ${IN_PERSON}`;
}

/** A time as a ward's clock shows it. */
function inLondon(instant: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  });
  return format.format(instant);
}
