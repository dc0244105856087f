import type { DemoApi } from './api.js';
import { iso } from './calls.js';
import { levelCall } from './observation-plan.js';
import { admissionOf, ANY_HOUR, consentOf, FREELY, INFORMATION, riskTexts, stayCall } from './patient-plan.js';
import { Teller } from './teller.js';
import type { Terminal } from './terminal.js';
import { ROWS, STORY_ROOM, wardOf } from './ward.js';

const PATIENT = { id: `patient-${STORY_ROOM}`, name: 'Rowan Heron' } as const;
const SCOPE = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
} as const;
const CONSENT = consentOf(PATIENT.id, SCOPE.operation);

/** A sentence, and the rows of the table it is told with. */
const ON_THE_WARD: readonly (readonly [text: string, devices: readonly string[]])[] = [
  [
    'Some cannot decide about this. Then it is whoever may decide for them, and nobody else: a parent of somebody who understands may not.',
    ['larch-07', 'larch-10', 'hazel-01', 'hazel-02'],
  ],
  [
    'Whoever agrees for them: harm by being watched, what they refused ahead of time, and what they say or do against it now stop every camera.',
    ['larch-06', 'larch-15', 'larch-19', 'hazel-03'],
  ],
  ['What one patient in a room agreed to covers nobody else there, and no time of privacy.', ['larch-13', 'larch-18']],
  [
    'Whoever a patient has accused, or asked not to be seen by, is refused; only the nurse in charge is told why.',
    ['larch-17', 'larch-16'],
  ],
  ['In seclusion the reviews must be in date: one that is overdue stops the camera.', ['larch-s1', 'larch-s2']],
  [
    'Where everybody comes and goes it takes an incident on record, announced where a camera is worn.',
    ['larch-c1', 'larch-b1'],
  ],
];

/** Rows of trauma and capacity, which only the treating team reads (NB-SEE-01). */
const NOT_FOR_THE_OFFICER = ['larch-06', 'larch-10', 'larch-15', 'larch-19', 'hazel-03'];

/**
 * Tells the vendor's story on a seeded demo with real calls, each line with what really came back; the patient comes in
 * for it, so that the rows of the table stay as they are. Resolves with whether every line came out as told.
 */
export async function tellStory(api: DemoApi, terminal: Terminal): Promise<boolean> {
  const teller = new Teller(api, terminal);

  teller.chapter(`${PATIENT.name} comes in today and is given ${STORY_ROOM}. Nobody has asked about the camera yet.`);
  await comeIn(api);
  await teller.look(STORY_ROOM, { deny: ['no_consent', 'risk_assessment_absent'] });

  teller.chapter(
    `The responsible clinician signs an assessment for ${PATIENT.name} alone, then asks. ${PATIENT.name} agrees.`,
  );
  await teller.written('assessment', 'signed', () => assess(api));
  await teller.written('consent', 'granted', () => agree(api));
  if (await waitsForConfirmation(api)) {
    terminal.line('  It is between 22:00 and 07:00, so the choice waits for somebody independent.');
    await teller.look(STORY_ROOM, { deny: ['consent_unconfirmed'] });
    await teller.written('advocate confirms; consent', 'granted', () =>
      api.post('advocate', `consents/${CONSENT}/confirm`, {}),
    );
  }
  await teller.look(STORY_ROOM, { permit: 'own_consent' });

  teller.chapter(
    `A nurse finds that nobody has been to see ${PATIENT.name} this evening, and says so. A camera is not somebody.`,
  );
  await teller.written('attestation of in-person observation', 'retracted', () => takeBack(api));
  await teller.look(STORY_ROOM, { deny: ['observation_not_attested'] });
  await teller.written('attestation of the next round', 'stands', () => attest(api));
  await teller.look(STORY_ROOM, { permit: 'own_consent' });

  teller.chapter(`${PATIENT.name} changes their mind and tells a nurse. No reason is asked for.`);
  await teller.written('consent', 'withdrawn', () =>
    api.post('nurse_on_shift', `consents/${CONSENT}/withdraw`, { means: 'said' }),
  );
  await teller.look(STORY_ROOM, { deny: ['consent_withdrawn'] });

  teller.chapter(
    `An alarm says that ${PATIENT.name} may not be breathing. A nurse sends somebody, and looks until they are there; then it is over.`,
  );
  const override_id = `override-${STORY_ROOM}`;
  await teller.written('emergency override', 'in force', () => startOverride(api, override_id));
  await teller.look(STORY_ROOM, { permit: 'emergency_override' }, { override_id });
  await teller.written('somebody is in the room; emergency override', 'ended', () => goIn(api, override_id));
  await teller.look(STORY_ROOM, { deny: ['consent_withdrawn'] }, { override_id });

  teller.chapter(
    'The camera of larch-01 asks to keep footage. That patient agreed to being seen on an alert, not to being kept.',
  );
  await teller.keep('larch-01', 'blurred_video', { deny: ['scope_not_covered'] });
  await teller.keep('larch-01', 'clear_video', { deny: ['place_prohibited', 'scope_not_covered'] });

  for (const [text, devices] of ON_THE_WARD) {
    teller.chapter(text);
    for (const row of ROWS.filter(({ device }) => devices.includes(device))) await teller.row(row);
  }

  teller.chapter(
    'The information-governance officer does not treat them. Of each of these the officer reads the same: it was not agreed.',
  );
  for (const row of ROWS.filter(({ device }) => NOT_FOR_THE_OFFICER.includes(device)))
    await teller.readByTheOfficer(row, { deny: ['not_agreed'] });

  teller.chapter('The camera of larch-05 is refused. The clinician asks why, and what would change that.');
  await teller.why('larch-05', 'assess_the_risk');

  teller.chapter(
    'The board stops every camera of the provider. What was permitted a moment ago is not, until it is lifted.',
  );
  await teller.look('larch-01', { permit: 'own_consent' });
  await stopped(api, async () => teller.look('larch-01', { deny: ['moratorium'] }));
  await teller.look('larch-01', { permit: 'own_consent' });

  return teller.sum();
}

async function startOverride(api: DemoApi, id: string): Promise<{ state: string }> {
  const started = await api.post<{ ended_at: string | null }>('nurse_in_charge', 'emergency-overrides', {
    id,
    patient_id: PATIENT.id,
    room_id: STORY_ROOM,
    reason: 'suspected_cardiorespiratory_arrest',
    legal_ground: 'necessity',
    what_looking_adds: 'Whether they breathe, in the half minute until somebody is at the door.',
    entry_safe: true,
    attendance_staff_ids: ['nurse_on_shift'],
  });
  return { state: started.ended_at === null ? 'in force' : 'ended' };
}

async function goIn(api: DemoApi, id: string): Promise<{ state: string }> {
  const entered = await api.post<{ ended_at: string | null }>('nurse_on_shift', `emergency-overrides/${id}/end`, {});
  return { state: entered.ended_at === null ? 'in force' : 'ended' };
}

/** Does something under a moratorium, which is lifted whatever comes of it. */
async function stopped(api: DemoApi, act: () => Promise<void>): Promise<void> {
  const [as, reason] = ['board_member', 'Until an independent review has been heard.'] as const;
  const { id } = await api.post<{ id: string }>(as, 'moratoria', { level: 'provider', reason });
  try {
    await act();
  } finally {
    await api.post(as, `moratoria/${id}/lift`, { reason: 'The review was heard.' });
  }
}

async function comeIn(api: DemoApi): Promise<void> {
  const [as, now] = ['responsible_clinician', iso(Date.now())] as const;
  const admission = {
    id: admissionOf(PATIENT.id),
    patient_id: PATIENT.id,
    ward_id: wardOf(STORY_ROOM),
    mha_status: 'informal',
  };
  await api.post(as, 'patients', PATIENT);
  await api.post(as, 'admissions', { ...admission, admitted_at: now });
  await api.post(as, 'room-stays', stayCall(PATIENT.id, STORY_ROOM, now).body);
  const level = levelCall(PATIENT.id, now);
  await api.post(level.as, level.path, level.body);
  await attest(api);
}

/** The nurse in charge attests that the story's patient is observed in person. */
async function attest(api: DemoApi): Promise<{ id: string; state: string }> {
  const ward_id = wardOf(STORY_ROOM);
  const patients = [{ patient_id: PATIENT.id, level: 'general' }];
  return api.post('nurse_in_charge', 'observation-attestations', { ward_id, patients });
}

/** A nurse on shift takes back what was last attested of the story's patient. */
async function takeBack(api: DemoApi): Promise<{ state: string }> {
  const { id } = await attest(api);
  const reason = 'Nobody has been to see them since supper.';
  return api.post('nurse_on_shift', `observation-attestations/${id}/retract`, { reason });
}

async function assess(api: DemoApi): Promise<{ state: string }> {
  const [as, id] = ['responsible_clinician', `${PATIENT.id}-risk`] as const;
  await api.post(as, 'risk-assessments', { id, patient_id: PATIENT.id, ...riskTexts(PATIENT.name) });
  return api.post(as, `risk-assessments/${id}/sign`, {});
}

async function agree(api: DemoApi): Promise<{ state: string }> {
  const as = 'responsible_clinician';
  await api.post(as, 'consents', { id: CONSENT, patient_id: PATIENT.id, ...SCOPE, information: INFORMATION });
  const words = 'You can look when it goes off. Not otherwise.';
  return api.post(as, `consents/${CONSENT}/grant`, { words, hours: ANY_HOUR, circumstances: FREELY });
}

async function waitsForConfirmation(api: DemoApi): Promise<boolean> {
  const { confirmation } = await api.get<{ confirmation: string }>('responsible_clinician', `consents/${CONSENT}`);
  return confirmation === 'needed';
}
