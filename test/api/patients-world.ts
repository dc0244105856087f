import { startTenant, type Tenant } from '../support/tenant.js';

/** One record as the API answers it. */
export type Row = Record<string, unknown> & { id: string; version: number };
export interface Page {
  items: Row[];
  next: string | null;
}

/** Two wards with their rooms and people, and a token of everybody. */
export interface PatientsWorld {
  tenant: Tenant;
  admin: string;
  /** Responsible clinician of `larch`. */
  clinician: string;
  /** Another one, of `larch` too. */
  second: string;
  /** Responsible clinician of `hazel`. */
  hazel: string;
  /** Nurse of `larch`. */
  nurse: string;
  advocate: string;
  stop(): Promise<unknown>;
}

/** Staff of the world, by id: their roles, and the ward they are assigned to if any. */
const PEOPLE: Record<string, { roles: string[]; ward?: string }> = {
  clinician: { roles: ['responsible_clinician'], ward: 'larch' },
  second: { roles: ['responsible_clinician'], ward: 'larch' },
  hazel: { roles: ['responsible_clinician'], ward: 'hazel' },
  nurse: { roles: ['nurse'], ward: 'larch' },
  advocate: { roles: ['advocate'] },
};

/** Starts a service with two wards, `larch` (rooms `larch-01` to `larch-04`) and `hazel` (`hazel-01`, `hazel-02`). */
export async function makePatientsWorld(): Promise<PatientsWorld> {
  const tenant = await startTenant();
  const admin = await tenant.signIn(tenant.administrator);
  await tenant.created(admin, 'sites', { id: 'north', name: 'North hospital' });
  for (const [ward, rooms] of [['larch', 4] as const, ['hazel', 2] as const]) {
    await tenant.created(admin, 'wards', { id: ward, site_id: 'north', name: ward, kind: 'adult' });
    for (let number = 1; number <= rooms; number++) {
      const id = `${ward}-0${number}`;
      await tenant.created(admin, 'rooms', { id, ward_id: ward, name: id, place: 'bedroom' });
    }
  }
  for (const [id, { roles, ward }] of Object.entries(PEOPLE)) {
    await tenant.created(admin, 'staff-members', { id, kind: 'person', name: id, employer: 'The trust', roles });
    if (ward) await tenant.created(admin, 'ward-assignments', { staff_id: id, ward_id: ward });
  }
  const token = (id: string): Promise<string> => tenant.signIn(id);
  return {
    tenant,
    admin,
    clinician: await token('clinician'),
    second: await token('second'),
    hazel: await token('hazel'),
    nurse: await token('nurse'),
    advocate: await token('advocate'),
    stop: () => tenant.stop(),
  };
}

/** Admits a new patient to a ward a week ago, and gives them a room of it when one is named; the ids are the patient's. */
export async function admitted(
  world: PatientsWorld,
  id: string,
  ward: 'larch' | 'hazel' = 'larch',
  room?: string,
): Promise<void> {
  const token = ward === 'larch' ? world.clinician : world.hazel;
  await world.tenant.created(token, 'patients', { id, name: `Patient ${id}` });
  const admission = { id, patient_id: id, ward_id: ward, mha_status: 'informal', admitted_at: hoursAgo(7 * 24) };
  await world.tenant.created(token, 'admissions', admission);
  if (room === undefined) return;
  await world.tenant.created(token, 'room-stays', { id, admission_id: id, room_id: room, starts_at: hoursAgo(6 * 24) });
}

/** That many hours before now, as the API takes it. */
export function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

/** Noon in London that many days ago: a time of day at which a choice needs nobody to confirm it. */
export function noonDaysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T12:00:00Z`;
}
