import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvalBody, approvalId } from '../../src/governance/fictitious-approval.js';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { adminUrl, withClient } from '../support/database.js';
import { must, readingOf } from '../support/ward.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 16;
const ASKERS = 8;

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
}, 90_000);
afterAll(() => world?.stop());

interface Logged {
  event: string | null;
  outcome: string | null;
}

/** Every approval, pilot and decision in log order: how many permits stand while nothing is approved, or a pilot is not here. */
async function permitsInLog(): Promise<{ permits: number; stopped: number; permitsWhileStopped: number }> {
  const rows = await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, async (admin) => {
    const { rows } = await admin.query<Logged>(
      `SELECT body::json->>'event' AS event, body::json->'verdict'->>'outcome' AS outcome FROM log_entry
       WHERE kind = 'decision' OR body::json->>'type' IN ('approval', 'pilot') ORDER BY index`,
    );
    return rows;
  });
  let [approved, pilots] = [false, 0];
  const found = { permits: 0, stopped: 0, permitsWhileStopped: 0 };
  for (const { event, outcome } of rows) {
    if (event === 'approval_approved') approved = true;
    if (event === 'approval_withdrawn') approved = false;
    if (event === 'pilot_begun') pilots++;
    if (event === 'pilot_concluded') pilots--;
    if (event === 'approval_withdrawn' || event === 'pilot_begun') found.stopped++;
    if (outcome !== 'permit') continue;
    found.permits++;
    if (!approved || pilots > 0) found.permitsWhileStopped++;
  }
  return found;
}

/** Somebody withdraws the approval, or tries the system on another purpose alone; resolves with what lets it go on again. */
async function stop(round: number, approval: string): Promise<() => Promise<unknown>> {
  const { post, tokens, ward } = world;
  if (round % 2 === 0) {
    await must(post(tokens.board, `approvals/${approval}/withdraw`, {}));
    return async () => {
      const again = approvalBody('system', 'ward', new Date(Date.now() - 86_400_000).toISOString());
      await must(post(ward.tokens.officer, 'approvals', { ...again, id: `approval-${round}` }));
      await must(post(tokens.siro, `approvals/approval-${round}/approve`, {}));
    };
  }
  const { id } = await must(
    post(tokens.siro, 'pilots', {
      technology: 'vision_based_monitoring',
      ward_ids: ['ward'],
      purposes: ['alert_response'],
      ends_at: new Date(Date.now() + 86_400_000).toISOString(),
      evaluation_plan: 'Tried out.',
    }),
  );
  return async () => {
    await must(post(tokens.safety, `pilots/${id}/end`, {}));
    await must(post(tokens.board, `pilots/${id}/conclude`, { findings: 'Tried out.' }));
  };
}

describe('no permit without an approval, or outside a pilot', () => {
  it('stands in the log, or is given to a question sent after either was acknowledged, by any process', async () => {
    const { ward, two } = world;
    let asking = true;
    const askers = Array.from({ length: ASKERS }, async (_, i) => {
      const url = i % 2 === 0 ? two.a.url : two.b.url;
      while (asking) await ward.evaluate(readingOf(`d${i % 3}`), url);
    });
    let permitsAfterAcknowledgement = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const goOn = await stop(round, round === 0 ? approvalId('system', 'ward') : `approval-${round - 2}`);
      const answers = await Promise.all(
        [two.a.url, two.b.url].flatMap((url) => ['d0', 'd1', 'd2'].map((d) => ward.evaluate(readingOf(d), url))),
      );
      permitsAfterAcknowledgement += answers.filter((answer) => answer.body.decision).length;
      await goOn();
      // What may watch again is watched again before the next round, or there would be nothing to stop.
      while (!(await world.reads('d0')));
    }
    asking = false;
    await Promise.all(askers);
    const found = await permitsInLog();
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ stopped: ROUNDS, permitsWhileStopped: 0 });
    // A race in which nothing was permitted would prove nothing.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  }, 120_000);
});
