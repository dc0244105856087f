import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAt, must } from '../support/ward.js';
import { CapacityWorld, iso, representative, THEN, type Page, type Row } from './capacity-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
  const make = (path: string, body: object) => must(world.post(path, body, world.tokens.admin));
  await make('rooms', { id: 'y0', ward_id: 'young', name: 'Y0', place: 'bedroom' });
  await make('rooms', { id: 'empty', ward_id: 'ward', name: 'Empty', place: 'bedroom' });
  await make('ward-assignments', { staff_id: 'clinician', ward_id: 'young' });
});
afterAll(() => world.service.stop());

const STATES = {
  stay: 'ended',
  presence: 'open',
  occupancy: 'not_confirmed',
  admission: 'open',
  consent: 'granted',
  segregation: 'open',
  window: 'open',
  window_over_room: 'open',
  representative: 'verified',
  preference: 'stands',
  conflict: 'standing',
  due: true,
};
type States = { [K in keyof typeof STATES]: string | boolean };
const GONE: States = {
  ...STATES,
  presence: 'ended',
  admission: 'ended',
  segregation: 'ended',
  window: 'ended',
  due: false,
};

/** The room a patient has. */
async function stayOf(patient: string): Promise<string> {
  const { items } = await must(world.get<Page>('room-stays?limit=200'));
  return items.find(({ patient_id, ends_at }) => patient_id === patient && ends_at === null)?.id ?? '';
}

/** What is on record of a patient that may end with one of the ways of leaving. */
async function settled(patient: string): Promise<Record<keyof typeof STATES, string>> {
  const room_id = patient.replace('p', 'r');
  const { clinician, advocate, nurse } = world.tokens;
  const consent = await world.asked(patient, null, 'grant');
  expect(await world.look(patient)).toBe('permit on own_consent');
  const made = async (path: string, body: object, token = clinician) =>
    (await must(world.post<Row>(path, body, token))).id;
  const attorney = { registered_at: iso(THEN - HOUR), occurred_at: iso(THEN - HOUR) };
  const one = await made('representatives', representative(patient, 'attorney_health_welfare', attorney));
  await must(world.post(`representatives/${one}/verify`, {}, world.tokens.second));
  const kept = {
    kind: 'long_term_segregation',
    reason: 'Apart for now.',
    way_out: 'A quiet week.',
    staff_present: true,
  };
  return {
    consent: consent.id,
    representative: one,
    segregation: await made('restrictive-episodes', {
      ...kept,
      patient_id: patient,
      room_id,
      psychiatrist_id: 'clinician',
    }),
    presence: await made('room-presences', { room_id: 'r7', kind: 'other_patient', patient_id: patient }, nurse),
    window: await made(`patients/${patient}/start-privacy-window`, { kind: 'visit', asked_by: 'patient' }, nurse),
    window_over_room: await made(`rooms/${room_id}/start-privacy-window`, { kind: 'shower', asked_by: 'staff' }, nurse),
    preference: await made('viewer-preferences', { patient_id: patient, words: 'Women only.' }, advocate),
    conflict: await made('viewer-conflicts', { patient_id: patient, staff_id: 'nurse' }, advocate),
    stay: await stayOf(patient),
    admission: patient.replace('p', 'a'),
    occupancy: room_id,
    due: patient,
  };
}

/** How it all stands, once the patient was admitted again where nobody could read it otherwise. */
async function statesOf(ids: Record<keyof typeof STATES, string>): Promise<States> {
  const read = (path: string, token = world.tokens.clinician) => must(world.get<Row>(path, token));
  const open = ({ ends_at, discharged_at }: Row): string =>
    (ends_at ?? discharged_at ?? null) === null ? 'open' : 'ended';
  const due = (await must(world.get<{ items: Row[] }>('worklist?limit=200'))).items;
  const inHospital = due.filter(({ patient_id }) => patient_id === ids.due);
  return {
    stay: open(await read(`room-stays/${ids.stay}`)),
    presence: open(await read(`room-presences/${ids.presence}`)),
    occupancy: String((await read(`rooms/${ids.occupancy}/occupancy`))['state']),
    admission: open(await read(`admissions/${ids.admission}`)),
    consent: String((await read(`consents/${ids.consent}`))['state']),
    segregation: String((await read(`restrictive-episodes/${ids.segregation}`))['state']),
    window: String((await read(`privacy-windows/${ids.window}`))['state']),
    window_over_room: String((await read(`privacy-windows/${ids.window_over_room}`))['state']),
    representative: String((await read(`representatives/${ids.representative}`))['state']),
    preference: String((await read(`viewer-preferences/${ids.preference}`, world.tokens.advocate))['state']),
    conflict: String((await read(`viewer-conflicts/${ids.conflict}`, world.tokens.advocate))['state']),
    due: inHospital.some(({ kind }) => kind === 'consent_review'),
  };
}

const again = (patient: string) =>
  world.post('admissions', { patient_id: patient, ward_id: 'ward', mha_status: 'informal' });
const discharged = (body: object) => async (patient: string) => {
  await must(world.post(`admissions/${patient.replace('p', 'a')}/discharge`, body));
  await must(again(patient));
};
const moved = (room_id: string) => async (patient: string) => {
  await must(world.post('room-stays', { admission_id: patient.replace('p', 'a'), room_id }));
};

/** What each way of leaving leaves as it was and what it ends. */
const WAYS: readonly [way: string, patient: string, leave: (patient: string) => Promise<unknown>, after: States][] = [
  [
    'leaves their room, on leave or for good',
    'p0',
    async (patient) => {
      await must(world.post(`room-stays/${await stayOf(patient)}/end`, {}));
    },
    STATES,
  ],
  ['is moved to another room of the ward', 'p1', moved('empty'), STATES],
  ['is moved to another ward', 'p2', moved('y0'), STATES],
  ['is discharged', 'p3', discharged({}), GONE],
  ['dies', 'p4', discharged({ reason: 'died' }), { ...GONE, representative: 'ended' }],
];

describe('a patient who', () => {
  it.each(WAYS)(
    '%s is watched no longer where they were, and what that ends is ended',
    async (_way, patient, leave, after) => {
      const ids = await settled(patient);
      await leave(patient);
      expect(await statesOf(ids)).toEqual(after);
      expect((await world.ward.evaluate(lookAt(patient.replace('p', 'd')))).body.decision).toBe(false);
    },
  );

  it('was discharged and comes back has agreed to nothing yet', async () => {
    await world.asked('p5', null, 'grant');
    expect(await world.look('p5')).toBe('permit on own_consent');
    await discharged({})('p5');
    const { body } = await world.get<Page>('admissions?limit=200');
    const open = body.items.find(({ patient_id, discharged_at }) => patient_id === 'p5' && discharged_at === null);
    await must(world.post('room-stays', { admission_id: open?.id, room_id: 'r5' }));
    await must(world.post('rooms/r5/occupancy', { state: 'occupied' }, world.tokens.nurse));
    expect(await world.look('p5')).toBe('no_consent risk_assessment_absent observation_not_attested');
  });

  it('died is on record as such, and a reason nobody knows is refused', async () => {
    expect((await world.get<Row>('admissions/a4')).body).toMatchObject({ discharge_reason: 'died' });
    expect((await world.get<Row>('admissions/a3')).body).toMatchObject({ discharge_reason: 'left' });
    const wrong = await world.post('admissions/a6/discharge', { reason: 'escaped' });
    expect(wrong).toMatchObject({ status: 422, body: { faults: [{ field: 'reason' }] } });
    expect((await world.get<Row>('admissions/a6')).body).toMatchObject({ discharged_at: null, discharge_reason: null });
  });
});
