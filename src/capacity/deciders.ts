import type { ConsentScope } from '../consent/consent.js';
import { resolveAuthority, type Resolution } from '../decision/authority.js';
import type { Parameters } from '../decision/parameters.js';
import type { ConsentView } from '../decision/view.js';
import type { DecidingRows } from '../standing/deciding-rows.js';
import { decidingView, type AskedOf } from '../standing/deciding-view.js';

/** The patient, as far as it bears on who decides, and what is on record of that. */
export type Deciders = Pick<AskedOf, 'admission'> & Omit<DecidingRows, 'decisions'>;

/**
 * Who may decide exactly this at each of these times, worked out as a decision does. What anybody has said is left out, so that it
 * tells who may be asked, or decide in somebody's best interests.
 */
export function decidersAt(
  { admission, assessments, representatives }: Deciders,
  { technology, operation, purpose }: ConsentScope,
  times: readonly Date[],
  p: Parameters,
): Resolution[] {
  const of = { technology, operation, purpose, admission };
  return times.map((time) => {
    const at = time.getTime();
    // Somebody found unable later was not found so then.
    const known = assessments.filter(({ assessed_at }) => assessed_at <= at);
    const rows = { assessments: known, representatives, decisions: [] };
    const deciding = decidingView(rows, null, of, nothingSaid, at);
    const unsaid = {
      consent: null,
      episode: null,
      observation: null,
      other_scope_granted: false,
      override_starts: null,
      risk_signed_at: null,
      stands_against: null,
    };
    const person = { ...unsaid, patient_id: '', deciding };
    return resolveAuthority(person, p, at);
  });
}

function nothingSaid(): ConsentView {
  throw new Error('nothing was said of which this could be asked');
}
