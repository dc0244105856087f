import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, must, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';
import { makeObservationWorld, PATIENTS, type ObservationWorld, type Row } from './observation-world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UNATTESTED = 'observation_not_attested';
const REASON = 'Spoke of harming themself this morning.';
const EVERYBODY = Array.from({ length: PATIENTS }, (_, n) => `p${n}`);

let world: ObservationWorld;
let attester: string;
let clinician: string;
let nurse: string;

beforeAll(async () => {
  world = await makeObservationWorld();
  ({ attester, clinician, nurse } = world.tokens);
});
afterAll(() => world?.stop());

const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const level = (patient_id: string, more: object = {}): object => ({
  patient_id,
  level: 'within_eyesight',
  reason: REASON,
  ...more,
});
const said = (...patients: object[]): object => ({ ward_id: 'ward', patients });
const fieldsOf = ({ body }: { body: Row }): string[] => body.faults.map(({ field }) => field);
const counted = async (path: string): Promise<number> => (await world.get(attester, path)).body.items.length;
const onWard = async (patient: string): Promise<Record<string, unknown> | undefined> =>
  (await world.get(clinician, 'wards/ward/observation')).body.patients.find((one) => one['patient_id'] === patient);

describe('a level', () => {
  it('takes the place of the one before, and is attested for itself', async () => {
    expect(await world.told(lookAt('d0'))).toBe('permit');
    const set = await must(world.post(clinician, 'observation-levels', level('p0')));
    expect(set).toMatchObject({ state: 'stands', interval_minutes: null, set_by: 'staff:clinician' });
    for (const url of world.urls) expect(await world.told(lookAt('d0'), url)).toBe(UNATTESTED);
    expect(await onWard('p0')).toMatchObject({ level_id: set.id, observation: 'not_attested', attested_until: null });
    await must(world.post(attester, 'observation-attestations', said({ patient_id: 'p0', level: 'within_eyesight' })));
    expect(await world.told(lookAt('d0'))).toBe('permit');
    const { body } = await world.get(nurse, 'patients/p0/observation-levels');
    expect(body.items.map(({ state }) => state).sort()).toEqual(['stands', 'superseded']);
    expect((await world.get(nurse, `observation-levels/${set.id}/versions`)).body).toHaveLength(1);
  });

  it('is refused with everything that is wrong, and nothing changes', async () => {
    const before = await counted('observation-levels?limit=200');
    const wrong = level('p1', { level: 'intermittent', occurred_at: ago(30 * 24 * HOUR) });
    const refused = await world.post(clinician, 'observation-levels', wrong);
    expect(refused).toMatchObject({ status: 422, body: { code: 'cannot_be_set' } });
    expect(fieldsOf(refused)).toEqual(['interval_minutes', 'occurred_at', 'occurred_at']);
    const future = level('p1', { interval_minutes: 15, occurred_at: new Date(Date.now() + HOUR).toISOString() });
    const both = await world.post(clinician, 'observation-levels', future);
    expect([both.status, fieldsOf(both)]).toEqual([422, ['occurred_at', 'interval_minutes']]);
    const shapeless = { patient_id: 7, level: 'now and then', interval_minutes: 0.5 };
    expect(fieldsOf(await world.post(clinician, 'observation-levels', shapeless)).sort()).toEqual([
      'interval_minutes',
      'level',
      'patient_id',
      'reason',
    ]);
    expect(await counted('observation-levels?limit=200')).toBe(before);
    expect(await world.told(lookAt('d1'))).toBe('permit');
  });

  it('is set by a registered clinician of the ward, for somebody admitted', async () => {
    expect((await world.post(world.tokens.support, 'observation-levels', level('p1'))).status).toBe(403);
    expect((await world.post(world.tokens.advocate, 'observation-levels', level('p1'))).status).toBe(403);
    expect(await world.post(world.tokens.bank, 'observation-levels', level('p1'))).toMatchObject({
      status: 403,
      body: { code: 'not_qualified', faults: [{ field: 'set_by' }] },
    });
    for (const [token, patient] of [
      [world.tokens.elsewhere, 'p1'],
      [clinician, 'nobody'],
    ] as const)
      expect(await world.post(token, 'observation-levels', level(patient))).toMatchObject({
        status: 422,
        body: { code: 'unknown_reference', faults: [{ field: 'patient_id' }] },
      });
  });

  it('ends with the admission, and nobody is watched before another is set', async () => {
    await must(world.post(clinician, 'admissions/a7/discharge', {}));
    const { body } = await world.get(world.tokens.clinician, 'observation-levels?limit=200');
    expect(body.items.filter(({ patient_id }) => patient_id === 'p7')).toEqual([]);
    const again = { id: 'a7b', patient_id: 'p7', ward_id: 'ward', mha_status: 'informal' };
    await must(world.post(clinician, 'admissions', again));
    await must(world.post(clinician, 'room-stays', { admission_id: 'a7b', room_id: 'r7' }));
    const { items } = (await world.get(clinician, 'patients/p7/observation-levels')).body;
    expect(items).toMatchObject([{ state: 'ended' }]);
    expect(await onWard('p7')).toMatchObject({ observation: 'level_absent', level: null });
    expect(await world.told(lookAt('d7'))).toContain(UNATTESTED);
  });
});

describe('an attestation', () => {
  it('stands until the end of the attester’s shift and an hour more, for the patients it names', async () => {
    const { attested_until } = (await onWard('p2')) ?? {};
    const shifts = (await world.get(attester, 'shifts?limit=200')).body.items;
    const ends = shifts.find(({ staff_id }) => staff_id === 'attester')?.['ends_at'];
    expect(Date.parse(String(attested_until))).toBe(Date.parse(String(ends)) + HOUR);
    expect(await onWard('p2')).toMatchObject({ room_id: 'r2', level: 'general', observation: 'attested' });
  });

  it('says of whom it was not so, and nobody looks at them; of the others it says nothing new', async () => {
    const why_not = 'Both nurses were with somebody else.';
    const made = await must(world.post(attester, 'observation-attestations', said({ patient_id: 'p2', why_not })));
    expect(made).toMatchObject({ staff_id: 'attester', state: 'stands', patients: [{ level_id: null, why_not }] });
    expect(await world.told(lookAt('d2'))).toBe(UNATTESTED);
    expect(await world.told(lookAt('d3'))).toBe('permit');
    const list = (await world.get(attester, 'wards/ward/observation')).body.patients;
    expect(list.findIndex((one) => one['patient_id'] === 'p2')).toBeLessThan(
      list.findIndex((one) => one['patient_id'] === 'p3'),
    );
    expect(await onWard('p2')).toMatchObject({ observation: 'not_attested', why_not, attestation_id: made.id });
    await world.attests('p2');
    expect(await world.told(lookAt('d2'))).toBe('permit');
  });

  it('is refused with everything that is wrong, and nothing changes', async () => {
    const before = await counted('observation-attestations?limit=200');
    const wrong = said(
      { patient_id: 'p1', level: 'within_arms_length' },
      { patient_id: 'p1', level: 'general' },
      { patient_id: 'nobody', level: 'general' },
      { patient_id: 'p3' },
      { patient_id: 'p4', level: 'general', why_not: 'Nobody was free.' },
      { patient_id: 'p7', level: 'general' },
    );
    const patients = ['0.level', '1.patient_id', '2.patient_id', '3.level', '4.level', '5.level'];
    const faults = patients.map((field) => `patients.${field}`);
    const early = await world.post(attester, 'observation-attestations', { ...wrong, occurred_at: ago(2 * HOUR) });
    expect(early).toMatchObject({ status: 422, body: { code: 'cannot_be_attested' } });
    expect(fieldsOf(early)).toEqual(['occurred_at', ...faults]);
    const off = await world.post(world.tokens.off, 'observation-attestations', wrong);
    expect(fieldsOf(off)).toEqual(['attested_by', ...faults]);
    const future = { ...said({ patient_id: 'p1', level: 'intermittent' }), occurred_at: ago(-HOUR) };
    expect(fieldsOf(await world.post(attester, 'observation-attestations', future))).toEqual([
      'occurred_at',
      'patients.0.level',
    ]);
    for (const shapeless of [said(), said({ level: 'general' }), { ward_id: 'ward', patients: {} }])
      expect((await world.post(attester, 'observation-attestations', shapeless)).status).toBe(422);
    expect(await counted('observation-attestations?limit=200')).toBe(before);
    expect(await world.told(lookAt('d1'))).toBe('permit');
  });

  it('is made by whoever is in charge and on shift on that ward, and read by its staff', async () => {
    const one = said({ patient_id: 'p1', level: 'general' });
    for (const token of [nurse, world.tokens.support, clinician, world.tokens.advocate, world.tokens.officer])
      expect((await world.post(token, 'observation-attestations', one)).status).toBe(403);
    expect(await world.post(world.tokens.elsewhere, 'observation-attestations', one)).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference', faults: [{ field: 'ward_id' }] },
    });
    const { id } = await world.attests('p1');
    for (const path of [`observation-attestations/${id}`, 'wards/ward/observation', 'wards/nowhere/observation'])
      expect((await world.get(world.tokens.elsewhere, path)).status).toBe(404);
    expect((await world.post(world.tokens.elsewhere, `observation-attestations/${id}/retract`)).status).toBe(404);
    expect((await world.get(world.tokens.advocate, 'wards/ward/observation')).status).toBe(403);
    expect((await world.get(world.tokens.support, `observation-attestations/${id}`)).status).toBe(200);
    expect((await world.get(world.tokens.elsewhere, 'observation-attestations')).body.items).toEqual([]);
  });

  it('is told of to no other provider', async () => {
    const { id } = await world.attests('p1');
    await createSandbox(world.env, 'TWO');
    const two = await TestWard.build(world.ward.url, 'TWO', 1);
    const stranger = await staffToken(world.ward.url, 'TWO', 'attester');
    expect((await world.get(stranger, `observation-attestations/${id}`)).status).toBe(404);
    expect((await world.post(stranger, `observation-attestations/${id}/retract`)).status).toBe(404);
    const { body } = await world.get(two.tokens.attester, 'wards/ward/observation');
    expect(body.patients).toHaveLength(1);
    expect(await world.told(lookAt('d1'))).toBe('permit');
  });

  it('is taken back by anybody of the ward, at once, at every process; a repeat answers with the first', async () => {
    const { id } = await world.attests(...EVERYBODY.slice(1, 7));
    expect(await world.told(lookAt('d4'))).toBe('permit');
    const stale = { 'if-match': '"7"' };
    const first = await must(
      world.post(world.tokens.support, `observation-attestations/${id}/retract`, { reason: 'Nobody came.' }, stale),
    );
    expect(first).toMatchObject({
      state: 'retracted',
      retracted_by: 'staff:support',
      retracted_reason: 'Nobody came.',
    });
    for (const url of world.urls) expect(await world.told(lookAt('d4'), url)).toBe(UNATTESTED);
    const future = { occurred_at: ago(-HOUR), reason: 'Again.' };
    expect(await world.post(nurse, `observation-attestations/${id}/retract`, future)).toMatchObject({
      status: 200,
      body: first,
    });
    expect((await world.get(nurse, `observation-attestations/${id}/versions`)).body).toHaveLength(2);
    await world.attests(...EVERYBODY.slice(1, 7));
    expect(await world.told(lookAt('d4'))).toBe('permit');
  });
});

describe('without an attestation', () => {
  it('no pulse is read, but what brings somebody to the patient goes on', async () => {
    const alert = { ...readingOf('d5'), action: { name: 'location_alert' } };
    for (const operation of ['read_vital_signs', 'location_alert'])
      await world.ward.consents('p5', operation, 'vital_signs_observation', yesterdayMorning());
    expect([await world.told(readingOf('d5')), await world.told(alert)]).toEqual(['permit', 'permit']);
    const why_not = 'Nobody was free.';
    await must(world.post(attester, 'observation-attestations', said({ patient_id: 'p5', why_not })));
    expect([await world.told(readingOf('d5')), await world.told(alert)]).toEqual([UNATTESTED, 'permit']);
  });

  it('as when whoever attested is suspended, or their shift was over an hour ago, nobody looks', async () => {
    expect(await world.told(lookAt('d6'))).toBe('permit');
    const suspension = { staff_id: 'attester', ground: 'safeguarding' };
    const { id } = await must(world.post(world.tokens.officer, 'viewer-suspensions', suspension));
    expect(await world.told(lookAt('d6'))).toBe(UNATTESTED);
    expect(await onWard('p6')).toMatchObject({ observation: 'not_attested', attested_until: null });
    await must(world.post(world.tokens.officer, `viewer-suspensions/${id}/lift`));
    expect(await world.told(lookAt('d6'))).toBe('permit');
    const shifts = (await world.get(attester, 'shifts?limit=200')).body.items;
    const shift = shifts.find(({ staff_id }) => staff_id === 'attester');
    await must(world.post(world.tokens.admin, `shifts/${shift?.id}/end`, { occurred_at: ago(3 * HOUR) }));
    for (const url of world.urls) expect(await world.told(lookAt('d6'), url)).toBe(UNATTESTED);
  });
});
