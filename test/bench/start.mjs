import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sandboxVendorToken, vendorToken } from '../../dist/src/identity/token.client.js';
import { target } from './deciding.mjs';
import { median, residentMB, scratch } from './support/measure.mjs';
import { listen, load, startService, stopped } from './support/processes.mjs';
import { ID, mix, RAISED_AT, reading, textOf } from './support/questions.mjs';
import { seed } from './support/seed.mjs';
import { CLIENT } from './support/ward.mjs';

const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));
const ADMISSIONS = 10_000;

/** From spawning the built service to its first answer to a vendor, and what it keeps in memory. */
export async function run({ quick }) {
  const directory = scratch();
  try {
    const cold = [];
    const warm = [];
    for (let round = 0; round < (quick ? 1 : 5); round++) {
      const data = join(directory, `demo-${round}`);
      cold.push(await coldStart(data));
      warm.push(await warmStart(data));
    }
    const memory = await memoryWith(join(directory, 'loaded'), quick);
    return report({ cold, warm, memory });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** An empty directory, so with the database made, migrated, and the demo ward seeded through the API. */
async function coldStart(data) {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, 'demo'], {
    env: { PATH: process.env.PATH, PORT: '0', ASKFIRST_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await listen(child).until(/^listening (\S+)$/m);
    await firstAnswer(url, await sandboxVendorToken(url, 'DEMO'), question('larch-01'));
    return (performance.now() - started) / 1_000;
  } finally {
    await stopped(child, 'SIGTERM');
  }
}

/** The same directory again, with the database stopped in between. */
async function warmStart(data) {
  const service = await startService(data);
  try {
    await firstAnswer(service.url, await sandboxVendorToken(service.url, 'DEMO'), question('larch-01'));
    return (performance.now() - service.started) / 1_000;
  } finally {
    await service.stop();
  }
}

function question(device) {
  const body = reading(0);
  return textOf(
    { ...body, subject: { type: 'system', id: device }, resource: { type: 'device', id: device } },
    'first',
    Date.now(),
  );
}

/** Asks; throws unless what comes back is a decision that is in the log. */
async function firstAnswer(url, token, body) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/access/v1/evaluation`, { method: 'POST', headers, body });
  const answer = await response.json();
  if (answer.context?.decision_id === undefined)
    throw new Error(`No decision: ${response.status} ${JSON.stringify(answer)}`);
}

async function memoryWith(data, quick) {
  const key = await seed(data, ADMISSIONS);
  const service = await startService(data);
  try {
    const token = await vendorToken(service.url, CLIENT, key);
    await firstAnswer(service.url, token, textOf(reading(ADMISSIONS - 1), 'first', Date.now()));
    const first = (performance.now() - service.started) / 1_000;
    const loaded = residentMB(service.pid);
    const { hostname: host, port } = new URL(service.url);
    const plan = {
      host,
      port: Number(port),
      path: '/access/v1/evaluation',
      headers: `Authorization: Bearer ${token}\r\n`,
      connections: 64,
      questions: mix(2_000).map(({ body }) => JSON.stringify(body)),
      id_mark: ID,
      raised_at_mark: RAISED_AT,
      run: 'memory',
      permit: '"decision":true',
      warm_up_ms: 0,
      measure_ms: quick ? 1_000 : 20_000,
    };
    await load(plan, () => undefined);
    return { first, loaded, busy: residentMB(service.pid) };
  } finally {
    await service.stop();
  }
}

function report({ cold, warm, memory }) {
  const seconds = (times) => `${median(times).toFixed(2)} s`;
  const MB = (bytes) => `${Math.round(bytes)} MB`;
  return {
    name: 'start',
    data: { cold, warm, memory },
    tables: [
      {
        title: `Start, and memory (medians of ${warm.length})`,
        columns: ['target', 'asked', 'measured', ''],
        rows: [
          target('spawn to first answer, warm: the demo data is there', '≤ 2 s', seconds(warm), median(warm) <= 2),
          target(
            'spawn to first answer, cold: database made, demo ward seeded',
            '≤ 8 s',
            seconds(cold),
            median(cold) <= 8,
          ),
          target(
            `Node's resident memory, ${ADMISSIONS.toLocaleString('en-GB')} admissions loaded`,
            '< 250 MB',
            MB(memory.loaded.now),
            memory.loaded.now < 250,
          ),
        ],
        note:
          'A first answer is a logged decision, the vendor’s token got by private_key_jwt included. ' +
          `With ${ADMISSIONS.toLocaleString('en-GB')} admissions it came after ${memory.first.toFixed(2)} s, ` +
          `memory was at most ${MB(memory.loaded.highest)} while loading, and ${MB(memory.busy.now)} (at most ${MB(memory.busy.highest)}) after answering as fast as it could.`,
      },
    ],
  };
}
