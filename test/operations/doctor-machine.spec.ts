import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Check } from '../../src/operations/doctor.check.js';
import { systemClock } from '../../src/shared/clock.js';
import { selfSigned } from '../support/certificate.js';
import { CLI, DAY, HOST, Installation } from './installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation?.remove());

describe('the doctor, about the machine', () => {
  it('finds clocks that are apart, and lets them be a little apart', async () => {
    const off = (ms: number): typeof systemClock => ({ ...systemClock, now: () => Date.now() + ms });
    expect(await installation.faults({}, off(500))).toEqual({});
    expect((await installation.faults({}, off(3_000)))['clock']).toMatch(/ahead of the database/);
    expect((await installation.faults({}, off(-3_000)))['clock']).toMatch(/behind the database/);
  });

  it('finds a certificate that ends soon, has ended, has yet to begin, is for another host or has another key', async () => {
    const at = (days: number): typeof systemClock => ({ ...systemClock, now: () => Date.now() + days * DAY });
    const found = async (over: Record<string, string>, clock = systemClock): Promise<string | undefined> =>
      (await installation.faults(over, clock))['certificate'];
    expect(await found({}, at(80))).toMatch(/less than 14 days/);
    expect(await found({}, at(91))).toMatch(/ended at/);
    expect(await found({}, at(-2))).toMatch(/not valid before/);
    expect(await found({ ASKFIRST_PUBLIC_URL: 'https://elsewhere.example' })).toMatch(/not for elsewhere\.example/);
    const key = join(installation.directory, 'other.pem');
    writeFileSync(key, selfSigned(HOST, new Date(), new Date()).key, { mode: 0o600 });
    expect(await found({ ASKFIRST_TLS_KEY: key })).toMatch(/key is not the certificate/);
  });

  it('finds keys and data that others may read', async () => {
    const key = join(installation.directory, 'open.pem');
    cpSync(join(installation.directory, 'key.pem'), key);
    chmodSync(key, 0o644);
    expect(await installation.faults({ ASKFIRST_TLS_KEY: key })).toEqual({
      permissions: expect.stringContaining('open.pem (0644)'),
    });
    const credentials = join(installation.directory, 'data/postgres/server.json');
    chmodSync(credentials, 0o640);
    const embedded = { DATABASE_URL: '', ASKFIRST_DATA_DIR: join(installation.directory, 'data') };
    expect((await installation.faults(embedded))['permissions']).toMatch(/server\.json \(0640\)\.$/);
    chmodSync(credentials, 0o600);
    expect((await installation.faults(embedded))['permissions']).toBeUndefined();
  });

  it('finds a policy set that does not compile, decides otherwise than its cases, or is not the one in force', async () => {
    const folder = join(installation.directory, 'policies');
    const ASKFIRST_POLICIES = folder;
    cpSync('policies', folder, { recursive: true });
    const extra = join(folder, 'cases/extra.yaml');
    writeFileSync(extra, 'bases: {}\ncases: [{ name: nobody, base: none, rule: X, expect: permit }]\n');
    expect((await installation.faults({ ASKFIRST_POLICIES }))['policy']).toMatch(
      /extra\.yaml:2:\d+ none is not a base/,
    );
    rmSync(extra);
    expect(await installation.faults({ ASKFIRST_POLICIES })).toEqual({});
    const cases = join(folder, 'cases/32-vw.yaml');
    const text = readFileSync(cases, 'utf8');
    writeFileSync(cases, text.replace('expect: permit, obligations: [do_not_keep]', 'expect: [consent_refused]'));
    expect((await installation.faults({ ASKFIRST_POLICIES }))['policy']).toMatch(
      /otherwise than expected: cases\/32-vw\.yaml/,
    );
    writeFileSync(cases, text);
    const national = join(folder, 'national/32-vw.yaml');
    const rules = readFileSync(national, 'utf8');
    writeFileSync(national, rules.replace('says: Sound is never taken.', 'says: Sound is not taken.'));
    expect((await installation.faults({ ASKFIRST_POLICIES }))['policy_proof']).toMatch(
      /proof\.json:1:1 this set is [0-9a-f]{64}, and what was proved is [0-9a-f]{64}; run `askfirst policies prove/,
    );
    writeFileSync(national, rules);
    const url = await installation.broken(
      `UPDATE log_entry SET body = regexp_replace(body, '"hash":"[0-9a-f]{8}', '"hash":"00000000') WHERE kind = 'policy'`,
    );
    expect((await installation.faults(url))['policy_in_force']).toMatch(/not the one in force at RXX \(00000000/);
    writeFileSync(join(folder, 'national/zz.yaml'), 'rules: nonsense\n');
    const faults = await installation.faults({ ASKFIRST_POLICIES });
    expect(faults['policy']).toMatch(/national\/zz\.yaml:1:/);
    mkdirSync(join(installation.directory, 'nothing'));
    expect(
      (await installation.faults({ ASKFIRST_POLICIES: join(installation.directory, 'nothing') }))['policy'],
    ).toMatch(/cannot be read as policy/);
  });

  it('finds an installation that is not set up for production, every fault at once', async () => {
    const env = { NODE_ENV: '', ASKFIRST_PUBLIC_URL: '', ASKFIRST_TLS_CERT: '', ASKFIRST_TLS_KEY: '' };
    expect(Object.keys(await installation.faults({ ...env, ASKFIRST_BACKUP_CHECKED_AT: '' }))).toEqual([
      'node_env',
      'public_url',
      'backups',
    ]);
    expect((await installation.faults({ PORT: 'x', LOG_LEVEL: 'loud' }))['configuration']).toMatch(
      /PORT is "x".*LOG_LEVEL is "loud"/,
    );
  });

  it('finds traces that go to another machine unencrypted', async () => {
    const sent = (OTEL_EXPORTER_OTLP_ENDPOINT: string): Promise<Record<string, string>> =>
      installation.faults({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=hunter2' });
    for (const well of ['http://127.0.0.1:4318', 'http://[::1]:4318', 'https://collector.example'])
      expect([well, await sent(well)]).toEqual([well, {}]);
    const faults = await sent('http://collector.example:4318');
    expect(faults).toEqual({ traces: expect.stringContaining('http://collector.example:4318 unencrypted') });
    expect(JSON.stringify(faults)).not.toMatch('hunter2');
  });

  it('finds a backup that was last restored too long ago, or in the future', async () => {
    const said = (days: number): Record<string, string> => ({
      ASKFIRST_BACKUP_CHECKED_AT: new Date(Date.now() + days * DAY).toISOString(),
    });
    expect(await installation.faults(said(-30))).toEqual({});
    expect((await installation.faults(said(-32)))['backups']).toMatch(/over 31 days ago/);
    expect((await installation.faults(said(1)))['backups']).toMatch(/still to come/);
  });
});

describe('askfirst doctor', () => {
  it('prints every fault with its fix, and exits 1 when there is one', async () => {
    const doctor = (over: Record<string, string>, ...words: string[]): Promise<{ code?: number; stdout: string }> =>
      promisify(execFile)(process.execPath, [CLI, 'doctor', ...words], {
        env: { PATH: process.env['PATH'], ...installation.env, ...over },
      }).catch((error: { code: number; stdout: string }) => error);
    const well = await doctor({});
    expect([well.code, well.stdout]).toEqual([undefined, expect.not.stringContaining('FAULT')]);
    const ill = await doctor({ NODE_ENV: 'test' });
    expect([ill.code, ill.stdout]).toEqual([
      1,
      expect.stringMatching(/FAULT +node_env .*\n +fix: Set NODE_ENV=production/),
    ]);
    const json = JSON.parse((await doctor({ NODE_ENV: 'test' }, '--json')).stdout) as { ok: boolean; checks: Check[] };
    expect([json.ok, json.checks.filter(({ ok }) => !ok).map(({ name }) => name)]).toEqual([false, ['node_env']]);
  });
});
