import type { DemoApi, OfficersRecord, VendorAnswer } from './api.js';
import { iso } from './calls.js';
import { admissionOf, ANY_HOUR, consentOf, FREELY, INFORMATION, riskTexts, stayCall } from './patient-plan.js';
import { demoQuestion, keepingQuestion, type AskedQuestion } from './question.js';
import type { Terminal } from './terminal.js';
import { STORY_ROOM, wardOf } from './ward.js';

const PATIENT = { id: `patient-${STORY_ROOM}`, name: 'Rowan Heron' } as const;
const SCOPE = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
} as const;
const CONSENT = consentOf(PATIENT.id, SCOPE.operation);

/** What a question must come to, for the line to be as told: every reason in the record, in order; none is a permit. */
type Expected = readonly string[];

/**
 * Tells the vendor's story on a seeded demo with real calls, each line with what really came back; the patient comes in
 * for it, so that the rows of the table stay as they are. Resolves with whether every line came out as told.
 */
export async function tellStory(api: DemoApi, terminal: Terminal): Promise<boolean> {
  const teller = new Teller(api, terminal);

  teller.chapter(`${PATIENT.name} comes in today and is given ${STORY_ROOM}. Nobody has asked about the camera yet.`);
  await comeIn(api);
  await teller.look(['no_consent', 'risk_assessment_absent']);

  teller.chapter(
    `The responsible clinician signs an assessment for ${PATIENT.name} alone, then asks. ${PATIENT.name} agrees.`,
  );
  await teller.written('assessment', 'signed', () => assess(api));
  await teller.written('consent', 'granted', () => agree(api));
  if (await waitsForConfirmation(api)) {
    terminal.line('  It is between 22:00 and 07:00, so the choice waits for somebody independent.');
    await teller.look(['consent_unconfirmed']);
    await teller.written('advocate confirms; consent', 'granted', () =>
      api.post('advocate', `consents/${CONSENT}/confirm`, {}),
    );
  }
  await teller.look([]);

  teller.chapter(`${PATIENT.name} changes their mind and tells a nurse. No reason is asked for.`);
  await teller.written('consent', 'withdrawn', () =>
    api.post('nurse_on_shift', `consents/${CONSENT}/withdraw`, { means: 'said' }),
  );
  await teller.look(['consent_withdrawn']);

  teller.chapter(
    'The camera of larch-01 asks to keep footage. That patient agreed to being seen on an alert, not to being kept.',
  );
  await teller.keep('larch-01', 'blurred_video', ['scope_not_covered']);
  await teller.keep('larch-01', 'clear_video', ['place_prohibited', 'scope_not_covered']);

  return teller.sum();
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

/** Prints each line with what came back and whether that was as told, and counts. */
class Teller {
  #chapters = 0;
  #lines = 0;
  #asTold = 0;

  constructor(
    private readonly api: DemoApi,
    private readonly terminal: Terminal,
  ) {}

  chapter(text: string): void {
    this.#chapters += 1;
    this.terminal.line();
    this.terminal.line(this.terminal.paint('bold', `${this.#chapters}. ${text}`));
  }

  /** A record is written; the line tells the state it is in then. */
  async written(what: string, expected: string, write: () => Promise<{ state: string }>): Promise<void> {
    const { state } = await write();
    this.#line('on record', `${what} ${state}`, state === expected ? null : expected);
  }

  /** The vendor asks for a blurred look into the story's room, and the officer reads the record of it. */
  look(expected: Expected): Promise<void> {
    return this.#asked(
      demoQuestion(STORY_ROOM),
      `may nurse_on_shift look through ${STORY_ROOM} for 15 s, on an alert?`,
      expected,
    );
  }

  /** A device asks whether it may keep something. */
  keep(device: string, form: 'clear_video' | 'blurred_video', expected: Expected): Promise<void> {
    const question = keepingQuestion(device, form);
    return this.#asked(question, `may ${device} retain ${form.replace('_', ' ')} for 24 h?`, expected);
  }

  /** Says how many lines came out as told; whether all did. */
  sum(): boolean {
    const all = this.#asTold === this.#lines;
    const said = `${this.#asTold} of ${this.#lines} lines came out as told.`;
    this.terminal.line();
    this.terminal.line(this.terminal.paint(all ? 'green' : 'red', said));
    return all;
  }

  async #asked(question: AskedQuestion, words: string, expected: Expected): Promise<void> {
    this.terminal.line(`  vendor     ${words}`);
    const began = performance.now();
    const answer = await this.api.ask(question);
    const took = (performance.now() - began).toFixed(0);
    const outcome = expected.length === 0 ? 'yes' : 'no, and not a word of why';
    this.#line('answer', `${toldToVendor(answer)} (${took} ms)`, rightAnswer(answer, expected) ? null : outcome);
    const record = answer.context.decision_id === undefined ? null : await this.api.record(answer.context.decision_id);
    const reasons = expected.length === 0 ? 'permit on own_consent' : `deny: ${expected.join(', ')}`;
    this.#line('officer', record ? toldToOfficer(record) : 'no record', rightRecord(record, expected) ? null : reasons);
  }

  #line(who: string, text: string, instead: string | null): void {
    this.#lines += 1;
    if (instead === null) this.#asTold += 1;
    const mark =
      instead === null
        ? this.terminal.paint('green', 'as told')
        : this.terminal.paint('red', `NOT AS TOLD, which is: ${instead}`);
    this.terminal.line(`  ${who.padEnd(10)} ${text}  ${this.terminal.paint('dim', '·')} ${mark}`);
  }
}

function toldToVendor({ decision, context }: VendorAnswer): string {
  if (decision) return `yes: start within ${context.expires_in} s, at most ${context.max_seconds} s`;
  const code = context.reason_code === undefined ? '' : ` [${context.reason_code}]`;
  return `no: “${context.reason_user?.en ?? ''}”${code}`;
}

function toldToOfficer({ decision_id, verdict }: OfficersRecord): string {
  const { outcome, reasons, rules, authority } = verdict;
  const why = outcome === 'permit' ? `on ${authority}` : `because ${reasons.join(', ')}`;
  return `${decision_id}: ${outcome} ${why} (${rules.join(', ')})`;
}

function rightAnswer({ decision, context }: VendorAnswer, expected: Expected): boolean {
  if (context.decision_id === undefined || context.reason_code !== undefined) return false;
  return decision === (expected.length === 0);
}

function rightRecord(record: OfficersRecord | null, expected: Expected): boolean {
  if (record === null) return false;
  const { outcome, reasons, authority } = record.verdict;
  if (expected.length === 0) return outcome === 'permit' && authority === 'own_consent';
  return outcome === 'deny' && reasons.join() === expected.join();
}
