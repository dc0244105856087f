import { CIRCUMSTANCES, INFORMATION, PATIENTS } from './example-patients.js';

const { Consent, Leave } = PATIENTS;
const READING = { operation: 'read_vital_signs', purpose: 'vital_signs_observation' };
const IN_THEIR_WORDS = 'I want to think about the other one.';

/** A conversation in which a patient agreed to one thing and has not decided on another. */
export const CONVERSATION = {
  information: INFORMATION,
  circumstances: CIRCUMSTANCES,
  items: [
    {
      technology: Consent.technology,
      operation: Consent.operation,
      purpose: Consent.purpose,
      outcome: 'granted',
      words: `${Consent.words} ${IN_THEIR_WORDS}`,
      hours: Consent.hours,
    },
    { technology: Consent.technology, ...READING, outcome: 'undecided' },
  ],
  occurred_at: Consent.decided_at,
};

/** What falls due, and what a conversation left on record. Nobody of it exists. */
export const DUE = {
  ConversationView: {
    consents: [
      { ...Consent, words: `${Consent.words} ${IN_THEIR_WORDS}` },
      {
        ...Consent,
        id: '5b6c0a8e-8a1c-4a57-9d7e-0a6d9a1f5c11',
        ...READING,
        version: 1,
        state: 'undecided',
        decided_at: null,
        words: null,
        hours: [],
        circumstances: {},
        monitoring_system_ids: [],
      },
    ],
    capacity_assessments: [],
  },
  WorklistPage: {
    items: [
      {
        kind: 'leave',
        record_id: Leave.id,
        review: null,
        patient_id: Leave.patient_id,
        ward_id: 'larch',
        why: 'due_back',
        clinician: Consent.asked_by,
        due_at: Leave.due_back_at,
        overdue: false,
        denied_from: null,
        denied: false,
      },
      {
        kind: 'consent_review',
        record_id: Consent.id,
        review: null,
        patient_id: Consent.patient_id,
        ward_id: 'larch',
        why: 'first',
        clinician: Consent.asked_by,
        due_at: '2026-11-23T11:00:00.000Z',
        overdue: false,
        denied_from: '2026-11-23T11:00:00.000Z',
        denied: false,
      },
    ],
    next: null,
  },
};
