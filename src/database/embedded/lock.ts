import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { EmbeddedDatabaseError, systemCode } from './faults.js';
import { pause, startOf } from './processes.js';

/** How long another process may hold the lock, in milliseconds: starting after a crash replays the write-ahead log. */
const PATIENCE_MS = 120_000;

/** Runs `work` while no other process that asks for the same lock file does; a lock whose holder has died is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = `${path}.${process.pid}.${++taken}`;
  writeFileSync(mine, identity(process.pid), { mode: 0o600 });
  try {
    await acquire(path, mine);
    try {
      return await work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

let taken = 0;

/** `<pid> <when it started>`, so that a number used again is not taken for the process that had it before. */
export function identity(pid: number): string {
  return `${pid} ${startOf(pid) ?? ''}`;
}

/** Whether the process that an identity names still runs. */
export function stillRuns(written: string): boolean {
  const pid = Number(written.split(' ', 1)[0]);
  return Number.isInteger(pid) && pid > 0 && startOf(pid) !== undefined && identity(pid) === written;
}

async function acquire(path: string, mine: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!takes(path, mine)) {
    breakIfDead(path, mine);
    if (performance.now() > until) {
      throw new EmbeddedDatabaseError(
        `Another process has held ${path} for ${PATIENCE_MS / 1000} s: end it, and start again.`,
      );
    }
    await pause(20);
  }
}

// A hard link appears whole or not at all, so nobody reads a lock before its holder is written in it.
function takes(path: string, mine: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function breakIfDead(path: string, mine: string): void {
  const aside = `${mine}.broken`;
  try {
    const { ino } = statSync(path);
    if (stillRuns(readFileSync(path, 'utf8'))) return;
    renameSync(path, aside);
    // Somebody else may have broken it and taken it since: then it goes back.
    if (statSync(aside).ino !== ino) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(systemCode(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
