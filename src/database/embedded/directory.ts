import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError, systemCode } from './faults.js';
import { identity, stillRuns } from './lock.js';

/** The PostgreSQL the embedded programs are; its data can be read by no other major version. */
const MAJOR = '18';
const MARK = 'askfirst.json';

/** Where each thing of the embedded database stands under ASKFIRST_DATA_DIR. */
export interface Places {
  root: string;
  /** Root's own: everything but `data` in it is closed to the account PostgreSQL runs as. */
  home: string;
  data: string;
  lock: string;
  log: string;
  /** The passwords and the port, for whoever may read them. */
  credentials: string;
}

/** What is kept beside the data so that the next start can reach it; readable by its owner alone. */
export interface Credentials {
  admin_password: string;
  owner_password: string;
  /** The port last listened on, so that every process that shares the data finds it again. */
  port: number;
}

/** Makes the data directory, or checks that it is ours; one that is not is left as it is and refused with why. */
export function claimDataDirectory(root: string): void {
  const entries = listed(root);
  if (entries === undefined || entries.length === 0) {
    makeRoot(root);
    return;
  }
  if (!entries.includes(MARK)) {
    throw new EmbeddedDatabaseError(
      `ASKFIRST_DATA_DIR is ${root}, which holds files that are not Askfirst's (no ${MARK} in it). Nothing in it was touched: name an empty directory or one that does not exist yet.`,
    );
  }
}

/** Where things stand under a claimed data directory. */
export function placesIn(root: string): Places {
  const home = join(root, 'postgres');
  return {
    root,
    home,
    data: join(home, 'data'),
    lock: join(home, 'lock'),
    log: join(home, 'server.log'),
    credentials: join(home, 'server.json'),
  };
}

/** Makes the directory of the embedded database, under one that was claimed. */
export function makeHome(places: Places): void {
  for (const directory of [places.home, users(places)]) {
    mkdirSync(directory, { recursive: true });
  }
  chmodSync(places.home, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** Checks that the data, if there is any, is ours to run; the account that may run it is the one that owns it. */
export function checkData(places: Places): { exists: boolean } {
  if (!existsSync(places.data)) return { exists: false };
  const version = readOrExplain(join(places.data, 'PG_VERSION'), places).trim();
  if (version !== MAJOR) {
    throw new EmbeddedDatabaseError(
      `${places.data} was made by PostgreSQL ${version}, and this is PostgreSQL ${MAJOR}: dump it with the version that made it and restore it into a new directory.`,
    );
  }
  return { exists: true };
}

/** Reads the credentials, or makes them for data that is about to be made. */
export function credentials(places: Places, dataExists: boolean): Credentials {
  const path = places.credentials;
  if (existsSync(path)) return JSON.parse(readOrExplain(path, places)) as Credentials;
  if (dataExists) {
    throw new EmbeddedDatabaseError(
      `${path} is gone, and with it the passwords of the database in ${places.data}: put it back from a backup.`,
    );
  }
  const password = (): string => randomBytes(24).toString('base64url');
  const made = { admin_password: password(), owner_password: password(), port: 0 };
  saveCredentials(places, made);
  return made;
}

/** Replaces the credentials file as a whole, so that no reader sees half of it. */
export function saveCredentials(places: Places, kept: Credentials): void {
  const path = places.credentials;
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.${process.pid}`, path);
}

/** Says that this process uses the server, which then stays up until every user has left. */
export function registerUser(places: Places): void {
  writeFileSync(join(users(places), String(process.pid)), identity(process.pid), { mode: 0o600 });
}

/** Says that this process no longer uses the server; true when nobody else that still runs does. */
export function leaveUsers(places: Places): boolean {
  rmSync(join(users(places), String(process.pid)), { force: true });
  const others = readdirSync(users(places)).filter((name) => {
    const path = join(users(places), name);
    if (stillRuns(readFileSync(path, 'utf8'))) return true;
    rmSync(path, { force: true });
    return false;
  });
  return others.length === 0;
}

function users(places: Places): string {
  return join(places.home, 'users');
}

function listed(root: string): string[] | undefined {
  try {
    return readdirSync(root);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return undefined;
    const why = code === 'ENOTDIR' ? 'is not a directory' : `cannot be read (${code})`;
    throw new EmbeddedDatabaseError(`ASKFIRST_DATA_DIR is ${root}, which ${why}.`);
  }
}

function makeRoot(root: string): void {
  try {
    mkdirSync(root, { recursive: true });
    chmodSync(root, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(join(root, MARK), `${JSON.stringify({ made_by: 'askfirst', layout: 1 })}\n`, { flush: true });
  } catch (error) {
    throw new EmbeddedDatabaseError(`ASKFIRST_DATA_DIR is ${root}, which cannot be made (${systemCode(error)}).`);
  }
}

function readOrExplain(path: string, places: Places): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      throw new EmbeddedDatabaseError(
        `${places.data} is not a PostgreSQL data directory (no ${path}). Nothing in it was touched.`,
      );
    }
    const { uid } = statSync(places.data);
    throw new EmbeddedDatabaseError(
      `${path} cannot be read (${systemCode(error)}): start Askfirst as the user it belongs to (uid ${uid}), or as root.`,
    );
  }
}
