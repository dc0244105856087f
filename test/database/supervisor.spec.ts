import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isPostmasterOf, isRunning, pause } from '../../src/database/embedded/processes.js';
import { ask } from '../support/http.js';
import { withClient } from '../support/database.js';
import { PROGRAMS, startAndFail, startService, type Ended, type Service, type Spawning } from '../support/service.js';

const ROOT = process.getuid?.() === 0;
const directories: string[] = [];
const services: Service[] = [];

/** A directory of its own; its parent is closed to every other user, as root's home is. */
function emptyDirectory(): string {
  const parent = mkdtempSync(join(tmpdir(), 'askfirst-supervisor-'));
  directories.push(parent);
  return join(parent, 'data');
}

async function started(directory: string, spawning: Spawning): Promise<Service> {
  const service = await startService({ ASKFIRST_DATA_DIR: directory }, spawning);
  services.push(service);
  return service;
}

/** The whole service. */
const serve = (directory: string): Promise<Service> => started(directory, {});

/** Only what uses the embedded database, which starts in a fraction of the time; its url is the database's. */
const hold = (directory: string, as?: Spawning['as']): Promise<Service> =>
  started(directory, { program: PROGRAMS.holder, as });

const failToHold = (directory: string): Promise<Ended> =>
  startAndFail({ ASKFIRST_DATA_DIR: directory }, { program: PROGRAMS.holder });

async function setting(holder: Service, name: string): Promise<unknown> {
  const { rows } = await withClient({ connectionString: holder.url }, (client) =>
    client.query<{ value: unknown }>('select current_setting($1) as value', [name]),
  );
  return rows[0]?.value;
}

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => (isRunning(service.pid) ? service.stop() : Promise.resolve())));
  for (const directory of directories.splice(0)) {
    const pid = postmaster(join(directory, 'data'));
    if (pid !== undefined && isPostmasterOf(pid, join(directory, 'data', 'postgres', 'data')))
      process.kill(pid, 'SIGKILL');
    rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  }
});

function processFile(directory: string): string {
  return join(directory, 'postgres', 'data', 'postmaster.pid');
}

function postmaster(directory: string): number | undefined {
  try {
    return Number(readFileSync(processFile(directory), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

async function isReady(service: Service): Promise<boolean> {
  return (await ask(`${service.url}/health/ready`)).status === 200;
}

/** Waits for as long as the test may take: what a database needs after a crash turns on the machine. */
async function becomesReady(service: Service): Promise<boolean> {
  while (!(await isReady(service))) await pause(50);
  return true;
}

describe('the embedded database', () => {
  it('starts, stops with the service, leaves nothing running, and starts again', async () => {
    const directory = emptyDirectory();
    for (let time = 0; time < 2; time++) {
      const service = await serve(directory);
      expect(await isReady(service)).toBe(true);
      const pid = postmaster(directory) ?? 0;
      expect(isPostmasterOf(pid, join(directory, 'postgres', 'data'))).toBe(true);
      expect(await service.stop()).toBe(0);
      expect([isRunning(pid), isRunning(service.pid)]).toEqual([false, false]);
    }
  });

  it('keeps its passwords to its owner, and answers to durable settings whatever its files say', async () => {
    const directory = emptyDirectory();
    await (await hold(directory)).stop();
    expect(statSync(join(directory, 'postgres', 'server.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'postgres', 'data')).mode & 0o777).toBe(0o700);
    const weak = 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n';
    writeFileSync(join(directory, 'postgres', 'data', 'postgresql.auto.conf'), weak);
    const holder = await hold(directory);
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      expect([name, await setting(holder, name)]).toEqual([name, 'on']);
    }
  });

  it('is joined after its starter was killed outright, and stopped by the next one', async () => {
    const directory = emptyDirectory();
    const killed = await hold(directory);
    const pid = postmaster(directory);
    await killed.kill9();
    const next = await hold(directory);
    expect(postmaster(directory)).toBe(pid);
    expect(next.stderr()).toMatch(/Joined the PostgreSQL/);
    expect(await next.stop()).toBe(0);
    expect(isRunning(pid ?? 0)).toBe(false);
  });

  it('is started again when it was killed outright, on the same port, while the service goes on', async () => {
    const directory = emptyDirectory();
    const service = await serve(directory);
    const pid = postmaster(directory) ?? 0;
    process.kill(pid, 'SIGKILL');
    while (isRunning(pid)) await pause(5);
    expect(await becomesReady(service)).toBe(true);
    expect(postmaster(directory)).not.toBe(pid);
    expect(await service.stop()).toBe(0);
  });

  it('comes back after both were killed at the same moment', async () => {
    const directory = emptyDirectory();
    const holder = await hold(directory);
    process.kill(postmaster(directory) ?? 0, 'SIGKILL');
    await holder.kill9();
    expect(await setting(await hold(directory), 'fsync')).toBe('on');
  });

  it('is shared by two that start together on one directory, and stops with the last', async () => {
    const directory = emptyDirectory();
    const [one, two] = await Promise.all([hold(directory), hold(directory)]);
    const pid = postmaster(directory) ?? 0;
    expect(await one.stop()).toBe(0);
    expect(isRunning(pid)).toBe(true);
    expect(await setting(two, 'fsync')).toBe('on');
    expect(await two.stop()).toBe(0);
    expect(isRunning(pid)).toBe(false);
  });

  it('is not mistaken for another process that has its old number', async () => {
    const directory = emptyDirectory();
    await (await hold(directory)).stop();
    const [, ...rest] = [
      '',
      join(directory, 'postgres', 'data'),
      '1700000000',
      '20000',
      '',
      '127.0.0.1',
      '0 0',
      'ready',
    ];
    writeFileSync(processFile(directory), [process.pid, ...rest, ''].join('\n'));
    const holder = await hold(directory);
    expect(postmaster(directory)).not.toBe(process.pid);
    expect(await setting(holder, 'fsync')).toBe('on');
  });

  it('never runs as root', async () => {
    const directory = emptyDirectory();
    await hold(directory);
    const uid = execFileSync('ps', ['-o', 'uid=', '-p', String(postmaster(directory))], { encoding: 'utf8' });
    expect(Number(uid)).not.toBe(0);
    expect(statSync(join(directory, 'postgres', 'data')).uid).toBe(Number(uid));
  });

  it('runs for a user who is not root, as that user', async () => {
    const directory = emptyDirectory();
    const nobody = ROOT ? { uid: 65534, gid: 65534 } : undefined;
    chmodSync(join(directory, '..'), 0o755);
    mkdirSync(directory);
    if (nobody) chownSync(directory, nobody.uid, nobody.gid);
    expect(await setting(await hold(directory, nobody), 'fsync')).toBe('on');
    expect(statSync(join(directory, 'postgres', 'data')).uid).toBe(nobody?.uid ?? process.getuid?.());
  });
});

describe('a data directory that is not ours', () => {
  it('is refused with why, and nothing in it is touched', async () => {
    const directory = emptyDirectory();
    mkdirSync(directory);
    writeFileSync(join(directory, 'thesis.txt'), 'mine');
    const { status, stderr } = await startAndFail({ ASKFIRST_DATA_DIR: directory });
    expect(status).toBe(1);
    expect(stderr).toMatch(/which holds files that are not Askfirst's/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(directory)).toEqual(['thesis.txt']);
  });

  it('is refused when it is a file', async () => {
    const directory = emptyDirectory();
    writeFileSync(directory, '');
    const { status, stderr } = await failToHold(directory);
    expect([status, /which is not a directory/.test(stderr)]).toEqual([1, true]);
  });

  it('is refused when another PostgreSQL made the data', async () => {
    const directory = emptyDirectory();
    await (await hold(directory)).stop();
    const version = join(directory, 'postgres', 'data', 'PG_VERSION');
    writeFileSync(version, '16\n');
    const { status, stderr } = await failToHold(directory);
    expect([status, /was made by PostgreSQL 16/.test(stderr)]).toEqual([1, true]);
    expect(readFileSync(version, 'utf8')).toBe('16\n');
  });

  it('is refused when its passwords are gone', async () => {
    const directory = emptyDirectory();
    await (await hold(directory)).stop();
    rmSync(join(directory, 'postgres', 'server.json'));
    const { status, stderr } = await failToHold(directory);
    expect([status, /server\.json is gone/.test(stderr)]).toEqual([1, true]);
  });
});
