import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const LINUX = process.platform === 'linux';

/**
 * Something that tells a process from a later one with the same number: when it started.
 * Undefined when there is no such process, or only the remains of one that nobody has collected.
 */
export function startOf(pid: number): string | undefined {
  return LINUX ? linuxStart(pid) : describe(pid, 'lstart');
}

/** Whether a process runs, other than as remains that nobody has collected. */
export function isRunning(pid: number): boolean {
  return startOf(pid) !== undefined;
}

/** Whether the process is a PostgreSQL server that works in this directory, rather than a later one with the same number. */
export function isPostmasterOf(pid: number, dataDirectory: string): boolean {
  if (!isRunning(pid)) return false;
  if (!LINUX) return describe(pid, 'command')?.includes(dataDirectory) === true;
  try {
    const works = statSync(`/proc/${pid}/cwd`);
    const data = statSync(dataDirectory);
    const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    return works.dev === data.dev && works.ino === data.ino && program === 'postgres';
  } catch {
    // Gone since, or another account's: neither is ours.
    return false;
  }
}

/** Waits until a process is gone; false when it still runs after so many milliseconds. */
export async function gone(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (isRunning(pid)) {
    if (performance.now() > until) return false;
    await pause(10);
  }
  return true;
}

/** Waits so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may itself hold spaces and brackets (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function describe(pid: number, what: 'lstart' | 'command'): string | undefined {
  try {
    const [state, ...rest] = execFileSync('ps', ['-o', `stat=,${what}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return !state || state.startsWith('Z') ? undefined : rest.join(' ');
  } catch {
    return undefined;
  }
}
