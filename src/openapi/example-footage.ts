/** What is kept from deletion, and when care is reviewed: records by the name of their schema, bodies, and what operations leave. */

const WRITTEN = { provider_id: 'DEMO', recorded_at: '2026-11-22T03:14:33.619Z' };
const DONE = { occurred_at: '2026-11-22T03:10:00.000Z', recorded_at: '2026-11-22T03:14:36.104Z' };

const HELD = {
  ward_id: 'larch',
  recorded_from: '2026-11-21T20:00:00.000Z',
  recorded_until: '2026-11-21T23:00:00.000Z',
  case_reference: 'SG-2026-041',
  reason: 'A patient says that somebody hurt her in the day room that evening.',
};
const STILL_NEEDED = 'The safeguarding enquiry goes on, and the police have asked what became of it.';
const NO_LONGER = 'The enquiry is closed, and nobody has asked for it since.';

const TRACKED = {
  patient_id: 'patient-larch-01',
  kind: 'cetr',
  population: 'adult',
  secure: false,
  conditions: ['autism'],
};
const CAME_OF_IT = 'A home near her sister is looked for; the ward is told why she hums.';

/** A hold that one of two has approved, and care reviews of which the first was held. Nobody of it exists. */
export const FOOTAGE = {
  RetentionHoldView: {
    ...WRITTEN,
    ...HELD,
    version: 2,
    id: 'a4a0a2a6-6c1a-4f0e-8d3b-1f5d0d6f7b21',
    occurred_at: '2026-11-22T01:00:00.000Z',
    recorded_by: 'staff:caldicott_guardian',
    over: 'ward',
    device_id: null,
    patient_id: null,
    ward_ids: ['larch'],
    state: 'asked',
    asked_at: '2026-11-22T00:30:00.000Z',
    asked_by: 'staff:ig_officer',
    approvals_due_at: '2026-11-25T00:30:00.000Z',
    first_approved_at: '2026-11-22T01:00:00.000Z',
    first_approved_by: 'staff:caldicott_guardian',
    approved_at: null,
    approved_by: null,
    review_due_at: '2026-12-22T00:30:00.000Z',
    reviewed_at: null,
    reviewed_by: null,
    review_note: null,
    release_asked_at: null,
    release_asked_by: null,
    release_reason: null,
    released_at: null,
    released_by: null,
    approvals_overdue: false,
    review_overdue: false,
  },
  CareReviewView: {
    ...WRITTEN,
    ...TRACKED,
    version: 2,
    id: 'c9b7e6de-3d52-4b0a-8f5f-7d9b1f1f0c33',
    occurred_at: '2026-11-20T14:00:00.000Z',
    recorded_by: 'staff:responsible_clinician',
    admission_id: 'admission-larch-01',
    starts_at: '2026-11-09T15:00:00.000Z',
    last_outcome: 'held',
    last_at: '2026-11-20T14:00:00.000Z',
    declined_by: null,
    note: CAME_OF_IT,
    counted_from: '2026-11-20T14:00:00.000Z',
    ended_at: null,
    ended_by: null,
    ended_reason: null,
    due_at: '2027-05-20T13:00:00.000Z',
    overdue: false,
  },
};

export const FOOTAGE_BODIES = {
  AskRetentionHoldBody: HELD,
  ReviewRetentionHoldBody: { note: STILL_NEEDED },
  ReleaseRetentionHoldBody: { reason: NO_LONGER },
  TrackCareReviewBody: TRACKED,
  HeldCareReviewBody: { note: CAME_OF_IT },
  DeclinedCareReviewBody: { declined_by: 'family', reason: 'They were told of it the day before.' },
  EndCareReviewBody: { reason: 'It was tracked for the wrong person.' },
};

export const FOOTAGE_AFTER = {
  RetentionHold_ask: {
    version: 1,
    occurred_at: '2026-11-22T00:30:00.000Z',
    recorded_by: 'staff:ig_officer',
    first_approved_at: null,
    first_approved_by: null,
  },
  RetentionHold_review: {
    ...DONE,
    version: 3,
    review_due_at: '2026-12-22T03:10:00.000Z',
    reviewed_at: '2026-11-22T03:10:00.000Z',
    reviewed_by: 'staff:caldicott_guardian',
    review_note: STILL_NEEDED,
  },
  RetentionHold_release: {
    ...DONE,
    version: 3,
    release_asked_at: '2026-11-22T03:10:00.000Z',
    release_asked_by: 'staff:caldicott_guardian',
    release_reason: NO_LONGER,
  },
  CareReview_track: {
    version: 1,
    occurred_at: '2026-11-09T15:00:00.000Z',
    last_outcome: null,
    last_at: null,
    note: null,
    counted_from: null,
    due_at: '2026-12-07T15:00:00.000Z',
  },
  CareReview_declined: {
    last_outcome: 'declined',
    declined_by: 'family',
    note: 'They were told of it the day before.',
  },
  CareReview_end: {
    ...DONE,
    version: 3,
    ended_at: '2026-11-22T03:10:00.000Z',
    ended_by: 'staff:responsible_clinician',
    ended_reason: 'It was tracked for the wrong person.',
  },
};
