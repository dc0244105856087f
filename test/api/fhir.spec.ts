import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, type Answer } from '../support/http.js';
import { asking, granted } from './consent-steps.js';
import { BASE, expressionsOf, fhir, type Resource } from './fhir-world.js';
import { admitted, hoursAgo, makePatientsWorld, noonDaysAgo, type PatientsWorld } from './patients-world.js';

let world: PatientsWorld;
/** Reads every consent and records none. */
let officer: string;
const NHS = '9434765919';

beforeAll(async () => {
  world = await makePatientsWorld();
  await world.tenant.created(world.admin, 'staff-members', {
    ...{ id: 'officer', kind: 'person', name: 'Officer', employer: 'The trust', roles: ['ig_officer'] },
  });
  officer = await world.tenant.signIn('officer');
  await world.tenant.created(world.clinician, 'patients', { id: 'nina', name: 'Nina', nhs_number: NHS });
  const admission = { id: 'nina', patient_id: 'nina', ward_id: 'larch', mha_status: 'informal' };
  await world.tenant.created(world.clinician, 'admissions', { ...admission, admitted_at: hoursAgo(7 * 24) });
  for (const id of ['ann', 'bea']) await admitted(world, id);
  await admitted(world, 'zoe', 'hazel');
  await granted(world, 'nina_yes', { patient_id: 'nina' });
  await granted(world, 'ann-yes', { patient_id: 'ann' });
  await world.tenant.created(world.clinician, 'consents', asking('ann-open', 'ann', { operation: 'playback' }));
  for (const id of ['ann-no', 'bea-no']) {
    await world.tenant.created(
      world.clinician,
      'consents',
      asking(id, id.slice(0, 3), { operation: 'view_live_clear' }),
    );
    await world.tenant.post(world.clinician, `consents/${id}/refuse`, { occurred_at: noonDaysAgo(2) });
  }
  await world.tenant.created(world.clinician, 'consents', asking('ann-never', 'ann', { operation: 'location_alert' }));
  await world.tenant.post(world.clinician, 'consents/ann-never/withdraw', {});
  await granted(world, 'ann-over', {
    patient_id: 'ann',
    more: { operation: 'read_vital_signs', purpose: 'vital_signs_observation' },
  });
  await world.tenant.post(world.clinician, 'consents/ann-over/withdraw', {});
  await world.tenant.created(world.hazel, 'consents', asking('zoe-no', 'zoe'));
  await world.tenant.post(world.hazel, 'consents/zoe-no/refuse', { occurred_at: noonDaysAgo(2) });
});
afterAll(() => world.stop());

const get = (path: string, token = world.clinician, headers: Record<string, string> = {}) =>
  fhir(world, token, path, { headers });
/** The logical ids of a search's matches. */
async function found(query: string, token = world.clinician): Promise<string[]> {
  const { status, body } = await get(`Consent${query}`, token);
  expect([status, body.resourceType]).toEqual([200, 'Bundle']);
  return (body.entry ?? []).filter(({ search }) => search.mode === 'match').map(({ resource }) => resource.id);
}

describe('reading a Consent', () => {
  it('answers with the permit, its end and its version', async () => {
    const answer = await get('Consent/nina.uyes');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(answer.headers.get('etag')).toBe('W/"2"');
    expect(answer.headers.get('last-modified')).toMatch(/GMT$/);
    const start = new Date(noonDaysAgo(2)).toISOString();
    expect(answer.body).toMatchObject({
      id: 'nina.uyes',
      status: 'active',
      identifier: [{ system: `${BASE}/Id/consent`, value: 'TEST/nina_yes' }],
      patient: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: NHS } },
      organization: [{ identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'TEST' } }],
      dateTime: start,
      provision: { type: 'deny', provision: [{ type: 'permit', period: { start } }] },
    });
    const [rule] = (answer.body['provision'] as { provision: { period: { end: string } }[] }).provision;
    // The first review is due within 72 hours, and never at night.
    expect(Date.parse(rule?.period.end ?? '') - Date.parse(start)).toBe(72 * 3_600_000);
  });

  it('links the signed risk assessment for those who may read it', async () => {
    const text = 'Written for Nina alone, and long enough.';
    const texts = [
      'formulation',
      'need',
      'alternatives_tried',
      'protective_factors',
      'blind_spots',
      'harm_of_watching',
      'harm_of_not_watching',
    ];
    const told = Object.fromEntries(texts.map((name) => [name, text]));
    await world.tenant.created(world.clinician, 'risk-assessments', { id: 'nina-risk', patient_id: 'nina', ...told });
    await world.tenant.post(world.clinician, 'risk-assessments/nina-risk/sign', {});
    const linked = JSON.stringify((await get('Consent/nina.uyes')).body);
    expect(linked).toContain('TEST/nina-risk');
    expect(JSON.stringify((await get('Consent/nina.uyes', world.advocate)).body)).not.toContain('risk');
  });

  it.each([
    ['one nobody knows', 'nobody'],
    ['one of another ward', 'zoe-no'],
    ['an id that no record has', 'a_b'],
    ['a refusal, which nobody asked for', 'ann-no'],
    ['an asking the patient would not answer', 'ann-never'],
  ])('knows nothing of %s', async (_what, id) => {
    const answer = await get(`Consent/${id}`);
    expect(answer).toMatchObject({
      status: 404,
      body: { resourceType: 'OperationOutcome', issue: [{ code: 'not-found' }] },
    });
    expect(answer.body.issue[0]?.details.text).toContain(`no consent has the id "${id}"`);
  });

  it('is for staff who may read consents', async () => {
    for (const [token, status] of [
      ['', 401],
      [world.admin, 403],
      [officer, 200],
      [world.nurse, 200],
    ] as const) {
      expect((await get('Consent/ann-yes', token)).status).toBe(status);
    }
  });

  it('answers JSON alone', async () => {
    expect((await get('Consent/ann-yes', world.clinician, { accept: 'application/fhir+xml' })).status).toBe(406);
    expect((await get('Consent/ann-yes?_format=xml')).status).toBe(406);
    expect((await get('Consent/ann-yes?_format=application/fhir+json')).status).toBe(200);
    expect((await get('Consent/ann-yes', world.clinician, { accept: 'text/html, application/*;q=0.5' })).status).toBe(
      200,
    );
  });
});

describe('searching', () => {
  it('finds all but refusals, on one’s own wards', async () => {
    expect(await found('')).toEqual(['ann-open', 'ann-over', 'ann-yes', 'nina.uyes']);
    expect(await found('', world.hazel)).toEqual([]);
    expect(await found('', officer)).toEqual(['ann-open', 'ann-over', 'ann-yes', 'nina.uyes']);
  });

  it.each([
    ['?patient=ann', ['ann-open', 'ann-over', 'ann-yes']],
    ['?patient=Patient/nina', ['nina.uyes']],
    [`?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|${NHS}`, ['nina.uyes']],
    [`?patient.identifier=https://fhir.nhs.uk/Id/nhs-number%7C${NHS}`, ['nina.uyes']],
    [`?patient:identifier=${BASE}/Id/patient|TEST/ann&status=active`, ['ann-yes']],
    [`?patient:identifier=${BASE}/Id/patient|OTHER/ann`, []],
    ['?patient=ann,nina&status=active', ['ann-yes', 'nina.uyes']],
    ['?patient=ann&patient=nina', []],
    ['?patient=nobody', []],
    ['?patient=zoe', []],
    ['?status=proposed', ['ann-open']],
    ['?status=inactive', ['ann-over']],
    ['?status=active,inactive', ['ann-over', 'ann-yes', 'nina.uyes']],
    ['?status=http://hl7.org/fhir/consent-state-codes|active&patient=ann', ['ann-yes']],
    ['?status=draft', []],
    ['?_id=ann-yes,nina.uyes,ann-no', ['ann-yes', 'nina.uyes']],
    ['?status=rejected', ['ann-never', 'ann-no', 'bea-no']],
    ['?status=rejected,active&patient=ann', ['ann-never', 'ann-no', 'ann-yes']],
    ['?_id=ann-no&status=rejected', ['ann-no']],
  ])('%s finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it('takes its parameters as a form too, which keeps an NHS number out of addresses', async () => {
    const form = (body: string, type = 'application/x-www-form-urlencoded') =>
      fhir(world, world.clinician, 'Consent/_search', { body, headers: { 'content-type': type } });
    const body = new URLSearchParams({ 'patient:identifier': `https://fhir.nhs.uk/Id/nhs-number|${NHS}` }).toString();
    const answer = await form(body);
    expect(answer).toMatchObject({
      status: 200,
      body: { type: 'searchset', entry: [{ resource: { id: 'nina.uyes' } }] },
    });
    expect((await form(body, 'text/plain')).status).toBe(415);
    expect(expressionsOf(await form('status=odd'))).toEqual(['http.status']);
  });

  it('gives refusals to nobody whose role does not act on them with the patient', async () => {
    expect(await found('?status=rejected', world.advocate)).toEqual(['ann-never', 'ann-no', 'bea-no', 'zoe-no']);
    expect(await found('?status=rejected', world.hazel)).toEqual(['zoe-no']);
    for (const token of [officer, world.nurse]) {
      const answer = await get('Consent?status=rejected', token);
      expect([answer.status, expressionsOf(answer)]).toEqual([403, ['http.status']]);
    }
  });

  it('leads from page to page, and its self link shows what was used', async () => {
    const ids: string[] = [];
    let url: string | undefined =
      `${world.tenant.url}/fhir/R4/Consent?_count=2&status=active,proposed,inactive&_sort=date`;
    const pages: Resource[] = [];
    while (url !== undefined) {
      const { body }: Answer<Resource> = await ask<Resource>(url, { token: world.clinician });
      pages.push(body);
      ids.push(
        ...(body.entry ?? []).filter(({ search }) => search.mode === 'match').map(({ resource }) => resource.id),
      );
      url = body.link.find(({ relation }) => relation === 'next')?.url;
    }
    expect(ids).toEqual(['ann-open', 'ann-over', 'ann-yes', 'nina.uyes']);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.link[0]).toEqual({
      relation: 'self',
      url: `${world.tenant.url}/fhir/R4/Consent?_count=2&status=active%2Cproposed%2Cinactive`,
    });
    const [said] = (pages[0]?.entry ?? []).filter(({ search }) => search.mode === 'outcome');
    expect(said?.resource.issue).toMatchObject([
      { severity: 'warning', code: 'not-supported', location: ['http._sort'] },
    ]);
  });

  it('refuses what it does not know when the caller is strict', async () => {
    const answer = await get('Consent?_sort=date&colour=red', world.clinician, { prefer: 'handling=strict' });
    expect([answer.status, expressionsOf(answer)]).toEqual([400, ['http._sort', 'http.colour']]);
  });

  it.each([
    ['?patient:missing=true', ['http.patient:missing']],
    ['?status:not=active', ['http.status:not']],
    ['?status=granted&_count=0&patient=Device/1', ['http._count', 'http.patient', 'http.status']],
    ['?patient:identifier=urn:x|1', ['http.patient:identifier']],
    ['?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|9434765918', ['http.patient:identifier']],
    ['?_after=%20', ['http._after']],
  ])('refuses %s, with every fault', async (query, locations) => {
    const answer = await get(`Consent${query}`);
    expect([answer.status, expressionsOf(answer)]).toEqual([400, locations]);
  });
});

describe('what is served', () => {
  it('is told to anybody, by the capability statement', async () => {
    const { status, body } = await get('metadata', '');
    expect(status).toBe(200);
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', kind: 'instance' });
    expect(body['implementation']).toMatchObject({ url: `${world.tenant.url}/fhir/R4` });
    const [{ resource: [consent] = [] } = {}] = body['rest'] as { resource?: { interaction: { code: string }[] }[] }[];
    expect(consent?.interaction.map(({ code }) => code)).toEqual(['read', 'search-type', 'create']);
  });

  it.each(['Patient/ann', 'Consent/ann-yes/_history', '', 'nothing'])(
    'is not %s, which an outcome says',
    async (path) => {
      const answer = await get(path);
      expect(answer).toMatchObject({
        status: 404,
        body: { resourceType: 'OperationOutcome', issue: [{ code: 'not-found' }] },
      });
      expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    },
  );

  it('takes FHIR’s media type nowhere else', async () => {
    const headers = { 'content-type': 'application/fhir+json' };
    const answer = await ask(`${world.tenant.url}/api/v1/consents`, { token: world.clinician, body: {}, headers });
    expect(answer.status).toBe(415);
  });
});
