import { spawn, type ChildProcess } from 'node:child_process';
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

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const START_MS = 30_000;
const running = new Set<ChildProcess>();

// A test that fails half-way must not leave its services behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

interface Spawned {
  child: ChildProcess;
  stderr: () => string;
  ended: Promise<number | null>;
}

/** Starts a service on a free port; `env` must say DATABASE_URL or ASKFIRST_DATA_DIR. Throws what it printed when it ends instead. */
export async function startService(env: Record<string, string>, as?: { uid: number; gid: number }): Promise<Service> {
  const { child, stderr, ended } = spawnService(env, as);
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
export async function startAndFail(env: Record<string, string>): Promise<Ended> {
  const { child, stderr, ended } = spawnService(env);
  const url = await Promise.race([listening(child), ended.then(() => undefined), late()]);
  if (url !== undefined) {
    child.kill('SIGTERM');
    await ended;
    throw new Error('The service started, and should not have.');
  }
  return { status: await ended, stderr: stderr() };
}

function spawnService(env: Record<string, string>, as?: { uid: number; gid: number }): Spawned {
  if (!env['DATABASE_URL'] && !env['ASKFIRST_DATA_DIR']) throw new Error('Say DATABASE_URL or ASKFIRST_DATA_DIR.');
  const base = { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [MAIN], { env: { ...base, ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...as });
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
