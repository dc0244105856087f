import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeIncidentsWorld, playback, worn, type IncidentsWorld } from '../api/incidents-world.js';
import { must } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 15;
const ASKERS = 6;

let world: IncidentsWorld;

beforeAll(async () => {
  world = await makeIncidentsWorld();
});
afterAll(() => world?.stop());

/** Whether a decision rests on an incident that the log has told is closed. */
function closed(): (entry: Logged) => boolean {
  const over = new Set<string | null>();
  return ({ event, id, incident_id }) => {
    if (event === 'incident_closed') over.add(id);
    return over.has(incident_id);
  };
}

describe('no permit after an incident was closed', () => {
  it('stands in the log, or is given to a question sent after it was acknowledged, by any process', async () => {
    const { ward, two, post } = world;
    const { nurse } = ward.tokens;
    let current = { id: 'none' };
    const questions = (incident: { id: string }): object[] => [playback(incident), worn(incident)];
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      (i) => questions(current)[i % 3 === 0 ? 1 : 0] ?? {},
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const incident = { id: await world.opened() };
          await must(post(nurse, `incidents/${incident.id}/announce`));
          current = incident;
          // What may be looked at is looked at first, or there would be nothing to stop.
          while (!(await ward.evaluate(playback(incident), two.a.url)).body.decision);
          await must(post(nurse, `incidents/${incident.id}/close`));
          permitsAfterAcknowledgement += await permitted(world, questions(incident));
        }
      },
    );
    expect(permitsAfterAcknowledgement).toBe(0);
    const found = counted(await decisionsAnd(two, ['incident']), closed());
    expect(found.permitsWhileStopped).toBe(0);
    // A race in which little was permitted would prove little.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
