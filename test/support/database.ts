import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DatabaseAccess } from '../../src/database/access.js';

/** A database of its own for one test file, migrated and empty; returns the owner's connection string (a DATABASE_URL). */
export async function freshDatabase(): Promise<string> {
  return copyOf(given('ASKFIRST_TEST_TEMPLATE'));
}

/** A database of its own that nothing was migrated into yet; returns the owner's connection string. */
export async function emptyDatabase(): Promise<string> {
  return copyOf('template0');
}

async function copyOf(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient({ connectionString: given('ASKFIRST_TEST_ADMIN_URL') }, (admin) =>
    admin.query(`create database ${name} owner askfirst_owner template ${template}`),
  );
  return onDatabase(given('ASKFIRST_TEST_OWNER_URL'), `/${name}`);
}

/** The superuser's connection string for a database, to look past row-level security or to break things. */
export function adminUrl(ownerUrl: string): string {
  return onDatabase(given('ASKFIRST_TEST_ADMIN_URL'), new URL(ownerUrl).pathname);
}

/** Runs `work` as the service's role does, with that provider set, or none. */
export function asService<T>(
  ownerUrl: string,
  provider_id: string | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(new DatabaseAccess('server', ownerUrl).serviceOptions(), async (client) => {
    if (provider_id !== null) await client.query(`select set_config('askfirst.provider', $1, false)`, [provider_id]);
    return work(client);
  });
}

/** Runs `work` on a connection that is closed after it. */
export async function withClient<T>(options: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(options);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The SQLSTATE a statement is refused with; throws when it is not refused. */
export async function refusalOf(statement: Promise<unknown>): Promise<string> {
  try {
    await statement;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code;
    throw error;
  }
  throw new Error('The statement was not refused.');
}

function onDatabase(url: string, pathname: string): string {
  const changed = new URL(url);
  changed.pathname = pathname;
  return changed.href;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: run this with the jest project "service", whose global setup starts PostgreSQL.`,
    );
  return value;
}
