import type { DemoApi, DecisionRead, VendorAnswer } from './api.js';
import { demoQuestion, keepingQuestion, type AskedQuestion } from './question.js';
import type { DemoRow } from './row.js';
import type { Persona } from './ward.js';
import { ASKING_REASONS } from '../decision/words.js';
import type { Terminal } from './terminal.js';

/** What a question must come to, for the line to be as told: what a permit rests on, or every reason of a deny in order. */
export type Expected = { permit: string } | { deny: readonly string[] };

/** What the table says a row comes to. */
export function expectedOf({ reasons, authority = 'own_consent' }: DemoRow): Expected {
  return reasons.length === 0 ? { permit: authority } : { deny: reasons };
}

const ASKING: ReadonlySet<string> = new Set(ASKING_REASONS);

/** What the responsible clinician is told of a question: why, and the acts that would change the answer. */
interface Explained {
  outcome: string;
  missing: { says: string }[];
  acts: { act: string; says: string }[];
}

/** Who reads the record, as a line begins with them. */
const READERS = { nurse_in_charge: 'in charge', ig_officer: 'officer' } as const satisfies Partial<
  Record<Persona, string>
>;

/** Prints each line with what came back and whether that was as told, and counts. */
export class Teller {
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

  /** The vendor asks for a blurred look on an alert, and what else `context` says of it; the nurse in charge reads the record of it. */
  look(device: string, expected: Expected, context: Record<string, unknown> = {}): Promise<void> {
    const words = `may nurse_on_shift look through ${device} for 15 s, on an alert?`;
    return this.#asked(demoQuestion(device, { context }), words, expected);
  }

  /** The vendor asks what a row of the table asks, and somebody else than whoever treats the patient reads the record of it. */
  readByTheOfficer(row: DemoRow, expected: Expected): Promise<void> {
    const words = `may nurse_on_shift look through ${row.device}?`;
    return this.#asked(demoQuestion(row.device, row.asks), words, expected, 'ig_officer');
  }

  /** The vendor asks what a row of the table asks. */
  row(row: DemoRow): Promise<void> {
    const question = demoQuestion(row.device, row.asks);
    const { name } = question.action;
    this.terminal.line(`  ${row.device.padEnd(10)} ${row.who}`);
    const words = `may ${question.subject.id} ${name} through ${row.device}, for ${String(question.context['purpose'])}?`;
    return this.#asked(question, words, expectedOf(row));
  }

  /** A device asks whether it may keep something. */
  keep(device: string, form: 'clear_video' | 'blurred_video', expected: Expected): Promise<void> {
    const question = keepingQuestion(device, form);
    return this.#asked(question, `may ${device} retain ${form.replace('_', ' ')} for 24 h?`, expected);
  }

  /** The responsible clinician asks why, and is told what is missing and which act would change the answer. */
  async why(device: string, act: string): Promise<void> {
    this.terminal.line(`  clinician  why not through ${device}, and what would change that?`);
    const explained = await this.api.post<Explained>(
      'responsible_clinician',
      'decisions/explain',
      demoQuestion(device),
    );
    for (const { says } of explained.missing) this.terminal.line(`  missing    ${says}`);
    const told = explained.acts.map(({ says }) => says).join(' ');
    const right = explained.outcome === 'deny' && explained.acts.map((one) => one.act).join() === act;
    this.#line('would help', told, right ? null : act);
  }

  /** Says how many lines came out as told; whether all did. */
  sum(): boolean {
    const all = this.#asTold === this.#lines;
    const said = `${this.#asTold} of ${this.#lines} lines came out as told.`;
    this.terminal.line();
    this.terminal.line(this.terminal.paint(all ? 'green' : 'red', said));
    return all;
  }

  async #asked(
    question: AskedQuestion,
    words: string,
    expected: Expected,
    reader: keyof typeof READERS = 'nurse_in_charge',
  ): Promise<void> {
    this.terminal.line(`  vendor     ${words}`);
    const began = performance.now();
    const answer = await this.api.ask(question);
    const took = (performance.now() - began).toFixed(0);
    const outcome = 'permit' in expected ? 'yes' : 'no, and not a word of why';
    this.#line('answer', `${toldToVendor(answer)} (${took} ms)`, rightAnswer(answer, expected) ? null : outcome);
    const { decision_id } = answer.context;
    const record = decision_id === undefined ? null : await this.api.record(decision_id, reader);
    const reasons = 'permit' in expected ? `permit on ${expected.permit}` : `deny: ${expected.deny.join(', ')}`;
    this.#line(
      READERS[reader],
      record ? toldToReader(record) : 'no record',
      rightRecord(record, expected) ? null : reasons,
    );
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
  const most = context.max_seconds === undefined ? '' : `, at most ${context.max_seconds} s`;
  if (decision) return `yes: start within ${context.expires_in} s${most}`;
  const code = context.reason_code === undefined ? '' : ` [${context.reason_code}]`;
  return `no: “${context.reason_user?.en ?? ''}”${code}`;
}

function toldToReader({ decision_id, verdict }: DecisionRead): string {
  const { outcome, reasons, rules, authority } = verdict;
  const why = outcome === 'permit' ? `on ${authority}` : `because ${reasons.join(', ')}`;
  // Rules that would tell more than their reader may know are left out (NB-SEE-01).
  return `${decision_id}: ${outcome} ${why}${rules.length === 0 ? '' : ` (${rules.join(', ')})`}`;
}

function rightAnswer({ decision, context }: VendorAnswer, expected: Expected): boolean {
  // Why is told only where the fault is in the asking, which the vendor knows better than anybody.
  const asking = 'deny' in expected && expected.deny.some((reason) => ASKING.has(reason));
  if (context.decision_id === undefined || (context.reason_code !== undefined) !== asking) return false;
  return decision === 'permit' in expected;
}

function rightRecord(record: DecisionRead | null, expected: Expected): boolean {
  if (record === null) return false;
  const { outcome, reasons, authority } = record.verdict;
  if ('permit' in expected) return outcome === 'permit' && authority === expected.permit;
  return outcome === 'deny' && reasons.join() === expected.deny.join();
}
