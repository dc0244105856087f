import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/http.js';
import { must } from '../support/ward.js';
import { CapacityWorld, iso, LOOK, THEN, unable, type Row } from './capacity-world.js';
import { BASE, expressionsOf, fhir, type Resource } from './fhir-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

const send = (path: string, token = world.tokens.clinician, body?: unknown): Promise<Answer<Resource>> =>
  fhir({ tenant: { url: world.service.url } }, token, path, body === undefined ? {} : { body });
const read = (id: string, token?: string): Promise<Answer<Resource>> => send(`Consent/${id}`, token);
const imported = (resource: unknown): Promise<Answer<Resource>> => send('Consent', world.tokens.clinician, resource);
const found = async (patient: string, status: string, token?: string): Promise<string[]> => {
  const { body } = await send(`Consent?patient=${patient}&status=${status}&_count=1`, token);
  return (body.entry ?? []).map(({ resource }) => resource.id);
};
const stateOf = (resource: Resource): string | undefined =>
  (resource['extension'] as { url: string; valueCode?: string }[]).find(({ url }) => url.endsWith('/consent-state'))
    ?.valueCode;
const named = (id: string): object => ({
  type: 'RelatedPerson',
  identifier: { system: `${BASE}/Id/representative`, value: `TEST/${id}` },
});
const by = (kind: string, id: string): object => ({
  extension: [{ url: `${BASE}/StructureDefinition/consent-representative-kind`, valueCode: kind }],
  ...named(id),
});

/** Somebody who cannot decide, for whom an attorney agreed; the ids of both. */
async function agreedFor(patient: string): Promise<{ consent: Row; attorney: string }> {
  await world.made('capacity-assessments', unable(patient));
  const { id: attorney } = await world.verified(patient, 'attorney_health_welfare');
  const consent = await world.asked(patient, attorney, 'grant');
  expect(await world.look(patient)).toBe('permit on attorney_health_welfare');
  return { consent, attorney };
}

describe('what somebody agreed to themself', () => {
  it('is inactive once they were found not to be able to decide it, and active again when they can', async () => {
    const { id } = await world.asked('p0', null, 'grant');
    expect((await read(id)).body.status).toBe('active');
    await world.made('capacity-assessments', unable('p0'));
    const lapsed = (await read(id)).body;
    expect([lapsed.status, stateOf(lapsed)]).toEqual(['inactive', 'granted']);
    expect(await world.look('p0')).toBe('capacity_unresolved');
    expect(await found('p0', 'active')).toEqual([]);
    expect(await found('p0', 'active,proposed')).toEqual([]);
    expect(await found('p0', 'inactive')).toEqual([id]);

    expect(await imported(lapsed)).toMatchObject({ status: 200, body: { id, status: 'inactive', meta: lapsed.meta } });
    const able = { understands: true, weighs: true, impairment: undefined, occurred_at: iso(THEN + HOUR) };
    await world.made('capacity-assessments', unable('p0', LOOK, able));
    expect((await read(id)).body.status).toBe('active');
    expect(await found('p0', 'inactive')).toEqual([]);
    expect(await world.look('p0')).not.toContain('capacity');
  });

  it('that stands here is not taken back by a copy of another that nobody can decide any more', async () => {
    const { id } = await world.asked('p0', null, 'grant', { ...LOOK, purpose: 'alert_response' });
    const { body } = await read(id);
    const otherwise = JSON.stringify({ ...body, status: 'inactive', identifier: undefined });
    const other = await imported(JSON.parse(otherwise.replace('Said so.', 'Said otherwise.')));
    expect(other.status).toBe(422);
    expect(expressionsOf(other)).toEqual(['Consent.status']);
    expect((await read(id)).body).toEqual(body);
  });

  it('is inactive after the admission it was for', async () => {
    const { id } = await world.asked('p1', null, 'grant');
    await must(world.post('admissions/a1/discharge', {}));
    await world.made('admissions', { patient_id: 'p1', ward_id: 'ward', mha_status: 'informal' });
    expect((await read(id)).body.status).toBe('inactive');
  });
});

describe('what a representative agreed to', () => {
  it('is theirs, named by what they decide by, for those who may know who decides', async () => {
    const { consent, attorney } = await agreedFor('p2');
    const { body } = await read(consent.id);
    expect(body).toMatchObject({ status: 'active', performer: [by('attorney_health_welfare', attorney)] });
    expect(JSON.stringify(body)).toContain('patients-view');
    expect(JSON.stringify(body)).not.toContain('Robin Doe');
    for (const token of [world.tokens.nurse, world.tokens.advocate])
      expect((await read(consent.id, token)).body).toMatchObject({ id: consent.id });
    for (const token of [world.tokens.officer, world.tokens.away]) {
      expect((await read(consent.id, token)).status).toBe(404);
      expect(await found('p2', 'active', token)).toEqual([]);
    }
  });

  it('comes back as the same record, with its reviews held with them', async () => {
    const { consent, attorney } = await agreedFor('p3');
    const circumstances = { restraint_or_rapid_tranquillisation_within_24h: false, intoxicated: false };
    const calm = { ...circumstances, linked_to_leave_ward_or_observation: false };
    const review = { outcome: 'continues', words: 'It still is.', circumstances: calm, occurred_at: iso(THEN + HOUR) };
    await must(world.post(`consents/${consent.id}/review`, review));
    const { body } = await read(consent.id);
    expect(body['verification']).toMatchObject([{ verified: true, verifiedWith: named(attorney) }]);
    expect(await imported(body)).toMatchObject({ status: 200, body: { id: consent.id, meta: body.meta } });
  });

  it('is inactive once the patient can decide, or they may not any more', async () => {
    const { consent, attorney } = await agreedFor('p4');
    const able = { understands: true, weighs: true, impairment: undefined, occurred_at: iso(THEN + HOUR) };
    await world.made('capacity-assessments', unable('p4', LOOK, able));
    expect((await read(consent.id)).body.status).toBe('inactive');
    await world.made('capacity-assessments', unable('p4', LOOK, { occurred_at: iso(THEN + 2 * HOUR) }));
    expect((await read(consent.id)).body.status).toBe('active');
    await must(world.post(`representatives/${attorney}/end`, { reason: 'Revoked.' }, world.tokens.second));
    expect((await read(consent.id)).body.status).toBe('inactive');
    expect(await found('p4', 'inactive')).toEqual([consent.id]);
  });

  it('is taken in as theirs, and waits for somebody independent to confirm it', async () => {
    const { body: sample } = await read((await agreedFor('p5')).consent.id);
    const { provision } = sample as unknown as { provision: { provision: { period: object }[] } };
    const [permit] = provision.provision;
    // What calls for a review here may do so earlier than there.
    if (permit) permit.period = { ...permit.period, end: iso(THEN + 96 * HOUR) };
    await world.made('capacity-assessments', unable('p6'));
    const { id: attorney } = await world.verified('p6', 'attorney_health_welfare');
    const { id: deputy } = await world.verified('p6', 'welfare_deputy');
    const patient = { identifier: { system: `${BASE}/Id/patient`, value: 'TEST/p6' } };
    const extension = (sample['extension'] as { url: string }[]).filter(({ url }) => !url.includes('risk-assessment'));
    const other = (more: object): object => ({
      ...sample,
      ...{ id: undefined, meta: undefined, identifier: undefined, patient, extension },
      performer: [by('attorney_health_welfare', attorney)],
      ...more,
    });
    for (const performer of [by('welfare_deputy', attorney), named('nobody'), named(String(sample.id))]) {
      const refused = await imported(other({ performer: [performer] }));
      expect(expressionsOf(refused)).toEqual(['Consent.performer[0]']);
      expect(refused.status).toBe(422);
    }
    const both = [named(attorney), named(deputy)];
    expect(expressionsOf(await imported(other({ performer: both })))).toEqual(['Consent.performer']);
    expect(await world.look('p6')).toBe('no_consent');

    const made = await imported(other({}));
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'proposed', performer: [by('attorney_health_welfare', attorney)] },
    });
    expect(await must(world.get(`consents/${made.body.id}`))).toMatchObject({
      representative_id: attorney,
      patients_view: 'Smiles at it.',
      confirmation: 'needed',
    });
    expect(await world.look('p6')).toBe('consent_unconfirmed');
    await must(world.post(`consents/${made.body.id}/confirm`, {}, world.tokens.advocate));
    expect(await world.look('p6')).toBe('permit on attorney_health_welfare');
  });

  it('is taken back by their own no, which takes back nobody else’s', async () => {
    const own = await world.asked('p7', null, 'grant');
    const { consent } = await agreedFor('p7');
    const { body } = await read(consent.id);
    const extension = (body['extension'] as { url: string; valueCode?: string }[]).map((one) =>
      one.url.endsWith('/consent-state') ? { ...one, valueCode: 'withdrawn' } : one,
    );
    const no = await imported({ ...body, status: 'inactive', extension });
    expect(no).toMatchObject({ status: 200, body: { id: consent.id, status: 'inactive' } });
    expect(await must(world.get(`consents/${consent.id}`))).toMatchObject({ state: 'withdrawn' });
    expect(await must(world.get(`consents/${own.id}`))).toMatchObject({ state: 'granted' });
    expect(await world.look('p7')).toBe('consent_withdrawn');
  });
});

describe('the system a consent was given for', () => {
  const systems = (resource: Resource): unknown[] =>
    (resource['extension'] as { url: string }[]).filter(({ url }) => url.endsWith('/consent-monitoring-system'));

  it('is what stood in the patient’s room, on the record, in its history, and in what is exported', async () => {
    const id = await world.ward.consents('p2', 'read_vital_signs', 'vital_signs_observation');
    expect(await must(world.get(`consents/${id}`))).toMatchObject({ monitoring_system_ids: ['system'] });
    const versions = await must(world.get<{ state: { monitoring_system_ids: string[] } }[]>(`consents/${id}/versions`));
    expect(versions.slice(0, 2).map(({ state }) => state.monitoring_system_ids)).toEqual([[], ['system']]);
    const { body } = await read(id);
    const identifier = { system: `${BASE}/Id/monitoring-system`, value: 'TEST/system' };
    expect(systems(body)).toMatchObject([{ valueReference: { type: 'DeviceDefinition', identifier } }]);
    expect(await imported(body)).toMatchObject({ status: 200, body: { id } });
  });

  it('is none for somebody who had no room yet', async () => {
    const id = await world.ward.consents('p1', 'read_vital_signs', 'vital_signs_observation');
    expect(await must(world.get(`consents/${id}`))).toMatchObject({ monitoring_system_ids: [] });
  });

  it('is one this provider has on record, or the Consent is refused', async () => {
    const id = await world.ward.consents('p5', 'read_vital_signs', 'vital_signs_observation');
    const { body } = await read(id);
    const at = (body['extension'] as { url: string }[]).findIndex(({ url }) =>
      url.endsWith('/consent-monitoring-system'),
    );
    const text = JSON.stringify({ ...body, identifier: undefined }).replace('TEST/system', 'TEST/nothing');
    const refused = await imported(JSON.parse(text));
    expect(refused.status).toBe(422);
    expect(expressionsOf(refused)).toEqual([`Consent.extension[${at}]`]);
  });

  it('changes with the review that follows another version of it', async () => {
    const id = await world.ward.consents('p4', 'read_vital_signs', 'vital_signs_observation');
    const admin = world.tokens.admin;
    const { vendor_id } = await must(world.get<Row & { vendor_id: string }>('monitoring-systems/system', admin));
    const next = { id: 'system-2', vendor_id, name: 'Next', product_version: '2', technologies: [LOOK.technology] };
    await must(world.post('monitoring-systems', next, admin));
    await must(world.post('devices/d4/monitoring-system', { monitoring_system_id: 'system-2' }, admin));
    expect(await must(world.get(`consents/${id}`))).toMatchObject({ monitoring_system_ids: ['system'] });
    const circumstances = { restraint_or_rapid_tranquillisation_within_24h: false, intoxicated: false };
    const calm = { ...circumstances, linked_to_leave_ward_or_observation: false };
    await must(world.post(`consents/${id}/review`, { outcome: 'continues', words: 'Still.', circumstances: calm }));
    expect(await must(world.get(`consents/${id}`))).toMatchObject({ monitoring_system_ids: ['system-2'] });
  });
});
