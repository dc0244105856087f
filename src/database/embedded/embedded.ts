import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROLES } from '../roles.js';
import { accountFor } from './account.js';
import { findBinaries } from './binaries.js';
import {
  checkData,
  claimDataDirectory,
  credentials,
  leaveUsers,
  makeHome,
  placesIn,
  registerUser,
  saveCredentials,
  type Credentials,
} from './directory.js';
import { withLock } from './lock.js';
import { isPostmasterOf, pause } from './processes.js';
import {
  adopt,
  ADMIN,
  makeData,
  start,
  stop,
  type Installation,
  type PortChoice,
  type RunningServer,
} from './server.js';

/** Somewhere to say what happens to the server. */
export interface Narrator {
  info(message: string): void;
  warn(message: string): void;
}

const DATABASE = 'askfirst';
/** How often a dead server is noticed, in milliseconds. */
const WATCH_MS = 200;
/** How long to wait before trying again to start one that would not, in milliseconds. */
const RETRY_MS = 1_000;

/**
 * The embedded PostgreSQL as one process uses it. Several may use one data directory: the first starts the server,
 * the others join it, whoever notices it dead starts it again, and the last to leave stops it.
 */
export class EmbeddedDatabase {
  private watching: Promise<void> = Promise.resolve();
  private readonly closing = new AbortController();

  private constructor(
    private readonly installation: Installation,
    private readonly secrets: Credentials,
    private server: RunningServer,
    private readonly narrator: Narrator,
  ) {}

  /** Starts the server on this data directory, or joins the one that runs there; throws EmbeddedDatabaseError. */
  static async open(root: string, narrator: Narrator): Promise<EmbeddedDatabase> {
    claimDataDirectory(root);
    const places = placesIn(root);
    makeHome(places);
    return withLock(places.lock, async () => {
      const { exists } = checkData(places);
      const secrets = credentials(places, exists);
      const account = accountFor(exists ? places.data : undefined);
      const binaries = findBinaries(account, join(root, 'programs'));
      if (binaries.copiedTo)
        narrator.info(`PostgreSQL's programs cannot be run in place; they run from ${binaries.copiedTo}`);
      const installation = { places, account, binaries };
      if (!exists) {
        sweep(installation);
        await makeData(installation, secrets.admin_password);
      }
      const server = await adoptOrStart(installation, { port: secrets.port, insist: false }, narrator);
      try {
        saveCredentials(places, { ...secrets, port: server.port });
        await makeRoles(server.port, secrets);
        registerUser(places);
      } catch (error) {
        if (leaveUsers(places)) await stop(server.pid);
        throw error;
      }
      const opened = new EmbeddedDatabase(installation, secrets, server, narrator);
      opened.watching = opened.watch();
      return opened;
    });
  }

  /** Connection string of the owner role. */
  get ownerUrl(): string {
    return urlOf(ROLES.owner, this.secrets.owner_password, this.server.port, DATABASE);
  }

  /** Connection string of the superuser, for the tests' template databases. */
  get adminUrl(): string {
    return urlOf(ADMIN, this.secrets.admin_password, this.server.port, DATABASE);
  }

  /** The server's process id. */
  get pid(): number {
    return this.server.pid;
  }

  /** Leaves the server, and stops it when nobody else uses it. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.watching;
    const { places } = this.installation;
    await withLock(places.lock, async () => {
      if (leaveUsers(places) && isPostmasterOf(this.server.pid, places.data)) await stop(this.server.pid);
    });
  }

  /** Leaves from a process that is ending and can wait no longer; the server stops by itself when nobody else uses it. */
  abandon(): void {
    this.closing.abort();
    const { places } = this.installation;
    if (leaveUsers(places) && isPostmasterOf(this.server.pid, places.data)) process.kill(this.server.pid, 'SIGINT');
  }

  private async watch(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      // Not held open for: a process with nothing else to do may end.
      await sleep(WATCH_MS, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted || isPostmasterOf(this.server.pid, this.installation.places.data)) continue;
      this.narrator.warn('PostgreSQL stopped; starting it again');
      await this.restart();
    }
  }

  private async restart(): Promise<void> {
    // Every pool knows the port, so the server must come back on the same one.
    const port: PortChoice = { port: this.server.port, insist: true };
    for (let said = ''; !this.closing.signal.aborted; await pause(RETRY_MS)) {
      try {
        this.server = await withLock(this.installation.places.lock, () =>
          adoptOrStart(this.installation, port, this.narrator),
        );
        return;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== said) this.narrator.warn(`PostgreSQL could not be started again: ${message}`);
        said = message;
      }
    }
  }
}

async function adoptOrStart(installation: Installation, port: PortChoice, narrator: Narrator): Promise<RunningServer> {
  const running = await adopt(installation.places);
  if (running) {
    narrator.info(`Joined the PostgreSQL that already runs on ${installation.places.data} (process ${running.pid})`);
    return running;
  }
  return start(installation, port);
}

/** Clears away what starts that were killed half-way left behind. */
function sweep({ places }: Installation): void {
  const unfinished = new RegExp(`^${basename(places.data)}\\.\\d+(\\.password)?$`);
  for (const name of readdirSync(places.home).filter((entry) => unfinished.test(entry))) {
    rmSync(join(places.home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes the two roles and the database, where they are not there yet: the owner is no superuser, and the service cannot sign in. */
async function makeRoles(port: number, secrets: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(ADMIN, secrets.admin_password, port, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const there = new Set(rows.map((row) => row.name));
    if (!there.has(ROLES.owner)) {
      // The password is base64url, so it needs no quoting.
      await client.query(
        `create role ${ROLES.owner} login nosuperuser nocreaterole nocreatedb password '${secrets.owner_password}'`,
      );
    }
    if (!there.has(ROLES.service)) {
      await client.query(`create role ${ROLES.service} nologin; grant ${ROLES.service} to ${ROLES.owner}`);
    }
    if (!there.has(DATABASE)) await client.query(`create database ${DATABASE} owner ${ROLES.owner}`);
  } finally {
    await client.end();
  }
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}
