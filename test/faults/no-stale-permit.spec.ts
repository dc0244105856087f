import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '../support/service.js';
import { startTwo } from '../support/two-services.js';
import { TestWard } from '../support/ward.js';
import { faultsInLog, runRace } from './withdrawal-race.js';

const WITHDRAWALS = Number(process.env['ASKFIRST_RACE_WITHDRAWALS'] ?? 1000);
const LANES = 24;

let two: Awaited<ReturnType<typeof startTwo>>;
let ward: TestWard;

beforeAll(async () => {
  two = await startTwo();
  ward = await TestWard.build(two.a.url, 'TEST', LANES);
});

afterAll(async () => {
  await Promise.all([two?.a, two?.b].map(async (service: Service | undefined) => service?.stop()));
});

describe('no stale permit', () => {
  it('permits nothing after a withdrawal, in the log or to a question sent after it was acknowledged, by any process', async () => {
    const race = await runRace({
      ward,
      withdrawAt: two.b.url,
      askAt: [two.a.url, two.a.url, two.b.url],
      withdrawals: WITHDRAWALS,
      lanes: LANES,
      askers: 16,
      databaseUrl: () => two.env.DATABASE_URL,
    });
    process.stderr.write(`race: ${JSON.stringify(race)}\n`);
    expect(race.withdrawals).toBeGreaterThanOrEqual(WITHDRAWALS);
    // A race in which nothing was permitted would prove nothing: each was withdrawn while it was permitted.
    expect(race.permits).toBeGreaterThanOrEqual(WITHDRAWALS);
    expect(race.answersNotInLog).toBe(0);
    expect(race.permitsAfterAcknowledgement).toBe(0);
    expect(race.permitsAfterWithdrawalInLog).toBe(0);
    const log = await faultsInLog(two.env.DATABASE_URL, 'TEST');
    expect(log.findings).toEqual([]);
    expect(log.entries).toBeGreaterThan(race.questions - race.faults);
  }, 600_000);
});
