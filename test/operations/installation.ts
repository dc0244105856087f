import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { examineConfig } from '../../src/config/config.js';
import { DatabaseAccess } from '../../src/database/access.js';
import { credentials, placesIn } from '../../src/database/embedded/directory.js';
import { ADMIN } from '../../src/database/embedded/server.js';
import { migrate } from '../../src/database/migrate.js';
import type { Check } from '../../src/operations/doctor.check.js';
import { examine } from '../../src/operations/doctor.js';
import { systemClock, type Clock } from '../../src/shared/clock.js';
import { selfSigned } from '../support/certificate.js';
import { withClient } from '../support/database.js';
import { PROGRAMS, startService, type Service } from '../support/service.js';

export const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));
export const DAY = 24 * 3_600_000;

/** The host its certificate is for. */
export const HOST = 'askfirst.example';

/** A production installation with nothing wrong, on a PostgreSQL server of its own: what is broken in it, such as the service's role, is the whole server's. */
export class Installation {
  private constructor(
    readonly directory: string,
    public server: Service,
    /** The environment it runs with. */
    public env: Record<string, string>,
  ) {}

  static async make(): Promise<Installation> {
    const directory = mkdtempSync(join(tmpdir(), 'askfirst-doctor-'));
    chmodSync(directory, 0o755);
    const { cert, key } = selfSigned(HOST, new Date(Date.now() - DAY), new Date(Date.now() + 90 * DAY));
    writeFileSync(join(directory, 'cert.pem'), cert);
    writeFileSync(join(directory, 'key.pem'), key, { mode: 0o600 });
    const server = await startServer(directory);
    const made = new Installation(directory, server, {});
    await made.asAdmin('postgres', 'CREATE DATABASE sound OWNER askfirst_owner');
    made.env = {
      DATABASE_URL: made.urlOf('sound'),
      NODE_ENV: 'production',
      ASKFIRST_PUBLIC_URL: `https://${HOST}`,
      ASKFIRST_TLS_CERT: join(directory, 'cert.pem'),
      ASKFIRST_TLS_KEY: join(directory, 'key.pem'),
      ASKFIRST_BACKUP_CHECKED_AT: new Date(Date.now() - DAY).toISOString(),
      ASKFIRST_DRAIN_MS: '0',
    };
    await migrate(new DatabaseAccess('server', made.urlOf('sound')));
    const words = ['provider', 'create', '--id', 'RXX', '--name', 'A trust', '--kind', 'live'];
    await promisify(execFile)(process.execPath, [CLI, ...words], { env: { ...process.env, ...made.env } });
    // A start puts the policy set in force.
    const service = await startService(made.env);
    await service.stop();
    return made;
  }

  /** Connection string of the owner for one of its databases. */
  urlOf(database: string): string {
    const url = new URL(this.server.url);
    url.pathname = `/${database}`;
    return url.href;
  }

  /** Connection string of its superuser. */
  adminUrl(database: string): string {
    const url = new URL(this.urlOf(database));
    url.username = ADMIN;
    url.password = credentials(placesIn(join(this.directory, 'data')), true).admin_password;
    return url.href;
  }

  /** Runs statements one at a time, since ALTER SYSTEM runs in no transaction. */
  asAdmin(database: string, ...statements: string[]): Promise<void> {
    return withClient({ connectionString: this.adminUrl(database) }, async (admin) => {
      for (const statement of statements) await admin.query(statement);
    });
  }

  /** A database like the sound one, with statements run to break it, in which `$database` is its name. */
  async broken(...statements: string[]): Promise<{ DATABASE_URL: string }> {
    const name = `broken_${randomBytes(4).toString('hex')}`;
    await this.asAdmin('postgres', `CREATE DATABASE ${name} OWNER askfirst_owner TEMPLATE sound`);
    await this.asAdmin(name, ...statements.map((statement) => statement.replaceAll('$database', name)));
    return { DATABASE_URL: this.urlOf(name) };
  }

  /** What the doctor says of it, or of what `over` makes of it. */
  examined(over: Record<string, string> = {}, clock: Clock = systemClock): Promise<Check[]> {
    const { config, faults } = examineConfig({ ...this.env, ...over });
    return examine(config, faults, clock);
  }

  /** The faults the doctor finds, by the name of the check; throws when one has no fix. */
  async faults(over: Record<string, string> = {}, clock: Clock = systemClock): Promise<Record<string, string>> {
    const found = (await this.examined(over, clock)).flatMap((check) => (check.ok ? [] : [check]));
    const unmendable = found.filter(({ fix }) => fix === '');
    if (unmendable.length > 0) throw new Error(`${unmendable.map(({ name }) => name).join()} names no fix`);
    return Object.fromEntries(found.map(({ name, fault }) => [name, fault]));
  }

  /** Starts its PostgreSQL server again, for settings that are read only then. */
  async restartServer(): Promise<void> {
    await this.server.stop();
    this.server = await startServer(this.directory);
    this.env = { ...this.env, DATABASE_URL: this.urlOf('sound') };
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function startServer(directory: string): Promise<Service> {
  return startService({ ASKFIRST_DATA_DIR: join(directory, 'data') }, { program: PROGRAMS.holder });
}
