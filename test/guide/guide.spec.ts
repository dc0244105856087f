import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { freshDatabase } from '../support/database.js';

// Every command and every line of code of the vendor's guide, run as it stands there, in its order, against the demo ward.

const GUIDE = readFileSync('openapi/README.md', 'utf8');
const COMMANDS = blocksOf('sh');
const PROGRAM = blocksOf('ts').join('\n');

/** The question of the guide's batch about its first device, alone. */
const READING =
  '"action": {"name": "read_vital_signs"}, "subject": {"type": "system", "id": "DEMO.vendor"}, ' +
  '"context": {"purpose": "vital_signs_observation"}, "resource": {"type": "device", "id": "larch-01"}}\'\n';

let demo: ChildProcess;
let url: string;
let said: string[];

beforeAll(async () => {
  const env = { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: await freshDatabase() };
  demo = spawn(process.execPath, ['bin/askfirst.mjs', 'demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  url = await new Promise<string>((resolve, reject) => {
    demo.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const listening = /^listening (\S+)$/m.exec(told)?.[1];
      if (listening !== undefined && /Ctrl-C/.test(told)) resolve(listening);
    });
    demo.once('close', () => reject(new Error(`the demo ended:\n${told}`)));
  });
  // Again while the engine has no answer, as a busy machine makes it.
  for (let tries = 0; tries < 5 && (tries === 0 || said.join('').includes('engine_unavailable')); tries++)
    said = await run(COMMANDS.slice(0, -1));
});

afterAll(async () => {
  const closed = new Promise((resolve) => demo.once('close', resolve));
  demo.kill('SIGTERM');
  await closed;
});

/** The blocks of the guide in one language. */
function blocksOf(language: string): string[] {
  return [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block ?? '',
  );
}

/** The last block in its two halves: what the nurse does, and what the officer reads. */
function withdrawal(): string[] {
  const [nurse = '', officer = ''] = (COMMANDS.at(-1) ?? '').split(/^(?=OFFICER)/m);
  return [nurse, officer];
}

/** Runs commands in one shell, as a reader would; what each printed. */
async function run(blocks: readonly string[]): Promise<string[]> {
  const mark = '=== next ===';
  const here = blocks.map((block) => block.replace(/ASKFIRST_URL=\S+/, `ASKFIRST_URL=${url}`));
  const script = ['set -e', ...here.map((block) => `${block}\necho; echo '${mark}'`)].join('\n');
  return (await output('bash', ['-c', script])).split(mark).map((text) => text.trim());
}

function output(program: string, args: readonly string[], env = process.env): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stdout}\n${stderr}`)) : resolve(stdout),
    );
  });
}

/** Compiles a program as strictly as we do ourselves, and gives it as JavaScript; throws every fault the compiler finds. */
function compiled(path: string): string {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8')) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, incremental: false },
    process.cwd(),
  );
  const program = ts.createProgram([path], { ...options, noEmit: true, rootDir: process.cwd() });
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(faults).toEqual([]);
  return ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: options, fileName: path }).outputText;
}

describe('the vendor’s guide', () => {
  it('gets a token and a first permit, as it says', () => {
    const answer = JSON.parse(said[1] ?? '') as { decision: boolean; context: Record<string, unknown> };
    const shown = JSON.parse(blocksOf('json')[0] ?? '') as typeof answer;
    expect(answer.decision).toBe(true);
    expect(Object.keys(answer.context).sort()).toEqual(Object.keys(shown.context).sort());
  });

  it('asks several together, and reads where everything is', () => {
    const several = JSON.parse(said[2] ?? '') as { evaluations: { decision: boolean }[] };
    expect(several.evaluations.map(({ decision }) => decision)).toEqual([true, false]);
    const metadata = JSON.parse(said[3] ?? '') as { policy_decision_point: string };
    expect(metadata.policy_decision_point).toMatch(/\/DEMO$/);
  });

  it('asks the same through the client, in a program that a strict compiler takes', async () => {
    const cache = resolve('node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'guide-'));
    try {
      // Beside the packages of this project, so that the client is found as it would be once installed.
      writeFileSync(join(folder, 'guide.mts'), PROGRAM);
      writeFileSync(join(folder, 'guide.mjs'), compiled(join(folder, 'guide.mts')));
      const printed = await output(process.execPath, [join(folder, 'guide.mjs')], {
        ...process.env,
        ASKFIRST_URL: url,
      });
      expect(printed).toMatch(/^Show it for 15 s at most\.\nRead for (60|5\d) s, then ask again\.\nStop\.\n$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('withdraws as a nurse, is then refused as it shows, and the officer reads of it', async () => {
    const [first = '', ask = ''] = COMMANDS;
    const reading = ask.replace(/"subject"[^]*?\}'\n/, READING);
    const [, withdrawn, officer, denied] = await run([first, ...withdrawal(), reading]);
    expect(JSON.parse(withdrawn ?? '')).toMatchObject({ state: 'withdrawn' });
    expect(JSON.parse(officer ?? '')).toMatchObject({ items: [{ patient_ids: ['patient-larch-01'] }] });
    const shown = JSON.parse(blocksOf('json')[1] ?? '') as { decision: boolean; context: Record<string, unknown> };
    const answer = JSON.parse(denied ?? '') as typeof shown;
    expect(answer.decision).toBe(shown.decision);
    expect(Object.keys(answer.context).sort()).toEqual(Object.keys(shown.context).sort());
    expect(answer.context['reason_user']).toEqual(shown.context['reason_user']);
  });

  it('has no block that is not run here, but what is only for reading', () => {
    const languages = [...GUIDE.matchAll(/^```(\w+)$/gm)].map(([, language]) => String(language)).sort();
    expect(languages).toEqual(['json', 'json', 'mermaid', 'mermaid', 'sh', 'sh', 'sh', 'sh', 'sh', 'ts', 'ts']);
  });
});
