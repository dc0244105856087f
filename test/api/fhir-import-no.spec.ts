import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/http.js';
import { asking, granted } from './consent-steps.js';
import { expressionsOf, fhir, no, yes, type Resource } from './fhir-world.js';
import {
  admitted,
  hoursAgo,
  makePatientsWorld,
  noonDaysAgo,
  type Page,
  type PatientsWorld,
  type Row,
} from './patients-world.js';

let world: PatientsWorld;

beforeAll(async () => {
  world = await makePatientsWorld();
  for (const id of ['dot', 'eve', 'fay', 'gia', 'hal', 'ida', 'joy', 'kim']) await admitted(world, id);
});
afterAll(() => world.stop());

const send = (body: unknown): Promise<Answer<Resource>> => fhir(world, world.clinician, 'Consent', { body });
const consentsOf = async (patient: string): Promise<Row[]> =>
  (await world.tenant.get<Page>(world.clinician, `patients/${patient}/consents`)).body.items;
const at = (name: string): string => `Consent.extension('https://askfirst.example/fhir/StructureDefinition/${name}')`;

describe('importing against a no', () => {
  it('never overrides a refusal, however late the yes', async () => {
    await world.tenant.created(world.clinician, 'consents', asking('dot-1', 'dot'));
    await world.tenant.post(world.clinician, 'consents/dot-1/refuse', { occurred_at: noonDaysAgo(2) });
    const before = await consentsOf('dot');
    const late = yes({
      patient: 'dot',
      asked_at: hoursAgo(2),
      decided_at: hoursAgo(1),
      ask_number: 2,
      patient_started: true,
    });
    const answer = await send(late);
    expect(answer).toMatchObject({ status: 409, body: { issue: [{ code: 'business-rule' }] } });
    expect(expressionsOf(answer)).toEqual(['Consent.extension[0].valueCode']);
    expect(await consentsOf('dot')).toEqual(before);
  });

  it('never overrides a withdrawal', async () => {
    await granted(world, 'eve-1', { patient_id: 'eve' });
    await world.tenant.post(world.clinician, 'consents/eve-1/withdraw', {});
    const answer = await send(yes({ patient: 'eve', decided_at: hoursAgo(0.1), patient_started: true, ask_number: 2 }));
    expect(answer.status).toBe(409);
    expect((await consentsOf('eve')).map(({ state }) => state)).toEqual(['withdrawn']);
  });
});

describe('importing a no', () => {
  it('records a refusal', async () => {
    const answer = await send(no({ patient: 'fay' }));
    expect(answer).toMatchObject({ status: 201, body: { status: 'rejected' } });
    expect(await consentsOf('fay')).toMatchObject([{ state: 'refused', words: 'No.', hours: [] }]);
    expect((await send(no({ patient: 'fay' }))).status).toBe(200);
    expect(await consentsOf('fay')).toHaveLength(1);
  });

  it.each([
    ['gia', 'inactive'],
    ['hal', 'rejected'],
  ])('takes back what stands for %s, whatever else an %s one lacks', async (patient, status) => {
    await granted(world, `${patient}-1`, { patient_id: patient });
    const { extension: _extension, category: _category, dateTime: _dateTime, ...bare } = no({ patient, status });
    const category = [{ text: 'consent' }];
    const answer = await send({ ...bare, category });
    expect(answer).toMatchObject({ status: 200, body: { id: `${patient}-1`, status: 'inactive' } });
    expect(await consentsOf(patient)).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is refused when there is nothing to take back and it says too little to be a record', async () => {
    const { extension: _extension, ...bare } = no({ patient: 'ida', status: 'inactive' });
    const answer = await send(bare);
    expect(answer.status).toBe(422);
    expect(expressionsOf(answer)).toContain(at('consent-information'));
    expect(await consentsOf('ida')).toEqual([]);
  });

  it('takes nothing back under a modifier that nobody knows', async () => {
    await granted(world, 'joy-1', { patient_id: 'joy' });
    const modifierExtension = [{ url: 'https://x.example/not', valueBoolean: true }];
    const answer = await send({ ...no({ patient: 'joy', status: 'inactive' }), modifierExtension });
    expect(answer.status).toBe(422);
    expect(await consentsOf('joy')).toMatchObject([{ state: 'granted' }]);
  });

  it('leaves a newer yes alone when the older one it replaced is sent once more', async () => {
    await granted(world, 'kim-1', { patient_id: 'kim', asked_at: noonDaysAgo(5), granted_at: noonDaysAgo(4) });
    await granted(world, 'kim-2', { patient_id: 'kim' });
    const replaced = await fhir(world, world.clinician, 'Consent/kim-1');
    expect(replaced.body.status).toBe('inactive');
    expect((await send(replaced.body)).status).toBe(200);
    expect((await consentsOf('kim')).map(({ state }) => state)).toEqual(['superseded', 'granted']);
  });
});
