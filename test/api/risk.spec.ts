import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../support/tenant.js';
import {
  admitted,
  hoursAgo,
  makePatientsWorld,
  noonDaysAgo,
  type Page,
  type PatientsWorld,
  type Row,
} from './patients-world.js';
import { granted } from './consent-steps.js';

let world: PatientsWorld;

beforeAll(async () => {
  world = await makePatientsWorld();
});
afterAll(() => world.stop());

const post = (path: string, body: object = {}, token = world.clinician) =>
  world.tenant.post<Row & Problem>(token, path, body);
const get = <T = Row>(path: string, token = world.clinician) => world.tenant.get<T>(token, path);

const words = 'Written about this one patient, and nobody else.';
const texts = {
  formulation: words,
  need: words,
  alternatives_tried: words,
  protective_factors: words,
  blind_spots: words,
  harm_of_watching: words,
  harm_of_not_watching: words,
};
const triggers = async (id: string) => (await get(`admissions/${id}`)).body['review_triggers'];

describe('a risk assessment', () => {
  it('is a draft until a responsible clinician signs it with every part written', async () => {
    await admitted(world, 'ann');
    const draft = await post('risk-assessments', { id: 'ann-1', patient_id: 'ann', ...texts, need: 'Too short.' });
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', admission_id: 'ann', signed_at: null } });
    expect(await post('risk-assessments/ann-1/sign')).toMatchObject({
      status: 422,
      body: { code: 'texts_too_short', faults: [{ field: 'need' }] },
    });
    expect(await post('risk-assessments/ann-1/amend', { need: words })).toMatchObject({
      status: 200,
      body: { version: 2, need: words },
    });
    const occurred_at = hoursAgo(5);
    expect(await post('risk-assessments/ann-1/sign', { occurred_at }, world.second)).toMatchObject({
      status: 200,
      body: { version: 3, state: 'signed', signed_at: occurred_at, signed_by: 'staff:second' },
    });
    expect(await post('risk-assessments/ann-1/amend', { need: words })).toMatchObject({
      status: 409,
      body: { code: 'not_draft' },
    });
    expect(await triggers('ann')).toMatchObject([{ kind: 'risk_assessment', at: occurred_at }]);
  });

  it('takes the place of the one before, and calls for consents to be reviewed', async () => {
    await post('risk-assessments', { id: 'ann-2', patient_id: 'ann', ...texts });
    expect(await post('risk-assessments/ann-2/sign', { occurred_at: hoursAgo(6) })).toMatchObject({
      status: 409,
      body: { code: 'signed_since' },
    });
    const occurred_at = hoursAgo(1);
    expect((await post('risk-assessments/ann-2/sign', { occurred_at })).status).toBe(200);
    const called = { kind: 'risk_assessment', recorded_at: expect.any(String) };
    expect(await triggers('ann')).toEqual(
      [called, { ...called, at: occurred_at }].map((one) => ({ at: expect.any(String), ...one })),
    );
    const all = await get<Page>('patients/ann/risk-assessments');
    expect(all.body.items.map((row) => [row.id, row['state']])).toEqual([
      ['ann-1', 'superseded'],
      ['ann-2', 'signed'],
    ]);
  });

  it('calls for a review when it is the first but something was agreed to before it', async () => {
    await admitted(world, 'bea');
    await granted(world, 'bea-c', { patient_id: 'bea', asked_at: noonDaysAgo(3), granted_at: noonDaysAgo(2) });
    await post('risk-assessments', { id: 'bea-1', patient_id: 'bea', ...texts });
    expect((await post('risk-assessments/bea-1/sign')).status).toBe(200);
    expect(await triggers('bea')).toMatchObject([{ kind: 'risk_assessment' }]);
  });

  it('is not signed for a time before the admission, nor written by a nurse, nor seen from another ward', async () => {
    await post('risk-assessments', { id: 'bea-2', patient_id: 'bea', ...texts });
    expect(await post('risk-assessments/bea-2/sign', { occurred_at: hoursAgo(24 * 8) })).toMatchObject({
      status: 422,
      body: { code: 'before_admission' },
    });
    expect(await post('risk-assessments/bea-2/sign', {}, world.nurse)).toMatchObject({ status: 403 });
    expect(await post('risk-assessments', { patient_id: 'bea', ...texts }, world.hazel)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patient_id' }] },
    });
    expect(await post('risk-assessments/bea-2/sign', {}, world.hazel)).toMatchObject({ status: 404 });
    expect(await get('patients/bea/risk-assessments', world.hazel)).toMatchObject({ status: 404 });
    expect(await get('risk-assessments/bea-2', world.nurse)).toMatchObject({ status: 200 });
  });

  it('keeps every earlier state', async () => {
    const versions = await get<{ state: Row; recorded_by: string }[]>('risk-assessments/ann-1/versions');
    expect(versions.body.map((one) => [one.state['state'], one.recorded_by])).toEqual([
      ['draft', 'staff:clinician'],
      ['draft', 'staff:clinician'],
      ['signed', 'staff:second'],
      ['superseded', 'staff:clinician'],
    ]);
  });
});
