import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A service process that tests talk to over HTTP, built and spawned as it runs for real. */
export interface Service {
  /** Where it listens, without a trailing slash. */
  url: string;
  pid: number;
  /** Everything it has logged so far. */
  stderr: () => string;
  /** SIGTERM; resolves with its exit status. */
  stop(): Promise<number | null>;
  /** SIGKILL; resolves when it is gone. */
  kill9(): Promise<void>;
}

/** How a service that would not start ended. */
export interface Ended {
  status: number | null;
  stderr: string;
}

/** What to spawn: the service, or only something that uses its embedded database and prints the database's address. */
export const PROGRAMS = {
  service: fileURLToPath(new URL('../../dist/src/main.js', import.meta.url)),
  holder: fileURLToPath(new URL('./holder.mjs', import.meta.url)),
};

/** The environment of a service that can start no other process, as where there is no memory for one: the program is not to be found. */
export const NO_PROCESSES = { NODE_OPTIONS: "--import data:text/javascript,process.execPath='/nowhere/node'" };

/** How to spawn it: which program, and as which user. */
export interface Spawning {
  program?: string;
  as?: { uid: number; gid: number } | undefined;
}

/** What starts comes up within seconds, but for a very busy machine. */
const START_MS = 150_000;
const running = new Set<ChildProcess>();

// A test that fails half-way must not leave its services behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

interface Spawned {
  child: ChildProcess;
  stderr: () => string;
  ended: Promise<number | null>;
}

/** Starts a service on a free port; `env` must say DATABASE_URL or ASKFIRST_DATA_DIR. Throws what it printed when it ends instead. */
export async function startService(env: Record<string, string>, spawning: Spawning = {}): Promise<Service> {
  const { child, stderr, ended } = spawnService(env, spawning);
  const url = await Promise.race([listening(child), ended.then(() => undefined), late()]);
  if (url === undefined || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(`The service did not start:\n${stderr()}`);
  }
  return {
    url,
    pid: child.pid,
    stderr,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill9: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts a service that must not come up, and resolves with how it ended. */
export async function startAndFail(env: Record<string, string>, spawning: Spawning = {}): Promise<Ended> {
  const { child, stderr, ended } = spawnService(env, spawning);
  const url = await Promise.race([listening(child), ended.then(() => undefined), late()]);
  if (url !== undefined) {
    child.kill('SIGTERM');
    await ended;
    throw new Error('The service started, and should not have.');
  }
  return { status: await ended, stderr: stderr() };
}

function spawnService(env: Record<string, string>, { program = PROGRAMS.service, as }: Spawning): Spawned {
  if (!env['DATABASE_URL'] && !env['ASKFIRST_DATA_DIR']) throw new Error('Say DATABASE_URL or ASKFIRST_DATA_DIR.');
  const base = { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [program], {
    env: { ...base, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  });
  running.add(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => {
      running.delete(child);
      resolve(status);
    });
  });
  return { child, stderr: () => said, ended };
}

function listening(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /^listening (\S+)$/m.exec(said)?.[1];
      if (url) resolve(url);
    });
  });
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), START_MS).unref());
}

/** A port nobody listens on just now, so that a service that is started again is found where it was. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
