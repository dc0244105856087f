import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import type { Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { CALM, INFORMATION, must } from '../support/ward.js';
import { startOf } from './overrides-world.js';
import { CapacityWorld, decision, iso, LOOK, representative, THEN, unable } from './capacity-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let world: CapacityWorld;

interface Due {
  kind: string;
  record_id: string;
  patient_id: string;
  ward_id: string;
  review: string | null;
  why: string;
  clinician: string | null;
  due_at: string;
  overdue: boolean;
  denied: boolean;
}
interface List {
  items: Due[];
  next: string | null;
}

const get = <T = List>(query = '', token = world.tokens.clinician): Promise<Answer<T>> =>
  world.get<T>(`worklist${query}`, token);
const list = async (query = '', token = world.tokens.clinician): Promise<Due[]> =>
  (await must(get(query, token))).items;
const of = async (patient: string, token?: string): Promise<Due[]> =>
  (await list('?limit=200', token)).filter(({ patient_id }) => patient_id === patient);
const kinds = async (patient: string, token?: string): Promise<string[]> =>
  (await of(patient, token)).map(({ kind, why }) => `${kind}: ${why}`).sort();

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

/** Says yes now, so that nothing before it calls for a review. */
const agreed = (patient: string): Promise<string> => world.ward.consents(patient, LOOK.operation, LOOK.purpose);

const RISK = 'risk_assessment: regular';
const OBSERVED = 'observation_attestation: regular';
/** What every patient of the ward waits for, whatever they agreed to. */
const CARE = [OBSERVED, RISK];

describe('a worklist', () => {
  it('holds what each patient’s records wait for, by the clock that answers go by', async () => {
    expect(await kinds('p0')).toEqual(CARE);
    const id = await agreed('p0');
    const at = Date.now();
    const [first] = (await of('p0')).filter(({ kind }) => kind === 'consent_review');
    expect(first).toMatchObject({
      record_id: id,
      why: 'first',
      ward_id: 'ward',
      clinician: 'staff:clinician',
      overdue: false,
      denied: false,
      review: null,
    });
    // Three days on, or the evening before when nobody would be there to hold it.
    const due = Date.parse(first?.due_at ?? '');
    expect(due).toBeGreaterThan(at + 58 * HOUR);
    expect(due).toBeLessThanOrEqual(at + 72 * HOUR);
  });

  it('says why something falls due before its time, and no more of it once it was withdrawn', async () => {
    const id = await agreed('p1');
    await world.post(`consents/${id}/request-review`, {}, world.tokens.nurse);
    expect(await kinds('p1')).toEqual(['consent_review: requested', ...CARE]);
    await world.post(`consents/${id}/withdraw`, {}, world.tokens.nurse);
    expect(await kinds('p1')).toEqual(CARE);
  });

  it('holds a finding, a decision and an instrument, for those who may read them', async () => {
    await world.made('capacity-assessments', unable('p2', LOOK, { fluctuating: true }));
    await world.made('best-interests-decisions', decision('p2', LOOK, { occurred_at: undefined }));
    const ends = { ends_at: iso(Date.now() + DAY) };
    await world.made('representatives', representative('p2', 'attorney_property_affairs', ends));
    const theirs = ['best_interests_review: regular', 'capacity_assessment: fluctuating', 'representative: ends'];
    const all = [...theirs, ...CARE].sort();
    expect(await kinds('p2')).toEqual(all);
    expect(await kinds('p2', world.tokens.nurse)).toEqual(all);
    expect(await kinds('p2', world.tokens.advocate)).toEqual(theirs);
    expect(await kinds('p2', world.tokens.officer)).toEqual([]);
  });

  it('says nothing of capacity outside the treating team (NB-SEE-01)', async () => {
    await agreed('p3');
    const able = { understands: true, weighs: true, impairment: undefined, occurred_at: undefined };
    await world.made('capacity-assessments', unable('p3', LOOK, able));
    expect(await kinds('p3')).toEqual(['consent_review: capacity', ...CARE]);
    expect(await kinds('p3', world.tokens.officer)).toEqual(['consent_review: changed']);
  });

  it('is overdue from the instant from which questions are denied', async () => {
    await world.asked('p4', null, 'grant');
    expect(await world.look('p4')).toBe('permit on own_consent');
    await must(world.post('admissions/a4/mha-status', { mha_status: 'section_3', occurred_at: iso(THEN + 60_000) }));
    const [item] = (await of('p4')).filter(({ kind }) => kind === 'consent_review');
    expect(item).toMatchObject({ why: 'mha_status' });
    const overdue = Date.now() >= Date.parse(item?.due_at ?? '');
    expect(item).toMatchObject({ overdue, denied: overdue });
    expect(await world.look('p4')).toBe(overdue ? 'consent_review_overdue' : 'permit on own_consent');
  });

  it('holds an objection until it is decided, for those who may read it', async () => {
    await must(
      world.post('patients/p5/object', { means: 'behaviour', words: 'Covers the camera.' }, world.tokens.nurse),
    );
    const [item] = (await of('p5')).filter(({ kind }) => kind === 'objection');
    expect(item).toMatchObject({ why: 'objected', clinician: 'staff:nurse', overdue: false, denied: true });
    expect(await kinds('p5', world.tokens.advocate)).toEqual(['objection: objected']);
    expect(await kinds('p5', world.tokens.officer)).toEqual([]);
  });

  it('holds what was never made in an admission, from its beginning on', async () => {
    await must(world.post('patients', { id: 'new', name: 'New Doe' }));
    const admitted_at = iso(THEN);
    await must(
      world.post('admissions', { id: 'anew', patient_id: 'new', ward_id: 'ward', mha_status: 'informal', admitted_at }),
    );
    const made = { record_id: 'anew', why: 'never_made', clinician: null, due_at: admitted_at };
    const items = await of('new');
    expect(items).toHaveLength(2);
    for (const kind of ['risk_assessment', 'observation_level'])
      expect(items).toContainEqual(expect.objectContaining({ kind, ...made, overdue: true, denied: true }));
    expect(await kinds('new', world.tokens.advocate)).toEqual([]);
  });

  it('holds a yes that waits to be confirmed, until somebody independent has', async () => {
    const unsure = { ...CALM, intoxicated: true };
    const asking = { patient_id: 'p6', ...LOOK, information: INFORMATION, patient_started: true };
    const { id } = await world.made('consents', asking);
    const hours = [{ from: '00:00', to: '24:00' }];
    await world.made(`consents/${id}/grant`, { words: 'Yes.', hours, circumstances: unsure });
    const [item] = (await of('p6', world.tokens.advocate)).filter(({ kind }) => kind === 'consent_confirmation');
    expect(item).toMatchObject({ record_id: id, why: 'unconfirmed', overdue: true, denied: true });
    expect(await world.look('p6')).toBe('consent_unconfirmed');
    await must(world.post(`consents/${id}/confirm`, {}, world.tokens.advocate));
    expect(await kinds('p6')).toEqual(['consent_review: first', ...CARE]);
    expect(await world.look('p6')).toBe('permit on own_consent');
  });

  it('holds that nobody vouches for the observation of somebody, from when it was said', async () => {
    const since = Date.now();
    const patients = [{ patient_id: 'p6', why_not: 'Nobody could be spared.' }];
    await must(world.post('observation-attestations', { ward_id: 'ward', patients }, world.tokens.attester));
    const [item] = (await of('p6')).filter(({ kind }) => kind === 'observation_attestation');
    expect(item).toMatchObject({ why: 'not_attested', clinician: 'staff:clinician', overdue: true, denied: true });
    expect(Date.parse(item?.due_at ?? '')).toBeGreaterThanOrEqual(since);
    expect(await world.look('p6')).toBe('observation_not_attested');
    const again = [{ patient_id: 'p6', level: 'general' }];
    await must(world.post('observation-attestations', { ward_id: 'ward', patients: again }, world.tokens.attester));
    expect(await kinds('p6')).toEqual(['consent_review: first', ...CARE]);
    expect(await world.look('p6')).toBe('permit on own_consent');
  });

  it('holds an assessment of the risk that repeated overrides call for (NB-EMG-03)', async () => {
    for (let n = 0; n < 2; n++) {
      const { id } = await world.made('emergency-overrides', startOf(6, { attendance_staff_ids: ['nurse'] }));
      await must(world.post(`emergency-overrides/${id}/end`, {}));
    }
    const [item] = (await of('p6')).filter(({ kind }) => kind === 'risk_assessment');
    expect(item).toMatchObject({ why: 'repeated_overrides', denied: true });
    expect(await world.look('p6')).toBe('risk_assessment_overdue');
  });

  it('puts an objection that nobody has decided in time where it fell due, for a ward and a clinician alike', async () => {
    const occurred_at = iso(Date.now() - 25 * HOUR);
    await must(world.post('patients/p7/object', { means: 'word', words: 'Take it away.', occurred_at }));
    const overdue = { kind: 'objection', patient_id: 'p7', overdue: true, denied: true };
    for (const query of ['?limit=200', '?limit=200&ward_id=ward', '?limit=200&clinician_id=clinician']) {
      const items = await list(query);
      expect(items).toContainEqual(expect.objectContaining(overdue));
      expect(items.map(({ due_at }) => due_at)).toEqual(items.map(({ due_at }) => due_at).sort());
    }
  });

  it('tells what falls due first, in pages, and what falls due before a time', async () => {
    const whole = await list('?limit=200');
    expect(whole.map(({ due_at }) => due_at)).toEqual(whole.map(({ due_at }) => due_at).sort());
    expect(whole.length).toBeGreaterThan(8);
    const paged: Due[] = [];
    let next: string | null = null;
    do {
      const { body }: Answer<List> = await get(`?limit=3${next === null ? '' : `&after=${next}`}`);
      paged.push(...body.items);
      next = body.next;
    } while (next !== null);
    expect(paged).toEqual(whole);
    const until = iso(THEN + 80 * HOUR);
    expect(await list(`?limit=200&due_before=${until}`)).toEqual(whole.filter(({ due_at }) => due_at < until));
  });

  it('is a ward’s, a clinician’s, or all that whoever reads it may see', async () => {
    const whole = await list('?limit=200');
    expect(await list('?limit=200&ward_id=ward')).toEqual(whole);
    expect(await list('?limit=200', world.tokens.away)).toEqual([]);
    expect(await list('?ward_id=young', world.tokens.away)).toEqual([]);
    expect(await list('?limit=200', world.tokens.charge)).toEqual(whole);
    const theirs = await list('?limit=200&clinician_id=clinician');
    expect(theirs).toEqual(whole.filter(({ clinician }) => clinician === 'staff:clinician'));
    expect(theirs.length).toBeGreaterThan(0);
    expect((await list('?clinician_id=nurse')).map(({ kind }) => kind)).toEqual(['objection']);
    expect(await list('?clinician_id=nobody')).toEqual([]);
  });

  it('of another ward, or of none, reads as if there were no such ward', async () => {
    expect((await get('?ward_id=young')).status).toBe(404);
    expect((await get('?ward_id=ward', world.tokens.away)).status).toBe(404);
    expect((await get('?ward_id=nowhere', world.tokens.officer)).status).toBe(404);
  });

  it('is for those who treat patients, speak for them or oversee that', async () => {
    expect((await get('', world.tokens.approver)).status).toBe(403);
    expect((await get('', world.tokens.admin)).status).toBe(403);
    for (const token of [world.tokens.nurse, world.tokens.officer, world.tokens.advocate])
      expect((await get('', token)).status).toBe(200);
  });

  it('names everything wrong with what was asked for', async () => {
    const wrong = await get<Problem>('?ward_id=a%20b&clinician_id=&due_before=soon&limit=0&after=x%20y');
    expect(wrong.status).toBe(422);
    expect(new Set(wrong.body.faults.map(({ field }) => field))).toEqual(
      new Set(['ward_id', 'clinician_id', 'due_before', 'limit', 'after']),
    );
    expect(await get<Problem>('?after=nowhere')).toMatchObject({ status: 422, body: { faults: [{ field: 'after' }] } });
  });

  it('is empty at another provider', async () => {
    await createSandbox(world.env, 'OTHER');
    const admin = await staffToken(world.service.url, 'OTHER', 'platform_admin');
    const make = (path: string, body: object) => must(world.post(path, body, admin));
    await make('staff-members', { id: 'io', kind: 'person', name: 'IO', employer: 'Trust', roles: ['ig_officer'] });
    expect(await list('', await staffToken(world.service.url, 'OTHER', 'io'))).toEqual([]);
  });

  it('holds when whoever is away is due back, and that they are not, until somebody says that they are', async () => {
    const goes = (due_back_at: string) => {
      const occurred_at = iso(Date.now() - 2 * HOUR);
      return world.made('leaves', { admission_id: 'a7', kind: 'escorted', due_back_at, occurred_at });
    };
    const away = async () => (await of('p7')).filter(({ kind }) => kind === 'leave');
    for (const [due_at, overdue] of [
      [iso(Date.now() - HOUR), true],
      [iso(Date.now() + HOUR), false],
    ] as const) {
      const { id } = await goes(due_at);
      const item = { record_id: id, why: 'due_back', due_at, overdue, denied_from: null, denied: false };
      expect(await away()).toEqual([expect.objectContaining({ ...item, clinician: 'staff:clinician', review: null })]);
      expect(await kinds('p7', world.tokens.advocate)).toEqual(['objection: objected']);
      await must(world.post(`leaves/${id}/return`, {}));
      expect(await away()).toEqual([]);
    }
  });

  it('holds nothing of a patient who was discharged', async () => {
    await must(world.post('admissions/a0/discharge', {}));
    expect(await of('p0')).toEqual([]);
  });
});
