import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forbidding, makeLayersWorld, OF_PROVIDER, OF_SITE, OF_WARD, type LayersWorld } from '../api/layers-world.js';
import { adminUrl, withClient } from '../support/database.js';
import { must, readingOf } from '../support/ward.js';
import { permitted, whileAsked } from './stopping-race.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 9;
const ASKERS = 8;
const READINGS = ['d0', 'd1', 'd2'].map(readingOf);
const PLACES = [OF_WARD, OF_SITE, OF_PROVIDER];

/** A decision by its set and outcome, or a change of a layer, in log order. */
interface Logged {
  index: string;
  event: string | null;
  policy: string | null;
  outcome: string | null;
}

let world: LayersWorld;

beforeAll(async () => {
  world = await makeLayersWorld();
});
afterAll(() => world?.stop());

async function decisionsAndLayers(): Promise<Logged[]> {
  return await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, async (admin) => {
    const { rows } = await admin.query<Logged>(
      `SELECT index, body::json->>'event' AS event, body::json->>'policy' AS policy, body::json->'verdict'->>'outcome' AS outcome
       FROM log_entry WHERE kind = 'decision' OR body::json->>'type' = 'policy_layer' ORDER BY index`,
    );
    return rows;
  });
}

describe('a layer activated and retired while both processes are asked', () => {
  it('decides at and after its place in the log, and never before', async () => {
    const { national } = await must(world.get<{ national: string }>(world.tokens.board, 'policies'));
    // Proved and reviewed beforehand, so that the race is about nothing else.
    const approved: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const place = PLACES[round % PLACES.length] ?? '';
      approved.push((await world.approved(forbidding(place, `RACE-${round}.readings`))).id);
    }
    let permitsAfterAcknowledgement = 0;
    await whileAsked(
      world,
      ASKERS,
      (i) => readingOf(`d${i % 3}`),
      async () => {
        for (const id of approved) {
          await must(world.act(id, 'activate'));
          permitsAfterAcknowledgement += await permitted(world, READINGS);
          await world.end(id);
          // What may watch again is watched again before the next round, or there would be nothing to tell apart.
          while (!(await world.reads('d0')));
        }
      },
    );
    const found = { national: 0, layered: 0, out_of_place: [] as Logged[], activated: 0 };
    let layered = false;
    for (const entry of await decisionsAndLayers()) {
      if (entry.event === 'policy_layer_activated') [layered, found.activated] = [true, found.activated + 1];
      else if (entry.event === 'policy_layer_retired') layered = false;
      else if (entry.event === null) {
        if ((entry.policy !== national) !== layered) found.out_of_place.push(entry);
        if (layered && entry.outcome === 'permit') found.out_of_place.push(entry);
        found[layered ? 'layered' : 'national']++;
      }
    }
    expect(permitsAfterAcknowledgement).toBe(0);
    expect(found).toMatchObject({ activated: ROUNDS, out_of_place: [] });
    // A race in which either set decided nothing would prove nothing.
    expect(Math.min(found.national, found.layered)).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(world.two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  });

  it('is asked of both processes by the same set when it was planned, from its instant on', async () => {
    const { id } = await world.approved(forbidding(OF_WARD, 'RACE-P.readings'));
    const at = new Date(Date.now() + 12_000).toISOString();
    await must(world.act(id, 'activate', { active_from: at }));
    const lasting: string[] = [];
    await whileAsked(
      world,
      ASKERS,
      (i) => readingOf(`d${i % 3}`),
      async () => {
        while (Date.now() < Date.parse(at) + 1_000) {
          const { decision, context } = await world.read('d0');
          if (decision) lasting.push(String(context['expires_at']));
        }
      },
    );
    const { rows } = await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, (admin) =>
      admin.query<{ before: boolean; outcome: string; count: number }>(
        `SELECT (body::json->>'decided_at')::float8 < $1 AS before, body::json->'verdict'->>'outcome' AS outcome, count(*)::int AS count
         FROM log_entry WHERE kind = 'decision' AND index > (SELECT max(index) FROM log_entry
           WHERE body::json->>'type' = 'policy_layer' AND body::json->>'event' = 'policy_layer_activated') GROUP BY 1, 2 ORDER BY 1, 2`,
        [Date.parse(at)],
      ),
    );
    expect(rows.map(({ before, outcome }) => [before, outcome])).toEqual([
      [false, 'deny'],
      [true, 'permit'],
    ]);
    // Nothing permitted before outlives that instant.
    expect(lasting.length).toBeGreaterThan(0);
    expect(lasting.filter((until) => until > at)).toEqual([]);
    await world.end(id);
  });
});
