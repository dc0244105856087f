/** How patients are observed in person, and who vouches for it, by the name of its schema. */

const WRITTEN = { provider_id: 'DEMO', version: 1, recorded_at: '2026-11-22T03:14:33.619Z' };

/** What is attested of two patients: of one that it is carried out, of the other that it was not. */
const WHY_NOT = 'The second nurse went with another patient to the emergency department.';

/** What was not so. */
export const RETRACTED_REASON = 'Nobody looked in on larch-01 between one and three.';

export const OBSERVATION = {
  ObservationLevel: {
    ...WRITTEN,
    id: 'patient-larch-01-level',
    occurred_at: '2026-11-20T09:30:00.000Z',
    recorded_by: 'staff:responsible_clinician',
    patient_id: 'patient-larch-01',
    admission_id: 'patient-larch-01-admission',
    level: 'intermittent',
    interval_minutes: 15,
    reason: 'Two seizures in sleep in the last month; asked to be looked in on quietly.',
    state: 'stands',
    set_at: '2026-11-20T09:30:00.000Z',
    set_by: 'staff:responsible_clinician',
    ended_at: null,
  },
  ObservationAttestation: {
    ...WRITTEN,
    id: 'larch-night-22',
    occurred_at: '2026-11-21T21:20:00.000Z',
    recorded_by: 'staff:nurse_in_charge',
    ward_id: 'larch',
    sequence: 41,
    staff_id: 'nurse_in_charge',
    shift_id: 'nurse_in_charge-night-22',
    assignment_id: 'nurse_in_charge-larch',
    patients: [
      {
        patient_id: 'patient-larch-01',
        level_id: 'patient-larch-01-level',
        level: 'intermittent',
        interval_minutes: 15,
        why_not: null,
      },
      {
        patient_id: 'patient-larch-07',
        level_id: null,
        level: 'within_eyesight',
        interval_minutes: null,
        why_not: WHY_NOT,
      },
    ],
    attested_at: '2026-11-21T21:20:00.000Z',
    state: 'stands',
    retracted_at: null,
    retracted_by: null,
    retracted_reason: null,
  },
  WardObservationView: {
    ward_id: 'larch',
    patients: [
      {
        patient_id: 'patient-larch-07',
        room_id: 'larch-07',
        level_id: 'patient-larch-07-level',
        level: 'within_eyesight',
        interval_minutes: null,
        observation: 'not_attested',
        attested_until: null,
        attestation_id: 'larch-night-22',
        why_not: WHY_NOT,
      },
      {
        patient_id: 'patient-larch-01',
        room_id: 'larch-01',
        level_id: 'patient-larch-01-level',
        level: 'intermittent',
        interval_minutes: 15,
        observation: 'attested',
        attested_until: '2026-11-22T08:30:00.000Z',
        attestation_id: 'larch-night-22',
        why_not: null,
      },
    ],
  },
};

/** What whoever is in charge of the shift sends. */
export const ATTESTED = {
  id: OBSERVATION.ObservationAttestation.id,
  ward_id: 'larch',
  patients: [
    { patient_id: 'patient-larch-01', level: 'intermittent' },
    { patient_id: 'patient-larch-07', why_not: WHY_NOT },
  ],
};
