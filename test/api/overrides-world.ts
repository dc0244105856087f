import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { startTwo } from '../support/two-services.js';
import { lookAt, must, TestWard } from '../support/ward.js';
import type { Row } from './patients-world.js';

/** How many patients there are, each in a bedroom with a camera, of whom nobody has agreed to anything. */
const PATIENTS = 16;

/** A ward of such patients, before two processes: what is written at the one, the other is asked about. */
export interface OverridesWorld {
  two: Awaited<ReturnType<typeof startTwo>>;
  ward: TestWard;
  tokens: Readonly<Record<'charge' | 'support' | 'unregistered' | 'elsewhere' | 'guardian' | 'board', string>>;
  post(token: string, path: string, body?: object): Promise<Answer<Row & Problem>>;
  get<T = Row>(token: string, path: string): Promise<Answer<T>>;
  /** Starts an override for a patient in their room; returns its id. */
  started(n: number, over?: object): Promise<string>;
  /** What is answered to a clear look: `permit` with what it rests on, or every reason of the deny and what the vendor was told. */
  clear(n: number, context?: object, url?: string): Promise<string>;
  /** The same of a blurred look on a new alert. */
  blurred(n: number, context?: object): Promise<string>;
  stop(): Promise<void>;
}

/** What starts an override for a patient in their own room. */
export const startOf = (n: number, over: object = {}): object => ({
  patient_id: `p${n}`,
  room_id: `r${n}`,
  reason: 'active_ligature',
  legal_ground: 'necessity',
  what_looking_adds: 'Whether they breathe, until the cutter is at the door.',
  entry_safe: true,
  attendance_staff_ids: ['charge'],
  ...over,
});

/** A clear look at a patient. */
export const clearLook = (n: number, context: object = {}): object => ({
  ...lookAt(`d${n}`, {
    context: { purpose: 'vital_signs_observation', alert: undefined, viewer_authentication: 'proved', ...context },
  }),
  action: { name: 'view_live_clear', properties: { seconds: 15 } },
});

const STAFF: Readonly<Record<string, { role: string; ward: string | null; registration?: string }>> = {
  charge: { role: 'nurse_in_charge', ward: 'ward', registration: 'NMC 1' },
  support: { role: 'support_worker', ward: 'ward' },
  unregistered: { role: 'nurse', ward: 'ward' },
  elsewhere: { role: 'nurse', ward: 'other', registration: 'NMC 2' },
  guardian: { role: 'caldicott_guardian', ward: null },
  board: { role: 'board_member', ward: null },
};

/** Builds it, as its staff would. */
export async function makeOverridesWorld(): Promise<OverridesWorld> {
  const two = await startTwo();
  const ward = await TestWard.build(two.a.url, 'TEST', PATIENTS);
  const at = (path: string): string => `${two.b.url}/api/v1/${path}`;
  const post: OverridesWorld['post'] = (token, path, body = {}) => ask(at(path), { token, body });
  const admin = (path: string, body: object): Promise<Row> => must(post(ward.tokens.admin, path, body));
  await admin('wards', { id: 'other', site_id: 'site', name: 'Other', kind: 'adult' });
  await admin('rooms', { id: 'day-room', ward_id: 'ward', name: 'Day room', place: 'communal' });
  await admin('rooms', { id: 'far', ward_id: 'other', name: 'Far', place: 'bedroom' });
  const tokens: Record<string, string> = {};
  for (const [id, { role, ward: ward_id, registration }] of Object.entries(STAFF)) {
    const member = { id, kind: 'person', name: id, employer: 'Trust', roles: [role] };
    await admin('staff-members', { ...member, ...(registration && { registration }) });
    if (ward_id !== null) await admin('ward-assignments', { staff_id: id, ward_id });
    tokens[id] = await staffToken(two.a.url, 'TEST', id);
  }
  const told = (question: object, url = two.a.url): Promise<string> => toldOf(ward, question, url);
  return {
    two,
    ward,
    tokens: tokens as OverridesWorld['tokens'],
    post,
    get: (token, path) => ask(at(path), { token }),
    started: async (n, over = {}) => (await must(post(ward.tokens.nurse, 'emergency-overrides', startOf(n, over)))).id,
    clear: (n, context, url) => told(clearLook(n, context), url),
    blurred: (n, context) => told(lookAt(`d${n}`, { context: { viewer_authentication: 'proved', ...context } })),
    stop: async () => void (await Promise.all([two.a.stop(), two.b.stop()])),
  };
}

async function toldOf(ward: TestWard, question: object, url: string): Promise<string> {
  const { body } = await ward.evaluate(question, url);
  const { verdict } = (await ward.decision(String(body.context.decision_id))) as {
    verdict: { reasons: string[]; authority?: string };
  };
  if (body.decision) return `permit ${verdict.authority}`;
  return `${verdict.reasons.join(' ')} | ${body.context.reason_code ?? 'no reason'}`;
}
