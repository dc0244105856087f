import { governingAgreement } from './authority.js';
import { coveringOf } from './covering.js';
import { approvalDue, systemReviewDue } from './deadlines.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { Question } from './question.js';
import type { StandingView } from './view.js';
import { PURPOSES } from './words.js';

const purposes: ReadonlySet<string | null> = new Set(PURPOSES);

/** Whether the device's system is approved on its ward, with every part of the approval in date (NB-GOV-01). */
export function approvalFact({ approval, device }: StandingView, p: Parameters, instant: number): Facts['approval'] {
  if (device === null) return 'not_applicable';
  if (approval === null) return 'absent';
  if (approval.state === 'withdrawn') return 'withdrawn';
  return instant < approvalDue(approval, p) ? 'in_date' : 'lapsed';
}

/** Whether the approval holds a basis for the purpose; where nothing is approved, or no purpose is named, there is none to ask after (NB-GOV-02). */
export function basisFact(q: Question, { approval, device }: StandingView): Facts['lawful_basis'] {
  if (device === null || approval === null || approval.state === 'withdrawn') return 'not_applicable';
  if (!purposes.has(q.purpose)) return 'not_applicable';
  return approval.basis_held ? 'held' : 'not_held';
}

/** What the pilots of the device's system and technology say, each of which must let it be used: one that does not is enough. */
export function pilotFact(q: Question, { device, pilots }: StandingView, instant: number): Facts['pilot'] {
  if (device === null) return 'not_applicable';
  if (pilots.length === 0) return 'none';
  if (pilots.some(({ ended_early, ends_at }) => ended_early || instant >= ends_at)) return 'ended';
  const { purpose } = q;
  const here = pilots.every(
    ({ purposes: named, ward_ids }) =>
      ward_ids.includes(device.ward_id) && (purpose === null || !purposes.has(purpose) || named.includes(purpose)),
  );
  return here ? 'current' : 'outside';
}

/** The consent in view that is furthest from having been reviewed since the system changed (NB-CON-05). */
export function systemVersionFact(
  { device, occupancy, people }: StandingView,
  p: Parameters,
  instant: number,
): Facts['system_version'] {
  let worst: Facts['system_version'] = 'not_applicable';
  if (device === null || occupancy === 'confirmed_empty') return worst;
  // Only where each is covered by their own does anything rest on what was agreed to.
  if (coveringOf(device.place) !== 'each_ones_own') return worst;
  for (const person of people) {
    const consent = governingAgreement(person, p, instant);
    if (consent?.state !== 'granted') continue;
    const changed = consent.system_changed_at;
    if (changed === null) {
      if (worst === 'not_applicable') worst = 'reviewed';
    } else if (instant >= systemReviewDue(changed, p)) return 'unreviewed';
    else worst = 'review_due';
  }
  return worst;
}
