import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUGS } from './bugs.mjs';
import { LAYER_BUGS } from './layer-bugs.mjs';
import { POLICY_BUGS } from './policy-bugs.mjs';
import { RECORD_BUGS } from './record-bugs.mjs';
import { TELLING_BUGS } from './telling-bugs.mjs';

// Plants each bug in a copy of the project and runs the test that must catch it; one that nothing catches fails the run.
// It is for a tree whose own tests pass: a test that fails anyway would seem to catch anything.

/** A test that a bug makes hang has not caught it. */
const LONGEST_MS = 180_000;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const only = process.argv[2];
const bugs = [...BUGS, ...POLICY_BUGS, ...RECORD_BUGS, ...TELLING_BUGS, ...LAYER_BUGS].filter(
  (bug) => only === undefined || bug.name.includes(only),
);

function copy() {
  const directory = mkdtempSync(join(tmpdir(), 'askfirst-planted-'));
  cpSync(root, directory, { recursive: true, filter: (path) => !/\/(node_modules|\.git|\.data)$/.test(path) });
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

function commandFor({ lint, project, path, test }) {
  if (lint) return (file) => ['node_modules/eslint/bin/eslint.js', '--no-cache', file];
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  return () => [
    ...jest,
    `--selectProjects=${project}`,
    `--testPathPatterns=${path}`,
    '--forceExit',
    ...(test ? ['-t', test] : []),
  ];
}

function run(directory, bug) {
  const options = {
    cwd: directory,
    env: { ...process.env, ORACLE_QUESTIONS: '12000', FUZZ_REQUESTS: '6000' },
    maxBuffer: Infinity,
    timeout: LONGEST_MS,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, commandFor(bug.caughtBy)(bug.file), options, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, said: `${stdout}${stderr}` });
    });
  });
}

/** Whether a run ended because a test (or a lint rule) said no, and not because something could not be run. */
function caught({ status, said }, bug) {
  return status !== 0 && (bug.caughtBy.lint ? /\d+ problems?/.test(said) : /Tests: +\d+ failed/.test(said));
}

const lost = bugs.filter((bug) => readFileSync(join(root, bug.file), 'utf8').split(bug.find).length !== 2);
if (lost.length > 0) {
  const lines = lost.map((bug) => `${bug.name}: what it replaces does not stand once in ${bug.file}`);
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

/** Plants one bug after the other in a copy of its own, until none is left. */
async function plantAll(waiting) {
  const directory = copy();
  let missed = 0;
  try {
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) missed += await plant(directory, bug);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return missed;
}

async function plant(directory, bug) {
  const started = Date.now();
  const file = join(directory, bug.file);
  const sound = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    sound.replace(bug.find, () => bug.replace),
  );
  const result = await run(directory, bug);
  writeFileSync(file, sound);
  const seconds = Math.round((Date.now() - started) / 1000);
  const ok = caught(result, bug);
  process.stdout.write(`${ok ? 'caught' : 'MISSED'}  ${String(seconds).padStart(3)} s  ${bug.name}\n`);
  if (!ok) process.stdout.write(result.said.slice(-3000));
  return ok ? 0 : 1;
}

const waiting = [...bugs];
const gardeners = Array.from({ length: Math.min(2, availableParallelism()) }, () => plantAll(waiting));
const missed = (await Promise.all(gardeners)).reduce((sum, one) => sum + one, 0);
process.stdout.write(`${bugs.length - missed} of ${bugs.length} planted bugs were caught.\n`);
process.exitCode = missed === 0 ? 0 : 1;
