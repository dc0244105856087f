import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

/** The processes that a process has started and that are there still, by their ids. */
export function childrenOf(pid: number): number[] {
  const all = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  return all.filter(({ parent }) => parent === pid).map(({ id }) => id);
}

/** The same, as soon as there are any. */
export async function firstChildrenOf(pid: number): Promise<number[]> {
  for (;;) {
    const children = childrenOf(pid);
    if (children.length > 0) return children;
    await after(5);
  }
}

/** Whether there is a process of this id. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

interface Listed {
  id: number;
  parent: number;
}

function fromProc(): Listed[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      // The name before its parent, in brackets, may hold anything.
      const parent = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1];
      return [{ id: Number(id), parent: Number(parent) }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function fromPs(): Listed[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [id, parent] = line.trim().split(/\s+/).map(Number);
    return { id: id ?? 0, parent: parent ?? 0 };
  });
}
