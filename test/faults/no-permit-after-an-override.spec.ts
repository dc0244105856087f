import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clearLook, makeOverridesWorld, type OverridesWorld } from '../api/overrides-world.js';
import { must } from '../support/ward.js';
import { counted, decisionsAnd, permitted, whileAsked, type Logged } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

/** One override for each patient: a third for the same one would be denied for being the third. */
const ROUNDS = 16;
const ASKERS = 6;
/** NB-EMG-01. */
const MOST_LOOKS = 3;

let world: OverridesWorld;

beforeAll(async () => {
  world = await makeOverridesWorld();
});
afterAll(() => world?.stop());

/** Whether a decision names an override that the log has told is over. */
function ended(): (entry: Logged) => boolean {
  const over = new Set<string | null>();
  return ({ event, id, override_id }) => {
    if (event === 'emergency_override_ended') over.add(id);
    return over.has(override_id);
  };
}

describe('no permit after somebody went in', () => {
  it('stands in the log or is given to a question sent after it was acknowledged, nor a fourth look, by any process', async () => {
    const { ward, two } = world;
    let current = { n: 0, override_id: 'none' };
    const question = (): object => clearLook(current.n, { override_id: current.override_id });
    let permitsAfterAcknowledgement = 0;
    await whileAsked(world, ASKERS, question, async () => {
      for (let n = 0; n < ROUNDS; n++) {
        const override_id = await world.started(n);
        current = { n, override_id };
        // Some end before all their looks are used up, and some after.
        for (let asked = 0; asked < n % 4; asked++) await ward.evaluateOnce(question(), two.a.url);
        await must(world.post(ward.tokens.nurse, `emergency-overrides/${override_id}/end`));
        permitsAfterAcknowledgement += await permitted(world, [question()]);
      }
    });
    expect(permitsAfterAcknowledgement).toBe(0);
    const log = await decisionsAnd(two, ['emergency_override']);
    expect(counted(log, ended()).permitsWhileStopped).toBe(0);
    const looks = new Map<string | null, number>();
    for (const { outcome, override_id } of log)
      if (outcome === 'permit') looks.set(override_id, (looks.get(override_id) ?? 0) + 1);
    expect(Math.max(...looks.values())).toBe(MOST_LOOKS);
    expect(looks.size).toBeGreaterThan(ROUNDS / 2);
    expect((await faultsInLog(two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });
});
