import pg from 'pg';
import { DataSource } from 'typeorm';
import { isDatabaseAway } from '../shared/failures.js';
import type { DatabaseAccess } from './access.js';
import { MIGRATIONS, ownerDataSource } from './options.js';
import { ROLES } from './roles.js';

/** The database cannot be used or brought up to date; the message says why and what to do, for whoever runs the service. */
export class DatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseError';
  }
}

/** What the start-up report says of the database. */
export interface DatabaseReport {
  version: string;
  fsync: string;
  synchronous_commit: string;
  /** Migrations that ran just now, by name. */
  migrated: readonly string[];
}

/** The oldest PostgreSQL with `transaction_timeout`, which cuts a stalled writer that holds a provider's lock. */
const OLDEST = 17;
/** Held while the roles and the schema change, so that processes that start together do it once. */
const MIGRATION_LOCK = 4_157_531;

/** Checks the database, makes the service's role and brings the schema up to date; any number of processes may do so at once. */
export async function migrate(access: DatabaseAccess): Promise<DatabaseReport> {
  const client = new pg.Client(access.ownerOptions());
  // Without a listener, a connection cut while nothing is asked would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const settings = await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureServiceRole(client);
    return { ...settings, migrated: await runPending(client, access) };
  } catch (error) {
    throw explained(error, access);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkServer(client: pg.Client): Promise<Omit<DatabaseReport, 'migrated'>> {
  const { rows } = await client.query<{ number: number; version: string; fsync: string; synchronous_commit: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`,
  );
  const { number = 0, version = '', fsync = '', synchronous_commit = '' } = rows[0] ?? {};
  if (number < OLDEST * 10_000) {
    throw new DatabaseError(`The database is PostgreSQL ${version}; Askfirst needs ${OLDEST} or newer.`);
  }
  if (fsync !== 'on' || synchronous_commit === 'off') {
    throw new DatabaseError(
      `The database may lose what it has acknowledged (fsync is ${fsync}, synchronous_commit is ${synchronous_commit}): turn both on, since no decision may leave before it is durable.`,
    );
  }
  return { version, fsync, synchronous_commit };
}

async function ensureServiceRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ unsafe: boolean; granted: boolean }>(
    `select rolsuper or rolbypassrls as unsafe, pg_has_role(current_user, oid, 'SET') as granted from pg_roles where rolname = $1`,
    [ROLES.service],
  );
  const role = rows[0];
  if (role?.unsafe) {
    throw new DatabaseError(
      `The role ${ROLES.service} may pass over row-level security, which keeps providers apart: ALTER ROLE ${ROLES.service} NOSUPERUSER NOBYPASSRLS;`,
    );
  }
  if (!role) await asAdministrator(client, `CREATE ROLE ${ROLES.service} NOLOGIN`);
  if (!role?.granted) await asAdministrator(client, `GRANT ${ROLES.service} TO CURRENT_USER`);
}

async function asAdministrator(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    // The role is the whole server's, so a start on another of its databases may have been quicker.
    if (stateOf(error) === '42710' || stateOf(error) === '23505') return;
    if (stateOf(error) !== '42501') throw error;
    const user = client.user ?? 'the user of DATABASE_URL';
    throw new DatabaseError(
      `The database user ${user} may not make the role the service works as. Once, as an administrator, run:\n` +
        `  CREATE ROLE ${ROLES.service} NOLOGIN; GRANT ${ROLES.service} TO "${user}";`,
    );
  }
}

async function runPending(client: pg.Client, access: DatabaseAccess): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  const ran = rows[0]?.there
    ? await client.query<{ name: string }>('select name from public.migrations')
    : { rows: [] };
  const done = new Set(ran.rows.map((row) => row.name));
  const known = MIGRATIONS.map((migration) => migration.name);
  const newer = [...done].filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new DatabaseError(`The database was made by a newer Askfirst (${newer.join(', ')}): start that one.`);
  }
  if (known.every((name) => done.has(name))) return [];
  const source = await new DataSource(ownerDataSource(access)).initialize();
  try {
    const migrations = await source.runMigrations({ transaction: 'all' });
    return migrations.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

function explained(error: unknown, access: DatabaseAccess): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error;
  const { host, pathname, username } = new URL(access.ownerUrl);
  const state = stateOf(error);
  const where = `the database${pathname.slice(1) ? ` ${pathname.slice(1)}` : ''} at ${host || 'its socket'}`;
  if (/^28/.test(state))
    return new DatabaseError(`The user ${username} could not sign in to ${where}: ${error.message}.`);
  if (state === '42501') {
    return new DatabaseError(`The user ${username} may not change ${where}, which it must own: ${error.message}.`);
  }
  if (isDatabaseAway(error) || error instanceof AggregateError || state === '3D000') {
    // A refusal at several addresses comes as an AggregateError without a message of its own.
    const why = error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message;
    return new DatabaseError(`Cannot reach ${where}: ${why}.`);
  }
  return error;
}

/** The SQLSTATE of a database error; empty for one that did not come from the server. */
function stateOf(error: unknown): string {
  const cause: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]+$/.test(code) ? code : '';
}
