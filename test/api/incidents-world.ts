import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { startTwo } from '../support/two-services.js';
import { approveSystem, must, TestWard, type Evaluation } from '../support/ward.js';

/** A record as the API answers it. */
export type Row = Record<string, unknown> & { id: string; version: number };

/** A ward with a day room, a bedroom and a camera that is carried, before two processes: what is written at the one, the other is asked about. */
export interface IncidentsWorld {
  two: Awaited<ReturnType<typeof startTwo>>;
  ward: TestWard;
  /** Tokens of the Caldicott Guardian, and of a nurse of another ward. */
  tokens: Readonly<Record<'guardian' | 'elsewhere', string>>;
  post: (token: string, path: string, body?: object) => Promise<Answer<Row & Problem>>;
  get: <T = Row>(token: string, path: string) => Promise<Answer<T>>;
  /** Opens an incident in the day room; returns its id. */
  opened(over?: object): Promise<string>;
  /** What is answered: `permit` with what it rests on, or every reason of the deny and what the vendor was told. */
  told(question: object, url?: string): Promise<string>;
  stop(): Promise<void>;
}

/** A playback of the day room, to review an incident. */
export const playback = (incident?: object, context: object = {}): object => ({
  subject: { type: 'staff', id: 'nurse' },
  action: { name: 'playback', properties: { seconds: 15 } },
  resource: { type: 'device', id: 'day-cam' },
  context: { purpose: 'post_incident_review', screen_id: 'office', ...(incident && { incident }), ...context },
});

/** A recording by the camera that is carried. */
export const worn = (incident?: object): object => ({
  subject: { type: 'staff', id: 'nurse' },
  action: { name: 'record', properties: { retention_hours: 24 } },
  resource: { type: 'device', id: 'worn-cam' },
  context: {
    purpose: 'post_incident_review',
    supported_custom_obligations: ['delete_after'],
    ...(incident && { incident }),
  },
});

/** Builds it, as its staff would. */
export async function makeIncidentsWorld(): Promise<IncidentsWorld> {
  const two = await startTwo();
  const ward = await TestWard.build(two.a.url, 'TEST', 1);
  const at = (path: string): string => `${two.b.url}/api/v1/${path}`;
  const post = (token: string, path: string, body: object = {}): Promise<Answer<Row & Problem>> =>
    ask(at(path), { token, body });
  const admin = (path: string, body: object): Promise<Row> => must(post(ward.tokens.admin, path, body));
  await furnish(admin);
  await approveSystem(two.b.url, ward.tokens, 'cctv');
  const hired = async (id: string, role: string): Promise<string> => {
    await admin('staff-members', { id, kind: 'person', name: id, employer: 'The trust', roles: [role] });
    if (role === 'nurse') await admin('ward-assignments', { staff_id: id, ward_id: 'other-ward' });
    return staffToken(two.a.url, 'TEST', id);
  };
  const tokens = {
    guardian: await hired('guardian', 'caldicott_guardian'),
    elsewhere: await hired('elsewhere', 'nurse'),
  };
  return {
    two,
    ward,
    tokens,
    post,
    get: (token, path) => ask(at(path), { token }),
    opened: async (over = {}) => (await must(post(ward.tokens.nurse, 'incidents', { ...OPENING, ...over }))).id,
    told: (question, url = two.a.url) => toldOf(ward, question, url),
    stop: async () => void (await Promise.all([two.a.stop(), two.b.stop()])),
  };
}

/** What opens an incident in the day room. */
export const OPENING = {
  ward_id: 'ward',
  room_id: 'day-room',
  kind: 'assault',
  summary: 'Two people fought.',
  immediate_violence: false,
};

async function furnish(admin: (path: string, body: object) => Promise<Row>): Promise<void> {
  await admin('wards', { id: 'other-ward', site_id: 'site', name: 'Other', kind: 'adult' });
  await admin('rooms', { id: 'day-room', ward_id: 'ward', name: 'Day room', place: 'communal' });
  await admin('rooms', { id: 'other-room', ward_id: 'other-ward', name: 'Other', place: 'communal' });
  const technologies = ['communal_cctv', 'body_worn_camera'];
  const system = { id: 'cctv', vendor_id: 'vendor', name: 'CCTV', product_version: '1', technologies };
  await admin('monitoring-systems', system);
  const device = { monitoring_system_id: 'cctv', ward_id: 'ward' };
  const fixed = { id: 'day-cam', room_id: 'day-room', technology: 'communal_cctv', vendor_device_id: 'cam-day' };
  await admin('devices', { ...device, ...fixed });
  const carried = { id: 'worn-cam', technology: 'body_worn_camera', vendor_device_id: 'cam-worn' };
  await admin('devices', { ...device, ...carried });
}

async function toldOf(ward: TestWard, question: object, url: string): Promise<string> {
  return recorded(ward, (await ward.evaluate(question, url)).body);
}

async function recorded(ward: TestWard, { decision, context }: Evaluation): Promise<string> {
  const { verdict } = (await ward.decision(String(context.decision_id))) as {
    verdict: { reasons: string[]; authority?: string };
  };
  if (decision) return `permit ${verdict.authority}`;
  return `${verdict.reasons.join(' ')} | ${context.reason_code ?? 'no reason'}`;
}
