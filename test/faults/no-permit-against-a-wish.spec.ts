import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advanceRefusal, decided } from '../api/against-bodies.js';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { must, readingOf } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 20;
const ASKERS = 8;
const READING = readingOf('d0');

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

type Sent = readonly [path: string, body: object];
/** How each is told, and how it ends. */
const OBJECTION: readonly [Sent, (id: string) => Sent] = [
  ['patients/p0/object', { means: 'word' }],
  (id) => [`objections/${id}/decide`, decided('decided_again')],
];
const REFUSAL: readonly [Sent, (id: string) => Sent] = [
  ['advance-decisions', advanceRefusal('p0')],
  (id) => [`advance-decisions/${id}/withdraw`, { words: 'I take it back.' }],
];

/** Whether what a log has told of up to an entry stops watching the one patient who is asked about. */
function stands(): (entry: Logged) => boolean {
  let standing = 0;
  return ({ event }) => {
    if (event === 'objection_raised' || event === 'advance_decision_recorded') standing++;
    else if (event !== null) standing--;
    return standing > 0;
  };
}

describe('no permit while a patient objects, or after they refused it ahead of time', () => {
  it('stands in the log, or is given to a question sent after either was acknowledged, by any process', async () => {
    const { two, ward, post } = world;
    const { clinician, nurse } = ward.tokens;
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      () => READING,
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const [raise, end] = round % 2 === 0 ? OBJECTION : REFUSAL;
          const { id } = await must(post(nurse, ...raise));
          permitsAfterAcknowledgement += await permitted(world, [READING, READING, READING]);
          await must(post(clinician, ...end(id)));
          // What may watch again is watched again before the next round, or there would be nothing to stop.
          while (!(await world.reads('d0')));
        }
      },
    );
    const found = counted(await decisionsAnd(two, ['objection', 'advance_decision']), stands());
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ stopped: ROUNDS, permitsWhileStopped: 0 });
    // A race in which nothing was permitted would prove nothing.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
