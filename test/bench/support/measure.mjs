import { spawnSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which a share of sorted numbers lies. */
export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A directory of the bench's own, that an unprivileged database can reach. */
export function scratch() {
  return mkdtempSync(join(tmpdir(), 'askfirst-bench-'));
}

/** Milliseconds that one 8 kB write takes to be on this disk, measured now. */
export function syncTimes() {
  const directory = scratch();
  const file = openSync(join(directory, 'sync'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const times = [];
  for (let i = 0; i < 300; i++) {
    const started = performance.now();
    writeSync(file, page, 0, page.length, i * page.length);
    fdatasyncSync(file);
    times.push(performance.now() - started);
  }
  closeSync(file);
  rmSync(directory, { recursive: true });
  times.sort((a, b) => a - b);
  return { p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) };
}

const CORES = '0,1';

/** Holds this process, and whatever it starts, to two cores; says which, or why not. */
export function pin() {
  if (cpus().length < 2) return 'one core';
  const { status } = spawnSync('taskset', ['-acp', CORES, String(process.pid)], { stdio: 'ignore' });
  return status === 0 ? `cores ${CORES}` : 'not pinned: no taskset here';
}

/** What the numbers were measured on. */
export function machine(pinned) {
  const [{ model = 'unknown' } = {}] = cpus();
  const { p50_ms, p99_ms } = syncTimes();
  return {
    cores: cpus().length,
    cpu: model.trim(),
    pinned,
    node: process.version,
    sync_p50_ms: p50_ms,
    sync_p99_ms: p99_ms,
    load_average_before: loadavg()[0],
  };
}

const TICKS_PER_SECOND = 100;

/** CPU seconds, user and system, that processes have used so far, their ended children included; null where there is no /proc. */
export function cpuSeconds(pids) {
  let ticks = 0;
  for (const pid of pids) {
    const stat = readStat(pid);
    if (stat === null) return null;
    ticks += stat.ticks;
  }
  return ticks / TICKS_PER_SECOND;
}

/** A process and every process it started that still runs. */
export function familyOf(pid) {
  const family = [pid];
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name) && readStat(name)?.parent === pid) family.push(Number(name));
  }
  return family;
}

/** Resident memory of a process now and at its highest, in megabytes. */
export function residentMB(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1.024e-3;
  return { now: read('VmRSS'), highest: read('VmHWM') };
}

function readStat(pid) {
  let text;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended since it was listed, or there is no /proc.
    return null;
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // Fields 4, and 14 to 17, of proc(5): parent; user, system, and both of ended children.
  return { parent: fields[1], ticks: fields[11] + fields[12] + fields[13] + fields[14] };
}
