import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { CALM, INFORMATION } from '../support/ward.js';
import { staffToken } from '../../src/identity/token.client.js';
import { CapacityWorld, iso, LOOK, READ, THEN, type Page, type Row } from './capacity-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

const ALL_DAY = [{ from: '00:00', to: '24:00' }];
const YES = { outcome: 'granted', words: 'Yes, that is all right.', hours: ALL_DAY };
const FOUND = { understands: true, retains: true, weighs: true, communicates: true };
const HELPED = { support_given: 'Pictures, and a second talk.', fluctuating: false };
const UNABLE = { ...FOUND, ...HELPED, understands: false, weighs: false, impairment: 'Delirium.' };

const conversation = (items: object[], more: object = {}) => ({
  information: INFORMATION,
  circumstances: CALM,
  items,
  occurred_at: iso(THEN),
  ...more,
});
type Told = { consents: Row[]; capacity_assessments: Row[] };
const talk = (patient: string, body: object, token = world.tokens.clinician) =>
  world.post<Told & Problem>(`patients/${patient}/consent-conversations`, body, token);
const consentsOf = async (patient: string) => (await world.get<Page>(`patients/${patient}/consents`)).body.items;

describe('a conversation about consent', () => {
  it('records each thing that was asked for, and the next question is answered by it', async () => {
    expect(await world.look('p0')).toBe('no_consent');
    const { status, body } = await talk(
      'p0',
      conversation([
        { ...LOOK, ...YES },
        { ...READ, outcome: 'refused' },
      ]),
    );
    expect(status).toBe(201);
    expect(body.consents).toMatchObject([
      {
        ...LOOK,
        state: 'granted',
        version: 1,
        patient_id: 'p0',
        asked_by: 'staff:clinician',
        information: INFORMATION,
      },
      { ...READ, state: 'refused', words: null, hours: [] },
    ]);
    expect(body.capacity_assessments).toEqual([]);
    expect(await world.look('p0')).toBe('permit on own_consent');
    expect(await world.read('p0')).toBe('consent_refused');
  });

  it('takes away what the patient now says no to', async () => {
    await talk('p1', conversation([{ ...LOOK, ...YES }]));
    expect(await world.look('p1')).toBe('permit on own_consent');
    const now = { occurred_at: iso(Date.now()) };
    const { body } = await talk('p1', conversation([{ ...LOOK, outcome: 'refused', words: 'Not any more.' }], now));
    expect(body.consents).toMatchObject([{ state: 'refused' }]);
    expect((await consentsOf('p1')).map(({ state }) => state).sort()).toEqual(['refused', 'superseded']);
    expect(await world.look('p1')).toBe('consent_refused');
  });

  it('changes nothing when anything in it is wrong, and says all of it with its path', async () => {
    const wrong = [
      { ...LOOK, ...YES, hours: [{ from: '9:00', to: '17:00' }] },
      { ...LOOK, operation: 'retain', ...YES },
      { ...READ, purpose: 'covert', ...YES },
      { ...READ, outcome: 'undecided', words: 'Maybe.' },
      { ...LOOK, operation: 'location_alert', ...YES, capacity: { ...UNABLE, likely_return_at: iso(THEN - HOUR) } },
      { ...LOOK, outcome: 'refused' },
    ];
    const answer = await talk('p2', conversation(wrong));
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map(({ field }) => field).sort()).toEqual([
      'items.0.hours.0.from',
      'items.1.retention_hours',
      'items.2.purpose',
      'items.3.words',
      'items.4.capacity.likely_return_at',
      'items.4.outcome',
      'items.5',
    ]);
    expect(await consentsOf('p2')).toEqual([]);
    expect((await world.get<Page>('patients/p2/capacity-assessments')).body.items).toEqual([]);
    expect(await world.look('p2')).toBe('no_consent');
  });

  it('names every member of it that is missing or misshapen, item by item', async () => {
    const items = [
      { ...LOOK, outcome: 'granted', hours: [{ from: 9 }] },
      { ...READ, outcome: 'perhaps', capacity: { understands: 'yes' } },
    ];
    const { status, body } = await talk('p2', { ...conversation(items), circumstances: undefined });
    expect(status).toBe(422);
    expect(new Set(body.faults.map(({ field }) => field))).toEqual(
      new Set([
        'circumstances',
        'items.0.hours.0.from',
        'items.0.hours.0.to',
        'items.1.outcome',
        'items.1.capacity.understands',
        'items.1.capacity.retains',
        'items.1.capacity.weighs',
        'items.1.capacity.communicates',
        'items.1.capacity.support_given',
        'items.1.capacity.fluctuating',
      ]),
    );
  });

  it('in the future, or before the admission, is refused once however much was asked for', async () => {
    const items = [
      { ...LOOK, ...YES },
      { ...READ, ...YES },
    ];
    const ahead = await talk('p2', conversation(items, { occurred_at: iso(Date.now() + HOUR) }));
    expect(ahead).toMatchObject({ status: 422, body: { code: 'in_the_future', faults: [{ field: 'occurred_at' }] } });
    const early = await talk('p2', conversation(items, { occurred_at: iso(THEN - 30 * 24 * HOUR) }));
    expect(early).toMatchObject({
      status: 422,
      body: { code: 'before_admission', faults: [{ field: 'occurred_at' }] },
    });
    expect(await consentsOf('p2')).toEqual([]);
  });

  it('at night waits for somebody independent, who is not whoever held it', async () => {
    const night = { occurred_at: iso(THEN + 12 * HOUR) };
    const { body } = await talk('p3', conversation([{ ...LOOK, ...YES }], night));
    expect(body.consents).toMatchObject([{ state: 'granted', confirmation: 'needed' }]);
    expect(await world.look('p3')).toBe('consent_unconfirmed');
    const id = body.consents[0]?.id;
    const advocate = await world.post<Row>(`consents/${id}/confirm`, {}, world.tokens.advocate);
    expect(advocate).toMatchObject({ status: 200, body: { confirmation: 'confirmed' } });
    expect(await world.look('p3')).toBe('permit on own_consent');
  });

  it('asks nobody again soon after a refusal, unless they raise it', async () => {
    await talk('p4', conversation([{ ...LOOK, outcome: 'refused', words: 'No.' }]));
    const now = { occurred_at: iso(Date.now()) };
    const again = await talk(
      'p4',
      conversation(
        [
          { ...READ, ...YES },
          { ...LOOK, ...YES },
        ],
        now,
      ),
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'asked_too_soon', faults: [{ field: 'items.1' }] } });
    expect(await consentsOf('p4')).toHaveLength(1);
    expect((await talk('p4', conversation([{ ...LOOK, ...YES, patient_started: true }], now))).status).toBe(201);
    expect(await world.look('p4')).toMatch(/^permit on own_consent$|^consent_unconfirmed$/);
  });

  it('holds what was found of whether the patient can decide each thing', async () => {
    const items = [
      { ...LOOK, outcome: 'undecided', capacity: UNABLE },
      { ...READ, ...YES, capacity: { ...FOUND, ...HELPED } },
    ];
    const { status, body } = await talk('p5', conversation(items));
    expect(status).toBe(201);
    expect(body.capacity_assessments).toMatchObject([
      { ...LOOK, outcome: 'not_able', assessed_by: 'staff:clinician', impairment: 'Delirium.' },
      { ...READ, outcome: 'able', impairment: null },
    ]);
    expect(await world.look('p5')).toBe('capacity_unresolved');
    expect(await world.read('p5')).toBe('permit on own_consent');
  });

  it('with whoever decides for a patient who cannot is theirs', async () => {
    const { id } = await world.verified('p6', 'attorney_health_welfare');
    const said = { ...LOOK, ...YES, patients_view: 'Smiles at it.', capacity: UNABLE };
    const { body } = await talk('p6', conversation([said], { representative_id: id }));
    expect(body.consents).toMatchObject([{ representative_id: id, state: 'granted', patients_view: 'Smiles at it.' }]);
    expect(await world.look('p6')).toBe('permit on attorney_health_welfare');
    const nobody = await talk('p6', conversation([{ ...READ, ...YES }], { representative_id: 'nobody' }));
    expect(nobody).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'representative_id' }, { field: 'items.0.patients_view' }] },
    });
  });

  it('under one key is recorded once, and answers with the first', async () => {
    const body = conversation([{ ...READ, ...YES }]);
    const send = (items = body) =>
      ask<Told & Problem>(`${world.service.url}/api/v1/patients/p7/consent-conversations`, {
        token: world.tokens.clinician,
        headers: { 'idempotency-key': 'one-conversation' },
        body: items,
      });
    const first = await send();
    const second = await send();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await consentsOf('p7')).toHaveLength(1);
    expect(await send(conversation([{ ...LOOK, ...YES }]))).toMatchObject({
      status: 409,
      body: { code: 'key_reused' },
    });
  });

  it('is recorded by the responsible clinician of the ward alone', async () => {
    const body = conversation([{ ...LOOK, ...YES }]);
    for (const token of [world.tokens.nurse, world.tokens.charge, world.tokens.advocate, world.tokens.officer])
      expect((await talk('p7', body, token)).status).toBe(403);
    expect((await talk('p7', body, world.tokens.away)).status).toBe(404);
    expect((await talk('nobody', body)).status).toBe(404);
    await createSandbox(world.env, 'OTHER');
    const elsewhere = await staffToken(world.service.url, 'OTHER', 'platform_admin');
    expect((await talk('p7', body, elsewhere)).status).toBe(403);
    expect(await consentsOf('p7')).toHaveLength(1);
  });

  it('is of an admission, and none is open once the patient was discharged', async () => {
    await world.post('admissions/a7/discharge', {});
    const answer = await talk('p7', conversation([{ ...LOOK, ...YES }]), world.tokens.clinician);
    expect(answer.status).toBe(404);
  });
});
