import { chmodSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DatabaseAccess } from '../../src/database/access.js';
import { verifyTail, type VerifiedLog } from '../../src/log/verify/verify-database.js';
import { withClient } from '../support/database.js';
import { Installation } from './installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation?.remove());

describe('the doctor', () => {
  it('finds nothing wrong with a sound installation, and says what it found', async () => {
    const checks = await installation.examined();
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual([
      ...['configuration', 'node_env', 'public_url', 'certificate', 'permissions', 'traces', 'policy', 'policy_proof'],
      ...['owner_role', 'service_role', 'row_security', 'append_only', 'migrations'],
      ...['postgresql', 'durability', 'isolation', 'clock', 'backups'],
      ...['service_connection', 'sandbox', 'policy_in_force', 'layers', 'log_tail'],
    ]);
  });

  it.each([
    [
      'synchronous_commit',
      'durability',
      ['ALTER DATABASE $database SET synchronous_commit = off'],
      /synchronous_commit is off/,
    ],
    [
      'the isolation',
      'isolation',
      [`ALTER DATABASE $database SET default_transaction_isolation = 'serializable'`],
      /begin as serializable/,
    ],
    [
      'a read-only database',
      'isolation',
      ['ALTER DATABASE $database SET default_transaction_read_only = on'],
      /read only/,
    ],
    [
      'row-level security that is off',
      'row_security',
      ['ALTER TABLE consent DISABLE ROW LEVEL SECURITY'],
      /on consent\./,
    ],
    [
      'row-level security that is not forced',
      'row_security',
      ['ALTER TABLE log_entry NO FORCE ROW LEVEL SECURITY'],
      /on log_entry\./,
    ],
    ['a table added without a wall', 'row_security', ['CREATE TABLE extra (provider_id text)'], /on extra\./],
    [
      'a policy that sees past the provider',
      'row_security',
      ['CREATE POLICY all_of_it ON patient USING (true)'],
      /all_of_it on patient/,
    ],
    [
      'a log that can be rewritten',
      'append_only',
      ['GRANT UPDATE (body), DELETE ON log_entry TO askfirst_service'],
      /DELETE, UPDATE on log_entry/,
    ],
    ['a log that anybody can empty', 'append_only', ['GRANT TRUNCATE ON log_batch TO PUBLIC'], /TRUNCATE on log_batch/],
    [
      'a service that owns a table',
      'service_role',
      ['CREATE TABLE its (x int)', 'ALTER TABLE its OWNER TO askfirst_service'],
      /owns table its/,
    ],
    [
      'a migration that has not run',
      'migrations',
      [`DELETE FROM migrations WHERE name LIKE 'Append%'`],
      /Not yet run: Append/,
    ],
    [
      'a newer database',
      'migrations',
      [`INSERT INTO migrations (timestamp, name) VALUES (9, 'Future9')`],
      /newer Askfirst \(Future9\)/,
    ],
    [
      'an entry that was changed',
      'log_tail',
      [`UPDATE log_entry SET body = replace(body, '"RXX"', '"RYY"') WHERE index = 1`],
      /RXX\/1: the entry is not what was hashed/,
    ],
    ['an entry that was taken out', 'log_tail', ['DELETE FROM log_entry WHERE index = 0'], /RXX\/0: the batch has/],
    [
      'a layer that is not proved with this policy set',
      'layers',
      [
        `INSERT INTO policy_layer (provider_id, id, occurred_at, recorded_at, recorded_by, scope, name, file, hash, why, state, proofs,
           proposed_at, proposed_by, activated_at, active_from)
         VALUES ('RXX', 'night', now(), now(), 'staff:a', 'provider', 'night.yaml', 'scope: provider', 'x', 'Why.', 'active',
           '[{"national_hash": "another", "holds": true}]', now(), 'staff:a', now(), now())`,
      ],
      /RXX\/night/,
    ],
    [
      'a sandbox',
      'sandbox',
      [`INSERT INTO provider VALUES ('DEMO', 'Demo', 'sandbox', 1, now(), now(), 'system:test')`],
      /holds DEMO/,
    ],
  ])('finds %s', async (_what, name, statements, fault) => {
    const faults = await installation.faults(await installation.broken(...statements));
    expect(Object.keys(faults)).toEqual([name]);
    expect(faults[name]).toMatch(fault);
  });

  it.each([
    [
      'bypass row-level security',
      'ALTER ROLE askfirst_service BYPASSRLS',
      'ALTER ROLE askfirst_service NOBYPASSRLS',
      'service_role',
      /is BYPASSRLS/,
    ],
    [
      'do anything',
      'ALTER ROLE askfirst_service SUPERUSER',
      'ALTER ROLE askfirst_service NOSUPERUSER',
      'service_role',
      /is SUPERUSER/,
    ],
    [
      'act as the owner',
      'GRANT pg_write_all_data TO askfirst_service',
      'REVOKE pg_write_all_data FROM askfirst_service',
      'service_role',
      /member of pg_write_all_data/,
    ],
    [
      'be turned into an owner above the wall',
      'ALTER ROLE askfirst_owner BYPASSRLS',
      'ALTER ROLE askfirst_owner NOBYPASSRLS',
      'owner_role',
      /passes over row-level security/,
    ],
  ])('finds a service that can %s', async (_what, breaking, mending, name, fault) => {
    await installation.asAdmin('postgres', breaking);
    try {
      expect((await installation.faults())[name]).toMatch(fault);
    } finally {
      await installation.asAdmin('postgres', mending);
    }
    expect(await installation.faults()).toEqual({});
  });

  it.each([
    ['fsync', 'off', 'durability', /fsync is off/],
    ['full_page_writes', 'off', 'durability', /full_page_writes is off/],
    ['server_version_num', '160004', 'postgresql', /^PostgreSQL is/],
  ])('finds a server whose %s is %s', async (setting, is, name, fault) => {
    // The embedded server holds these on its command line, so a function that comes before PostgreSQL's own stands in.
    const url = await installation.broken(
      'CREATE SCHEMA stand_in',
      'GRANT USAGE ON SCHEMA stand_in TO PUBLIC',
      `CREATE FUNCTION stand_in.current_setting(asked text) RETURNS text LANGUAGE sql
       RETURN CASE asked WHEN '${setting}' THEN '${is}' ELSE pg_catalog.current_setting(asked) END`,
      'ALTER DATABASE $database SET search_path = stand_in, pg_catalog, public',
    );
    const faults = await installation.faults(url);
    expect(Object.keys(faults)).toEqual([name]);
    expect(faults[name]).toMatch(fault);
  });

  it('verifies the end of a log from any batch on, and takes no batch whose frontier is not its root’s', async () => {
    const tails = (url: string, batches: number): Promise<VerifiedLog> =>
      withClient(new DatabaseAccess('server', url).serviceOptions(), (client) => verifyTail(client, 'RXX', batches));
    const sound = installation.urlOf('sound');
    const whole = await tails(sound, 1_000);
    expect(whole.batches).toBeGreaterThan(1);
    for (let batches = 1; batches <= whole.batches; batches++)
      expect(await tails(sound, batches)).toEqual({ ...whole, batches });
    const { DATABASE_URL } = await installation.broken(
      `UPDATE log_batch SET frontier = set_byte(frontier, 0, get_byte(frontier, 0) # 1)
       WHERE first_index = (SELECT first_index FROM log_batch ORDER BY first_index DESC OFFSET 1 LIMIT 1)`,
    );
    const faults = (await tails(DATABASE_URL, 1)).findings.map(({ fault }) => fault);
    expect(faults).toContain('the root is not that of the frontier');
  });

  it('finds a pooler that drops what a connection asks for', async () => {
    const pooler = await forgetfulPooler(new URL(installation.server.url));
    const url = new URL(installation.urlOf('sound'));
    url.port = String((pooler.address() as AddressInfo).port);
    const faults = await installation.faults({ DATABASE_URL: url.href });
    pooler.close();
    expect(Object.keys(faults)).toContain('service_connection');
    expect(faults['service_connection']).toMatch(/works as askfirst_owner, and nothing ends a stalled/);
  });

  it('looks at nothing in a database it cannot reach, and makes none', async () => {
    const gone = await installation.faults({ DATABASE_URL: 'postgresql://a:hunter2@127.0.0.1:1/x' });
    expect(gone).toEqual({
      database: expect.stringMatching(/ECONNREFUSED/),
      service: expect.stringMatching(/ECONNREFUSED/),
    });
    expect(JSON.stringify(gone)).not.toMatch(/hunter2/);
    expect(Object.keys(await installation.faults({ DATABASE_URL: 'mysql://a@b/c' }))).toEqual([
      'configuration',
      'database',
    ]);
    const nowhere = join(installation.directory, 'no-data');
    const none = await installation.faults({ DATABASE_URL: '', ASKFIRST_DATA_DIR: nowhere });
    expect(none['database']).toMatch(/there is none in/);
    expect(() => chmodSync(nowhere, 0o700)).toThrow(/ENOENT/);
  });

  it('takes an archived write-ahead log for a backup, as long as archiving works', async () => {
    const unstated = { ASKFIRST_BACKUP_CHECKED_AT: '' };
    await installation.asAdmin(
      'postgres',
      'ALTER SYSTEM SET archive_mode = on',
      `ALTER SYSTEM SET archive_command = ''`,
    );
    await installation.restartServer();
    expect((await installation.faults(unstated))['backups']).toMatch(/nothing has been yet/);
    await installation.asAdmin('postgres', `ALTER SYSTEM SET archive_command = 'true'`, 'SELECT pg_reload_conf()');
    await archived('last_archived_time');
    expect(await installation.faults(unstated)).toEqual({});
    await installation.asAdmin('postgres', `ALTER SYSTEM SET archive_command = 'false'`, 'SELECT pg_reload_conf()');
    await archived('last_failed_time');
    expect((await installation.faults(unstated))['backups']).toMatch(/last attempt failed/);
  });
});

/** Passes everything on to PostgreSQL but the options of the first message. */
async function forgetfulPooler(to: URL): Promise<Server> {
  const pooler = createServer((client) => {
    const upstream = connect(Number(to.port), to.hostname);
    client.once('data', (hello) => {
      const words = hello.subarray(8, -2).toString('latin1').split('\0');
      const kept = words.filter((_, i) => words[i - (i % 2)] !== 'options');
      const said = Buffer.from(`${kept.join('\0')}\0\0`, 'latin1');
      const head = Buffer.alloc(8);
      head.writeInt32BE(said.length + 8);
      hello.copy(head, 4, 4, 8);
      upstream.write(Buffer.concat([head, said]));
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => pooler.once('listening', resolve));
  return pooler;
}

async function archived(column: 'last_archived_time' | 'last_failed_time'): Promise<void> {
  await installation.asAdmin(
    'postgres',
    'CHECKPOINT',
    `SELECT pg_logical_emit_message(false, 'test', 'x')`,
    'SELECT pg_switch_wal()',
  );
  await until(async (admin) => {
    const { rows } = await admin.query<{ done: boolean }>(`SELECT ${column} IS NOT NULL AS done FROM pg_stat_archiver`);
    return rows[0]?.done === true;
  });
}

async function until(holds: (admin: pg.Client) => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await withClient({ connectionString: installation.adminUrl('postgres') }, holds)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to be');
}
