import { adminUrl, withClient } from '../support/database.js';
import type { startTwo } from '../support/two-services.js';
import type { TestWard } from '../support/ward.js';

type Two = Awaited<ReturnType<typeof startTwo>>;

/** One entry of the log as these tests read it: a change by its event and record, or a decision by its outcome. */
export interface Logged {
  event: string | null;
  id: string | null;
  outcome: string | null;
  incident_id: string | null;
  override_id: string | null;
}

/** What a reading of the whole log comes to. */
export interface Found {
  permits: number;
  stopped: number;
  permitsWhileStopped: number;
}

/** Every decision and every change of these types of record, in log order. */
export async function decisionsAnd(two: Two, types: readonly string[]): Promise<Logged[]> {
  return await withClient({ connectionString: adminUrl(two.env.DATABASE_URL) }, async (admin) => {
    const { rows } = await admin.query<Logged>(
      `SELECT body::json->>'event' AS event, body::json->>'id' AS id, body::json->'verdict'->>'outcome' AS outcome,
         body::json->'question'->>'incident_id' AS incident_id, body::json->'question'->>'override_id' AS override_id
       FROM log_entry WHERE kind = 'decision' OR body::json->>'type' = ANY ($1) ORDER BY index`,
      [types],
    );
    return rows;
  });
}

/** Counts the permits of a log, and those that stand while `stops`, which is told of each entry in order, says they may not. */
export function counted(log: readonly Logged[], stops: (entry: Logged) => boolean): Found {
  const found: Found = { permits: 0, stopped: 0, permitsWhileStopped: 0 };
  // What stops from the first entry on was never stopped.
  let before = true;
  for (const entry of log) {
    const stopped = stops(entry);
    if (stopped && !before) found.stopped++;
    before = stopped;
    if (entry.outcome !== 'permit') continue;
    found.permits++;
    if (stopped) found.permitsWhileStopped++;
  }
  return found;
}

/** Does something while both processes are asked without a pause, by so many at once; each asks what `question` gives. */
export async function whileAsked(
  { ward, two }: { ward: TestWard; two: Two },
  askers: number,
  question: (asker: number) => object,
  act: () => Promise<void>,
): Promise<void> {
  let asking = true;
  const asked = Array.from({ length: askers }, async (_, i) => {
    const url = i % 2 === 0 ? two.a.url : two.b.url;
    while (asking) await ward.evaluateOnce(question(i), url);
  });
  try {
    await act();
  } finally {
    asking = false;
    await Promise.all(asked);
  }
}

/** How many of these questions either process permits now. */
export async function permitted(
  { ward, two }: { ward: TestWard; two: Two },
  questions: readonly object[],
): Promise<number> {
  const urls = [two.a.url, two.b.url];
  const answers = await Promise.all(urls.flatMap((url) => questions.map((question) => ward.evaluate(question, url))));
  return answers.filter(({ body }) => body.decision).length;
}
