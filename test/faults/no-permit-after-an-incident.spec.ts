import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeIncidentsWorld, playback, worn, type IncidentsWorld } from '../api/incidents-world.js';
import { adminUrl, withClient } from '../support/database.js';
import { must } from '../support/ward.js';
import { faultsInLog } from './withdrawal-race.js';

const ROUNDS = 15;
const ASKERS = 6;

let world: IncidentsWorld;

beforeAll(async () => {
  world = await makeIncidentsWorld();
}, 90_000);
afterAll(() => world?.stop());

interface Logged {
  closed: string | null;
  outcome: string | null;
  rests_on: string | null;
}

/** Every closing and decision in log order: how many permits rest on an incident that was open, and how many on one closed before. */
async function permitsInLog(): Promise<{ open: number; closed: number }> {
  const rows = await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, async (admin) => {
    const { rows } = await admin.query<Logged>(
      `SELECT CASE WHEN body::json->>'event' = 'incident_closed' THEN body::json->>'id' END AS closed,
         body::json->'verdict'->>'outcome' AS outcome, body::json->'question'->>'incident_id' AS rests_on
       FROM log_entry WHERE kind = 'decision' OR body::json->>'event' = 'incident_closed' ORDER BY index`,
    );
    return rows;
  });
  const over = new Set<string | null>();
  const found = { open: 0, closed: 0 };
  for (const { closed, outcome, rests_on } of rows) {
    if (closed !== null) over.add(closed);
    if (outcome === 'permit') found[over.has(rests_on) ? 'closed' : 'open'] += 1;
  }
  return found;
}

describe('no permit after an incident was closed', () => {
  it('stands in the log, or is given to a question sent after it was acknowledged, by any process', async () => {
    const { ward, two, post } = world;
    const { nurse } = ward.tokens;
    let current = { id: 'none' };
    let asking = true;
    const questions = (incident: { id: string }): object[] => [playback(incident), worn(incident)];
    const askers = Array.from({ length: ASKERS }, async (_, i) => {
      const url = i % 2 === 0 ? two.a.url : two.b.url;
      while (asking) await ward.evaluate(questions(current)[i % 3 === 0 ? 1 : 0] ?? {}, url);
    });
    let permitsAfterAcknowledgement = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const incident = { id: await world.opened() };
      await must(post(nurse, `incidents/${incident.id}/announce`));
      current = incident;
      // What may be looked at is looked at first, or there would be nothing to stop.
      while (!(await ward.evaluate(playback(incident), two.a.url)).body.decision);
      await must(post(nurse, `incidents/${incident.id}/close`));
      const urls = [two.a.url, two.b.url];
      const asked = urls.flatMap((url) => questions(incident).map((question) => ward.evaluate(question, url)));
      permitsAfterAcknowledgement += (await Promise.all(asked)).filter((answer) => answer.body.decision).length;
    }
    asking = false;
    await Promise.all(askers);
    expect(permitsAfterAcknowledgement).toBe(0);
    const found = await permitsInLog();
    expect(found.closed).toBe(0);
    // A race in which little was permitted would prove little.
    expect(found.open).toBeGreaterThan(ROUNDS * ASKERS);
    expect((await faultsInLog(two.env.DATABASE_URL, 'TEST')).findings).toEqual([]);
  }, 120_000);
});
