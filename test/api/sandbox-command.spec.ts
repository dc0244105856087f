import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { readingOf } from '../support/ward.js';
import { askfirst } from './identity-world.js';

let database: string;
let service: Service;

beforeAll(async () => {
  database = await freshDatabase();
  service = await startService({ DATABASE_URL: database });
});
afterAll(() => service?.stop());

const create = (id: string, more: Record<string, string> = {}): Promise<string> =>
  askfirst(['sandbox', 'create', '--id', id, '--name', 'Ours to try'], database, '', more);
const token = async (as: string): Promise<string> =>
  (await askfirst(['token', '--provider', 'TRY', '--as', as], database, '', { ASKFIRST_URL: service.url })).trim();

describe('askfirst sandbox create', () => {
  it('makes a provider whose vendor and staff have tokens at once, beside a running service', async () => {
    const told = await create('TRY');
    expect(told).toContain('askfirst token --provider TRY --as vendor');
    expect(told).toContain('nurse_on_shift');
    const vendor = await token('vendor');
    expect(decodeJwt(vendor)).toMatchObject({ provider_id: 'TRY', client_id: 'TRY.vendor' });
    const answer = await ask(`${service.url}/access/v1/evaluation`, { token: vendor, body: readingOf('d0') });
    expect(answer).toMatchObject({ status: 200, body: { decision: false, context: { sandbox: true } } });
    expect(decodeJwt(await token('nurse_on_shift'))).toMatchObject({ provider_id: 'TRY', sub: 'nurse_on_shift' });
    const suspended = await ask(`${service.url}/api/v1/wards`, { token: await token('suspended_nurse') });
    expect(suspended).toMatchObject({ status: 403 });
    const officer = await ask(`${service.url}/api/v1/vendor-clients/TRY.vendor`, { token: await token('ig_officer') });
    expect(officer).toMatchObject({ status: 200, body: { recorded_by: 'system:sandbox_command' } });
  });

  it('makes none twice, and none in production', async () => {
    await create('TWICE');
    await expect(create('TWICE')).rejects.toThrow('there is a provider with this ODS code');
    await expect(create('PROD', { NODE_ENV: 'production' })).rejects.toThrow('a sandbox has no place in production');
    await expect(create('bad id')).rejects.toThrow('ODS code');
    await expect(askfirst(['sandbox', 'create'], database)).rejects.toThrow('which sandbox?');
  });
});
