import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeHaltsWorld, type HaltsWorld } from '../api/halts-world.js';
import { adminUrl, withClient } from '../support/database.js';
import { must, readingOf } from '../support/ward.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 20;
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

/** Every halt, moratorium and decision in log order, and what stopped watching: how many permits stand while something does. */
async function permitsInLog(): Promise<{ permits: number; stopped: number; permitsWhileStopped: number }> {
  const rows = await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, async (admin) => {
    const { rows } = await admin.query<Logged>(
      `SELECT body::json->>'event' AS event, body::json->'verdict'->>'outcome' AS outcome FROM log_entry
       WHERE kind = 'decision' OR body::json->>'type' IN ('ward_halt', 'moratorium') ORDER BY index`,
    );
    return rows;
  });
  let standing = 0;
  const found = { permits: 0, stopped: 0, permitsWhileStopped: 0 };
  for (const { event, outcome } of rows) {
    if (event === 'ward_halt_started' || event === 'moratorium_begun') {
      standing++;
      found.stopped++;
    } else if (event !== null) standing--;
    if (outcome !== 'permit') continue;
    found.permits++;
    if (standing > 0) found.permitsWhileStopped++;
  }
  return found;
}

describe('no permit under a halt or a moratorium', () => {
  it('stands in the log, or is given to a question sent after either was acknowledged, by any process', async () => {
    const { ward, two, tokens, post, restart } = world;
    let asking = true;
    const askers = Array.from({ length: ASKERS }, async (_, i) => {
      const url = i % 2 === 0 ? two.a.url : two.b.url;
      while (asking) await ward.evaluate(readingOf(`d${i % 3}`), url);
    });
    const reason = 'Tried out.';
    const begin: (readonly [path: string, body: object])[] = [
      ['ward-halts', { kind: 'allegation', ward_id: 'ward' }],
      ['moratoria', { level: 'provider', reason }],
    ];
    let permitsAfterAcknowledgement = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const [path, body] = begin[round % 2] ?? ['', {}];
      const { id } = await must(post(tokens.board, path, body));
      const answers = await Promise.all(
        [two.a.url, two.b.url].flatMap((url) => ['d0', 'd1', 'd2'].map((d) => ward.evaluate(readingOf(d), url))),
      );
      permitsAfterAcknowledgement += answers.filter((answer) => answer.body.decision).length;
      if (path === 'ward-halts') await must(restart(id));
      else await must(post(tokens.siro, `moratoria/${id}/lift`, { reason }));
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
