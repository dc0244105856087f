import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials, placesIn } from '../../src/database/embedded/directory.js';
import { freePort, startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { TestWard } from '../support/ward.js';
import { faultsInLog, runRace, type Race } from './withdrawal-race.js';

const LANES = 8;
const WITHDRAWALS = 48;
const KILLS = 3;

let directory: string;
let env: { ASKFIRST_DATA_DIR: string; PORT: string };
let killed: Service;
let steady: Service;
let ward: TestWard;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'askfirst-kills-'));
  chmodSync(directory, 0o755);
  env = { ASKFIRST_DATA_DIR: directory, PORT: await freePort() };
  await createSandbox(env);
  killed = await startService(env);
  steady = await startService({ ...env, PORT: '0' });
  ward = await TestWard.build(steady.url, 'TEST', LANES);
});

afterEach(async () => {
  await Promise.all([killed?.stop(), steady?.stop()]);
  rmSync(directory, { recursive: true, force: true });
});

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function race(meanwhile: (running: () => boolean) => Promise<void>): Promise<Race> {
  return runRace({
    ward,
    withdrawAt: steady.url,
    askAt: [killed.url, steady.url],
    withdrawals: WITHDRAWALS,
    lanes: LANES,
    askers: 8,
    databaseUrl: ownerUrl,
    meanwhile,
    patient: true,
  });
}

/** The owner's connection string, from what the data directory says of itself now. */
function ownerUrl(): string {
  const { port, owner_password } = credentials(placesIn(directory), true);
  return `postgresql://askfirst_owner:${owner_password}@127.0.0.1:${port}/askfirst`;
}

async function expectNothingLost(result: Race): Promise<void> {
  process.stderr.write(`race: ${JSON.stringify(result)}\n`);
  expect(result.permits).toBeGreaterThan(WITHDRAWALS / 4);
  expect(result.answersNotInLog).toBe(0);
  expect(result.permitsAfterAcknowledgement).toBe(0);
  expect(result.permitsAfterWithdrawalInLog).toBe(0);
  const log = await faultsInLog(ownerUrl(), 'TEST');
  expect(log.findings).toEqual([]);
}

/** Kills the database's own process as soon as there is one. */
async function killPostmaster(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    try {
      const pid = Number(readFileSync(join(placesIn(directory).data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      return;
    } catch {
      // Between one server and the next there is no file, or one whose process is gone.
      await sleep(25);
    }
  }
  throw new Error('no database came back to be killed');
}

describe('kill -9 in the loop', () => {
  it('of a service process loses no acknowledged row, leaves no gap, and lets no stale permit through', async () => {
    const result = await race(async (running) => {
      for (let i = 0; i < KILLS && running(); i++) {
        await sleep(700);
        await killed.kill9();
        killed = await startService(env);
      }
    });
    await expectNothingLost(result);
  });

  it('of PostgreSQL loses no acknowledged row, leaves no gap, lets no stale permit through, and the service recovers by itself', async () => {
    const result = await race(async (running) => {
      for (let i = 0; i < KILLS && running(); i++) {
        await sleep(900);
        await killPostmaster();
      }
    });
    await expectNothingLost(result);
    const again = await ward
      .consents('p0', 'read_vital_signs', 'vital_signs_observation')
      .then(() => fetch(`${killed.url}/health/ready`));
    expect(again.status).toBe(200);
  });
});
