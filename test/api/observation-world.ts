import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import { startTwo } from '../support/two-services.js';
import { must, TestWard, yesterdayMorning } from '../support/ward.js';

const HOUR = 3_600_000;

export type Row = Record<string, unknown> & {
  id: string;
  code: string;
  faults: { field: string }[];
  items: Row[];
  patients: Record<string, unknown>[];
};

/** Staff besides the ward's own, with their ward and whether they are on shift. */
const STAFF = {
  support: { role: 'support_worker', ward: 'ward', on_shift: true },
  bank: { role: 'nurse', ward: 'ward', on_shift: true },
  off: { role: 'nurse_in_charge', ward: 'ward', on_shift: false },
  elsewhere: { role: 'nurse_in_charge', ward: 'other', on_shift: true },
  advocate: { role: 'advocate', ward: null, on_shift: false },
} as const;

export const PATIENTS = 8;

/** A ward of eight patients who agreed to a look on an alert; what is recorded at one process is asked about at the other. */
export interface ObservationWorld {
  ward: TestWard;
  tokens: Readonly<Record<keyof typeof STAFF | keyof TestWard['tokens'], string>>;
  post(token: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer<Row>>;
  get(token: string, path: string): Promise<Answer<Row>>;
  /** What a question comes to in the record at a process, the other one unless said: `permit`, or every reason. */
  told(question: object, url?: string): Promise<string>;
  /** Attests of patients that the level set for them is carried out. */
  attests(...patients: string[]): Promise<Row>;
  urls: readonly string[];
  env: { DATABASE_URL: string };
  stop(): Promise<void>;
}

/** Starts two processes of the service with such a ward. */
export async function makeObservationWorld(): Promise<ObservationWorld> {
  const two = await startTwo();
  const ward = await TestWard.build(two.a.url, 'TEST', PATIENTS);
  const post: ObservationWorld['post'] = (token, path, body = {}, headers = {}) =>
    ask<Row>(`${two.a.url}/api/v1/${path}`, { token, body, headers });
  const make = (path: string, body: object): Promise<Row> => must(post(ward.tokens.admin, path, body));
  await make('wards', { id: 'other', site_id: 'site', name: 'Other', kind: 'adult' });
  const tokens: Record<string, string> = { ...ward.tokens };
  const [starts_at, ends_at] = [Date.now() - HOUR, Date.now() + 10 * HOUR].map((at) => new Date(at).toISOString());
  for (const [id, { role, ward: ward_id, on_shift }] of Object.entries(STAFF)) {
    await make('staff-members', { id, kind: 'person', name: id, employer: 'Trust', roles: [role] });
    if (ward_id !== null) await make('ward-assignments', { staff_id: id, ward_id, starts_at });
    if (on_shift) await make('shifts', { staff_id: id, starts_at, ends_at });
    tokens[id] = await staffToken(two.a.url, 'TEST', id);
  }
  for (let n = 0; n < PATIENTS; n += 1)
    await ward.consents(`p${n}`, 'view_live_blurred', 'alert_response', yesterdayMorning());
  return {
    ward,
    tokens: tokens as ObservationWorld['tokens'],
    post,
    get: (token: string, path: string) => ask<Row>(`${two.a.url}/api/v1/${path}`, { token }),
    async told(question: object, url = two.b.url): Promise<string> {
      const { body } = await ward.evaluate(question, url);
      const { verdict } = await ward.decision(String(body.context.decision_id), ward.tokens.officer);
      return body.decision ? 'permit' : verdict.reasons.join(' ');
    },
    attests: (...patients: string[]) =>
      must(
        post(ward.tokens.attester, 'observation-attestations', {
          ward_id: 'ward',
          patients: patients.map((patient_id) => ({ patient_id, level: 'general' })),
        }),
      ),
    urls: [two.a.url, two.b.url],
    env: two.env,
    stop: async () => void (await Promise.all([two.a.stop(), two.b.stop()])),
  };
}
