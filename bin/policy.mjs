import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

// Tries the committed policy set by its cases and mutants, and proves it, both at once: `node bin/policy.mjs`.

const PROGRAM = fileURLToPath(new URL('askfirst.mjs', import.meta.url));
const COMMANDS = [
  ['policies', 'test', '--mutants'],
  ['policies', 'prove', '--check'],
];

function run(words) {
  const child = spawn(process.execPath, [PROGRAM, ...words]);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => {
    child.once('close', (status) => {
      process.stdout.write(`askfirst ${words.join(' ')}\n${said.trim()}\n\n`);
      resolve(status === 0);
    });
  });
}

build(['service']);
const passed = await Promise.all(COMMANDS.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
