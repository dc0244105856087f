import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import { lookAt, must, readingOf } from '../support/ward.js';
import { advanceRefusal, TRAUMA_TOLD } from './against-bodies.js';
import { CapacityWorld, decision, iso, THEN, unable } from './capacity-world.js';

/** What is told of one decision, as far as these tests look at it. */
interface Told {
  decision_id: string;
  verdict: { outcome: string; reasons: string[]; rules: string[]; authority: string };
  facts: Record<string, string>;
  inputs: { people: object[]; viewer: object | null } & Record<string, unknown>;
  log: { leaf_input: string };
}
interface Listed {
  items: { decision_id: string; reasons: string[]; outcome: string }[];
}

let world: CapacityWorld;
/** The record of a look at each patient, by what became of it. */
const looks: Record<string, string> = {};
let both: string;

const read = <T = Told>(token: string, id: string): Promise<Answer<T>> =>
  ask<T>(`${world.service.url}/api/v1/decisions/${id}`, { token });
const told = (token: string, id: string): Promise<Told> => must(read(token, id));
const list = <T = Listed>(token: string, query: string): Promise<Answer<T>> =>
  ask<T>(`${world.service.url}/api/v1/decisions?limit=200&${query}`, { token });
const found = async (token: string, query: string): Promise<string[]> =>
  (await must(list(token, query))).items.map(({ decision_id }) => decision_id).sort();

async function looked(name: string, device: string, viewer = 'nurse'): Promise<void> {
  const { body } = await world.ward.evaluate(lookAt(device, { subject: { id: viewer } }));
  looks[name] = String(body.context.decision_id);
}

/** The looks with these names, as their ids are listed. */
const of = (...names: string[]): string[] => names.map((name) => looks[name] ?? name).sort();

beforeAll(async () => {
  world = await CapacityWorld.make();
  const { ward, tokens } = world;
  const post: CapacityWorld['made'] = (...given) => world.made(...given);
  await post('capacity-assessments', unable('p0'));
  for (const patient of ['p1', 'p3', 'p5']) {
    await post('capacity-assessments', unable(patient));
    await post('best-interests-decisions', decision(patient));
  }
  await post('trauma-considerations', { patient_id: 'p1', ...TRAUMA_TOLD });
  for (const patient of ['p2', 'p4']) await ward.consents(patient, 'view_live_blurred', 'alert_response', THEN);
  await post('advance-decisions', advanceRefusal('p2', { occurred_at: iso(THEN + 1) }), tokens.nurse);
  await post('patients/p3/object', { means: 'behaviour', words: 'Covers the camera with a towel.' }, tokens.nurse);
  await world.asked('p6', null, 'refuse');
  await looked('capacity', 'd0');
  await looked('trauma', 'd1');
  await looked('ahead', 'd2');
  await looked('objection', 'd3');
  await looked('own', 'd4');
  await looked('for_them', 'd5');
  await looked('refused', 'd6');
  await looked('viewer', 'd4', 'attester');
  await looked('nowhere', 'no-such-device');
  const { body } = await ward.evaluate(readingOf('d7'));
  looks['unasked'] = String(body.context.decision_id);
  await post(
    'staff-members',
    { id: 'both', kind: 'person', name: 'both', employer: 'Trust', registration: 'X2', roles: ['ig_officer', 'nurse'] },
    tokens.admin,
  );
  await post('ward-assignments', { staff_id: 'both', ward_id: 'ward', starts_at: iso(THEN) }, tokens.admin);
  both = await staffToken(world.service.url, 'TEST', 'both');
});
afterAll(() => world.service.stop());

describe('to an officer, who treats nobody,', () => {
  it('trauma, capacity, a refusal said ahead and an objection read the same, to the last fact and rule', async () => {
    const records = await Promise.all(
      of('capacity', 'trauma', 'ahead', 'objection').map((id) => told(world.tokens.officer, id)),
    );
    for (const { verdict, facts } of records) {
      expect(verdict).toMatchObject({ outcome: 'deny', reasons: ['not_agreed'], rules: [], authority: 'none' });
      expect(facts).toMatchObject({
        capacity: 'not_told',
        trauma: 'not_told',
        advance_decision: 'not_told',
        objection: 'not_told',
        authority: 'not_told',
        consent: 'not_told',
        coverage: 'not_told',
      });
    }
    const [first, ...others] = records.map(({ facts, verdict }) => ({ facts, verdict }));
    for (const other of others) expect(other).toEqual(first);
  });

  it('so do two permits, be it the patient’s own yes or what was decided for them', async () => {
    const [own, forThem] = await Promise.all(
      [looks['own'], looks['for_them']].map((id) => told(world.tokens.officer, String(id))),
    );
    expect(own?.verdict).toEqual({
      outcome: 'permit',
      reasons: [],
      rules: ['NB-VW-02.permit'],
      authority: 'not_told',
      obligations: own?.verdict && expect.any(Array),
    });
    expect({ facts: forThem?.facts, verdict: forThem?.verdict }).toEqual({ facts: own?.facts, verdict: own?.verdict });
  });

  it('nothing of what was agreed to or of who decides is among the inputs, and all else is', async () => {
    for (const id of Object.values(looks)) {
      const { inputs } = await told(world.tokens.officer, id);
      const words = JSON.stringify(inputs);
      for (const word of ['deciding', 'stands_against', 'consent', 'best_interests', 'other_scope'])
        expect([id, words.includes(`"${word}`)]).toEqual([id, false]);
    }
    const { inputs, log } = await told(world.tokens.officer, String(looks['trauma']));
    expect(inputs).toMatchObject({ people: [{ patient_id: 'p1' }], viewer: { staff_id: 'nurse' } });
    expect(log.leaf_input).toMatch(/^[0-9a-f]{64}$/);
    // What is proof is the same whoever reads.
    expect((await told(world.tokens.attester, String(looks['trauma']))).log).toEqual(log);
  });

  it('a refusal, a gap in consent and why a viewer was refused read as they are', async () => {
    const reasons = async (name: string): Promise<string[]> =>
      (await told(world.tokens.officer, String(looks[name]))).verdict.reasons;
    expect(await reasons('refused')).toEqual(['consent_refused']);
    expect(await reasons('unasked')).toEqual(['no_consent']);
    expect(await reasons('viewer')).toEqual(['viewer_untrained']);
    expect(await reasons('nowhere')).toContain('unknown_device');
    expect((await told(world.tokens.officer, String(looks['refused']))).facts).toMatchObject({
      consent: 'refused',
      coverage: 'only_person_uncovered',
    });
  });

  it('no search tells: the four are found together, and by none of their own reasons', async () => {
    const { officer } = world.tokens;
    expect(await found(officer, 'reason=not_agreed')).toEqual(of('capacity', 'trauma', 'ahead', 'objection'));
    const { items } = await must(list(officer, 'patient=p1'));
    expect(items.map(({ reasons }) => reasons)).toEqual([['not_agreed']]);
    for (const reason of ['capacity_unresolved', 'trauma_block', 'advance_refusal', 'objection_pending']) {
      for (const also of ['', '&patient=p1', '&patient=p7', '&outcome=permit']) {
        const { status, body } = await list<Record<string, unknown>>(officer, `reason=${reason}${also}`);
        expect([status, body]).toEqual([
          422,
          expect.objectContaining({
            code: 'reason_not_told',
            faults: [{ field: 'reason', fault: expect.any(String), fix: 'ask for not_agreed, which stands for it' }],
          }),
        ]);
      }
    }
    expect(await found(officer, 'reason=viewer_untrained')).toEqual(of('viewer'));
    expect(await found(officer, 'reason=unknown_device')).toEqual(of('nowhere'));
  });

  it('a room that is not covered throughout tells of nobody’s capacity', async () => {
    const { officer, attester, nurse } = world.tokens;
    await world.made('rooms/r6/occupancy', { state: 'occupied' }, nurse);
    await world.made('room-stays', { admission_id: 'a0', room_id: 'r6' });
    await world.made('rooms/r6/occupancy', { state: 'occupied' }, nurse);
    await looked('two', 'd6');
    const id = String(looks['two']);
    expect((await told(attester, id)).verdict.reasons).toEqual([
      'not_all_covered',
      'consent_refused',
      'capacity_unresolved',
    ]);
    const { verdict } = await told(officer, id);
    expect(verdict).toMatchObject({ reasons: ['consent_refused', 'not_agreed'], rules: ['NB-CON-07.refused'] });
    expect(await found(officer, 'reason=not_all_covered')).toEqual([]);
    expect(await found(attester, 'reason=not_all_covered')).toEqual([id]);
    expect(await found(officer, 'reason=consent_refused')).toEqual(of('refused', 'two'));
  });
});

describe('whoever treats the patient', () => {
  it('reads why, and finds decisions by it', async () => {
    for (const token of [world.tokens.attester, world.tokens.clinician]) {
      const reasons = await Promise.all(
        of('capacity', 'trauma', 'ahead', 'objection').map(async (id) =>
          (await told(token, id)).verdict.reasons.join(),
        ),
      );
      expect(reasons.sort()).toEqual(['advance_refusal', 'capacity_unresolved', 'objection_pending', 'trauma_block']);
      expect(await found(token, 'reason=trauma_block')).toEqual(of('trauma'));
      expect((await told(token, String(looks['for_them']))).verdict.authority).toBe('best_interests');
      const { facts, inputs } = await told(token, String(looks['capacity']));
      expect(facts['capacity']).toBe('nobody_entitled');
      expect(inputs.people).toEqual([
        expect.objectContaining({ deciding: expect.objectContaining({ assessment: expect.any(Object) }) }),
      ]);
    }
  });

  it('reads why a viewer was refused only if they are told who is suspended: the nurse in charge is, a clinician not', async () => {
    const id = String(looks['viewer']);
    const { verdict, facts, inputs } = await told(world.tokens.clinician, id);
    expect(verdict).toMatchObject({ outcome: 'deny', reasons: ['viewer_may_not_look'], rules: [] });
    expect(facts).toMatchObject({
      viewer_training: 'not_told',
      viewer_shift: 'not_told',
      viewer_conflict: 'not_told',
      consent: 'granted',
    });
    expect(inputs.viewer).toEqual({ staff_id: 'attester', kind: 'person' });
    expect(inputs).not.toHaveProperty('said_of_viewer');
    expect((await told(world.tokens.charge, id)).verdict.reasons).toEqual(['viewer_untrained']);
    expect((await list(world.tokens.clinician, 'reason=viewer_untrained')).status).toBe(422);
    expect(await found(world.tokens.clinician, 'reason=viewer_may_not_look')).toEqual(of('viewer'));
    expect(await found(world.tokens.charge, 'reason=viewer_untrained')).toEqual(of('viewer'));
  });

  it('reads of their own ward alone, and nothing of a device that is on none', async () => {
    const { away, attester, clinician } = world.tokens;
    expect((await read(away, String(looks['trauma']))).status).toBe(404);
    expect(await found(away, '')).toEqual([]);
    expect(await found(away, 'patient=p1')).toEqual([]);
    expect((await list(away, 'reason=trauma_block')).status).toBe(200);
    for (const token of [attester, clinician]) {
      expect((await read(token, String(looks['nowhere']))).status).toBe(404);
      expect(await found(token, 'reason=unknown_device')).toEqual([]);
    }
    expect(await found(clinician, 'outcome=permit')).toEqual(of('own', 'for_them'));
  });

  it('finds those of each of their wards, and of none when they have none', async () => {
    const roving = { id: 'roving', kind: 'person', name: 'roving', employer: 'Trust', roles: ['nurse_in_charge'] };
    await world.made('staff-members', roving, world.tokens.admin);
    const token = await staffToken(world.service.url, 'TEST', 'roving');
    expect(await found(token, '')).toEqual([]);
    expect((await read(token, String(looks['trauma']))).status).toBe(404);
    for (const ward_id of ['ward', 'young'])
      await world.made('ward-assignments', { staff_id: 'roving', ward_id, starts_at: iso(THEN) }, world.tokens.admin);
    expect(await found(token, 'reason=trauma_block')).toEqual(of('trauma'));
    expect(await found(token, 'reason=unknown_device')).toEqual([]);
    expect(await found(token, '')).toEqual(await found(world.tokens.charge, ''));
  });

  it('reads no decision on a look of their own', async () => {
    expect((await read(world.tokens.attester, String(looks['viewer']))).status).toBe(404);
    expect(await found(world.tokens.attester, 'staff=attester')).toEqual([]);
  });

  it('who is an officer too, is told on their ward alone, and finds nothing by it', async () => {
    expect((await told(both, String(looks['trauma']))).verdict.reasons).toEqual(['trauma_block']);
    expect((await list(both, 'reason=trauma_block')).status).toBe(422);
    const { items } = await must(list(both, 'patient=p1'));
    expect(items.map(({ reasons }) => reasons)).toEqual([['not_agreed']]);
  });

  it('is not a nurse who is in charge of nothing, an advocate, an administrator or a vendor', async () => {
    const { nurse, advocate, admin, approver, vendor } = world.tokens;
    for (const token of [nurse, advocate, admin, approver, vendor]) {
      expect((await read(token, String(looks['trauma']))).status).toBe(403);
      expect((await list(token, '')).status).toBe(403);
    }
  });
});
