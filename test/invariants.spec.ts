import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { adminUrl } from './support/database.js';
import { ask } from './support/http.js';
import { startTwo } from './support/two-services.js';
import { lookAt, must, readingOf, TestWard, yesterdayMorning } from './support/ward.js';

// What must always hold, each under its own name; those that need no service have theirs beside the code.

let two: Awaited<ReturnType<typeof startTwo>>;
let ward: TestWard;
let superuser: pg.Client;

beforeAll(async () => {
  two = await startTwo();
  ward = await TestWard.build(two.a.url, 'TEST', 8);
  superuser = new pg.Client({ connectionString: adminUrl(two.env.DATABASE_URL) });
  await superuser.connect();
});

afterAll(async () => {
  await superuser?.end();
  await Promise.all([two?.a.stop(), two?.b.stop()]);
});

const reading = (patient: string, at?: number): Promise<string> =>
  ward.consents(patient, 'read_vital_signs', 'vital_signs_observation', at);

/** Whether vital signs may be read now. */
async function reads(device: string, url?: string): Promise<boolean> {
  return (await ward.evaluate(readingOf(device), url)).body.decision;
}

describe('1. Logged before answered', () => {
  it('no permit leaves while its decision cannot be made durable', async () => {
    await reading('p0', yesterdayMorning());
    // Often enough that the process has seen nobody else write and decides without taking the lock first.
    for (let i = 0; i < 20; i++) expect(await reads('d0')).toBe(true);
    await superuser.query('BEGIN');
    await superuser.query(`SELECT 1 FROM log_lock WHERE provider_id = 'TEST' FOR UPDATE`);
    try {
      const held = await ward.evaluateOnce(readingOf('d0'));
      expect(held.body).toMatchObject({ decision: false, context: { reason_code: 'engine_unavailable' } });
      expect(held.body.context.decision_id).toBeUndefined();
    } finally {
      await superuser.query('ROLLBACK');
    }
    const { rows } = await eventually(async () => {
      const answer = await ward.evaluate(readingOf('d0'));
      expect(answer.body.decision).toBe(true);
      return superuser.query(`SELECT body::json->>'unlogged_denials' AS count FROM log_entry WHERE kind = 'outage'`);
    });
    expect(Number((rows[0] as { count: string } | undefined)?.count)).toBeGreaterThan(0);
  });
});

describe('2. No stale permit', () => {
  it('a withdrawal recorded at one process is known to the next question at another', async () => {
    for (let i = 0; i < 5; i++) {
      const consent = await reading('p1');
      expect(await reads('d1', two.a.url)).toBe(true);
      await must(ask(`${two.b.url}/api/v1/consents/${consent}/withdraw`, { token: ward.tokens.nurse, body: {} }));
      expect(await reads('d1', two.a.url)).toBe(false);
    }
  });

  it('a removal is acknowledged only when no earlier permit can still be on its way', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const consent = await reading('p1');
      await must(ask(`${two.b.url}/api/v1/consents/${consent}/withdraw`, { token: ward.tokens.nurse, body: {} }));
      const acknowledged = Date.now();
      const { rows } = await superuser.query(
        `SELECT body::json->>'recorded_at' AS at FROM log_entry WHERE kind = 'change' AND body LIKE '%consent_withdrawn%' ORDER BY index DESC LIMIT 1`,
      );
      waits.push(acknowledged - Number((rows[0] as { at: string }).at));
    }
    // From before its commit to its acknowledgement; the quickest of a few, so that a busy machine does not make it up.
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(118);
  });

  it.each([
    ['a refusal of what was agreed', 'refusal'],
    ['a visitor signing in', 'visitor'],
    ['an occupancy that is no longer confirmed', 'occupancy'],
    ['a privacy window over the patient', 'patients/p2'],
    ['a privacy window over the room', 'rooms/r2'],
    ['an objection', 'objection'],
    ['a refusal said ahead', 'refused_ahead'],
    ['a suspended client', 'client'],
  ])('%s is known to the next question at another process', async (_what, change) => {
    await reading('p2');
    expect(await reads('d2', two.a.url)).toBe(true);
    const post = (token: string, path: string, body: object): Promise<{ id: string }> =>
      must(ask(`${two.b.url}/api/v1/${path}`, { token, body }));
    const { clinician, nurse, officer, admin } = ward.tokens;
    const undo: (() => Promise<unknown>)[] = [];
    if (change === 'refusal') {
      const scope = {
        patient_id: 'p2',
        technology: 'vision_based_monitoring',
        operation: 'read_vital_signs',
        purpose: 'vital_signs_observation',
      };
      const { INFORMATION } = await import('./support/ward.js');
      const asked = await post(clinician, 'consents', { ...scope, information: INFORMATION, patient_started: true });
      await post(clinician, `consents/${asked.id}/refuse`, { words: 'No' });
    } else if (change === 'visitor') {
      const presence = await post(nurse, 'room-presences', { room_id: 'r2', kind: 'patients_visitor' });
      undo.push(() => post(nurse, `room-presences/${presence.id}/end`, {}));
    } else if (change === 'occupancy') {
      await post(nurse, 'rooms/r2/occupancy', { state: 'not_confirmed' });
      undo.push(() => post(nurse, 'rooms/r2/occupancy', { state: 'occupied' }));
    } else if (change === 'objection') {
      const { id } = await post(nurse, 'patients/p2/object', { means: 'word', words: 'Take it away.' });
      const heard = { advocate: 'Ana', advocate_heard_at: new Date().toISOString(), advocates_view: 'Agrees.' };
      const decided = { outcome: 'decided_again', reasons: 'Asked for it back.', ...heard };
      undo.push(() => post(clinician, `objections/${id}/decide`, decided));
    } else if (change === 'refused_ahead') {
      const said = { words: 'Never.', document: 'In the notes', had_capacity: true, capacity_then: 'Weighed it.' };
      const { id } = await post(nurse, 'advance-decisions', { patient_id: 'p2', ...said, refuses_in_emergency: true });
      undo.push(() => post(clinician, `advance-decisions/${id}/withdraw`, { words: 'I take it back.' }));
    } else if (change !== 'client') {
      const window = await post(nurse, `${change}/start-privacy-window`, {});
      undo.push(() => post(nurse, `privacy-windows/${window.id}/end`, {}));
    } else {
      await post(officer, 'vendor-clients/TEST.vendor/suspend', {});
      undo.push(() => post(admin, 'vendor-clients/TEST.vendor/reinstate', {}));
    }
    expect(await reads('d2', two.a.url)).toBe(false);
    for (const step of undo) await step();
  });
});

describe('3. Any fault denies', () => {
  it('a process that holds another policy set than the log says is in force denies everything', async () => {
    await reading('p3', yesterdayMorning());
    const body = { hash: 'f'.repeat(64), kind: 'policy', provider_id: 'TEST' };
    await appendAsOwner(body);
    const answer = await ward.evaluateOnce(readingOf('d3'), two.b.url);
    expect(answer.body).toMatchObject({ decision: false, context: { reason_code: 'engine_unavailable' } });
    const ready = await fetch(`${two.b.url}/health/ready`);
    expect(ready.status).toBe(503);
    // Whoever starts next puts its own set in force again.
    await two.b.stop();
    await two.a.stop();
    const { startService } = await import('./support/service.js');
    two.a = await startService(two.env);
    two.b = await startService(two.env);
    ward.url = two.a.url;
    expect(await reads('d3')).toBe(true);
  });
});

describe('5. One write, one transaction', () => {
  it('a change whose log entry cannot be written changes nothing and is not acknowledged', async () => {
    await superuser.query('REVOKE INSERT ON log_entry FROM askfirst_service');
    try {
      const answer = await ask(`${two.b.url}/api/v1/sites`, {
        token: ward.tokens.admin,
        body: { id: 'half', name: 'Half' },
      });
      expect(answer.status).toBeGreaterThanOrEqual(500);
    } finally {
      await superuser.query('GRANT INSERT ON log_entry TO askfirst_service');
    }
    const { rows } = await superuser.query(
      `SELECT 1 FROM site WHERE id = 'half' UNION ALL SELECT 1 FROM record_version WHERE record_id = 'half'`,
    );
    expect(rows).toEqual([]);
    expect(
      (await ask(`${two.b.url}/api/v1/sites`, { token: ward.tokens.admin, body: { id: 'half', name: 'Half' } })).status,
    ).toBe(201);
  });
});

describe('8. A vendor learns that, not why', () => {
  it('every refusal that rests on a patient or a member of staff reads the same', async () => {
    await ward.consents('p4', 'view_live_blurred', 'alert_response', yesterdayMorning());
    const refusals = [
      lookAt('d5'),
      lookAt('d4', { subject: { id: 'second' } }),
      lookAt('d4', { subject: { id: 'officer' } }),
      readingOf('d5'),
    ];
    const told = new Set<string>();
    for (const question of refusals) {
      const { body } = await ward.evaluate(question, two.a.url);
      expect(body.decision).toBe(false);
      const { decision_id, decided_at, ...rest } = body.context as { decision_id: string; decided_at: string };
      expect([typeof decision_id, typeof decided_at]).toEqual(['string', 'string']);
      told.add(JSON.stringify(rest));
    }
    expect([...told]).toHaveLength(1);
  });
});

describe('10. A withdrawal never fails', () => {
  it('the second answers with the first, and neither conflicts with anything', async () => {
    const consent = await reading('p6');
    const withdraw = (): Promise<{ status: number; body: unknown }> =>
      ask(`${two.b.url}/api/v1/consents/${consent}/withdraw`, { token: ward.tokens.nurse, body: {} });
    const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
    const first = await withdraw();
    expect(first.status).toBe(200);
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: first.body as object });
  });
});

describe('10. A withdrawal never fails, under load', () => {
  it('is recorded while hundreds read, and does not wait for them to have read', async () => {
    const consent = await reading('p5');
    const left = { readers: 250 };
    const readers = Array.from({ length: left.readers }, async () => {
      const { status } = await ask(`${two.a.url}/api/v1/decisions?limit=200`, { token: ward.tokens.officer });
      left.readers--;
      return status;
    });
    const { status } = await ask(`${two.a.url}/api/v1/consents/${consent}/withdraw`, {
      token: ward.tokens.nurse,
      body: {},
    });
    expect(status).toBe(200);
    expect(left.readers).toBeGreaterThan(50);
    expect(new Set(await Promise.all(readers))).toEqual(new Set([200]));
  });
});

describe('every person in view counts', () => {
  it('a second occupant who did not agree is enough to deny, whoever came first', async () => {
    await reading('p7', yesterdayMorning());
    expect(await reads('d7', two.a.url)).toBe(true);
    const post = (path: string, body: object): Promise<unknown> =>
      must(ask(`${two.a.url}/api/v1/${path}`, { token: ward.tokens.clinician, body }));
    await post('patients', { id: 'p7b', name: 'Another patient' });
    await post('admissions', { id: 'a7b', patient_id: 'p7b', ward_id: 'ward', mha_status: 'informal' });
    await post('room-stays', { admission_id: 'a7b', room_id: 'r7' });
    const answer = await ward.evaluate(readingOf('d7'), two.a.url);
    expect(answer.body.decision).toBe(false);
    const record = await ward.decision(answer.body.context.decision_id ?? '');
    expect(record.verdict.reasons[0]).toBe('not_all_covered');
  });
});

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries > 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Appends an entry the way another process would. */
async function appendAsOwner(body: Record<string, unknown>): Promise<void> {
  const { appendParameters, APPEND_SQL, hashBatch, headOf, HEAD_SQL } = await import('../src/log/append.js');
  const { canonicalJson } = await import('../src/shared/canonical-json.js');
  await superuser.query('BEGIN');
  await superuser.query(`SELECT 1 FROM log_lock WHERE provider_id = 'TEST' FOR UPDATE`);
  const head = headOf((await superuser.query(HEAD_SQL, ['TEST'])).rows[0] as Parameters<typeof headOf>[0]);
  const entry = {
    kind: 'policy' as const,
    touches: 'standing' as const,
    body: canonicalJson({ ...body, index: head.next_index, recorded_at: head.recorded_at }),
  };
  await superuser.query(APPEND_SQL, appendParameters('TEST', hashBatch(head, [entry], head.recorded_at), Infinity));
  await superuser.query('COMMIT');
}
