import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../bin/build.mjs';

/** The template every test database is copied from. */
const TEMPLATE = 'askfirst_template';

/** Builds the service if it is stale, and starts one PostgreSQL with one migrated template for the whole run. */
export default async function setup() {
  build();
  const { EmbeddedDatabase } = await import('../../dist/src/database/embedded/embedded.js');
  const { DatabaseAccess } = await import('../../dist/src/database/access.js');
  const { migrate } = await import('../../dist/src/database/migrate.js');
  const { default: pg } = await import('pg');

  const directory = mkdtempSync(join(tmpdir(), 'askfirst-test-'));
  const database = await EmbeddedDatabase.open(directory, {
    info: () => undefined,
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  globalThis.askfirstTests = { database, directory };
  // A run that is stopped half-way reaches no teardown.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      database.abandon();
      process.exit(1);
    });
  }

  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE} owner askfirst_owner`);
  await admin.end();
  const template = new URL(database.ownerUrl);
  template.pathname = `/${TEMPLATE}`;
  await migrate(new DatabaseAccess('server', template.href));

  process.env.ASKFIRST_TEST_ADMIN_URL = database.adminUrl;
  process.env.ASKFIRST_TEST_OWNER_URL = database.ownerUrl;
  process.env.ASKFIRST_TEST_TEMPLATE = TEMPLATE;
}
