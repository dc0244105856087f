import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Compiles the service into dist/ and its vendor client into src/client/dist/, each when a source is newer than it, and
// takes a few milliseconds when none is.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const CLIENT = 'src/client';

/** What is built apart: where to, by which project, from which sources and settings. */
const TARGETS = [
  {
    name: 'service',
    out: 'dist',
    project: 'tsconfig.build.json',
    made_of: () => ['ormconfig.ts', ...sources('src').filter((path) => !path.startsWith(`${CLIENT}/`))],
  },
  { name: 'client', out: `${CLIENT}/dist`, project: `${CLIENT}/tsconfig.json`, made_of: () => sources(CLIENT) },
];

/** Every source below a directory. */
function sources(directory) {
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'node_modules' ? [] : sources(path);
    return /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [path] : [];
  });
}

function state({ project, made_of }) {
  const files = ['tsconfig.json', project, 'package-lock.json', ...made_of()].sort();
  const hash = createHash('sha256');
  for (const path of files) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return { files, hash: hash.digest('hex') };
}

/** Builds what has to be; throws when the compiler finds a fault. Without the client where its types are yet to be generated. */
export function build(names = ['service', 'client']) {
  TARGETS.filter(({ name }) => names.includes(name)).forEach(buildOne);
}

function buildOne(target) {
  const { out, project } = target;
  const stamp = join(root, out, 'built.json');
  const now = state(target);
  const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
  if (last?.hash === now.hash) return;
  // What a source that is gone was compiled to would still be found by imports.
  if (last?.files.some((path) => !now.files.includes(path))) rmSync(join(root, out), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
  writeFileSync(stamp, JSON.stringify(now));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`build: ${error.message}\n`);
    process.exitCode = 1;
  }
}
