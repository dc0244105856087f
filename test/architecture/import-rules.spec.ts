import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A small tree that breaks every rule once: file by path, and what it imports. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  'src/cli.ts': ['./decision/decide.js', './log/merkle.js', './log/verify/verify.js', './standing/standing.js'],
  'src/decision/decide.ts': ['node:fs', '../shared/clock.js'],
  'src/log/merkle.ts': ['./verify/verify.js', './append.js'],
  'src/log/append.ts': ['./merkle.js'],
  'src/log/verify/verify.ts': ['../append.js'],
  'src/standing/standing.ts': [
    '@nestjs/common',
    '../demo/story.js',
    '../../test/support/builder.js',
    '../client/client.js',
    '@opentelemetry/api',
    '../tracing/otlp/otlp-tracing.js',
  ],
  'src/shared/clock.ts': ['../standing/standing.js', 'fast-check', './gone.js'],
  'src/demo/story.ts': ['./story.spec.js', './made-up.fixture.js'],
  'src/demo/story.spec.ts': [],
  'src/tracing/otlp/otlp-tracing.ts': ['@opentelemetry/api'],
  'src/demo/made-up.fixture.ts': [],
  'src/client/client.ts': ['../shared/clock.js'],
  'src/lonely.ts': [],
  'test/support/builder.ts': [],
};

interface Cruise {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

let root: string;
let broken: string[];

async function cruise(directory: string): Promise<string[]> {
  const args = [CRUISER, '--config', '.dependency-cruiser.mjs', '--no-cache', '--output-type', 'json', 'src', 'test'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: directory, maxBuffer: 64e6 }).catch(
    (error: { stdout: string }) => error,
  );
  const { summary } = JSON.parse(stdout) as Cruise;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'askfirst-rules-'));
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) await cp(name, join(root, name));
  for (const [path, imports] of Object.entries(BROKEN)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), [...imports.map((name) => `import '${name}';`), 'export {};', ''].join('\n'));
  }
  broken = await cruise(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the import rules', () => {
  it.each([
    ['a cycle', 'no-cycles: src/log/append.ts → src/log/merkle.ts'],
    ['a module that nobody imports', 'no-orphans: src/lonely.ts → src/lonely.ts'],
    ['a decision that reads files', 'decision-is-pure: src/decision/decide.ts → fs'],
    ['a decision that reads a clock', 'decision-is-pure: src/decision/decide.ts → src/shared/clock.ts'],
    [
      'a verifier that uses the writer',
      'verify-shares-nothing-with-the-writer: src/log/verify/verify.ts → src/log/append.ts',
    ],
    ['a writer that uses the verifier', 'nobody-needs-verify: src/log/merkle.ts → src/log/verify/verify.ts'],
    ['a service that needs the demo', 'nobody-needs-the-demo: src/standing/standing.ts → src/demo/story.ts'],
    ['a client that needs the service', 'client-stands-alone: src/client/client.ts → src/shared/clock.ts'],
    ['a service that needs the client', 'nobody-needs-the-client: src/standing/standing.ts → src/client/client.ts'],
    [
      'tracing that is always loaded',
      'tracing-is-loaded-when-configured: src/standing/standing.ts → src/tracing/otlp/otlp-tracing.ts',
    ],
    ['source that needs tests', 'src-without-tests: src/standing/standing.ts → test/support/builder.ts'],
    ['a spec that is imported', 'no-spec-imported: src/demo/story.ts → src/demo/story.spec.ts'],
    ['a fixture that the service needs', 'fixtures-for-tests-alone: src/demo/story.ts → src/demo/made-up.fixture.ts'],
    ['shared code that needs a feature', 'shared-stands-alone: src/shared/clock.ts → src/standing/standing.ts'],
    ['an import of nothing', 'everything-resolves: src/shared/clock.ts → ./gone.js'],
  ])('catch %s', (_what, violation) => {
    expect(broken).toContain(violation);
  });

  it.each([
    [
      'a standing that needs the framework',
      /^standing-and-policy-without-nest: src\/standing\/standing\.ts → .*@nestjs\/common/,
    ],
    ['a span made by a feature', /^spans-are-made-in-one-place: src\/standing\/standing\.ts → .*@opentelemetry\/api/],
    [
      'a development package in the service',
      /^service-without-development-packages: src\/shared\/clock\.ts → .*fast-check/,
    ],
  ])('catch %s', (_what, violation) => {
    expect(broken).toEqual(expect.arrayContaining([expect.stringMatching(violation)]));
  });
});
