import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { NEW_DEMO_PROVIDER } from '../../src/demo/ward.js';
import { seedDemo } from '../../src/demo/seed.js';
import { freshDatabase } from '../support/database.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';

const run = promisify(execFile);
/** What `npm test` says to its own children is about this project, not about the empty folder. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config_local|config_prefix|command)|^NODE_OPTIONS$|^INIT_CWD$/.test(name),
  ),
);

let folder: string;
let service: Service;

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env, NEW_DEMO_PROVIDER.provider_id);
  service = await startService(env);
  folder = await mkdtemp(join(tmpdir(), 'askfirst-client-'));
  await Promise.all([seedDemo(service.url), install()]);
});

afterAll(async () => {
  await service?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Packs the package as it would be published, and installs that in a folder of its own. */
async function install(): Promise<void> {
  const options = { cwd: resolve('src/client'), env: environment };
  await run('npm', ['pack', '--silent', '--pack-destination', folder], options);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  const words = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`];
  await run('npm', words, { cwd: folder, env: environment });
}

async function script(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  const { stdout } = await run(process.execPath, [name], {
    cwd: folder,
    env: { ...environment, ASKFIRST_URL: service.url },
  });
  return stdout.trim();
}

describe('the package, installed in an empty folder', () => {
  it('brings itself and what it needs, and nothing of the service', async () => {
    const { stdout } = await run('npm', ['ls', '--all', '--parseable'], { cwd: folder, env: environment });
    const names = stdout.split('\n').flatMap((path) => path.split('node_modules/')[1] ?? []);
    expect(names.sort()).toEqual(['@askfirst/client', 'jose', 'openapi-fetch', 'openapi-typescript-helpers']);
    const files = await readdir(join(folder, 'node_modules/@askfirst/client'));
    expect(files.sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    const built = await readdir(join(folder, 'node_modules/@askfirst/client/dist'));
    expect(built.filter((name) => !/\.(js|d\.ts)$/.test(name) || name.includes('.spec.'))).toEqual([]);
  });

  it('gets a first decision with the README’s own lines', async () => {
    const readme = await readFile('src/client/README.md', 'utf8');
    const [, lines = ''] = /```js\n([^]*?)```/.exec(readme) ?? [];
    expect(await script('first.mjs', lines)).toBe('Show it for 15 s at most.');
  });

  it('has types that a strict compiler takes, and that tell a permit from a deny', async () => {
    const text = `import { createAskfirst, type Answer, type Question } from '@askfirst/client';
const question: Question = { subject: { type: 'system', id: 'd' }, action: { name: 'record' }, resource: { type: 'device', id: 'd' } };
const answer: Answer = await createAskfirst({ url: 'https://a.example', client_id: 'RX1.a', private_key: '' }).evaluate(question);
export const end: string = answer.permitted ? answer.expires_at : answer.words;
// @ts-expect-error a deny has no end
export const wrong: string = answer.expires_at;
`;
    await writeFile(join(folder, 'consumer.ts'), text);
    const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')];
    const strict = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023',
      '--noEmit',
      '--skipLibCheck',
    ];
    const compiler = [resolve('node_modules/typescript/bin/tsc'), ...strict, ...types, 'consumer.ts'];
    const told = await run(process.execPath, compiler, { cwd: folder }).catch((error: { stdout: string }) => error);
    expect(told.stdout).toBe('');
  });
});
