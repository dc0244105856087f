import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { must, readingOf } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 20;
const ASKERS = 8;

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

const READINGS = ['d0', 'd1', 'd2'].map(readingOf);

/** Whether what a log has told of up to an entry stops watching. */
function halts(): (entry: Logged) => boolean {
  let standing = 0;
  return ({ event }) => {
    if (event === 'ward_halt_started' || event === 'moratorium_begun') standing++;
    else if (event !== null) standing--;
    return standing > 0;
  };
}

describe('no permit under a halt or a moratorium', () => {
  it('stands in the log, or is given to a question sent after either was acknowledged, by any process', async () => {
    const { two, tokens, post, restart } = world;
    const reason = 'Tried out.';
    const begin: (readonly [path: string, body: object])[] = [
      ['ward-halts', { kind: 'allegation', ward_id: 'ward' }],
      ['moratoria', { level: 'provider', reason }],
    ];
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      (i) => readingOf(`d${i % 3}`),
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const [path, body] = begin[round % 2] ?? ['', {}];
          const { id } = await must(post(tokens.board, path, body));
          permitsAfterAcknowledgement += await permitted(world, READINGS);
          if (path === 'ward-halts') await must(restart(id));
          else await must(post(tokens.siro, `moratoria/${id}/lift`, { reason }));
          // What may watch again is watched again before the next round, or there would be nothing to stop.
          while (!(await world.reads('d0')));
        }
      },
    );
    const found = counted(await decisionsAnd(two, ['ward_halt', 'moratorium']), halts());
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ stopped: ROUNDS, permitsWhileStopped: 0 });
    // A race in which nothing was permitted would prove nothing.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
