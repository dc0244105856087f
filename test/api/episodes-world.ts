import { staffToken } from '../../src/identity/token.client.js';
import { freshDatabase } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { approveSystem, must, TestWard } from '../support/ward.js';
import type { Row } from './patients-world.js';

/** How many patients there are, each in a bedroom until they are brought elsewhere. */
const PATIENTS = 12;
/** That many minutes before now, as the API takes it. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** A ward with a seclusion room for each of its patients, `s0` of `p0` and so on, each with a camera of its id. */
export interface EpisodesWorld {
  ward: TestWard;
  stop(): Promise<unknown>;
  /** Another process on the same database. */
  another(): Promise<Service>;
  tokens: Record<'support' | 'charge' | 'elsewhere', string>;
  /** Starts the service anew on the same database. */
  restart(): Promise<void>;
  post(token: string, path: string, body?: object): Promise<Answer<Row & Problem>>;
  get<T = Row>(token: string, path: string): Promise<Answer<T>>;
  /** Brings a patient to a seclusion room, where a member of staff sees them. */
  bring(n: number, room?: string): Promise<void>;
  /** Starts seclusion of a patient some minutes ago, with a record of a minute ago; returns its id. */
  seclude(n: number, minutes: number, more?: object): Promise<string>;
  /** `permit on <authority>`, or every reason of the deny as the officer reads it; for a clear look unless said otherwise. */
  answered(room: string, over?: { operation?: string; subject?: object }): Promise<string>;
}

/** Staff besides those of the ward: their roles and wards. */
const STAFF: Record<string, { roles: string[]; ward: string | null }> = {
  support: { roles: ['support_worker'], ward: 'ward' },
  charge: { roles: ['nurse_in_charge'], ward: 'ward' },
  elsewhere: { roles: ['nurse', 'responsible_clinician'], ward: 'other' },
};

/** Starts the service with such a ward. */
export async function makeEpisodesWorld(): Promise<EpisodesWorld> {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  let service = await startService(env);
  const ward = await TestWard.build(service.url, 'TEST', PATIENTS);
  const post: EpisodesWorld['post'] = (token, path, body = {}) => ask(`${ward.url}/api/v1/${path}`, { token, body });
  const make = (path: string, body: object): Promise<unknown> => must(post(ward.tokens.admin, path, body));
  await make('wards', { id: 'other', site_id: 'site', name: 'Other', kind: 'adult' });
  await make('rooms', { id: 'far', ward_id: 'other', name: 'Far', place: 'seclusion_room' });
  const system = { id: 'cctv', vendor_id: 'vendor', name: 'CCTV', product_version: '1' };
  await make('monitoring-systems', { ...system, technologies: ['seclusion_cctv'] });
  await approveSystem(service.url, ward.tokens, 'cctv');
  for (let n = 0; n < PATIENTS; n += 1) {
    const id = `s${n}`;
    await make('rooms', { id, ward_id: 'ward', name: id, place: 'seclusion_room' });
    const device = { id, ward_id: 'ward', room_id: id, technology: 'seclusion_cctv', vendor_device_id: `cam-${id}` };
    await make('devices', { ...device, monitoring_system_id: 'cctv' });
  }
  for (const [id, { roles, ward: ward_id }] of Object.entries(STAFF)) {
    await make('staff-members', { id, kind: 'person', name: id, employer: 'Trust', roles });
    if (ward_id !== null) await make('ward-assignments', { staff_id: id, ward_id });
  }
  const token = (id: string): Promise<string> => staffToken(service.url, 'TEST', id);
  const world: EpisodesWorld = {
    ward,
    stop: () => service.stop(),
    another: () => startService(env),
    tokens: { support: await token('support'), charge: await token('charge'), elsewhere: await token('elsewhere') },
    post,
    async restart() {
      await service.stop();
      service = await startService(env);
      ward.url = service.url;
    },
    get: (as, path) => ask(`${ward.url}/api/v1/${path}`, { token: as }),
    async bring(n, room_id = `s${n}`) {
      await must(post(ward.tokens.clinician, 'room-stays', { admission_id: `a${n}`, room_id }));
      await must(post(ward.tokens.nurse, `rooms/${room_id}/occupancy`, { state: 'occupied' }));
    },
    async seclude(n, minutes, more = {}) {
      const texts = { reason: 'To keep others from blows.', way_out: 'Once calm for half an hour.' };
      const body = { patient_id: `p${n}`, kind: 'seclusion', room_id: `s${n}`, staff_present: true, ...texts };
      const started = { ...body, psychiatrist_id: 'clinician', occurred_at: minutesAgo(minutes), ...more };
      const { id } = await must(post(ward.tokens.nurse, 'restrictive-episodes', started));
      const record = { episode_id: id, kind: 'record', outcome: 'Calm.', staff_present: true };
      await must(post(ward.tokens.nurse, 'episode-reviews', { ...record, occurred_at: minutesAgo(1) }));
      return id;
    },
    async answered(room, over = {}) {
      const { body } = await ward.evaluate(seclusionLook(room, over));
      const { verdict } = await ward.decision(String(body.context.decision_id));
      if (body.decision) return `permit on ${(verdict as unknown as { authority: string }).authority}`;
      return verdict.reasons.join(' ');
    },
  };
  return world;
}

/** A look of 15 seconds at whoever is in a seclusion room. */
export function seclusionLook(room: string, over: { operation?: string; subject?: object } = {}): object {
  return {
    subject: { type: 'staff', id: 'nurse', ...over.subject },
    action: { name: over.operation ?? 'view_live_clear', properties: { seconds: 15 } },
    resource: { type: 'device', id: room },
    context: { purpose: 'seclusion_observation', screen_id: 'office' },
  };
}

/** In how many milliseconds an answer's permit ends at most. */
export function lastsUntil(context: { expires_at?: string }): number {
  return Date.parse(String(context.expires_at)) - Date.now();
}
