import { isOwn, saysNo, type Resolution } from './authority.js';
import { advocateDue, reviewDue } from './deadlines.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { BestInterestsView, ConsentView, DecidingView, PersonView } from './view.js';

/** Whether a yes would count, and if it would not, which rule says so (NB-CAP-01, 03, 06); of a no nobody asks who could say it. */
export function capacityFact(resolved: Resolution, deciding: DecidingView): Facts['capacity'] {
  const { capacity, authority, agreement } = resolved;
  if (authority === 'none') return whyNobody(resolved, deciding);
  if (isOwn(authority) && saysNo(agreement)) return 'not_applicable';
  return capacity === 'decides' || capacity === 'competent' ? 'decides' : 'lacks';
}

/** What was said by whoever decides; without a resolution that is the person alone. */
export function consentFact(
  person: PersonView,
  agreement: ConsentView | null,
  resolved: Resolution | null,
  p: Parameters,
  instant: number,
): Facts['consent'] {
  if (agreement === null) {
    const theirs = resolved === null || isOwn(resolved.authority);
    return theirs && person.other_scope_granted ? 'scope_not_covered' : 'not_sought';
  }
  switch (agreement.state) {
    case 'granted':
      if (instant < (resolved?.review_due ?? reviewDue(agreement, p))) return 'granted';
      return whatIsOverdue(agreement, person.deciding?.best_interests ?? null, p, instant);
    case 'refused':
    case 'withdrawn':
    case 'undecided':
      return agreement.state;
    default:
      return 'not_sought';
  }
}

/** Whether something was agreed to, be its review overdue or not. */
export function isAgreed(consent: Facts['consent']): boolean {
  return (
    consent === 'granted' ||
    consent === 'review_overdue' ||
    consent === 'best_interests_overdue' ||
    consent === 'advocate_not_heard'
  );
}

function whyNobody({ capacity }: Resolution, { age, representatives }: DecidingView): Facts['capacity'] {
  if (capacity === 'unresolved') return age?.group === 'under_16' ? 'child_unassessed' : 'unsettled';
  if (capacity === 'not_competent') return 'nobody_for_a_child';
  // No parent authorises it for somebody of 16 or 17 (Re D 2019), though one has said yes.
  const parent = representatives?.some(
    ({ kind, consent }) => kind === 'parental_responsibility' && consent?.state === 'granted',
  );
  return age?.group === '16_17' && parent === true ? 'not_a_child' : 'nobody_entitled';
}

/** Which review is overdue: of an agreement (NB-CON-05), or of what was decided in somebody's best interests (NB-CAP-02), which first waits for an advocate (NB-CAP-05). */
function whatIsOverdue(
  agreement: ConsentView,
  best_interests: BestInterestsView | null,
  p: Parameters,
  instant: number,
): Facts['consent'] {
  if (best_interests === null || agreement !== best_interests) return 'review_overdue';
  return instant < advocateDue(best_interests, p) ? 'best_interests_overdue' : 'advocate_not_heard';
}
