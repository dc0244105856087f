import { staffToken } from '../../src/identity/token.client.js';
import { freshDatabase } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { CALM, INFORMATION, lookAt, must, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

const HOUR = 3_600_000;

export type Row = Record<string, unknown> & { id: string; version: number };
export interface Page {
  items: Row[];
}

/** An instant as the API takes it. */
export const iso = (at: number): string => new Date(at).toISOString();
/** Yesterday at 11:00 UTC, when whatever these tests date is recorded to have been said or done. */
export const THEN = yesterdayMorning();

/** Exactly what a look on an alert is. */
export const LOOK = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
} as const;
/** Exactly what reading vital signs is. */
export const READ = {
  technology: 'vision_based_monitoring',
  operation: 'read_vital_signs',
  purpose: 'vital_signs_observation',
} as const;

type Scope = typeof LOOK | typeof READ;

/** An assessment that finds a patient unable to decide. */
export const unable = (patient_id: string, scope: Scope = LOOK, more: object = {}): object => ({
  patient_id,
  ...scope,
  understands: false,
  retains: true,
  weighs: false,
  communicates: true,
  impairment: 'Delirium after surgery.',
  support_given: 'Pictures, a quiet room, a second talk.',
  fluctuating: false,
  occurred_at: iso(THEN - HOUR),
  ...more,
});

/** Somebody on record to stand for a patient. */
export const representative = (patient_id: string, kind: string, more: object = {}): object => ({
  patient_id,
  kind,
  name: 'Robin Doe',
  relationship: 'sister',
  document: 'Certified copy in the notes',
  occurred_at: iso(THEN - HOUR),
  ...more,
});

/** A decision to watch, in the best interests of a patient. */
export const decision = (patient_id: string, scope: Scope = LOOK, more: object = {}): object => ({
  patient_id,
  ...scope,
  options: [
    { name: 'none', description: 'Somebody looks in.', monitors: false },
    { name: 'camera', description: 'The camera raises an alert.', monitors: true },
  ],
  chosen: 'camera',
  wishes_and_feelings: 'Is at ease with it.',
  objects: false,
  consultees: [{ name: 'Ana Doe', relationship: 'sister', view: 'Agrees.' }],
  less_restrictive_option: 'Looking in every hour woke them.',
  end_condition: 'A month without a seizure.',
  hours: [{ from: '00:00', to: '24:00' }],
  occurred_at: iso(THEN),
  ...more,
});

/** A ward of eight patients `p0` to `p7`, and a second ward for children with its own clinician. */
export class CapacityWorld {
  private constructor(
    readonly env: { DATABASE_URL: string },
    readonly service: Service,
    readonly ward: TestWard,
    readonly tokens: TestWard['tokens'] & { advocate: string; away: string; charge: string },
  ) {}

  static async make(): Promise<CapacityWorld> {
    const env = { DATABASE_URL: await freshDatabase() };
    await createSandbox(env);
    const service = await startService(env);
    const ward = await TestWard.build(service.url, 'TEST', 8);
    const make = (path: string, body: object): Promise<unknown> =>
      must(ask(`${service.url}/api/v1/${path}`, { token: ward.tokens.admin, body }));
    await make('wards', { id: 'young', site_id: 'site', name: 'Young', kind: 'children' });
    for (const [id, role] of [
      ['advocate', 'advocate'],
      ['away', 'responsible_clinician'],
      ['charge', 'nurse_in_charge'],
    ])
      await make('staff-members', { id, kind: 'person', name: id, employer: 'Trust', roles: [role] });
    const since = { starts_at: iso(THEN - 72 * HOUR) };
    await make('ward-assignments', { staff_id: 'away', ward_id: 'young', ...since });
    await make('ward-assignments', { staff_id: 'charge', ward_id: 'ward', ...since });
    const token = (id: string): Promise<string> => staffToken(service.url, 'TEST', id);
    const more = { advocate: await token('advocate'), away: await token('away'), charge: await token('charge') };
    return new CapacityWorld(env, service, ward, { ...ward.tokens, ...more });
  }

  post<T = Row & Problem>(path: string, body: object, token = this.tokens.clinician): Promise<Answer<T>> {
    return ask<T>(`${this.service.url}/api/v1/${path}`, { token, body });
  }

  get<T = Row>(path: string, token = this.tokens.clinician): Promise<Answer<T>> {
    return ask<T>(`${this.service.url}/api/v1/${path}`, { token });
  }

  made(path: string, body: object, token = this.tokens.clinician): Promise<Row> {
    return must(this.post<Row>(path, body, token));
  }

  /** Somebody on record and verified, by two clinicians. */
  async verified(patient: string, kind: string, more: object = {}): Promise<Row> {
    const registered = kind.startsWith('attorney') ? { registered_at: iso(THEN - HOUR) } : {};
    const { id } = await this.made('representatives', representative(patient, kind, { ...registered, ...more }));
    return this.made(`representatives/${id}/verify`, { occurred_at: iso(THEN - HOUR) }, this.tokens.second);
  }

  /** A representative is asked, or the patient when none is named, and says what they say. */
  async asked(
    patient_id: string,
    representative_id: string | null,
    answer: 'grant' | 'refuse',
    scope: Scope = LOOK,
  ): Promise<Row> {
    const when = { occurred_at: iso(THEN) };
    const of = { patient_id, ...(representative_id !== null && { representative_id }) };
    const asking = { ...of, ...scope, information: INFORMATION, patient_started: true };
    const { id } = await this.made('consents', { ...asking, ...when });
    const heard = representative_id === null ? {} : { patients_view: 'Smiles at it.' };
    const yes = { hours: [{ from: '00:00', to: '24:00' }], circumstances: CALM, ...heard };
    return this.made(`consents/${id}/${answer}`, { words: 'Said so.', ...(answer === 'grant' && yes), ...when });
  }

  /** What a look on an alert in the room of a patient comes to, as the nurse in charge reads it: `permit on <authority>`, or every reason. */
  async look(patient: string): Promise<string> {
    return this.answered(lookAt(patient.replace('p', 'd')));
  }

  /** The same for reading vital signs. */
  async read(patient: string): Promise<string> {
    return this.answered(readingOf(patient.replace('p', 'd')));
  }

  private async answered(question: object): Promise<string> {
    const { body } = await this.ward.evaluate(question);
    const { verdict } = (await this.ward.decision(String(body.context.decision_id))) as unknown as {
      verdict: { authority: string; reasons: string[] };
    };
    return body.decision ? `permit on ${verdict.authority}` : verdict.reasons.join(' ');
  }
}
