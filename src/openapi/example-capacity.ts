/** Who decides for patients who cannot, by the name of its schema. Nobody of it exists. */

const CLINICIAN = 'staff:responsible_clinician';
const at = (occurred_at: string, version = 1): object => ({
  provider_id: 'DEMO',
  version,
  occurred_at,
  recorded_at: '2026-11-22T03:14:33.889Z',
  recorded_by: CLINICIAN,
});
const QUESTION = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
} as const;
const FOUND = '2026-11-20T10:10:00.000Z';
const DECIDED = '2026-11-20T11:00:00.000Z';
const ADMITTED = '2026-11-09T15:00:00.000Z';

export const END_REASON = 'She can decide this for herself again.';
export const REVIEW_NOTE = 'She sleeps through most nights, and had one seizure that the camera found. It stays.';

export const CAPACITY = {
  CapacityAssessment: {
    ...at(FOUND),
    id: 'patient-larch-07-assessment',
    patient_id: 'patient-larch-07',
    admission_id: 'patient-larch-07-admission',
    ...QUESTION,
    state: 'stands',
    understands: false,
    retains: true,
    weighs: false,
    communicates: true,
    impairment: 'A learning disability, which is lasting.',
    support_given: 'Pictures, a quiet room, a second talk after an hour, somebody they trust beside them.',
    fluctuating: false,
    likely_return_at: null,
    outcome: 'not_able',
    assessed_at: FOUND,
    assessed_by: CLINICIAN,
    lapses_at: null,
  },
  Representative: {
    ...at(ADMITTED, 2),
    recorded_by: 'staff:second_clinician',
    id: 'patient-larch-09-representative',
    patient_id: 'patient-larch-09',
    kind: 'attorney_health_welfare',
    name: 'Perry Garganey',
    relationship: 'brother',
    document: 'Lasting power of attorney for health and welfare, certified copy in the paper notes',
    registered_at: ADMITTED,
    technologies: null,
    operations: null,
    restrictions: null,
    state: 'verified',
    starts_at: ADMITTED,
    ends_at: null,
    added_by: CLINICIAN,
    verified_at: ADMITTED,
    verified_by: 'staff:second_clinician',
    ended_reason: null,
  },
  BestInterestsDecision: {
    ...at(DECIDED),
    id: 'patient-larch-07.view_live_blurred.best-interests',
    patient_id: 'patient-larch-07',
    admission_id: 'patient-larch-07-admission',
    ...QUESTION,
    state: 'stands',
    options: [
      { name: 'none', description: 'A nurse looks in through the door every hour.', monitors: false },
      { name: 'camera', description: 'The camera of the room raises an alert.', monitors: true },
    ],
    chosen: 'camera',
    outcome: 'for',
    wishes_and_feelings: 'Wants to sleep through the night, and does not mind the camera.',
    objects: false,
    consultees: [{ name: 'Lark Wigeon', relationship: 'sister', view: 'She would have wanted to be left to sleep.' }],
    disagreement: null,
    less_restrictive_option: 'Looking in every hour was tried for a week, and woke her each time.',
    advocate: null,
    end_condition: 'A month without a seizure at night.',
    hours: [{ from: '00:00', to: '24:00' }],
    retention_hours: null,
    decided_at: DECIDED,
    decided_by: CLINICIAN,
    reviewed_at: null,
    reviewed_by: null,
    review_note: null,
    ended_at: null,
    ended_reason: null,
  },
};
