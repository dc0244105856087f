/** What stands against watching patients, by the name of its schema. Nobody of it exists. */

const CLINICIAN = 'staff:responsible_clinician';
const at = (occurred_at: string): object => ({
  provider_id: 'DEMO',
  version: 1,
  occurred_at,
  recorded_at: '2026-11-22T03:14:33.889Z',
  recorded_by: CLINICIAN,
});
const SAID = '2026-11-20T10:10:00.000Z';
const LATELY = '2026-11-22T03:04:00.000Z';
const NOW = '2026-11-22T03:10:00.000Z';

/** What a decision of an objection leaves on it. */
export const DECIDED = {
  state: 'upheld',
  decided_at: NOW,
  decided_by: CLINICIAN,
  advocate: 'Sage Curlew',
  advocate_heard_at: '2026-11-22T03:08:00.000Z',
  advocates_view: 'She covers it every night, and sleeps once it is covered. It should stay off.',
  reasons: 'She has shown that she does not want it. A nurse looks in through the door instead.',
};

/** What ending a trauma consideration leaves on it. */
export const ENDED_TRAUMA = {
  state: 'ended',
  ended_at: NOW,
  ended_by: CLINICIAN,
  ended_reason: 'She asked for it to be taken off, after six months of therapy.',
  patients_part: 'I want to decide about cameras like anybody else, and not have it decided by this.',
};

/** What taking back a refusal said ahead leaves on it. */
export const TAKEN_BACK = {
  state: 'withdrawn',
  withdrawn_at: NOW,
  withdrawn_words: 'I have changed my mind. I want to be asked again.',
};

export const AGAINST = {
  AdvanceDecision: {
    ...at(SAID),
    id: 'patient-larch-15-advance-decision',
    patient_id: 'patient-larch-15',
    technologies: null,
    operations: ['view_live_clear', 'view_live_blurred', 'record', 'retain'],
    words: 'If I get ill again I do not want to be looked at through a camera, whoever says it is for my good.',
    document: 'Advance choice document, certified copy in the paper notes',
    made_at: SAID,
    capacity_then: 'Talked it through with two of the team, who both found that she weighed it.',
    refuses_in_emergency: false,
    written_down_by: CLINICIAN,
    state: 'stands',
    withdrawn_at: null,
    withdrawn_words: null,
  },
  Objection: {
    ...at(LATELY),
    recorded_by: 'staff:nurse_on_shift',
    id: 'patient-larch-19-objection',
    patient_id: 'patient-larch-19',
    admission_id: 'patient-larch-19-admission',
    technology: null,
    means: 'behaviour',
    words: 'Hung a towel over the camera, and put it back each time it was taken down.',
    raised_by: 'patient',
    observed_at: LATELY,
    observed_by: 'staff:nurse_on_shift',
    decide_by: '2026-11-23T03:04:00.000Z',
    state: 'open',
    decided_at: null,
    decided_by: null,
    advocate: null,
    advocate_heard_at: null,
    advocates_view: null,
    reasons: null,
  },
  TraumaConsideration: {
    ...at(SAID),
    id: 'patient-larch-06-trauma',
    patient_id: 'patient-larch-06',
    kind: 'watched_or_filmed',
    basis: 'Was filmed by somebody she lived with. A lens in the room brings it back.',
    account: 'patient',
    blocks_from: SAID,
    written_down_by: CLINICIAN,
    state: 'stands',
    ended_at: null,
    ended_by: null,
    ended_reason: null,
    patients_part: null,
  },
};
