import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CapacityWorld,
  decision,
  iso,
  LOOK,
  READ,
  representative,
  THEN,
  unable,
  type Page,
  type Row,
} from './capacity-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

describe('an assessment of capacity', () => {
  it('says what was found, takes the place of the last, and calls for a review of what was agreed to', async () => {
    const first = await world.post('capacity-assessments', unable('p0', LOOK, { id: 'e1' }));
    const told = { id: 'e1', version: 1, patient_id: 'p0', admission_id: 'a0', ...LOOK, state: 'stands' };
    expect(first).toMatchObject({
      status: 201,
      body: { ...told, outcome: 'not_able', assessed_by: 'staff:clinician' },
    });
    expect(await world.get('capacity-assessments/e1', world.tokens.nurse)).toMatchObject({ status: 200, body: told });
    const able = { ...unable('p0', LOOK, { understands: true, weighs: true, occurred_at: iso(THEN) }) };
    const second = await world.post('capacity-assessments', { ...able, id: 'e2' }, world.tokens.nurse);
    expect(second).toMatchObject({ status: 201, body: { outcome: 'able', assessed_by: 'staff:nurse' } });
    const { body } = await world.get<Page>('patients/p0/capacity-assessments', world.tokens.advocate);
    expect(body.items.map(({ id, state }) => `${id} ${String(state)}`)).toEqual(['e1 superseded', 'e2 stands']);
    const versions = await world.get<{ state: Row }[]>('capacity-assessments/e1/versions');
    expect(versions.body.map(({ state }) => state['state'])).toEqual(['stands', 'superseded']);
    const { review_triggers } = (await world.get('admissions/a0')).body;
    expect((review_triggers as { kind: string }[]).filter(({ kind }) => kind === 'capacity')).toHaveLength(2);
  });

  it('leaves another question as it was', async () => {
    await world.made('capacity-assessments', unable('p0', READ, { id: 'e3' }));
    expect((await world.get('capacity-assessments/e2')).body['state']).toBe('stands');
  });

  it('is refused with every fault at once, and nothing is recorded', async () => {
    const before = await world.get<Page>('patients/p1/capacity-assessments');
    const wrong = unable('nobody', LOOK, {
      technology: 'telescope',
      likely_return_at: iso(THEN - 2 * HOUR),
      occurred_at: iso(Date.now() + 10 * HOUR),
    });
    const answer = await world.post('capacity-assessments', wrong, world.tokens.charge);
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map(({ field }) => field).sort()).toEqual(
      ['assessed_by', 'likely_return_at', 'occurred_at', 'patient_id', 'technology'].sort(),
    );
    const words = await world.post('capacity-assessments', { patient_id: 7, understands: 'no' });
    expect(words.body.faults.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['patient_id', 'understands', 'retains', 'support_given', 'technology']),
    );
    expect((await world.get<Page>('patients/p1/capacity-assessments')).body).toEqual(before.body);
  });

  it.each([
    ['somebody without a registration', 'charge', {}, 403, 'not_qualified'],
    ['somebody who is no clinician', 'advocate', {}, 403, 'not_permitted'],
    ['an administrator', 'admin', {}, 403, 'not_permitted'],
    ['a clinician of another ward', 'away', {}, 422, 'unknown_reference'],
    ['before the admission', 'clinician', { occurred_at: iso(THEN - 90 * HOUR) }, 422, 'before_admission'],
    ['before the last one', 'clinician', { patient_id: 'p0', occurred_at: iso(THEN - HOUR) }, 409, 'assessed_since'],
    ['for a purpose nobody may have', 'clinician', { purpose: 'covert' }, 422, 'purpose_prohibited'],
  ] as const)('is refused by or as %s', async (_who, who, more, status, code) => {
    const answer = await world.post('capacity-assessments', unable('p1', LOOK, more), world.tokens[who]);
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('a representative', () => {
  it('is on record, verified by somebody else, and ended once', async () => {
    const registered_at = iso(THEN - 2 * HOUR);
    const body = representative('p2', 'attorney_health_welfare', { id: 'r1', registered_at });
    const made = await world.post('representatives', body);
    const told = { id: 'r1', version: 1, state: 'recorded', added_by: 'staff:clinician', technologies: null };
    expect(made).toMatchObject({ status: 201, body: { ...told, starts_at: iso(THEN - HOUR), ends_at: null } });
    expect(await world.post('representatives/r1/verify', {})).toMatchObject({
      status: 409,
      body: { code: 'not_independent', faults: [{ field: 'id' }] },
    });
    const verified = await world.post('representatives/r1/verify', {}, world.tokens.charge);
    expect(verified).toMatchObject({ status: 200, body: { state: 'verified', verified_by: 'staff:charge' } });
    expect(await world.post('representatives/r1/verify', {}, world.tokens.second)).toMatchObject({
      status: 200,
      body: { version: 2, verified_by: 'staff:charge' },
    });
    const ended = await world.post('representatives/r1/end', { reason: 'Revoked.' }, world.tokens.second);
    expect(ended).toMatchObject({ status: 200, body: { state: 'ended', ended_reason: 'Revoked.' } });
    expect(await world.post('representatives/r1/end', { reason: 'Again.' })).toMatchObject({
      status: 200,
      body: ended.body,
    });
    expect(await world.post('representatives/r1/verify', {}, world.tokens.second)).toMatchObject({
      status: 409,
      body: { code: 'representative_ended' },
    });
  });

  it('is refused with every fault at once, and nothing is recorded', async () => {
    const wrong = representative('nobody', 'welfare_deputy', {
      id: 'r2',
      registered_at: iso(Date.now() + HOUR),
      ends_at: iso(THEN - 2 * HOUR),
    });
    const answer = await world.post('representatives', wrong);
    expect(answer.body.faults.map(({ field }) => field)).toEqual(['patient_id', 'ends_at', 'registered_at']);
    const words = await world.post('representatives', { kind: 'neighbour', operations: ['dance'] });
    expect(words.body.faults.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['patient_id', 'kind', 'operations', 'name', 'document']),
    );
    expect(await world.get('representatives/r2')).toMatchObject({ status: 404 });
  });

  it('that is an attorney is not verified while the instrument is not registered', async () => {
    await world.made('representatives', representative('p2', 'attorney_health_welfare', { id: 'r3' }));
    expect(await world.post('representatives/r3/verify', {}, world.tokens.second)).toMatchObject({
      status: 409,
      body: { code: 'instrument_not_registered', faults: [{ field: 'registered_at' }] },
    });
    const registered_at = iso(THEN);
    expect(await world.post('representatives/r3/verify', { registered_at }, world.tokens.second)).toMatchObject({
      status: 200,
      body: { state: 'verified', registered_at },
    });
  });

  it('is asked for a patient only when they may decide, and then with what the patient says of it', async () => {
    const { id } = await world.made('representatives', representative('p3', 'welfare_deputy'));
    const asking = { patient_id: 'p3', ...LOOK, patient_started: true, information: INFORMED };
    for (const [representative_id, code] of [
      [id, 'representative_may_not_decide'],
      ['r3', 'unknown_reference'],
      ['nobody', 'unknown_reference'],
    ])
      expect(await world.post('consents', { ...asking, representative_id })).toMatchObject({
        body: { code, faults: [{ field: 'representative_id' }] },
      });
    await world.made(`representatives/${id}/verify`, {}, world.tokens.second);
    const asked = await world.made('consents', { ...asking, representative_id: id });
    expect(asked).toMatchObject({ representative_id: id, ask_number: 1 });
    const terms = { words: 'Yes.', hours: [{ from: '00:00', to: '24:00' }], circumstances: CALMLY };
    expect(await world.post(`consents/${asked.id}/grant`, terms)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patients_view' }] },
    });
    const granted = await world.post(`consents/${asked.id}/grant`, { ...terms, patients_view: 'Nods.' });
    expect(granted).toMatchObject({ status: 200, body: { state: 'granted', patients_view: 'Nods.' } });
    // The patient's own choice is another, and the first of its own.
    const own = await world.made('consents', asking);
    expect(own).toMatchObject({ representative_id: null, ask_number: 1 });
    expect(await world.post(`consents/${own.id}/grant`, { ...terms, patients_view: 'Nods.' })).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patients_view' }] },
    });
    await world.made(`consents/${own.id}/grant`, terms);
    expect((await world.get(`consents/${asked.id}`)).body['state']).toBe('granted');
  });
});

describe('a best-interests decision', () => {
  it('is made for somebody found unable, reviewed, and ended once by anybody on the ward', async () => {
    await world.made('capacity-assessments', unable('p4'));
    const made = await world.post('best-interests-decisions', decision('p4', LOOK, { id: 'b1' }));
    const told = {
      id: 'b1',
      version: 1,
      state: 'stands',
      outcome: 'for',
      decided_by: 'staff:clinician',
      advocate: null,
    };
    expect(made).toMatchObject({ status: 201, body: told });
    const reviewed = await world.post('best-interests-decisions/b1/review', { note: 'It still helps.' });
    expect(reviewed).toMatchObject({ status: 200, body: { version: 2, review_note: 'It still helps.' } });
    const ended = await world.post('best-interests-decisions/b1/end', { reason: 'Over.' }, world.tokens.nurse);
    expect(ended).toMatchObject({ status: 200, body: { state: 'ended', ended_reason: 'Over.' } });
    expect(await world.post('best-interests-decisions/b1/end', { reason: 'Again.' })).toMatchObject({
      status: 200,
      body: ended.body,
    });
    expect(await world.post('best-interests-decisions/b1/review', { note: 'No.' })).toMatchObject({
      status: 409,
      body: { code: 'decision_ended' },
    });
  });

  it('is refused with every fault at once for somebody with capacity, and nothing is recorded', async () => {
    const wrong = decision('p5', LOOK, { id: 'b2', chosen: 'radar', consultees: [], hours: [], retention_hours: 2 });
    const answer = await world.post('best-interests-decisions', wrong);
    expect(answer).toMatchObject({ status: 422, body: { code: 'decision_invalid' } });
    expect(answer.body.faults.map(({ field }) => field)).toEqual([
      'patient_id',
      'chosen',
      'advocate',
      'hours',
      'retention_hours',
    ]);
    expect(await world.get('best-interests-decisions/b2')).toMatchObject({ status: 404 });
    const words = await world.post('best-interests-decisions', { patient_id: 'p5', objects: 'no' });
    expect(words.body.faults.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['options', 'chosen', 'objects', 'consultees', 'end_condition', 'hours']),
    );
  });

  it.each([
    ['another question than was assessed', { operation: READ.operation, purpose: READ.purpose }, 'patient_id'],
    ['before they were found unable', { occurred_at: iso(THEN - 2 * HOUR) }, 'patient_id'],
    ['an objection without an advocate', { objects: true }, 'advocate'],
    ['nobody consulted and no advocate', { consultees: [] }, 'advocate'],
    ['no option without watching', { options: [CAMERA(), { ...CAMERA(), name: 'radar' }] }, 'options'],
  ])('is refused for %s', async (_why, more, field) => {
    const answer = await world.post('best-interests-decisions', decision('p4', LOOK, more));
    expect(answer).toMatchObject({ status: 422, body: { code: 'decision_invalid', faults: [{ field }] } });
  });

  it('is refused where somebody else may decide', async () => {
    await world.made('capacity-assessments', unable('p6'));
    await world.verified('p6', 'attorney_health_welfare');
    expect(await world.post('best-interests-decisions', decision('p6'))).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patient_id', fault: 'their attorney_health_welfare decides this' }] },
    });
  });
});

describe('who decides for a patient', () => {
  it('is read by those who treat them and their advocate, and written by fewer', async () => {
    const { id } = await world.made('representatives', representative('p7', 'welfare_deputy'));
    for (const path of ['capacity-assessments/e1', 'representatives/r1', 'best-interests-decisions/b1']) {
      for (const who of ['nurse', 'charge', 'second', 'advocate'] as const)
        expect(await world.get(path, world.tokens[who])).toMatchObject({ status: 200 });
      for (const who of ['officer', 'admin'] as const)
        expect(await world.get(path, world.tokens[who])).toMatchObject({ status: 403 });
      expect(await world.get(path, world.tokens.away)).toMatchObject({ status: 404 });
    }
    for (const kind of ['capacity-assessments', 'representatives', 'best-interests-decisions'])
      expect((await world.get<Page>(kind, world.tokens.away)).body.items).toEqual([]);
    for (const [path, who, status] of [
      [`representatives/${id}/verify`, 'nurse', 403],
      [`representatives/${id}/verify`, 'away', 404],
      [`representatives/${id}/end`, 'nurse', 403],
      [`representatives/${id}/end`, 'away', 404],
      ['best-interests-decisions/b1/end', 'officer', 403],
      ['best-interests-decisions/b1/end', 'away', 404],
      ['best-interests-decisions/b1/review', 'nurse', 403],
      ['best-interests-decisions/b1/review', 'away', 404],
    ] as const)
      expect(await world.post(path, sentTo(path), world.tokens[who])).toMatchObject({ status });
    for (const [path, body] of [
      ['representatives', representative('p7', 'court_order')],
      ['best-interests-decisions', decision('p4')],
    ] as const) {
      expect(await world.post(path, body, world.tokens.nurse)).toMatchObject({ status: 403 });
      expect(await world.post(path, body, world.tokens.away)).toMatchObject({ status: 422 });
    }
  });
});

function sentTo(path: string): object {
  if (path.endsWith('/end')) return { reason: 'No longer right.' };
  return path.endsWith('/review') ? { note: 'It stays.' } : {};
}

const INFORMED = {
  explained: 'What it sees.',
  harms_explained: 'That it can hurt.',
  material_version: '1',
  format: 'spoken',
  language: 'en-GB',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'Somebody looks in.',
  thinking_time_minutes: 60,
  present: ['named nurse'],
  copy_given: true,
};
const CALMLY = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};
function CAMERA(): object {
  return { name: 'camera', description: 'It watches.', monitors: true };
}
