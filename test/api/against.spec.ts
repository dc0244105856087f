import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import { advanceRefusal, decided, TRAUMA_TOLD } from './against-bodies.js';
import { CapacityWorld, iso, THEN, type Page, type Row } from './capacity-world.js';

const HOUR = 3_600_000;
const KINDS = ['trauma-considerations', 'advance-decisions', 'objections'] as const;
/** What somebody is told of an objection whose records they may not read. */
const HEARD = { id: null, version: null, state: 'open' };
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

const fieldsOf = ({ body }: { body: { faults: { field: string }[] } }): string[] =>
  body.faults.map(({ field }) => field);

describe('a trauma consideration', () => {
  it('is told, is the same when told again, and ends once with the patient’s own part', async () => {
    const body = { id: 't1', patient_id: 'p0', ...TRAUMA_TOLD, occurred_at: iso(THEN) };
    const made = await world.post('trauma-considerations', body, world.tokens.nurse);
    const told = { id: 't1', version: 1, state: 'stands', blocks_from: iso(THEN), written_down_by: 'staff:nurse' };
    expect(made).toMatchObject({ status: 201, body: told });
    const { id: _id, ...again } = body;
    expect(await world.post('trauma-considerations', again, world.tokens.second)).toMatchObject({ body: told });
    const end = { reason: 'She asked for it.', patients_part: 'I want to decide like anybody else.' };
    expect(fieldsOf(await world.post('trauma-considerations/t1/end', { reason: 'Over.' }))).toEqual(['patients_part']);
    expect(await world.post('trauma-considerations/t1/end', { ...end, occurred_at: iso(THEN - 1) })).toMatchObject({
      status: 422,
      body: { code: 'before_record' },
    });
    const ended = await world.post('trauma-considerations/t1/end', end);
    expect(ended).toMatchObject({
      status: 200,
      body: { state: 'ended', ended_by: 'staff:clinician', ...{ patients_part: end.patients_part } },
    });
    expect(await world.post('trauma-considerations/t1/end', { ...end, reason: 'Again.' })).toMatchObject({
      status: 200,
      body: ended.body,
    });
  });

  it('is refused with every fault at once, and nothing is recorded', async () => {
    const wrong = { id: 't2', patient_id: 'nobody', ...TRAUMA_TOLD, occurred_at: iso(Date.now() + HOUR) };
    const answer = await world.post('trauma-considerations', wrong);
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toEqual(['patient_id', 'occurred_at']);
    const words = await world.post('trauma-considerations', { patient_id: 7, kind: 'sad', account: 'rumour' });
    expect(fieldsOf(words).sort()).toEqual(['account', 'basis', 'kind', 'patient_id']);
    expect(await world.get('trauma-considerations/t2')).toMatchObject({ status: 404 });
  });
});

describe('a refusal said ahead', () => {
  it('is recorded, is the same when recorded again, and is taken back once', async () => {
    const body = advanceRefusal('p1', { id: 'v1', technologies: ['bedroom_cctv'], occurred_at: iso(THEN) });
    const made = await world.post('advance-decisions', body, world.tokens.advocate);
    const told = { id: 'v1', version: 1, state: 'stands', made_at: iso(THEN), technologies: ['bedroom_cctv'] };
    expect(made).toMatchObject({ status: 201, body: { ...told, operations: null, refuses_in_emergency: false } });
    const again = advanceRefusal('p1', { technologies: ['bedroom_cctv'] });
    expect(await world.post('advance-decisions', again)).toMatchObject({ body: told });
    const back = { words: 'I have changed my mind.', occurred_at: iso(THEN + HOUR) };
    expect(await world.post('advance-decisions/v1/withdraw', { ...back, occurred_at: iso(THEN - 1) })).toMatchObject({
      status: 422,
      body: { code: 'before_made' },
    });
    const withdrawn = await world.post('advance-decisions/v1/withdraw', back);
    expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn', withdrawn_words: back.words } });
    expect(await world.post('advance-decisions/v1/withdraw', { words: 'Again.' })).toMatchObject({
      status: 200,
      body: withdrawn.body,
    });
  });

  it('is refused with every fault at once, and nothing is recorded', async () => {
    const wrong = { id: 'v2', had_capacity: false, occurred_at: iso(Date.now() + HOUR) };
    const answer = await world.post('advance-decisions', advanceRefusal('nobody', wrong));
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toEqual(['patient_id', 'occurred_at', 'had_capacity']);
    const words = await world.post('advance-decisions', { technologies: [], operations: ['dance'], words: ' ' });
    expect(fieldsOf(words)).toEqual(
      expect.arrayContaining(['patient_id', 'technologies', 'operations', 'words', 'document', 'refuses_in_emergency']),
    );
    expect(await world.get('advance-decisions/v2')).toMatchObject({ status: 404 });
  });
});

describe('an objection', () => {
  it('is raised, is the same when raised again at once by many, and is decided once', async () => {
    const said = { means: 'behaviour', words: 'Hangs a towel over it.', occurred_at: iso(THEN) };
    const raise = () => world.post('patients/p2/object', said, world.tokens.nurse);
    const answers = await Promise.all([raise(), raise(), raise(), raise()]);
    const [first] = answers;
    const told = { version: 1, state: 'open', admission_id: 'a2', technology: null, raised_by: 'patient' };
    expect(first).toMatchObject({ status: 200, body: { ...told, decide_by: iso(THEN + 24 * HOUR) } });
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const id = String(first?.body.id);
    expect(
      await world.post(`objections/${id}/decide`, decided('decided_again', { advocate_heard_at: iso(THEN - 1) })),
    ).toMatchObject({
      status: 422,
      body: { code: 'decision_impossible', faults: [{ field: 'advocate_heard_at' }] },
    });
    expect(fieldsOf(await world.post(`objections/${id}/decide`, { outcome: 'silence' })).sort()).toEqual(
      ['advocate', 'advocate_heard_at', 'advocates_view', 'outcome', 'reasons'].sort(),
    );
    expect((await world.get(`objections/${id}`)).body).toMatchObject({ version: 1, state: 'open' });
    const done = await world.post(`objections/${id}/decide`, decided('decided_again'));
    expect(done).toMatchObject({ status: 200, body: { state: 'decided_again', decided_by: 'staff:clinician' } });
    expect(await world.post(`objections/${id}/decide`, decided('decided_again', { reasons: 'Again.' }))).toMatchObject({
      status: 200,
      body: done.body,
    });
    expect(await world.post(`objections/${id}/decide`, decided('upheld'))).toMatchObject({
      status: 409,
      body: { code: 'already_decided' },
    });
    const next = await raise();
    expect(next.body.id).not.toBe(id);
  });

  it('is not decided away by whoever recorded it', async () => {
    const { id } = (await world.post('patients/p3/object', { words: 'No.' }, world.tokens.clinician)).body;
    expect(await world.post(`objections/${id}/decide`, decided('decided_again'))).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'id' }] },
    });
    expect(await world.post(`objections/${id}/decide`, decided('decided_again'), world.tokens.second)).toMatchObject({
      status: 200,
    });
  });

  it.each<[string, { body?: string; headers?: Record<string, string> }]>([
    ['no body at all', {}],
    ['a body that is not JSON', { body: '{"means": ' }],
    ['JSON that is no object', { body: '[1,2]' }],
    ['plain text', { body: 'take it away', headers: { 'content-type': 'text/plain' } }],
    ['a media type nobody knows', { body: 'x', headers: { 'content-type': 'nonsense' } }],
    [
      'what it cannot be',
      { body: '{"means":"nap","technology":7,"occurred_at":"tomorrow","state":"upheld","id":"x"}' },
    ],
    ['more than any body may hold', { body: `{"words":"${'x'.repeat(100_000)}"}` }],
  ])('goes through with %s', async (_what, sent) => {
    const url = `${world.service.url}/api/v1/patients/p4/object`;
    const answer = await ask<Row>(url, { method: 'POST', token: world.tokens.nurse, ...sent });
    const unread = { state: 'open', means: null, words: null, technology: null, raised_by: 'patient' };
    expect(answer).toMatchObject({ status: 200, body: unread });
    expect(answer.body.id).not.toBe('x');
  });

  it('is heard by staff of any ward, suspended too, who learn each time no more than that it stands', async () => {
    const { admin, officer } = world.tokens;
    const barred = { id: 'barred', kind: 'person', name: 'Nurse', employer: 'Trust', roles: ['nurse'] };
    await world.made('staff-members', barred, admin);
    await world.made('ward-assignments', { staff_id: 'barred', ward_id: 'ward' }, admin);
    const { staffToken } = await import('../../src/identity/token.client.js');
    const token = await staffToken(world.service.url, 'TEST', 'barred');
    await world.made('viewer-suspensions', { staff_id: 'barred', ground: 'allegation' }, officer);
    for (const who of [world.tokens.away, officer, token, token]) {
      const { status, body } = await world.post('patients/p5/object', { words: 'I do not want it.' }, who);
      expect({ status, body }).toEqual({ status: 200, body: HEARD });
    }
    const { items } = (await world.get<Page>('patients/p5/objections')).body;
    expect(items.map(({ state, observed_by }) => [state, observed_by])).toEqual([['open', 'staff:away']]);
    expect(await world.post(`objections/${items[0]?.id}/decide`, decided('upheld'), token)).toMatchObject({
      status: 403,
    });
  });

  it('is raised by an advocate on behalf of the patient, who reads it', async () => {
    const said = { raised_by: 'advocate', means: 'word', words: 'He asked me to say no for him.' };
    const answer = await world.post('patients/p6/object', said, world.tokens.advocate);
    expect(answer).toMatchObject({ status: 200, body: { ...said, observed_by: 'staff:advocate' } });
  });

  it('holds for a patient who is not admitted, and of nobody is not found', async () => {
    await world.made('patients', { id: 'gone', name: 'Gone' });
    expect((await world.post('patients/gone/object', {}, world.tokens.advocate)).body).toMatchObject({
      state: 'open',
      admission_id: null,
    });
    for (const path of ['patients/nobody', 'patients/%00'])
      expect(await world.post(`${path}/object`, {}, world.tokens.nurse)).toMatchObject({ status: 404 });
    expect(await world.post('patients/p6/object', {}, '')).toMatchObject({ status: 401 });
    expect(await world.post('patients/p6/object', {}, world.tokens.admin)).toMatchObject({ status: 403 });
  });
});

describe('what stands against watching somebody', () => {
  const ids: Record<(typeof KINDS)[number], string> = {
    'trauma-considerations': 't7',
    'advance-decisions': 'v7',
    objections: '',
  };
  beforeAll(async () => {
    await world.made('trauma-considerations', { id: 't7', patient_id: 'p7', ...TRAUMA_TOLD });
    await world.made('advance-decisions', advanceRefusal('p7', { id: 'v7' }));
    ids.objections = (await world.made('patients/p7/object', {}, world.tokens.nurse)).id;
  });

  it.each(KINDS)('is read by those who treat them, and of %s by their advocate or not', async (kind) => {
    const path = `${kind}/${ids[kind]}`;
    for (const who of ['nurse', 'charge', 'clinician'] as const) {
      expect(await world.get(path, world.tokens[who])).toMatchObject({ status: 200 });
      expect(await world.get(`patients/p7/${kind}`, world.tokens[who])).toMatchObject({ status: 200 });
    }
    const advocates = kind === 'trauma-considerations' ? 403 : 200;
    expect(await world.get(path, world.tokens.advocate)).toMatchObject({ status: advocates });
    for (const who of ['officer', 'admin'] as const)
      expect(await world.get(path, world.tokens[who])).toMatchObject({ status: 403 });
    expect(await world.get(path, world.tokens.away)).toMatchObject({ status: 404 });
    expect(await world.get(`patients/p7/${kind}`, world.tokens.away)).toMatchObject({ status: 404 });
    expect((await world.get<Page>(kind, world.tokens.away)).body.items).toEqual([]);
    const versions = await world.get<{ version: number }[]>(`${path}/versions`);
    expect(versions.body.map(({ version }) => version)).toEqual([1]);
  });

  it('is ended by a responsible clinician of the ward alone', async () => {
    const ends = [
      [`trauma-considerations/t7/end`, { reason: 'Over.', patients_part: 'Asked for it.' }],
      [`advance-decisions/v7/withdraw`, { words: 'I take it back.' }],
      [`objections/${ids.objections}/decide`, decided('decided_again')],
    ] as const;
    for (const [path, body] of ends) {
      for (const who of ['nurse', 'charge', 'advocate', 'officer', 'admin'] as const)
        expect(await world.post(path, body, world.tokens[who])).toMatchObject({ status: 403 });
      expect(await world.post(path, body, world.tokens.away)).toMatchObject({ status: 404 });
    }
  });

  it('is written down by a clinician of the ward, and a refusal said ahead by an advocate too', async () => {
    const trauma = { patient_id: 'p7', ...TRAUMA_TOLD, basis: 'Another account.' };
    for (const who of ['advocate', 'officer', 'admin'] as const)
      expect(await world.post('trauma-considerations', trauma, world.tokens[who])).toMatchObject({ status: 403 });
    expect(await world.post('trauma-considerations', trauma, world.tokens.away)).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference' },
    });
    for (const who of ['officer', 'admin'] as const)
      expect(await world.post('advance-decisions', advanceRefusal('p7'), world.tokens[who])).toMatchObject({
        status: 403,
      });
    expect(await world.post('advance-decisions', advanceRefusal('p7'), world.tokens.away)).toMatchObject({
      status: 422,
    });
  });
});
