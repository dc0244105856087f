import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { canReach, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { Places } from './directory.js';
import { EmbeddedDatabaseError, systemCode } from './faults.js';
import { gone, isPostmasterOf, isRunning, pause } from './processes.js';

/** The superuser of the embedded server, used for nothing but to make the two roles. */
export const ADMIN = 'askfirst_admin';

/** Given on the command line, which outranks every file: durable writes, loopback only, and no values in the server's log. */
const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  'max_connections=100',
  'shared_buffers=128MB',
  'max_wal_size=1GB',
  'jit=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_statement=none',
];

/** How long a server may take to come up, in milliseconds: after a crash it first replays its log. */
const START_MS = 100_000;
/** How long the sessions of a server killed outright may take to end, in milliseconds. */
const LINGER_MS = 15_000;
/** How long a fast shutdown may take before the server is told to quit at once, in milliseconds; either way nothing committed is lost. */
const STOP_MS = 20_000;

/** One embedded PostgreSQL data directory, and the programs and account to run it with. */
export interface Installation {
  places: Places;
  binaries: Binaries;
  account: Account | undefined;
}

/** A server that accepts connections. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** Makes the data directory beside its final place and moves it there whole, so that a crash half-way leaves none. */
export async function makeData(installation: Installation, password: string): Promise<void> {
  const { places, account, binaries } = installation;
  const making = `${places.data}.${process.pid}`;
  const passwordFile = `${making}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  chmodSync(making, 0o700);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid);
  const seen = open(making, account);
  const given = ['-D', seen.path, '-U', ADMIN, '--pwfile', `${seen.path}/../${basename(passwordFile)}`];
  const kept = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums'];
  try {
    await finished(run(binaries.initdb, [...given, ...kept], account, ['ignore', 'pipe', 'pipe', seen.stdio]));
    renameSync(making, places.data);
  } finally {
    seen.close();
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** The server that runs on the data now, if one does. */
export async function adopt(places: Places): Promise<RunningServer | undefined> {
  const until = performance.now() + START_MS;
  for (;;) {
    const written = processFile(places);
    if (!written) return undefined;
    if (!isPostmasterOf(written.pid, places.data)) {
      disown(places, written.pid);
      return undefined;
    }
    if (written.ready) return { pid: written.pid, port: written.port };
    if (performance.now() > until) throw slowStart(places);
    await pause(10);
  }
}

/** Which port a server is to listen on: that one at all costs, or another when it is taken. */
export interface PortChoice {
  port: number;
  insist: boolean;
}

/** Starts a server on the data and waits until it accepts connections. */
export async function start(installation: Installation, choice: PortChoice): Promise<RunningServer> {
  const until = performance.now() + LINGER_MS;
  for (;;) {
    try {
      return await startOnce(installation, await freePort(choice));
    } catch (error) {
      // A server killed outright leaves sessions that end by themselves; a new one refuses to start beside them.
      const lingering =
        error instanceof EmbeddedDatabaseError && /still in use|already exists|in use\?/.test(error.message);
      if (!lingering || performance.now() > until) throw error;
      await pause(100);
    }
  }
}

async function startOnce(installation: Installation, port: number): Promise<RunningServer> {
  const { places, account, binaries } = installation;
  const seen = open(places.data, account);
  const log = openLog(places);
  const from = fstatSync(log).size;
  const args = ['-D', seen.path, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const child = run(binaries.postgres, args, account, ['ignore', log, log, seen.stdio]);
  closeSync(log);
  seen.close();
  child.unref();
  return ready(child, places, from);
}

/** Stops a server: open transactions are rolled back, everything committed is on disk. */
export async function stop(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    if (await gone(pid, STOP_MS)) return;
  }
}

async function ready(child: ChildProcess, places: Places, from: number): Promise<RunningServer> {
  let failure: Error | undefined;
  const failed = (error: Error): void => void (failure = error);
  const exited = (): void => failed(new EmbeddedDatabaseError(`PostgreSQL did not start. ${tailOf(places, from)}`));
  child.once('error', failed);
  child.once('exit', exited);
  try {
    const until = performance.now() + START_MS;
    while (performance.now() < until) {
      if (failure) throw failure;
      const written = processFile(places);
      if (written?.ready && written.pid === child.pid) return { pid: written.pid, port: written.port };
      await pause(5);
    }
    throw slowStart(places);
  } finally {
    // Once it is up its end is no failure to start, and its log may be gone by then.
    child.off('exit', exited);
  }
}

/**
 * Says in the process file of a dead server that it is nobody's. PostgreSQL clears the file away itself unless its number
 * is in use again by another process; then we put our own there, which it knows for its parent's and not a server's.
 * The file stays: by its last lines PostgreSQL sees whether sessions of the dead server are still at work on the data.
 */
function disown(places: Places, pid: number): void {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return;
  }
  const path = join(places.data, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [process.pid, ...rest].join('\n'));
}

/** What postmaster.pid says: the process, its port, and whether it accepts connections yet. */
function processFile(places: Places): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(places.data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * How the server's account sees a directory. Under a parent it may not pass through (a clone in root's home), Linux
 * lets it in by the descriptor it inherits, so the data can stay where whoever runs the service asked for it.
 */
function open(
  directory: string,
  account: Account | undefined,
): { path: string; stdio: number | 'ignore'; close(): void } {
  if (canReach(account, directory)) return { path: directory, stdio: 'ignore', close: () => undefined };
  if (process.platform !== 'linux') {
    throw new EmbeddedDatabaseError(
      `PostgreSQL runs as another user than root, and that user cannot reach ${directory}: set ASKFIRST_DATA_DIR to a directory whose parents every user may pass through.`,
    );
  }
  const descriptor = openSync(directory, 'r');
  return { path: '/proc/self/fd/3', stdio: descriptor, close: () => closeSync(descriptor) };
}

// Detached, so that Ctrl-C in a terminal reaches the service alone, which then stops the server when it is done.
function run(
  program: string,
  args: string[],
  account: Account | undefined,
  stdio: (number | 'ignore' | 'pipe')[],
): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return spawn(program, args, { cwd: '/', env, stdio, detached: true, ...account });
}

function finished(child: ChildProcess): Promise<void> {
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new EmbeddedDatabaseError(`The database could not be made (initdb):\n${said.trim()}`));
    });
  });
}

const LOG_BYTES = 10_000_000;

function openLog(places: Places): number {
  try {
    if (statSync(places.log).size > LOG_BYTES) renameSync(places.log, `${places.log}.1`);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  return openSync(places.log, 'a', 0o600);
}

function tailOf(places: Places, from = 0): string {
  const lines = readFileSync(places.log).subarray(from).toString().trim().split('\n').slice(-8);
  return `Its log (${places.log}) ends:\n  ${lines.join('\n  ')}`;
}

function slowStart(places: Places): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `PostgreSQL did not accept connections within ${START_MS / 1000} s. ${tailOf(places)}`,
  );
}

// Below the range the system gives to outgoing connections, so that a restart finds its port still free.
const PORTS = { first: 20_000, count: 10_000 };

async function freePort({ port, insist }: PortChoice): Promise<number> {
  if (port > 0 && (await isFree(port))) return port;
  if (insist) throw new EmbeddedDatabaseError(`Port ${port} of 127.0.0.1 is taken by another program.`);
  for (let attempt = 0; attempt < 100; attempt++) {
    const candidate = PORTS.first + Math.floor(Math.random() * PORTS.count);
    if (await isFree(candidate)) return candidate;
  }
  throw new EmbeddedDatabaseError(`No free port for PostgreSQL from ${PORTS.first} to ${PORTS.first + PORTS.count}.`);
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
