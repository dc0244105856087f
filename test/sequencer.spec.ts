import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DatabaseAccess } from '../src/database/access.js';
import type { Question } from '../src/decision/question.js';
import { loadStanding } from '../src/log/catch-up.js';
import { LogConnection } from '../src/log/log-connection.js';
import { Sequencer } from '../src/log/sequencer.js';
import type { SequencerParts } from '../src/log/sequencer-parts.js';
import type { Answer } from '../src/log/waiting.js';
import { checkPolicy } from '../src/policy/check.js';
import { compilePolicy } from '../src/policy/compile.js';
import { readPolicyFiles } from '../src/policy/policy-files.js';
import { adminUrl, freshDatabase } from './support/database.js';
import { startService, type Service } from './support/service.js';
import { createSandbox } from './support/two-services.js';
import { TestWard, yesterdayMorning } from './support/ward.js';

// A sequencer of our own beside a running service, on a real database; only its clock is ours to move.

let service: Service;
let access: DatabaseAccess;
let superuser: pg.Client;
const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  const ward = await TestWard.build(service.url, 'TEST', 2);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
  access = new DatabaseAccess('server', env.DATABASE_URL);
  superuser = new pg.Client({ connectionString: adminUrl(env.DATABASE_URL) });
  await superuser.connect();
});

afterAll(async () => {
  await superuser?.end();
  await service?.stop();
});

function reading(over: Partial<Question> = {}): Question {
  return {
    client_id: 'TEST.vendor',
    subject_type: 'system',
    subject_id: 'd0',
    operation: 'read_vital_signs',
    resource_type: 'device',
    resource_id: 'd0',
    purpose: 'vital_signs_observation',
    seconds: null,
    footage_form: null,
    retention_hours: null,
    alert: null,
    incident_id: null,
    case_id: null,
    override_id: null,
    screen_id: null,
    viewer_authentication: null,
    request_id: null,
    supported_obligations: null,
    ...over,
  };
}

interface Beside {
  ask(question: Question): Promise<Answer>;
  askAll(questions: readonly Question[]): Promise<Answer[]>;
  obstacle(): string | null;
  caughtUp(): Promise<unknown>;
  clock: { late: number };
  faults: unknown[];
  stop(): Promise<void>;
}

async function beside(over: Partial<SequencerParts> = {}): Promise<Beside> {
  const clock = { late: 0 };
  const faults: unknown[] = [];
  const sequencer = new Sequencer({
    provider_id: 'TEST',
    policy,
    // It stands still unless a test says otherwise: on a busy machine a permit would be too late now and then.
    clock: { now: () => Date.now(), monotonic: () => clock.late },
    connect: (onLost) => LogConnection.open(access.serviceOptions(), 'TEST', onLost),
    load: async () => {
      const client = new pg.Client(access.serviceOptions());
      await client.connect();
      try {
        return await loadStanding(client, 'TEST');
      } finally {
        await client.end();
      }
    },
    onTurn: () => undefined,
    onFault: (error) => faults.push(error),
    ...over,
  });
  await sequencer.start();
  const ask = (question: Question): Promise<Answer> => sequencer.ask(question);
  return {
    ask,
    askAll: (questions) => Promise.all(questions.map(ask)),
    obstacle: () => sequencer.obstacle(),
    caughtUp: () => sequencer.caughtUp(),
    clock,
    faults,
    stop: () => sequencer.stop(),
  };
}

const outcome = (answer: Answer): string => ('fault' in answer ? 'fault' : answer.judgement.verdict.outcome);

async function lastEntries(kind: string): Promise<Record<string, unknown>[]> {
  const { rows } = await superuser.query<{ body: string }>(
    'SELECT body FROM log_entry WHERE kind = $1 ORDER BY index DESC LIMIT 3',
    [kind],
  );
  return rows.map((row) => JSON.parse(row.body) as Record<string, unknown>);
}

describe('the sequencer', () => {
  it('sends no permit that has become too old, says so in the log, and denies only that one', async () => {
    const state: { clock?: { late: number } } = {};
    const sequencer = await beside({
      onTurn: () => {
        // The commit came back late: 101 ms passed between sending it and answering.
        if (state.clock !== undefined) state.clock.late += 101;
      },
    });
    expect(outcome(await sequencer.ask(reading()))).toBe('permit');
    state.clock = sequencer.clock;
    expect(outcome(await sequencer.ask(reading()))).toBe('fault');
    delete state.clock;
    expect(outcome(await sequencer.ask(reading()))).toBe('permit');
    await sequencer.stop();
    const [late] = await lastEntries('late_answers');
    expect(late?.['indexes']).toHaveLength(1);
  });

  it('a question the database will not take denies none of its neighbours', async () => {
    await superuser.query(`ALTER TABLE log_entry ADD CONSTRAINT no_poison CHECK (body NOT LIKE '%poison%') NOT VALID`);
    const sequencer = await beside();
    try {
      const questions = Array.from({ length: 9 }, (_, i) => reading(i === 4 ? { screen_id: 'poison' } : {}));
      const outcomes = (await sequencer.askAll(questions)).map(outcome);
      expect(outcomes).toEqual(questions.map((question) => (question.screen_id === 'poison' ? 'fault' : 'permit')));
    } finally {
      await sequencer.stop();
      await superuser.query('ALTER TABLE log_entry DROP CONSTRAINT no_poison');
    }
  });

  it('is not ready while the log cannot be written, and finds out by itself when it can again', async () => {
    const sequencer = await beside();
    await superuser.query('REVOKE INSERT ON log_entry FROM askfirst_service');
    try {
      expect(outcome(await sequencer.ask(reading()))).toBe('fault');
      expect(sequencer.obstacle()).toBe('the log cannot be written');
      // Reading the standing, as a search does, shows nothing of that.
      await sequencer.caughtUp();
      expect(sequencer.obstacle()).toBe('the log cannot be written');
    } finally {
      await superuser.query('GRANT INSERT ON log_entry TO askfirst_service');
    }
    while (sequencer.obstacle() !== null) await new Promise((resolve) => setTimeout(resolve, 50));
    await sequencer.stop();
  });

  it('comes back from far behind without holding the others up, and remembers what was used up meanwhile', async () => {
    const idle = await beside();
    expect(outcome(await idle.ask(reading()))).toBe('permit');
    const busy = await beside();
    const ids = Array.from({ length: 1_700 }, (_, i) => `far-${i}`);
    // A few at a time: on a busy machine the last of them all would wait so long that it is given up.
    for (let from = 0; from < ids.length; from += 100)
      await busy.askAll(ids.slice(from, from + 100).map((request_id) => reading({ request_id })));
    // The idle one is 1,700 entries behind; a retry it gets is still known for one.
    const again = await idle.ask(reading({ request_id: 'far-1699' }));
    expect('fault' in again ? again : again.judgement.facts.request).toBe('repeat');
    const other = await idle.ask(reading({ request_id: 'far-3', subject_id: 'TEST.vendor' }));
    expect('fault' in other ? other : other.judgement.facts.request).toBe('reused');
    await Promise.all([idle.stop(), busy.stop()]);
  });

  it('what a batch that failed used up is not used up', async () => {
    const look = (id: string): Question =>
      reading({
        operation: 'view_live_blurred',
        purpose: 'alert_response',
        subject_type: 'staff',
        subject_id: 'nurse',
        screen_id: 'office',
        alert: { id, raised_at: Date.now() - 1_000 },
      });
    const sequencer = await beside();
    const first = look('undone');
    await superuser.query('REVOKE INSERT ON log_entry FROM askfirst_service');
    try {
      expect(outcome(await sequencer.ask(first))).toBe('fault');
    } finally {
      await superuser.query('GRANT INSERT ON log_entry TO askfirst_service');
    }
    const again = await sequencer.ask(first);
    expect('fault' in again ? again : again.judgement.facts.alert).toBe('active');
    await sequencer.stop();
    const [outage] = await lastEntries('outage');
    expect(outage?.['unlogged_denials']).toBeGreaterThan(0);
  });

  it('each question of one batch sees what the ones before it used up', async () => {
    const sequencer = await beside();
    const alert = { id: 'shared', raised_at: Date.now() - 1_000 };
    const look = (resource_id: string): Question =>
      reading({
        operation: 'view_live_blurred',
        purpose: 'alert_response',
        subject_type: 'staff',
        subject_id: 'nurse',
        screen_id: 'office',
        resource_id,
        alert,
      });
    const answers = await sequencer.askAll([look('d1'), look('d0')]);
    const seen = answers.map((answer) => ('fault' in answer ? 'fault' : answer.judgement.facts.alert));
    expect(seen).toEqual(['active', 'other_device']);
    await sequencer.stop();
  });

  it('answers what it accepted before it stops, and refuses what comes after', async () => {
    const sequencer = await beside();
    const asked = sequencer.askAll(Array.from({ length: 50 }, () => reading()));
    const stopped = sequencer.stop();
    expect(new Set((await asked).map(outcome))).toEqual(new Set(['permit']));
    await stopped;
    expect(outcome(await sequencer.ask(reading()))).toBe('fault');
  });

  it('a batch is not appended onto a head of the same length that is another', async () => {
    const { appendParameters, APPEND_SQL, hashBatch, headAfter, headOf, HEAD_SQL } =
      await import('../src/log/append.js');
    const { entryOf } = await import('../src/log/entry.js');
    const head = headOf((await superuser.query(HEAD_SQL, ['TEST'])).rows[0] as Parameters<typeof headOf>[0]);
    const recorded_at = Date.now();
    const reading_ = (by: string, index: number): ReturnType<typeof entryOf> =>
      entryOf({ by, index, kind: 'access', provider_id: 'TEST', query: {}, recorded_at });
    const append = async (batch: ReturnType<typeof hashBatch>): Promise<unknown> => {
      const { rows } = await superuser.query(APPEND_SQL, appendParameters('TEST', batch, Infinity));
      return (rows[0] as { appended_at: number | null }).appended_at;
    };
    const mine = hashBatch(head, [reading_('staff:mine', head.next_index)], recorded_at);
    const theirs = hashBatch(head, [reading_('staff:theirs', head.next_index)], recorded_at);
    const behindMine = hashBatch(headAfter(mine), [reading_('staff:mine', head.next_index + 1)], recorded_at);
    expect(await append(theirs)).not.toBeNull();
    expect(await append(behindMine)).toBeNull();
    expect(await append(mine)).toBeNull();
  });

  it('everything asked while one process after another writes is decided once, in the order of the log', async () => {
    const [a, b] = [await beside(), await beside()];
    const ids = Array.from({ length: 400 }, (_, i) => `both-${i}`);
    const answers = await Promise.all(
      ids.map(async (request_id, i) => {
        await new Promise((resolve) => setTimeout(resolve, i % 40));
        return await (i % 2 === 0 ? a : b).ask(reading({ request_id }));
      }),
    );
    const indexes = answers.flatMap((answer) => ('fault' in answer ? [] : [answer.index]));
    expect(indexes).toHaveLength(ids.length);
    const { rows } = await superuser.query<{ index: string; id: string }>(
      `SELECT index, body::json->'question'->>'request_id' AS id FROM log_entry WHERE index = ANY ($1)`,
      [indexes],
    );
    const logged = new Map(rows.map(({ index, id }) => [Number(index), id]));
    expect(answers.map((answer) => ('fault' in answer ? null : logged.get(answer.index)))).toEqual(ids);
    expect([...a.faults, ...b.faults]).toEqual([]);
    await Promise.all([a.stop(), b.stop()]);
  });

  it('denies while the database’s clock is behind the log', async () => {
    await superuser.query('BEGIN');
    await superuser.query(`SELECT 1 FROM log_lock WHERE provider_id = 'TEST' FOR UPDATE`);
    const { appendParameters, APPEND_SQL, hashBatch, headOf, HEAD_SQL } = await import('../src/log/append.js');
    const { entryOf } = await import('../src/log/entry.js');
    const head = headOf((await superuser.query(HEAD_SQL, ['TEST'])).rows[0] as Parameters<typeof headOf>[0]);
    const recorded_at = Date.now() + 60_000;
    const entry = entryOf({
      by: 'staff:officer',
      index: head.next_index,
      kind: 'access',
      provider_id: 'TEST',
      query: {},
      recorded_at,
    });
    await superuser.query(APPEND_SQL, appendParameters('TEST', hashBatch(head, [entry], recorded_at), Infinity));
    await superuser.query('COMMIT');
    const sequencer = await beside();
    expect(outcome(await sequencer.ask(reading()))).toBe('fault');
    await sequencer.stop();
  });
});
