/** What a clinician writes down of harm by being watched. */
export const TRAUMA_TOLD = {
  kind: 'watched_or_filmed',
  basis: 'Was filmed by somebody she lived with.',
  account: 'patient',
} as const;

/** What a patient refused ahead of time. */
export const advanceRefusal = (patient_id: string, more: object = {}): object => ({
  patient_id,
  words: 'If I get ill again I do not want a camera on me.',
  document: 'Advance choice document, copy in the notes',
  had_capacity: true,
  capacity_then: 'Two of the team found that he weighed it.',
  refuses_in_emergency: false,
  ...more,
});

/** What was decided of an objection, with an advocate who was heard just now. */
export const decided = (outcome: 'upheld' | 'decided_again', more: object = {}): object => ({
  outcome,
  advocate: 'Sage Curlew',
  advocate_heard_at: new Date().toISOString(),
  advocates_view: 'Would rather have a nurse at the door.',
  reasons: 'Heard, and decided.',
  ...more,
});
