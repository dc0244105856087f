/** An emergency and what follows it, by the name of its schema. Nobody of it exists. */

const WRITTEN = { provider_id: 'DEMO', version: 1, recorded_at: '2026-11-22T03:10:00.000Z' };
const OVERRIDE_ID = 'override-larch-02';
const OF_TEAL = { patient_id: 'patient-larch-02', ward_id: 'larch' };
const STARTED = '2026-11-22T03:10:00.000Z';

/** What somebody says who has done what follows it. */
export const TOLD = {
  outcome:
    'Told her what was seen, for how long and by whom, and that she can complain; she has the advocate’s number.',
  patient_said: 'You could have knocked. But I am glad that somebody came.',
};

const TASK = {
  ...WRITTEN,
  ...OF_TEAL,
  occurred_at: STARTED,
  recorded_by: 'staff:nurse_on_shift',
  override_id: OVERRIDE_ID,
  done_at: null,
  done_by: null,
  outcome: null,
  patient_said: null,
};

export const OVERRIDES = {
  EmergencyOverride: {
    ...WRITTEN,
    ...OF_TEAL,
    id: OVERRIDE_ID,
    occurred_at: STARTED,
    recorded_by: 'staff:nurse_on_shift',
    admission_id: 'patient-larch-02-admission',
    room_id: 'larch-02',
    reason: 'active_ligature',
    legal_ground: 'necessity',
    what_looking_adds: 'Whether she breathes, in the half minute until the cutter is at the door.',
    entry_safe: true,
    why_entry_unsafe: null,
    attendance_staff_ids: ['nurse_in_charge'],
    attendance_dispatched_at: STARTED,
    started_by: 'staff:nurse_on_shift',
    starts_at: STARTED,
    extended_at: null,
    extended_by: null,
    ended_at: null,
    ended_by: null,
  },
  OverrideTask: {
    ...TASK,
    id: '0d6c2a1e-7a55-4c1b-9f0e-51f2d8a6b7c4',
    kind: 'patient_told',
    due_at: '2026-11-23T03:10:00.000Z',
  },
  OverdueOverrideTasksView: {
    items: [
      {
        ...TASK,
        id: '6b9c1f52-2f6a-4c87-8f0d-2f4f5f0a9d11',
        kind: 'clinical_review',
        due_at: '2026-11-23T03:10:00.000Z',
      },
    ],
  },
};
