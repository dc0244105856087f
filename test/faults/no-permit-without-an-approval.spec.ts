import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvalBody, approvalId } from '../../src/governance/fictitious-approval.js';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { must, readingOf } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 16;
const ASKERS = 8;

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

const READINGS = ['d0', 'd1', 'd2'].map(readingOf);

/** Whether what a log has told of up to an entry leaves nothing approved, or a pilot of something else. */
function unapproved(): (entry: Logged) => boolean {
  let [approved, pilots] = [false, 0];
  return ({ event }) => {
    if (event === 'approval_approved') approved = true;
    if (event === 'approval_withdrawn') approved = false;
    if (event === 'pilot_begun') pilots++;
    if (event === 'pilot_concluded') pilots--;
    return !approved || pilots > 0;
  };
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
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      (i) => readingOf(`d${i % 3}`),
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const goOn = await stop(round, round === 0 ? approvalId('system', 'ward') : `approval-${round - 2}`);
          permitsAfterAcknowledgement += await permitted(world, READINGS);
          await goOn();
          // What may watch again is watched again before the next round, or there would be nothing to stop.
          while (!(await world.reads('d0')));
        }
      },
    );
    const found = counted(await decisionsAnd(world.two, ['approval', 'pilot']), unapproved());
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ stopped: ROUNDS, permitsWhileStopped: 0 });
    // A race in which nothing was permitted would prove nothing.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(world.two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
