import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/src/main.js', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const running = new Set();

// A bench that fails half-way must not leave its servers behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

function keep(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Starts the built service on a data directory; resolves once it listens. `node` are further arguments of Node's own. */
export async function startService(directory, { env = {}, node = [] } = {}) {
  const started = performance.now();
  const child = keep(
    spawn(process.execPath, [...node, MAIN], {
      env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', ASKFIRST_DATA_DIR: directory, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  const said = listen(child);
  const url = await said.until(/^listening (\S+)$/m);
  return {
    url,
    pid: child.pid,
    started,
    /** Everything it wrote, faults included. */
    said: said.text,
    /** The PostgreSQL it uses. */
    postmaster: () =>
      Number(readFileSync(join(directory, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: () => stopped(child, 'SIGTERM'),
  };
}

/** Ends a child and waits until it has. */
export async function stopped(child, signal) {
  const closed = once(child, 'close');
  child.kill(signal);
  const [status] = await closed;
  return status;
}

/** Collects what a child says, on either stream. */
export function listen(child) {
  let said = '';
  const waiting = new Set();
  const take = (chunk) => {
    said += chunk;
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const until = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said);
        if (found === null) return;
        waiting.delete(look);
        resolve(found[1]);
      };
      waiting.add(look);
      child.once('close', (status) => reject(new Error(`It ended with status ${status}:\n${said}`)));
      look();
    });
  return { until, text: () => said };
}

/** A bare node:http server that parses JSON and answers JSON. */
export async function startBare() {
  const child = keep(spawn(process.execPath, [here('bare-server.mjs')], { stdio: ['ignore', 'pipe', 'pipe'] }));
  const url = await listen(child).until(/^listening (\S+)$/m);
  return { url, pid: child.pid, stop: () => stopped(child, 'SIGTERM') };
}

/** Starts a program that listens where it was told, and waits until `ready` answers. */
export async function startProgram(path, args, ready, env = {}) {
  const child = keep(spawn(path, args, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }));
  const said = listen(child);
  const ended = said.until(/(?!)/);
  ended.catch(() => undefined);
  await Promise.race([answering(ready), ended]);
  return { pid: child.pid, stop: () => stopped(child, 'SIGTERM') };
}

async function answering(url) {
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that is free now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs the load generator in a process of its own; `onPhase` is told when measuring begins and ends. */
export async function load(plan, onPhase) {
  return told('load.mjs', plan, onPhase);
}

/** Has an engine decide cases in a process of its own. */
export async function runEngine(plan) {
  return told('engines.mjs', plan, () => undefined);
}

/** Starts a program of the bench's own, tells it its plan, and resolves with its result. */
async function told(name, plan, onPhase) {
  const child = keep(fork(here(name), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' }));
  const result = new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message.phase !== undefined) onPhase(message.phase, child.pid);
      if (message.failed !== undefined) reject(new Error(message.failed));
      if (message.result !== undefined) resolve(message.result);
    });
    child.once('close', (status) => reject(new Error(`${name} ended with status ${status}.`)));
  });
  child.send(plan);
  try {
    return await result;
  } finally {
    if (child.connected) child.disconnect();
  }
}
