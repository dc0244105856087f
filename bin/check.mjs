import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

// Runs everything that needs no database, the slowest first, as many at a time as there are cores. A second run is
// quicker: what has not changed is not looked at again. `node bin/check.mjs lint types` runs only the steps it names.

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = 'node_modules/.cache';

const STEPS = {
  lint: ['eslint', '.', '--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${cache}/eslint/`],
  unit: ['jest', '--selectProjects=unit', '--reporters=default'],
  types: ['tsc', '-p', 'tsconfig.json'],
  generated: ['bin/generate.mjs', '--check'],
  policy: ['bin/policy.mjs'],
  contract: ['bin/contract.mjs'],
  imports: ['depcruise', '--config=.dependency-cruiser.mjs', '--output-type=err', 'src', 'test', 'ormconfig.ts'],
  dead_code: ['knip'],
  format: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'],
};

/** Where each tool's program is: started with node itself, since a shell and npm would cost half a second each. */
const PROGRAMS = {
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  jest: 'node_modules/jest/bin/jest.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
};

/** Runs one step; resolves with whether it passed, having printed how long it took and, when it failed, what it said. */
function run(name) {
  const [program, ...args] = STEPS[name];
  const flags = program === 'jest' ? ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'] : [];
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, PROGRAMS[program] ?? program, ...args], { cwd: root });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => {
    child.once('close', (status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(6)} s\n`);
      if (status !== 0) process.stdout.write(`${said.trim()}\n\n`);
      resolve(status === 0);
    });
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  process.stderr.write(`check: there is no ${unknown.join(', ')}; known: ${Object.keys(STEPS).join(', ')}\n`);
  process.exit(2);
}
const waiting = asked.length > 0 ? asked : Object.keys(STEPS);
const passed = [];
const worker = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) passed.push(await run(name));
};
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
process.exitCode = passed.every(Boolean) ? 0 : 1;
