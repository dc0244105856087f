import pg from 'pg';
import { DatabaseAccess } from '../../src/database/access.js';
import { ask } from '../support/http.js';
import { must, readingOf, type Evaluation, type TestWard } from '../support/ward.js';

/** What a race between withdrawals and a flood of questions came to. */
export interface Race {
  withdrawals: number;
  questions: number;
  permits: number;
  faults: number;
  /** Decisions that were answered and are not in the log as they were answered. */
  answersNotInLog: number;
  /** Permits answered to questions that were sent after a withdrawal had been acknowledged. */
  permitsAfterAcknowledgement: number;
  /** Permits that stand in the log after a withdrawal and before the next grant. */
  permitsAfterWithdrawalInLog: number;
}

interface Sent {
  at: number;
  lane: number;
}

export interface RaceOptions {
  ward: TestWard;
  /** Where withdrawals go, and where the flood goes. */
  withdrawAt: string;
  askAt: readonly string[];
  withdrawals: number;
  /** Patients who withdraw and agree again, over and over, beside each other. */
  lanes: number;
  /** Connections that keep asking. */
  askers: number;
  /** Asked for once the race is over: a database that died may have come back elsewhere. */
  databaseUrl: () => string;
  /** Something that happens again and again while the race is on, such as a kill. */
  meanwhile?: (running: () => boolean) => Promise<void>;
  /** Whether a fault of the service (a process or database gone for a moment) is waited out and tried again. */
  patient?: boolean;
}

/** Floods one process with questions while patients withdraw through another, and counts permits that came too late. */
export async function runRace(options: RaceOptions): Promise<Race> {
  const { ward, lanes } = options;
  const closed = new Array<{ from: number; to: number }[]>(lanes)
    .fill([])
    .map((): { from: number; to: number }[] => []);
  const permits: Sent[] = [];
  const permittedAt = new Array<number>(lanes).fill(0);
  const answered = new Map<number, 'permit' | 'deny'>();
  const counts = { questions: 0, faults: 0, withdrawals: 0 };
  let running = true;
  const askers = Array.from({ length: options.askers }, (_, i) => flood(i));
  const meanwhile = options.meanwhile?.(() => running);
  try {
    await Promise.all(Array.from({ length: lanes }, (_, lane) => withdrawAgain(lane)));
  } finally {
    running = false;
    await Promise.all(askers);
    await meanwhile;
  }
  const late = permits.filter((sent) => closed[sent.lane]?.some(({ from, to }) => sent.at > from && sent.at < to));
  return {
    ...counts,
    permits: permits.length,
    answersNotInLog: await answersNotInLog(options.databaseUrl(), ward.provider_id, answered),
    permitsAfterAcknowledgement: late.length,
    permitsAfterWithdrawalInLog: await permitsOutOfOrder(options.databaseUrl(), ward.provider_id),
  };

  async function flood(i: number): Promise<void> {
    for (let n = i; running; n += 7) {
      const lane = n % lanes;
      const at = performance.now();
      try {
        const { body } = await ward.evaluateOnce(readingOf(`d${lane}`), options.askAt[n % options.askAt.length]);
        counts.questions++;
        const { decision_id } = body.context;
        if (decision_id !== undefined)
          answered.set(Number(decision_id.split('/')[1]), body.decision ? 'permit' : 'deny');
        if (body.decision) {
          permits.push({ at, lane });
          permittedAt[lane] = Math.max(at, permittedAt[lane] ?? 0);
        } else if (decision_id === undefined) counts.faults++;
      } catch (error) {
        if (options.patient !== true) throw error;
        counts.faults++;
        await sleep(20);
      }
    }
  }

  async function withdrawAgain(lane: number): Promise<void> {
    while (counts.withdrawals < options.withdrawals) {
      counts.withdrawals++;
      const id = await untilDone(() => ward.consents(`p${lane}`, 'read_vital_signs', 'vital_signs_observation'));
      // Each is withdrawn while it is permitted, and at a different moment each time; where services are killed it may never be.
      const granted = performance.now();
      while (options.patient !== true && (permittedAt[lane] ?? 0) < granted) await sleep(5);
      await sleep(20 + Math.random() * 80);
      await untilDone(() =>
        must(
          ask<Evaluation>(`${options.withdrawAt}/api/v1/consents/${id}/withdraw`, {
            token: ward.tokens.nurse,
            body: {},
          }),
        ),
      );
      const from = performance.now();
      await sleep(Math.random() * 60);
      closed[lane]?.push({ from, to: performance.now() });
    }
  }

  async function untilDone<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (options.patient !== true || tries > 400) throw error;
        await sleep(50);
      }
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const GIVING: ReadonlySet<string> = new Set(['consent_granted', 'consent_confirmed']);
const DECIDING: ReadonlySet<string> = new Set([...GIVING, 'consent_withdrawn', 'consent_refused']);

/** Counts decisions that permit, for a patient whose last consent change in log order was not a grant or its confirmation. */
async function permitsOutOfOrder(databaseUrl: string, provider_id: string): Promise<number> {
  const client = new pg.Client(new DatabaseAccess('server', databaseUrl).serviceOptions());
  await client.connect();
  try {
    await client.query('SET transaction_timeout = 0');
    await client.query(`SELECT set_config('askfirst.provider', $1, false)`, [provider_id]);
    const of = new Map<string, string>();
    const versions = await client.query<{ id: string; patient_id: string }>(
      `SELECT record_id AS id, state::json->>'patient_id' AS patient_id FROM record_version
       WHERE provider_id = $1 AND record_type = 'consent' AND state::json->>'operation' = 'read_vital_signs'`,
      [provider_id],
    );
    for (const { id, patient_id } of versions.rows) of.set(id, patient_id);
    const entries = await client.query<{ id: string | null; event: string | null; patient_id: string | null }>(
      `SELECT body::json->>'id' AS id, body::json->>'event' AS event, body::json->'view'->'people'->0->>'patient_id' AS patient_id
       FROM log_entry WHERE provider_id = $1
         AND (kind = 'change' OR kind = 'decision' AND body::json->'verdict'->>'outcome' = 'permit') ORDER BY index`,
      [provider_id],
    );
    const rows = entries.rows.map(({ id, event, patient_id }) => ({
      event,
      patient_id: event === null ? patient_id : of.get(id ?? ''),
    }));
    if (!rows.some(({ event }) => event === null)) throw new Error('there is no permit in the log to judge');
    const last = new Map<string | null | undefined, string>();
    let late = 0;
    for (const { patient_id, event } of rows) {
      if (event !== null) {
        if (DECIDING.has(event)) last.set(patient_id, event);
      } else if (!GIVING.has(last.get(patient_id) ?? '')) late++;
    }
    return late;
  } finally {
    await client.end();
  }
}

/** How many answers the log does not hold as they were given. */
async function answersNotInLog(
  databaseUrl: string,
  provider_id: string,
  answered: ReadonlyMap<number, string>,
): Promise<number> {
  const client = new pg.Client(new DatabaseAccess('server', databaseUrl).serviceOptions());
  await client.connect();
  try {
    await client.query(`SELECT set_config('askfirst.provider', $1, false)`, [provider_id]);
    const { rows } = await client.query<{ index: string; outcome: string }>(
      `SELECT index, body::json->'verdict'->>'outcome' AS outcome FROM log_entry WHERE provider_id = $1 AND kind = 'decision'`,
      [provider_id],
    );
    const logged = new Map(rows.map((row) => [Number(row.index), row.outcome]));
    return [...answered].filter(([index, outcome]) => logged.get(index) !== outcome).length;
  } finally {
    await client.end();
  }
}

/** What the log's own verification finds wrong; and how many entries it has. */
export async function faultsInLog(
  databaseUrl: string,
  provider_id: string,
): Promise<{ entries: number; findings: readonly object[] }> {
  const { verifyProvider } = await import('../../src/log/verify/verify-database.js');
  const client = new pg.Client(new DatabaseAccess('server', databaseUrl).serviceOptions());
  await client.connect();
  try {
    await client.query('SET transaction_timeout = 0');
    return await verifyProvider(client, provider_id);
  } finally {
    await client.end();
  }
}
