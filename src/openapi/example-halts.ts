/** What stops watching, by the name of its schema. */

const WRITTEN = { provider_id: 'DEMO', version: 1, recorded_at: '2026-11-22T03:14:33.619Z' };

export const LIFTED_REASON = 'The independent review has reported, and what it asked for is done.';

/** A lived-experience review, as it is recorded when a halt ends. */
export const REVIEW = {
  reviewers: ['Lee, expert by experience', 'Advocate of the ward'],
  reviewed_at: '2026-11-21T14:00:00.000Z',
  findings: 'The camera faced the bathroom door. It was moved, and patients were shown what it sees now.',
};

const HALT = {
  id: 'e2f7d0b4-7d3b-4d5e-9c52-0c4b2f6a9e11',
  ward_id: 'larch',
  device_id: null,
  kind: 'substantiated_complaint',
  started_at: '2026-11-18T11:00:00.000Z',
  review_due_at: '2026-11-25T11:00:00.000Z',
};

export const HALTS = {
  Moratorium: {
    ...WRITTEN,
    id: '0b7c8a0e-50fb-4be2-8a83-3e4a8b7a7a35',
    occurred_at: '2026-11-20T10:00:00.000Z',
    recorded_by: 'staff:board_member',
    level: 'technology',
    technology: 'vision_based_monitoring',
    reason: 'Until the independent review has reported.',
    starts_at: '2026-12-01T00:00:00.000Z',
    lifted_at: null,
    lifted_by: null,
    lifted_reason: null,
  },
  WardHalt: {
    ...WRITTEN,
    ...HALT,
    occurred_at: '2026-11-18T11:00:00.000Z',
    recorded_by: 'staff:nurse_in_charge',
    started_by: 'staff:nurse_in_charge',
    reviewers: null,
    reviewed_at: null,
    findings: null,
    restarted_at: null,
    restarted_by: null,
  },
  StartedWardHaltView: HALT,
};
