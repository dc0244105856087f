import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { must, readingOf } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 15;
const ASKERS = 6;
const READING = readingOf('d0');
const WHY_NOT = 'Nobody was free.';

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

/** Whether what a log has told of up to an entry leaves nobody who vouches for the patient. */
function unobserved(): (entry: Logged) => boolean {
  let attested = false;
  return ({ event, id }) => {
    if (event === 'observation_attested') attested = !String(id).startsWith('not-');
    if (event === 'observation_attestation_retracted' || event === 'observation_level_set') attested = false;
    return !attested;
  };
}

function attest(id: string, said: object): Promise<{ id: string }> {
  const body = { id, ward_id: 'ward', patients: [{ patient_id: 'p0', ...said }] };
  return must(world.post(world.ward.tokens.attester, 'observation-attestations', body));
}

/** Somebody takes the attestation back, says that nobody observed the patient, or sets another level. */
async function stop(round: number, attestation: string): Promise<void> {
  const { post, ward } = world;
  if (round % 3 === 0) await must(post(ward.tokens.nurse, `observation-attestations/${attestation}/retract`, {}));
  if (round % 3 === 1) await attest(`not-${round}`, { why_not: WHY_NOT });
  const level = { patient_id: 'p0', level: 'general', reason: 'Reviewed on the round.' };
  if (round % 3 === 2) await must(post(ward.tokens.clinician, 'observation-levels', level));
}

describe('no permit while nobody attests that a patient is observed in person', () => {
  it('stands in the log, or is given to a question sent after that was acknowledged, by any process', async () => {
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      () => READING,
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const { id } = await attest(`round-${round}`, { level: 'general' });
          // What may be read is read first, or there would be nothing to stop.
          while (!(await world.reads('d0')));
          await stop(round, id);
          permitsAfterAcknowledgement += await permitted(world, [READING]);
        }
      },
    );
    const types = ['observation_attestation', 'observation_level'];
    const found = counted(await decisionsAnd(world.two, types), unobserved());
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ stopped: ROUNDS, permitsWhileStopped: 0 });
    // A race in which little was permitted would prove little.
    expect(found.permits).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(world.two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
