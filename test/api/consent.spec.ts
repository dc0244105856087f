import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../support/tenant.js';
import { asking, BLURRED, CALM, granted, INFORMATION, terms } from './consent-steps.js';
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
  for (const id of ['ann', 'bea', 'cat', 'dot', 'eve']) await admitted(world, id);
});
afterAll(() => world.stop());

const post = (path: string, body: object = {}, token = world.clinician) =>
  world.tenant.post<Row & Problem>(token, path, body);
const get = <T = Row>(path: string, token = world.clinician) => world.tenant.get<T>(token, path);

describe('asking a patient', () => {
  it('records everything they were told, who asked, and that nothing is decided', async () => {
    const answer = await post('consents', asking('ann-1', 'ann'));
    expect(answer).toMatchObject({
      status: 201,
      body: {
        ...BLURRED,
        id: 'ann-1',
        admission_id: 'ann',
        state: 'undecided',
        information: INFORMATION,
        asked_by: 'staff:clinician',
        asked_at: new Date(noonDaysAgo(3)).toISOString(),
        ask_number: 1,
        patient_started: false,
        hours: [],
        circumstances: {},
        confirmation: 'not_needed',
      },
    });
    expect(await post('consents', asking('ann-2', 'ann'))).toMatchObject({ body: { ask_number: 2 } });
  });

  it('for a purpose never permitted is refused as such', async () => {
    expect(await post('consents', asking('no', 'ann', { purpose: 'covert' }))).toMatchObject({
      status: 422,
      body: { code: 'purpose_prohibited', faults: [{ field: 'purpose' }] },
    });
  });

  it('for audio, for training an algorithm, or in words nobody knows is refused with every fault', async () => {
    expect(
      await post('consents', asking('no', 'ann', { technology: 'audio', operation: 'train_algorithm' })),
    ).toMatchObject({
      status: 422,
      body: { code: 'consent_never_possible', faults: [{ field: 'technology' }, { field: 'operation' }] },
    });
    expect(await post('consents', asking('no', 'ann', { technology: 'drone', purpose: 'curiosity' }))).toMatchObject({
      status: 422,
      body: { code: 'unknown_word', faults: [{ field: 'technology' }, { field: 'purpose' }] },
    });
  });

  it('without saying how they were informed names each thing left out', async () => {
    const { teach_back: _left_out, ...information } = { ...INFORMATION, format: 'telepathy' };
    const answer = await post('consents', asking('no', 'ann', { information }));
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((fault) => fault.field).sort()).toEqual([
      'information.format',
      'information.teach_back',
    ]);
  });

  it('of another ward, or of nobody, names the patient as unknown', async () => {
    for (const [token, patient] of [
      [world.hazel, 'ann'],
      [world.clinician, 'nobody'],
    ] as const) {
      expect(await post('consents', asking('no', patient), token)).toMatchObject({
        status: 422,
        body: { faults: [{ field: 'patient_id' }] },
      });
    }
  });
});

describe('a grant', () => {
  it('holds for what was agreed, and takes the place of the choice before', async () => {
    const first = await post('consents/ann-1/grant', terms(noonDaysAgo(2), { secondary_uses: ['sleep_profile'] }));
    expect(first).toMatchObject({
      status: 200,
      body: {
        state: 'granted',
        version: 2,
        hours: [{ from: '00:00', to: '24:00' }],
        confirmation: 'not_needed',
        secondary_uses: ['sleep_profile'],
      },
    });
    expect((await post('consents/ann-2/grant', terms(noonDaysAgo(1)))).status).toBe(200);
    expect(await get('consents/ann-1')).toMatchObject({
      body: { state: 'superseded', version: 3, words: 'Yes, if the alarm goes.' },
    });
    const versions = await get<{ state: Row }[]>('consents/ann-1/versions');
    expect(versions.body.map((one) => one.state['state'])).toEqual(['undecided', 'granted', 'superseded']);
  });

  it('without the words, the hours or the time for keeping is refused', async () => {
    await post('consents', asking('ann-keep', 'ann', { operation: 'retain' }));
    expect(await post('consents/ann-keep/grant', { circumstances: CALM })).toMatchObject({ status: 422 });
    expect(await post('consents/ann-keep/grant', terms())).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'retention_hours' }] },
    });
    expect(await post('consents/ann-keep/grant', terms(noonDaysAgo(2), { retention_hours: 24 }))).toMatchObject({
      status: 200,
      body: { retention_hours: 24 },
    });
  });

  it('said before a no that is on record is refused, so that a late note never undoes it', async () => {
    await post('consents', asking('bea-1', 'bea'));
    await post('consents', asking('bea-2', 'bea', { patient_started: true }));
    expect((await post('consents/bea-1/withdraw', { occurred_at: noonDaysAgo(1) })).status).toBe(200);
    await post('consents', asking('bea-3', 'bea', { patient_started: true }));
    expect(await post('consents/bea-3/grant', terms(noonDaysAgo(2)))).toMatchObject({
      status: 409,
      body: { code: 'decided_since' },
    });
    expect(await post('consents/bea-2/grant', terms())).toMatchObject({ status: 409 });
    expect((await post('consents/bea-3/grant', terms())).status).toBe(200);
  });

  it('is not written by a nurse, nor from another ward', async () => {
    expect(await post('consents/ann-2/grant', terms(), world.nurse)).toMatchObject({ status: 403 });
    expect(await post('consents/ann-2/grant', terms(), world.hazel)).toMatchObject({ status: 404 });
  });
});

describe('a refusal', () => {
  it('ends the grant before it, and nobody asks again for seven days unless the patient does', async () => {
    await granted(world, 'cat-1', { patient_id: 'cat' });
    await post('consents', asking('cat-2', 'cat'));
    const occurred_at = noonDaysAgo(1);
    expect(await post('consents/cat-2/refuse', { occurred_at, words: 'No more.' })).toMatchObject({
      status: 200,
      body: { state: 'refused', words: 'No more.' },
    });
    expect(await get('consents/cat-1')).toMatchObject({ body: { state: 'superseded' } });
    const again = await post('consents', asking('cat-3', 'cat', { occurred_at: hoursAgo(0) }));
    expect(again).toMatchObject({ status: 409, body: { code: 'asked_too_soon' } });
    expect(again.body.faults[0]?.fix).toContain(new Date(Date.parse(occurred_at) + 7 * 86_400_000).toISOString());
    expect(
      await post('consents', asking('cat-3', 'cat', { occurred_at: hoursAgo(0), patient_started: true })),
    ).toMatchObject({ status: 201 });
    expect(await post('consents/cat-2/withdraw')).toMatchObject({
      status: 200,
      body: { state: 'refused', version: 2 },
    });
  });
});

describe('a consent that waits for confirmation', () => {
  it('is confirmed by somebody who neither asked nor recorded it', async () => {
    await post('consents', asking('dot-1', 'dot'));
    const pressed = { ...CALM, intoxicated: true };
    expect(
      await post('consents/dot-1/grant', terms(noonDaysAgo(2), { circumstances: pressed }), world.second),
    ).toMatchObject({ body: { confirmation: 'needed' } });
    expect(await post('consents/dot-1/confirm', {}, world.second)).toMatchObject({ status: 403 });
    expect(await post('consents/dot-1/confirm', {}, world.advocate)).toMatchObject({
      status: 200,
      body: { confirmation: 'confirmed', confirmed_by: 'staff:advocate' },
    });
    expect(await post('consents/dot-1/confirm', {}, world.advocate)).toMatchObject({
      status: 409,
      body: { code: 'confirmation_not_needed' },
    });
  });

  it('is not confirmed by an advocate who also recorded it', async () => {
    const both = {
      id: 'both',
      kind: 'person',
      name: 'Both',
      employer: 'The trust',
      roles: ['advocate', 'responsible_clinician'],
    };
    await world.tenant.created(world.admin, 'staff-members', both);
    await world.tenant.created(world.admin, 'ward-assignments', { staff_id: 'both', ward_id: 'larch' });
    const token = await world.tenant.signIn('both');
    await post('consents', asking('dot-2', 'dot', { operation: 'location_alert' }));
    const pressed = { circumstances: { ...CALM, intoxicated: true } };
    expect((await post('consents/dot-2/grant', terms(noonDaysAgo(2), pressed), token)).status).toBe(200);
    await post('consents/dot-2/request-review', {}, world.nurse);
    expect(await post('consents/dot-2/confirm', {}, token)).toMatchObject({
      status: 409,
      body: { code: 'not_independent' },
    });
  });
});

describe('a review', () => {
  const review = (more: object) => ({ outcome: 'continues', words: 'Still yes.', circumstances: CALM, ...more });

  it('keeps the consent going and stays on record', async () => {
    const occurred_at = noonDaysAgo(1);
    expect(await post('consents/dot-1/review', review({ occurred_at }))).toMatchObject({
      status: 200,
      body: { state: 'granted', reviewed_at: new Date(occurred_at).toISOString(), confirmation: 'confirmed' },
    });
    expect((await get<Page>('consents/dot-1/reviews')).body.items).toMatchObject([
      {
        consent_id: 'dot-1',
        outcome: 'continues',
        words: 'Still yes.',
        reviewed_by: 'staff:clinician',
        information: {},
      },
    ]);
    const requested = await post('consents/dot-1/request-review', {}, world.advocate);
    expect(requested.body['review_requested_at']).toHaveLength(1);
    expect(await post('consents/dot-1/request-review', {}, world.nurse)).toMatchObject({
      status: 200,
      body: { version: requested.body.version, review_requested_at: requested.body['review_requested_at'] },
    });
  });

  it('at which the patient withdraws is a withdrawal', async () => {
    expect(await post('consents/dot-1/review', review({ outcome: 'withdrawn' }))).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
    expect((await get<Page>('consents/dot-1/reviews')).body.items.map((one) => one['outcome']).sort()).toEqual([
      'continues',
      'withdrawn',
    ]);
    expect(await post('consents/dot-1/review', review({}))).toMatchObject({
      status: 409,
      body: { code: 'not_granted' },
    });
    expect(await post('consents/dot-1/review', review({ outcome: 'withdrawn' }))).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
  });
});

describe('what a patient was asked', () => {
  it('is read on their ward and by advocates, in pages', async () => {
    const first = await get<Page>('patients/ann/consents?limit=2');
    expect(first.body.items.map((row) => row.id)).toEqual(['ann-1', 'ann-2']);
    const next = await get<Page>(`patients/ann/consents?limit=2&after=${first.body.next}`, world.advocate);
    expect(next.body).toMatchObject({ items: [{ id: 'ann-keep' }], next: null });
    expect(await get('patients/ann/consents', world.hazel)).toMatchObject({ status: 404 });
    expect(await get('patients/nobody/consents', world.advocate)).toMatchObject({ status: 404 });
  });
});
