import { INSTANT } from '../decision/arbitrary.fixture.js';
import type { Question } from '../decision/question.js';
import { READING } from './agreed.fixture.js';
import type { Put } from './puts.fixture.js';
import type { StandingRows } from './rows.js';
import type { Standing } from './standing.js';

/** An hour in milliseconds. */
export const HOUR = 3_600_000;
/** When it is asked: after anything that a random history holds. */
export const NOW = INSTANT + 15 * HOUR;

/** A look at what an alert is about. */
export const LOOK: Question = {
  ...READING,
  subject_type: 'staff',
  subject_id: 'nurse',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
  seconds: 15,
  alert: { id: 'an alert', raised_at: NOW - 60_000 },
  screen_id: 's1',
};
/** A consent as a standing holds it. */
export type Consent = StandingRows['consent'];

/** What a patient of an admission says of what a question asks. */
export const said = (
  q: Question,
  of: Pick<Consent, 'id' | 'patient_id' | 'admission_id'>,
  more: Partial<Consent>,
): Put => [
  'consent',
  {
    ...of,
    ...{ version: 1, technology: 'vision_based_monitoring', operation: q.operation, purpose: q.purpose ?? '' },
    ...{ state: 'granted', decided_at: NOW - 20 * HOUR, reviewed_at: null, withdrawn_at: null },
    ...{ confirmation: 'not_needed', hours: [[0, 1440]], retention_hours: null, review_requested_at: [] },
    ...{ representative_id: null, ...more },
  },
];

/** Where a reading and a look are permitted, before a history. */
export const BEGINNING: readonly Put[] = [
  ['staff_member', { id: 'nurse', kind: 'person', state: 'active' }],
  ['shift', { id: 'h1', staff_id: 'nurse', starts_at: INSTANT, ends_at: NOW + 9 * HOUR }],
  ['ward_assignment', { id: 'g1', staff_id: 'nurse', ward_id: 'w1', starts_at: 0, ends_at: null }],
  ['training', { id: 't1', staff_id: 'nurse', completed_at: INSTANT }],
  ['approved_screen', { id: 's1', ward_id: 'w1', state: 'approved' }],
  [
    'approval',
    {
      ...{ id: 'g1', monitoring_system_id: 'm', ward_id: 'w1', state: 'approved', oldest_part_at: INSTANT },
      ...{ first_expiry_at: null, purposes: ['vital_signs_observation', 'alert_response'] },
    },
  ],
  said(LOOK, { id: 'c-look', patient_id: 'p1', admission_id: 'a1' }, {}),
];

/** A standing with records put in one after another. */
export function put(standing: Standing, puts: readonly Put[]): Standing {
  for (const [type, row] of puts) standing.put(type, row);
  return standing;
}
