import type pg from 'pg';
import type { Config } from '../config/config.js';
import { MIGRATIONS } from '../database/options.js';
import { ROLES } from '../database/roles.js';
import type { Clock } from '../shared/clock.js';
import type { CheckToMake, Verdict } from './doctor.check.js';
import { statedBackup } from './doctor.machine.js';

/** The oldest PostgreSQL that ends a transaction which takes too long. */
const OLDEST = 17;

/** What is only ever added to. */
const LOG_TABLES = ['log_batch', 'log_entry', 'policy_set', 'record_version'];

/** How far this machine's clock and the database's may be apart, in milliseconds. */
const CLOCK_MS = 1_000;

/** What the server is set to; `service` is a connection as the service makes it. */
export function serverChecks(service: pg.Client, clock: Clock, config: Config): CheckToMake[] {
  return [
    { name: 'postgresql', make: () => version(service) },
    { name: 'durability', make: () => durability(service) },
    { name: 'isolation', make: () => isolation(service) },
    { name: 'clock', make: () => clocks(service, clock) },
    { name: 'backups', make: () => backups(service, config, clock.now()) },
  ];
}

/** What keeps providers apart and the log as it was; `owner` is a connection of the database's owner. */
export function wallChecks(owner: pg.Client): CheckToMake[] {
  return [
    { name: 'owner_role', make: () => ownerRole(owner) },
    { name: 'service_role', make: () => serviceRole(owner) },
    { name: 'row_security', make: () => rowSecurity(owner) },
    { name: 'append_only', make: () => appendOnly(owner) },
    { name: 'migrations', make: () => migrations(owner) },
  ];
}

async function version(db: pg.Client): Promise<Verdict> {
  const { server_version_num = '0', server_version = '?' } = await settings(db, 'server_version_num', 'server_version');
  if (Number(server_version_num) >= OLDEST * 10_000) return { found: server_version };
  return { fault: `PostgreSQL is ${server_version}.`, fix: `Upgrade to PostgreSQL ${OLDEST} or newer.` };
}

async function durability(db: pg.Client): Promise<Verdict> {
  const wanted: Record<string, readonly string[]> = {
    fsync: ['on'],
    full_page_writes: ['on'],
    // The weaker ones skip what a synchronous standby must have.
    synchronous_commit: ['on', 'remote_apply'],
  };
  const found = await settings(db, ...Object.keys(wanted));
  const wrong = Object.keys(wanted).filter((name) => !wanted[name]?.includes(found[name] ?? ''));
  if (wrong.length === 0)
    return {
      found: Object.entries(found)
        .map(([name, is]) => `${name} ${is}`)
        .join(', '),
    };
  return {
    fault: `What was acknowledged may be lost: ${wrong.map((name) => `${name} is ${found[name]}`).join(', ')}.`,
    fix: `${wrong.map((name) => `ALTER SYSTEM SET ${name} = on;`).join(' ')} SELECT pg_reload_conf(); and look for ALTER ROLE, ALTER DATABASE or the options of DATABASE_URL saying otherwise.`,
  };
}

async function isolation(db: pg.Client): Promise<Verdict> {
  const { default_transaction_isolation: level, default_transaction_read_only: readOnly } = await settings(
    db,
    'default_transaction_isolation',
    'default_transaction_read_only',
  );
  if (level === 'read committed' && readOnly === 'off') return { found: 'read committed' };
  const wrong = [
    ...(level === 'read committed'
      ? []
      : [`Transactions begin as ${level}, and would not see what was committed before they got the lock.`]),
    ...(readOnly === 'off' ? [] : ['Transactions begin as read only: is this a standby?']),
  ];
  return {
    fault: wrong.join(' '),
    fix: `ALTER SYSTEM SET default_transaction_isolation = 'read committed'; ALTER SYSTEM SET default_transaction_read_only = off; SELECT pg_reload_conf(); and reset both for the role and the database.`,
  };
}

/** Half the way there and back is what cannot be told from a difference. */
async function clocks(db: pg.Client, clock: Clock): Promise<Verdict> {
  const [before, began] = [clock.now(), clock.monotonic()];
  const { rows } = await db.query<{ now: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  );
  const half = (clock.monotonic() - began) / 2;
  const apart = before + half - (rows[0]?.now ?? NaN);
  if (Math.abs(apart) - half <= CLOCK_MS) return { found: `${Math.abs(Math.round(apart))} ms from the database’s` };
  return {
    fault: `This machine’s clock is ${Math.abs(Math.round(apart))} ms ${apart > 0 ? 'ahead of' : 'behind'} the database’s.`,
    fix: 'Keep both machines on time with NTP (chrony or systemd-timesyncd), and look again.',
  };
}

async function backups(db: pg.Client, config: Config, now: number): Promise<Verdict> {
  const stated = statedBackup(config, now);
  if (stated !== undefined) return stated;
  const { archive_mode: mode } = await settings(db, 'archive_mode');
  const { rows } = await db.query<{ archived: string | null; failing: boolean }>(
    `SELECT last_archived_time::text AS archived, coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS failing
     FROM pg_stat_archiver`,
  );
  const { archived = null, failing = false } = rows[0] ?? {};
  const fix =
    'Archive the write-ahead log (archive_mode, archive_command), or restore a backup elsewhere, run `askfirst log verify` on it, and set ASKFIRST_BACKUP_CHECKED_AT to when it passed.';
  if (mode === 'off') return { fault: 'Nothing says that backups are made: the write-ahead log is not archived.', fix };
  if (failing) return { fault: 'The write-ahead log is archived, and the last attempt failed.', fix };
  if (archived === null) return { fault: 'The write-ahead log would be archived, and nothing has been yet.', fix };
  return { found: `the write-ahead log is archived, last at ${archived}; whether it restores was not tried` };
}

async function ownerRole(db: pg.Client): Promise<Verdict> {
  const { rows } = await db.query<{ name: string; unsafe: boolean; owns: boolean }>(
    `SELECT rolname AS name, rolsuper OR rolbypassrls AS unsafe,
       (SELECT pg_has_role(current_user, datdba, 'USAGE') FROM pg_database WHERE datname = current_database()) AS owns
     FROM pg_roles WHERE rolname = current_user`,
  );
  const { name = '?', unsafe = true, owns = false } = rows[0] ?? {};
  if (unsafe)
    return {
      fault: `The user of DATABASE_URL, ${name}, passes over row-level security, so whoever takes a connection of the service does too.`,
      fix: `As an administrator: CREATE ROLE ${ROLES.owner} LOGIN NOSUPERUSER NOBYPASSRLS; hand it the database and what is in it (ALTER DATABASE … OWNER TO, REASSIGN OWNED), and use it in DATABASE_URL.`,
    };
  if (!owns)
    return {
      fault: `${name} does not own the database, and cannot bring it up to date.`,
      fix: `ALTER DATABASE … OWNER TO "${name}";`,
    };
  return { found: `${name} owns the database, under row-level security` };
}

async function serviceRole(db: pg.Client): Promise<Verdict> {
  const { rows } = await db.query<{ may: string[]; owns: string[]; member: string[] }>(
    `SELECT array_remove(ARRAY[CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,
         CASE WHEN rolreplication THEN 'REPLICATION' END], NULL) AS may,
       ARRAY(SELECT DISTINCT pg_describe_object(classid, objid, objsubid) FROM pg_shdepend
         WHERE refclassid = 'pg_authid'::regclass AND refobjid = r.oid AND deptype = 'o'
           AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database())) ORDER BY 1) AS owns,
       ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = r.oid ORDER BY 1) AS member
     FROM pg_roles AS r WHERE rolname = $1`,
    [ROLES.service],
  );
  const role = rows[0];
  if (!role) return { fault: `There is no role ${ROLES.service}.`, fix: 'Run `askfirst migrate`.' };
  const { may, owns, member } = role;
  const faults = [
    ...(may.length > 0
      ? [{ is: `is ${may.join(', ')}`, to: `ALTER ROLE ${ROLES.service} ${may.map((one) => `NO${one}`).join(' ')};` }]
      : []),
    ...(owns.length > 0
      ? [{ is: `owns ${owns.join(', ')}`, to: `REASSIGN OWNED BY ${ROLES.service} TO CURRENT_USER;` }]
      : []),
    ...(member.length > 0
      ? [{ is: `is a member of ${member.join(', ')}`, to: `REVOKE ${member.join(', ')} FROM ${ROLES.service};` }]
      : []),
  ];
  if (faults.length === 0) return { found: `${ROLES.service} owns nothing and stands above nothing` };
  return {
    fault: `The role the service works as ${faults.map(({ is }) => is).join(', and ')}.`,
    fix: faults.map(({ to }) => to).join(' '),
  };
}

async function rowSecurity(db: pg.Client): Promise<Verdict> {
  const { rows } = await db.query<{ name: string; walled: boolean; stray: string[] }>(
    `SELECT c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS walled,
       ARRAY(SELECT polname::text FROM pg_policy AS p WHERE p.polrelid = c.oid AND p.polpermissive
         AND (p.polroles = '{0}' OR EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND oid = ANY (p.polroles)))
         AND (pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM $2 OR pg_get_expr(p.polwithcheck, p.polrelid) IS DISTINCT FROM $2)
         ORDER BY 1) AS stray
     FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'provider_id' AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    [ROLES.service, TENANT],
  );
  const open = rows.filter(({ walled }) => !walled).map(({ name }) => name);
  const stray = rows.flatMap(({ name, stray }) => stray.map((policy) => ({ name, policy })));
  if (rows.length === 0) return { fault: 'There is no table with a provider in it.', fix: 'Run `askfirst migrate`.' };
  if (open.length + stray.length === 0) return { found: `enabled and forced on ${rows.length} tables` };
  const faults = [
    ...(open.length > 0 ? [`Row-level security is not enabled and forced on ${open.join(', ')}.`] : []),
    ...stray.map(({ name, policy }) => `The policy ${policy} on ${name} lets the service see past its provider.`),
  ];
  const fixes = [
    ...open.map(
      (name) => `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`,
    ),
    ...stray.map(({ name, policy }) => `DROP POLICY ${policy} ON ${name};`),
  ];
  return { fault: faults.join(' '), fix: fixes.join(' ') };
}

/** What every policy of the service says, as PostgreSQL prints it. */
const TENANT = `(provider_id = NULLIF(current_setting('askfirst.provider'::text, true), ''::text))`;

async function appendOnly(db: pg.Client): Promise<Verdict> {
  const { rows } = await db.query<{ name: string; privileges: string[] }>(
    `SELECT c.oid::regclass::text AS name, array_agg(privilege ORDER BY privilege) AS privileges
     FROM pg_class AS c CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS privilege
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($2)
       AND CASE WHEN privilege = 'UPDATE' THEN has_any_column_privilege($1, c.oid, privilege)
           ELSE has_table_privilege($1, c.oid, privilege) END
     GROUP BY c.oid ORDER BY 1`,
    [ROLES.service, LOG_TABLES],
  );
  if (rows.length === 0) return { found: `the service only adds to ${LOG_TABLES.join(', ')}` };
  return {
    fault: `The service may change what is in the log: ${rows.map(({ name, privileges }) => `${privileges.join(', ')} on ${name}`).join('; ')}.`,
    fix: rows
      .map(({ name, privileges }) => `REVOKE ${privileges.join(', ')} ON ${name} FROM ${ROLES.service}, PUBLIC;`)
      .join(' '),
  };
}

async function migrations(db: pg.Client): Promise<Verdict> {
  const { rows: tables } = await db.query<{ there: boolean }>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS there`,
  );
  const ran =
    tables[0]?.there === true ? await db.query<{ name: string }>('SELECT name FROM public.migrations') : { rows: [] };
  const done = ran.rows.map(({ name }) => name);
  const known = MIGRATIONS.map(({ name }) => name);
  const pending = known.filter((name) => !done.includes(name));
  const newer = done.filter((name) => !known.includes(name));
  if (newer.length > 0)
    return {
      fault: `The database was made by a newer Askfirst (${newer.join(', ')}).`,
      fix: 'Run that version instead.',
    };
  if (pending.length > 0) return { fault: `Not yet run: ${pending.join(', ')}.`, fix: 'Run `askfirst migrate`.' };
  return { found: `all ${known.length} have run` };
}

async function settings(db: pg.Client, ...names: string[]): Promise<Record<string, string>> {
  const { rows } = await db.query<{ name: string; is: string }>(
    'SELECT name, current_setting(name) AS is FROM unnest($1::text[]) AS name',
    [names],
  );
  return Object.fromEntries(rows.map(({ name, is }) => [name, is]));
}
