import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { freshDatabase } from '../support/database.js';

// Every command of the vendor's guide, run as it stands there, in its order, against the demo ward.

const GUIDE = readFileSync('openapi/README.md', 'utf8');
const BLOCKS = [...GUIDE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');

let demo: ChildProcess;
let said: string[];

beforeAll(async () => {
  const env = { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: await freshDatabase() };
  demo = spawn(process.execPath, ['bin/askfirst.mjs', 'demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  const url = await new Promise<string>((resolve, reject) => {
    demo.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const listening = /^listening (\S+)$/m.exec(told)?.[1];
      if (listening !== undefined && /Ctrl-C/.test(told)) resolve(listening);
    });
    demo.once('close', () => reject(new Error(`the demo ended:\n${told}`)));
  });
  said = await run(BLOCKS.map((block) => block.replace(/ASKFIRST_URL=\S+/, `ASKFIRST_URL=${url}`)));
}, 120_000);

afterAll(async () => {
  const closed = new Promise((resolve) => demo.once('close', resolve));
  demo.kill('SIGTERM');
  await closed;
});

/** Runs commands in one shell, as a reader would; what each printed. */
function run(blocks: readonly string[]): Promise<string[]> {
  const mark = '=== next ===';
  const script = ['set -e', ...blocks.map((block) => `${block}\necho; echo '${mark}'`)].join('\n');
  return new Promise((resolve, reject) => {
    execFile('bash', ['-c', script], (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout.split(mark).map((text) => text.trim()));
    });
  });
}

describe('the vendor’s guide', () => {
  it('gets a token and a first permit, as it says', () => {
    const answer = JSON.parse(said[1] ?? '') as { decision: boolean; context: Record<string, unknown> };
    const shown = JSON.parse(/^```json\n([\s\S]*?)^```$/m.exec(GUIDE)?.[1] ?? '') as typeof answer;
    expect(answer.decision).toBe(true);
    expect(Object.keys(answer.context).sort()).toEqual(Object.keys(shown.context).sort());
  });

  it('asks several together, and reads where everything is', () => {
    const several = JSON.parse(said[2] ?? '') as { evaluations: { decision: boolean }[] };
    expect(several.evaluations.map(({ decision }) => decision)).toEqual([true, false]);
    const metadata = JSON.parse(said[3] ?? '') as { policy_decision_point: string };
    expect(metadata.policy_decision_point).toMatch(/\/DEMO$/);
  });

  it('has no command that is not run here', () => {
    expect(BLOCKS).toHaveLength(4);
  });
});
