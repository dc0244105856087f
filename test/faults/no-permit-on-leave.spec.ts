import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { must, readingOf } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 15;
const ASKERS = 6;
const READING = readingOf('d0');
const DAY = 24 * 3_600_000;

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

/** Whether what a log has told of up to an entry leaves the patient away. */
function away(): (entry: Logged) => boolean {
  let gone = false;
  return ({ event }) => {
    if (event === 'leave_started') gone = true;
    if (event === 'leave_returned') gone = false;
    return gone;
  };
}

describe('no permit about the room of somebody who is on leave', () => {
  it('stands in the log, or is given to a question sent after that was acknowledged, by any process', async () => {
    const { post, ward } = world;
    const { nurse } = ward.tokens;
    const leave = { admission_id: 'a0', kind: 'unescorted', due_back_at: new Date(Date.now() + DAY).toISOString() };
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      () => READING,
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          // What may be read is read first, or there would be nothing to stop.
          while (!(await world.reads('d0')));
          // Told twice at once, the second is acknowledged no sooner than the first.
          const [{ id }] = await Promise.all([must(post(nurse, 'leaves', leave)), must(post(nurse, 'leaves', leave))]);
          permitsAfterAcknowledgement += await permitted(world, [READING]);
          await must(post(nurse, `leaves/${id}/return`, { room_id: 'r0' }));
          permitsAfterAcknowledgement += await permitted(world, [READING]);
          await must(post(nurse, 'rooms/r0/occupancy', { state: 'occupied' }));
        }
      },
    );
    const found = counted(await decisionsAnd(world.two, ['leave']), away());
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ stopped: ROUNDS, permitsWhileStopped: 0 });
    // A race in which little was permitted would prove little.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(world.two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
