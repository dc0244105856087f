import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import type { DatabaseAccess } from '../database/access.js';
import type { Narrator } from '../database/embedded/embedded.js';
import { migrate } from '../database/migrate.js';
import { reachDatabase, type OpenDatabase } from '../database/open.js';
import { serviceDataSource } from '../database/options.js';
import { LoggedChanges } from '../log/logged-changes.js';
import { createProvider } from '../organisation/provider.service.js';
import { systemClock } from '../shared/clock.js';
import { demoTimes } from './times.js';
import { NEW_DEMO_PROVIDER } from './ward.js';

/** How long those who used the database may take to be gone, in milliseconds: whoever was killed takes a moment to be noticed. */
const LEAVING_MS = 3_000;

/**
 * Opens the configured database with nothing in it but a demo provider just made. What sandbox providers had is erased;
 * a database with a live provider, or one that a service uses now, is refused before anything in it is touched.
 */
export async function openFreshDatabase(config: Config, narrator: Narrator): Promise<OpenDatabase> {
  const reached = await reachDatabase(config, narrator);
  try {
    await withOwner(reached.access, eraseSandboxes);
    const from = performance.now();
    const report = await migrate(reached.access);
    const migrating = { from, to: performance.now() };
    await makeProvider(reached.access);
    return { ...reached, report, migrating };
  } catch (error) {
    await reached.close();
    throw error;
  }
}

async function withOwner(access: DatabaseAccess, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(access.ownerOptions());
  // A connection lost between statements also rejects the statement under way, which is where it is told.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function eraseSandboxes(client: pg.Client): Promise<void> {
  const migrated = await client.query<{ yes: boolean }>(
    `select to_regprocedure('askfirst_providers()') is not null as yes`,
  );
  if (!migrated.rows[0]?.yes) return;
  await refuseLive(client);
  await untilUnused(client);
  await client.query('begin');
  // Held to the end, so that no provider is made between being asked for and being erased.
  await client.query(`set local lock_timeout = '${LEAVING_MS}ms'; lock table provider in access exclusive mode`);
  await refuseLive(client);
  const { rows } = await client.query<{ name: string }>(WALLED_TABLES);
  if (rows.length > 0) await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  await client.query('commit');
}

/** Every table of ours that belongs to providers: the ones walled by forced row-level security. */
const WALLED_TABLES = `select c.oid::regclass::text as name from pg_class as c
  join pg_attribute as a on a.attrelid = c.oid and a.attname = 'provider_id' and not a.attisdropped
  where c.relkind = 'r' and c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace
    and pg_get_userbyid(c.relowner) = current_user`;

async function refuseLive(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ provider_id: string; kind: string }>(
    'select provider_id, kind from askfirst_providers()',
  );
  const live = rows.filter(({ kind }) => kind !== 'sandbox').map(({ provider_id }) => provider_id);
  if (live.length === 0) return;
  throw new Error(
    `the database holds the live provider ${live.join(', ')}, and the demo would begin by erasing everything in it. ` +
      'Nothing was touched: name another ASKFIRST_DATA_DIR or DATABASE_URL.',
  );
}

/** Waits until no service is connected; throws when one stays. */
async function untilUnused(client: pg.Client): Promise<void> {
  const until = performance.now() + LEAVING_MS;
  for (;;) {
    const { rows } = await client.query<{ users: number }>(
      `select count(*)::int as users from pg_stat_activity
       where datname = current_database() and application_name = 'askfirst'`,
    );
    if (rows[0]?.users === 0) return;
    if (performance.now() > until) {
      throw new Error(
        'another Askfirst uses this database, and the demo would begin by erasing everything in it: ' +
          'stop that one first, or name another ASKFIRST_DATA_DIR.',
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Makes the provider and its first platform administrator just as `askfirst provider create` does. */
async function makeProvider(access: DatabaseAccess): Promise<void> {
  const database = await new DataSource(serviceDataSource(access, () => undefined)).initialize();
  try {
    const occurred_at = new Date(demoTimes(Date.now()).opened).toISOString();
    const changes = new LoggedChanges(database, systemClock);
    await createProvider(changes, NEW_DEMO_PROVIDER, { by: 'demo_command', production: false, occurred_at });
  } finally {
    await database.destroy();
  }
}
