import { describe, expect, it } from '@jest/globals';
import { DatabaseAccess } from '../../src/database/access.js';
import { migrate } from '../../src/database/migrate.js';
import { MIGRATIONS } from '../../src/database/options.js';
import { adminUrl, emptyDatabase, freshDatabase, withClient } from '../support/database.js';
import { startAndFail, startService } from '../support/service.js';

const NAMES = MIGRATIONS.map((migration) => migration.name);

describe('bringing the database up to date', () => {
  it('is done once by two processes that start together on an empty database', async () => {
    const DATABASE_URL = await emptyDatabase();
    const services = await Promise.all([startService({ DATABASE_URL }), startService({ DATABASE_URL })]);
    const ran = services.map((service) => /"migrated":(\[.*?\])/.exec(service.stderr())?.[1]);
    expect(await Promise.all(services.map((service) => service.stop()))).toEqual([0, 0]);
    expect(ran.sort()).toEqual([JSON.stringify(NAMES), '[]'].sort());
  });

  it('does nothing when nothing is pending', async () => {
    const { migrated, fsync, synchronous_commit } = await migrate(new DatabaseAccess('server', await freshDatabase()));
    expect({ migrated, fsync, synchronous_commit }).toEqual({ migrated: [], fsync: 'on', synchronous_commit: 'on' });
  });

  it('refuses a database that a newer Askfirst has been at', async () => {
    const url = await freshDatabase();
    await withClient({ connectionString: url }, (owner) =>
      owner.query(`insert into migrations (timestamp, name) values (9000000000000, 'Future9000000000000')`),
    );
    await expect(migrate(new DatabaseAccess('server', url))).rejects.toThrow(/newer Askfirst \(Future9000000000000\)/);
  });

  it('says what to run when its user may not make the role', async () => {
    const url = await emptyDatabase();
    const user = new URL(url);
    await withClient({ connectionString: adminUrl(url) }, async (admin) => {
      await admin.query(`create role plain_user login password 'plain'`);
    });
    user.username = 'plain_user';
    user.password = 'plain';
    await expect(migrate(new DatabaseAccess('server', user.href))).rejects.toThrow(
      /GRANT askfirst_service TO "plain_user"/,
    );
  });

  it('refuses a database that may lose what it acknowledged', async () => {
    const url = await freshDatabase();
    const { pathname } = new URL(url);
    await withClient({ connectionString: adminUrl(url) }, (admin) =>
      admin.query(`alter database ${pathname.slice(1)} set synchronous_commit = off`),
    );
    await expect(migrate(new DatabaseAccess('server', url))).rejects.toThrow(/synchronous_commit is off/);
  });

  it('explains a server that does not answer, a wrong password and a database that is not there', async () => {
    const gone = await startAndFail({ DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/askfirst' });
    expect(gone.status).toBe(1);
    expect(gone.stderr).toMatch(/Cannot reach the database askfirst at 127\.0\.0\.1:1/);
    expect(gone.stderr).not.toMatch(/secret|\n\s+at /);

    const url = new URL(await freshDatabase());
    url.password = 'wrong';
    await expect(migrate(new DatabaseAccess('server', url.href))).rejects.toThrow(/could not sign in/);
    const absent = new URL(await freshDatabase());
    absent.pathname = '/no_such_database';
    await expect(migrate(new DatabaseAccess('server', absent.href))).rejects.toThrow(
      /Cannot reach the database no_such/,
    );
  });
});

describe('the service on a sandbox provider', () => {
  it('does not start in production', async () => {
    const DATABASE_URL = await freshDatabase();
    await withClient({ connectionString: adminUrl(DATABASE_URL) }, (admin) =>
      admin.query(`insert into provider values ('DEMO', 'Demo', 'sandbox', 1, now(), now(), 'system:test')`),
    );
    const { status, stderr } = await startAndFail({ DATABASE_URL, NODE_ENV: 'production' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/NODE_ENV is production.*DEMO/);
  });
});
