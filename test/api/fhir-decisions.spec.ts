import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import { startTenant, type Tenant } from '../support/tenant.js';
import { lookAt, must, TestWard, yesterdayMorning } from '../support/ward.js';
import { fhir, no, yes, type Resource } from './fhir-world.js';

let tenant: Tenant;
let ward: TestWard;

beforeAll(async () => {
  tenant = await startTenant();
  ward = await TestWard.build(tenant.url, tenant.provider_id, 1);
});
afterAll(() => tenant.stop());

const HOURS = 3_600_000;
const morning = (plus: number): string => new Date(yesterdayMorning() + plus * HOURS).toISOString();

/** Why a look at the patient was refused, as the officer reads it; nothing when it was permitted. */
async function reasons(): Promise<string[]> {
  const { body } = await ward.evaluate(lookAt('d0'));
  if (body.decision) return [];
  return (await ward.decision(body.context.decision_id ?? '')).verdict.reasons;
}

describe('a consent that was imported', () => {
  it('permits nothing until somebody independent has confirmed it, and nothing once a no has been', async () => {
    expect(await reasons()).toContain('no_consent');
    const times = { asked_at: morning(-1), decided_at: morning(0), ends_at: morning(80) };
    const said = { patient: 'p0', hours: { from: '00:00', to: '24:00' }, ...times };
    const send = (body: object) => fhir({ tenant }, ward.tokens.clinician, 'Consent', { body });
    const { id } = await must<Resource>(send(yes(said)));
    expect(await reasons()).toEqual(['consent_unconfirmed']);
    await must(ask(`${tenant.url}/api/v1/consents/${id}/confirm`, { token: ward.tokens.second, body: {} }));
    expect(await reasons()).toEqual([]);
    await must(send(no({ ...said, status: 'inactive' })));
    expect(await reasons()).toEqual(['consent_withdrawn']);
  });
});
