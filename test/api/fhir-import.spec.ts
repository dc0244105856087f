import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BLURRED } from './consent-steps.js';
import { BASE, expressionsOf, extensions, fhir, yes, type Resource } from './fhir-world.js';
import {
  admitted,
  hoursAgo,
  makePatientsWorld,
  noonDaysAgo,
  type Page,
  type PatientsWorld,
  type Row,
} from './patients-world.js';
import type { Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';

let world: PatientsWorld;
/** Who may both record a consent and confirm one. */
let both: string;
const patients = ['ann', 'bea', 'cat', 'lou'];

beforeAll(async () => {
  world = await makePatientsWorld();
  for (const id of patients) await admitted(world, id);
  await admitted(world, 'hazel-ann', 'hazel');
  const roles = ['responsible_clinician', 'advocate'];
  await world.tenant.created(world.admin, 'staff-members', {
    id: 'both',
    kind: 'person',
    name: 'B',
    employer: 'T',
    roles,
  });
  await world.tenant.created(world.admin, 'ward-assignments', { staff_id: 'both', ward_id: 'larch' });
  both = await world.tenant.signIn('both');
});
afterAll(() => world.stop());

const send = (
  body: unknown,
  token = world.clinician,
  headers: Record<string, string> = {},
): Promise<Answer<Resource>> => fhir(world, token, 'Consent', { body, headers });
const consentsOf = async (patient: string): Promise<Row[]> =>
  (await world.tenant.get<Page>(world.clinician, `patients/${patient}/consents`)).body.items;
/** What is a record's own, whatever it says. */
const OF_THE_RECORD = ['id', 'patient_id', 'admission_id', 'recorded_at', 'recorded_by', 'occurred_at', 'version'];
const at = (name: string): string => `Consent.extension('https://askfirst.example/fhir/StructureDefinition/${name}')`;

describe('importing a yes', () => {
  it('records it through the same steps, and waits for somebody independent to confirm it', async () => {
    const answer = await send(yes(), both);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(answer.headers.get('etag')).toBe('W/"2"');
    expect(answer.headers.get('location')).toBe(`${world.tenant.url}/fhir/R4/Consent/${answer.body.id}`);
    expect(answer.body).toMatchObject({ resourceType: 'Consent', status: 'proposed' });
    const [consent] = await consentsOf('ann');
    expect(consent).toMatchObject({
      ...BLURRED,
      state: 'granted',
      asked_by: 'staff:clinician',
      words: 'Yes, at night.',
      hours: [{ from: '21:00', to: '07:30' }],
      confirmation: 'needed',
    });
    const versions = await world.tenant.get<Row[]>(world.clinician, `consents/${consent?.id}/versions`);
    expect(versions.body.map(({ state }) => (state as Row)['state'])).toEqual(['undecided', 'granted']);
  });

  it('is not confirmed by whoever sent it, and permits only once an advocate has', async () => {
    const [consent] = await consentsOf('ann');
    const confirm = (token: string) => world.tenant.post<Row & Problem>(token, `consents/${consent?.id}/confirm`, {});
    expect((await confirm(both)).body).toMatchObject({ code: 'not_independent' });
    expect((await confirm(world.advocate)).body).toMatchObject({ confirmation: 'confirmed' });
    expect((await fhir(world, world.clinician, `Consent/${consent?.id}`)).body.status).toBe('active');
  });

  it('answers with the record when it says what is recorded already', async () => {
    const before = await consentsOf('ann');
    const exported = await fhir(world, world.clinician, `Consent/${before[0]?.id}`);
    const again = await send(exported.body);
    expect(again).toMatchObject({ status: 200, body: { id: before[0]?.id, status: 'active' } });
    expect(again.body).toEqual(exported.body);
    expect(await consentsOf('ann')).toEqual(before);
  });

  it('keeps the whole of it from one record to another', async () => {
    const [ann] = await consentsOf('ann');
    const circumstances = { restraint_or_rapid_tranquillisation_within_24h: false, intoxicated: false };
    const reviewed = await world.tenant.post(world.second, `consents/${ann?.id}/review`, {
      outcome: 'continues',
      words: 'Still yes.',
      circumstances: { ...circumstances, linked_to_leave_ward_or_observation: true },
    });
    expect(reviewed.status).toBe(200);
    const { body } = await fhir(world, world.clinician, `Consent/${ann?.id}`);
    const { identifier: _own, ...other } = JSON.parse(JSON.stringify(body).replaceAll('TEST/ann', 'TEST/lou')) as Row;
    const answer = await send({ ...other, identifier: [{ system: `${BASE}/Id/consent`, value: 'TEST/lou-1' }] });
    expect(answer).toMatchObject({ status: 201, body: { id: 'lou-1', verification: other['verification'] } });
    const [lou] = await consentsOf('lou');
    const [before] = await consentsOf('ann');
    const kept = Object.entries(before ?? {}).filter(([name]) => !OF_THE_RECORD.includes(name));
    expect(lou).toMatchObject(Object.fromEntries(kept));
    expect(await send({ ...other, identifier: [{ system: `${BASE}/Id/consent`, value: 'TEST/lou-1' }] })).toMatchObject(
      {
        status: 200,
      },
    );
    const taken = await send({
      ...yes({ patient: 'cat' }),
      identifier: [{ system: `${BASE}/Id/consent`, value: 'TEST/lou-1' }],
    });
    expect([taken.status, expressionsOf(taken)]).toEqual([409, ['Consent.identifier[0]']]);
  });

  it('takes application/json too, and no other type', async () => {
    const sent = yes({ patient: 'bea' });
    expect((await send(sent, world.clinician, { 'content-type': 'application/fhir+xml' })).status).toBe(415);
    const answer = await send(sent, world.clinician, { 'content-type': 'application/json', prefer: 'return=minimal' });
    expect([answer.status, answer.body]).toEqual([201, '']);
  });

  it.each([
    [
      'an unknown modifier extension',
      { modifierExtension: [{ url: 'https://x.example/not', valueBoolean: true }] },
      'Consent.modifierExtension[0]',
    ],
    ['a source document', { sourceAttachment: { title: 'The form' } }, 'Consent.sourceAttachment'],
    [
      'a narrative of its own',
      { text: { status: 'additional', div: '<div xmlns="http://www.w3.org/1999/xhtml">No</div>' } },
      'Consent.text',
    ],
    ['another regime', { policyRule: { text: 'OPTOUT' } }, 'Consent.policyRule'],
    ['another scope', { scope: { text: 'research' } }, 'Consent.scope'],
    [
      'another person’s yes',
      { performer: [{ identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9434765919' } }] },
      'Consent.performer[0]',
    ],
    [
      'another provider',
      { organization: [{ identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'RXX' } }] },
      'Consent.organization[0]',
    ],
    ['another system’s identifier', { identifier: [{ system: 'urn:epr', value: '1' }] }, 'Consent.identifier[0]'],
    ['a patient nobody knows', { patient: { reference: 'Patient/nobody' } }, 'Consent.patient'],
    ['a patient of another ward', { patient: { reference: 'Patient/hazel-ann' } }, 'Consent.patient'],
    [
      'an NHS number that fails its check',
      { patient: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9434765918' } } },
      'Consent.patient.identifier',
    ],
    [
      'a root that permits',
      { provision: { ...(yes()['provision'] as object), type: 'permit' } },
      'Consent.provision.type',
    ],
    ['a draft', { status: 'draft' }, 'Consent.status'],
    ['an asker nobody knows', { extension: extensions({ asked_by: 'nobody' }) }, 'Consent.extension[1].extension[1]'],
  ])('refuses %s, and records nothing', async (_what, over, expression) => {
    const answer = await send({ ...yes({ patient: 'cat' }), ...over });
    expect(answer.status).toBe(422);
    expect(answer.body.resourceType).toBe('OperationOutcome');
    expect(expressionsOf(answer)).toEqual([expression]);
    expect(await consentsOf('cat')).toEqual([]);
  });

  it('names everything that is wrong at once', async () => {
    const { extension: _extension, ...without } = yes({ patient: 'cat' });
    const [rule] = (without['provision'] as { provision: Record<string, unknown>[] }).provision;
    const { modifierExtension: _hours, period: _period, ...bare } = rule ?? {};
    const answer = await send({ ...without, provision: { type: 'deny', provision: [bare, bare] } });
    expect(answer.status).toBe(422);
    expect(expressionsOf(answer)).toEqual(
      expect.arrayContaining([
        'Consent.provision.provision[0].period',
        'Consent.provision.provision[1]',
        at('consent-asked'),
        at('consent-information'),
        at('consent-state'),
      ]),
    );
  });

  it('refuses what is no valid R4 with every fault, before anything else', async () => {
    const sent = { ...yes({ patient: 'cat' }), status: 'granted', scope: undefined, colour: 'red' };
    const answer = await send(sent);
    expect(answer.status).toBe(400);
    expect(expressionsOf(answer)).toEqual(['Consent.colour', 'Consent.scope', 'Consent.status']);
  });

  it.each([
    ['{'],
    ['[]'],
    ['"x"'],
    ['{"resourceType":"Patient"}'],
    ['{"resourceType":"Consent","resourceType":"Consent"}'],
  ])('refuses %s', async (body) => {
    const answer = await send(body);
    expect([answer.status, answer.body.resourceType]).toEqual([expect.any(Number), 'OperationOutcome']);
    expect([400, 422]).toContain(answer.status);
  });

  it('holds it to the rules: not before the admission, not in the future, not shorter than it would stand, not against its own words', async () => {
    const refusals: [object, string][] = [
      [yes({ patient: 'cat', asked_at: noonDaysAgo(20) }), 'Consent.extension[1].extension[0]'],
      [yes({ patient: 'cat', decided_at: hoursAgo(-2) }), 'Consent.dateTime'],
      [yes({ patient: 'cat', ends_at: noonDaysAgo(1) }), 'Consent.provision.provision[0].period.end'],
      [yes({ patient: 'cat', state: 'granted', status: 'inactive' }), 'Consent.status'],
      [yes({ patient: 'cat', state: 'superseded', status: 'inactive' }), 'Consent.extension[0].valueCode'],
    ];
    for (const [sent, expression] of refusals) {
      const answer = await send(sent);
      expect([answer.status, expressionsOf(answer)]).toEqual([422, [expression]]);
    }
    expect(await consentsOf('cat')).toEqual([]);
  });

  it('is for whoever may record a consent, of this provider', async () => {
    for (const [token, status] of [
      ['', 401],
      [world.nurse, 403],
      [world.advocate, 403],
      [world.admin, 403],
    ] as const) {
      const answer = await send(yes({ patient: 'cat' }), token);
      expect([answer.status, answer.body.resourceType]).toEqual([status, 'OperationOutcome']);
    }
    expect(expressionsOf(await send(yes({ patient: 'cat' }), world.hazel))).toEqual(['Consent.patient']);
    expect(await consentsOf('cat')).toEqual([]);
  });

  it('refuses a condition it would pass over', async () => {
    const answer = await send(yes({ patient: 'cat' }), world.clinician, { 'if-none-exist': 'identifier=1' });
    expect([answer.status, expressionsOf(answer)]).toEqual([400, ['http.if-none-exist']]);
  });
});
