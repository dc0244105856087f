import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advanceRefusal, decided, TRAUMA_TOLD } from './against-bodies.js';
import { CapacityWorld, decision, iso, LOOK, READ, THEN, unable } from './capacity-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

/** Somebody found unable to decide either question, for whom it was decided. */
async function decidedFor(patient: string): Promise<void> {
  for (const scope of [LOOK, READ]) {
    await world.made('capacity-assessments', unable(patient, scope));
    await world.made('best-interests-decisions', decision(patient, scope));
  }
}

const both = async (patient: string): Promise<string[]> => [await world.look(patient), await world.read(patient)];

describe('of somebody who was harmed by being watched', () => {
  it('no camera is used in their best interests until it ends, and no other reason is told', async () => {
    await decidedFor('p0');
    expect(await both('p0')).toEqual(['permit on best_interests', 'permit on best_interests']);
    const { id } = await world.made('trauma-considerations', { patient_id: 'p0', ...TRAUMA_TOLD }, world.tokens.nurse);
    expect(await both('p0')).toEqual(['trauma_block', 'trauma_block']);
    const end = { reason: 'She asked for it.', patients_part: 'I want to decide.' };
    await world.made(`trauma-considerations/${id}/end`, end);
    expect(await world.look('p0')).toBe('permit on best_interests');
  });

  it('their own yes counts, and nobody else’s once they cannot decide', async () => {
    await world.made('trauma-considerations', { patient_id: 'p1', ...TRAUMA_TOLD });
    expect(await world.look('p1')).toBe('no_consent trauma_block');
    await world.ward.consents('p1', 'view_live_blurred', 'alert_response', THEN);
    expect(await world.look('p1')).toBe('permit on own_consent');
    await world.made('capacity-assessments', unable('p1'));
    const { id } = await world.verified('p1', 'attorney_health_welfare');
    await world.asked('p1', id, 'grant');
    expect(await world.look('p1')).toBe('trauma_block');
  });

  it('it travels to the next admission', async () => {
    await world.made('admissions/a1/discharge', {}, world.tokens.clinician);
    const again = { id: 'a1b', patient_id: 'p1', ward_id: 'ward', mha_status: 'informal' };
    await world.made('admissions', again);
    await world.made('room-stays', { admission_id: 'a1b', room_id: 'r1' });
    await world.made('rooms/r1/occupancy', { state: 'occupied' }, world.tokens.nurse);
    expect(await world.look('p1')).toContain('trauma_block');
  });
});

describe('a refusal said ahead', () => {
  it('bars whoever else agrees, for what it reaches and no more, until it is taken back', async () => {
    await decidedFor('p2');
    const operations = ['view_live_blurred', 'view_live_clear'];
    const made = await world.made(
      'advance-decisions',
      advanceRefusal('p2', { operations, occurred_at: iso(THEN - 2 * HOUR) }),
    );
    expect(await both('p2')).toEqual(['advance_refusal', 'permit on best_interests']);
    const back = { words: 'I take it back.' };
    const refused = await world.post(`advance-decisions/${made.id}/withdraw`, back);
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity_lacking', faults: [{ field: 'id' }] } });
    expect(refused.body.faults[0]?.fault).toMatch(/^assessment \S+ of .* found that they cannot decide/);
    expect(await world.look('p2')).toBe('advance_refusal');
    const able = { understands: true, weighs: true, occurred_at: iso(THEN + HOUR) };
    await world.made('capacity-assessments', unable('p2', LOOK, able));
    await world.made(`advance-decisions/${made.id}/withdraw`, back);
    expect(await world.look('p2')).not.toContain('advance_refusal');
  });

  it('is set aside by their own yes to just this, said after it, as long as they can decide', async () => {
    await world.ward.consents('p3', 'view_live_blurred', 'alert_response', THEN - HOUR);
    await world.made('advance-decisions', advanceRefusal('p3', { occurred_at: iso(THEN) }));
    expect(await world.look('p3')).toBe('advance_refusal');
    await world.ward.consents('p3', 'view_live_blurred', 'alert_response', THEN + 1);
    expect(await world.look('p3')).toBe('permit on own_consent');
    expect(await world.read('p3')).toContain('advance_refusal');
    await world.made('capacity-assessments', unable('p3', LOOK, { occurred_at: iso(THEN + HOUR) }));
    await world.made('best-interests-decisions', decision('p3', LOOK, { occurred_at: iso(THEN + HOUR) }));
    expect(await world.look('p3')).toBe('advance_refusal');
  });

  it('is displaced by the yes of an attorney whose power was conferred later, and of no earlier one', async () => {
    await world.made('capacity-assessments', unable('p4'));
    await world.made('advance-decisions', advanceRefusal('p4', { occurred_at: iso(THEN - 30 * HOUR) }));
    const early = { registered_at: iso(THEN - 40 * HOUR) };
    const earlier = await world.verified('p4', 'attorney_health_welfare', early);
    await world.asked('p4', earlier.id, 'grant');
    expect(await world.look('p4')).toBe('advance_refusal');
    await world.made(`representatives/${earlier.id}/end`, { reason: 'Revoked.' }, world.tokens.second);
    const later = await world.verified('p4', 'attorney_health_welfare', { registered_at: iso(THEN - 2 * HOUR) });
    await world.asked('p4', later.id, 'grant');
    expect(await world.look('p4')).toBe('permit on attorney_health_welfare');
  });
});

describe('an objection', () => {
  it('stops every camera at once, until it is decided again with an advocate', async () => {
    await decidedFor('p5');
    const said = { means: 'behaviour', words: 'Covers the camera.' };
    const raised = await world.post('patients/p5/object', said, world.tokens.nurse);
    expect(raised).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(await both('p5')).toEqual(['objection_pending', 'objection_pending']);
    const again = () => world.post(`objections/${raised.body.id}/decide`, decided('decided_again'));
    const late = await again();
    expect(late).toMatchObject({ status: 422, body: { code: 'decision_impossible' } });
    expect(late.body.faults.map(({ field, fault }) => [field, /is from before/.test(fault)])).toEqual([
      ['id', true],
      ['id', true],
    ]);
    expect(await both('p5')).toEqual(['objection_pending', 'objection_pending']);
    await world.made('best-interests-decisions', decision('p5', LOOK, { occurred_at: undefined }));
    const heard = { referred_at: iso(Date.now() - 1000), heard_at: iso(Date.now() - 1000) };
    const knowing = { objects: true, advocate: heard, occurred_at: undefined };
    await world.made('best-interests-decisions', decision('p5', READ, knowing));
    expect((await again()).body.faults).toMatchObject([
      { fault: expect.stringMatching(/does not say/) as unknown as string },
    ]);
    await world.made('best-interests-decisions', decision('p5', LOOK, knowing));
    expect(await again()).toMatchObject({ status: 200, body: { state: 'decided_again' } });
    expect(await both('p5')).toEqual(['permit on best_interests', 'permit on best_interests']);
  });

  it('that is upheld ends what was decided for them and what others agreed to, and nothing of it comes back', async () => {
    const raised = await world.made('patients/p5/object', { words: 'Again.' }, world.tokens.nurse);
    await world.made(`objections/${raised.id}/decide`, decided('upheld'));
    expect(await world.look('p5')).toBe('capacity_unresolved objection_pending');
    const { body } = await world.get<{ items: { state: string }[] }>('patients/p5/best-interests-decisions');
    const last = body.items.map(({ state }) => state).filter((state) => state !== 'superseded');
    expect(last).toEqual(['ended', 'ended']);
    await world.made(`objections/${raised.id}/decide`, decided('decided_again'));
    expect(await world.look('p5')).toBe('capacity_unresolved');
    await world.made('best-interests-decisions', decision('p5', LOOK, { occurred_at: iso(THEN + HOUR) }));
    expect(await world.look('p5')).toBe('permit on best_interests');
  });

  it('of somebody who decides for themself stops what they agreed to, too; upheld, that is taken back', async () => {
    await world.ward.consents('p6', 'view_live_blurred', 'alert_response', THEN);
    const raised = await world.made('patients/p6/object', { means: 'word', words: 'Not now.' }, world.tokens.nurse);
    expect(await world.look('p6')).toBe('objection_pending');
    await world.made(`objections/${raised.id}/decide`, decided('upheld'));
    expect(await world.look('p6')).toBe('consent_withdrawn objection_pending');
  });

  it('to one technology leaves the others as they are', async () => {
    await world.ward.consents('p7', 'view_live_blurred', 'alert_response', THEN);
    await world.made('patients/p7/object', { technology: 'bed_sensor' }, world.tokens.nurse);
    expect(await world.look('p7')).toBe('permit on own_consent');
    await world.made('patients/p7/object', { technology: 'vision_based_monitoring' }, world.tokens.nurse);
    expect(await world.look('p7')).toBe('objection_pending');
  });
});

describe('what anybody outside the treating team learns of it', () => {
  it('is that it is not agreed, whatever stands against it', async () => {
    await decidedFor('p7');
    await world.made('trauma-considerations', { patient_id: 'p7', ...TRAUMA_TOLD });
    await world.made('advance-decisions', advanceRefusal('p7'));
    const context = { purpose: 'vital_signs_observation' };
    const question = {
      subject: { type: 'system', id: 'd7' },
      action: { name: 'read_vital_signs' },
      resource: { type: 'device', id: 'd7' },
      context,
    };
    const told = await world.post('decisions/explain', question, world.tokens.officer);
    expect(told).toMatchObject({ status: 200, body: { outcome: 'deny', reasons: ['not_agreed'] } });
    expect(JSON.stringify(told.body)).not.toMatch(/trauma|harmed|ahead|object/);
    const reasons = ['trauma_block', 'advance_refusal', 'objection_pending'];
    const treating = await world.post('decisions/explain', question);
    expect(treating.body).toMatchObject({ reasons, acts: [] });
    const { body } = await world.ward.evaluate(question);
    expect(JSON.stringify(body)).not.toMatch(/trauma|advance|object|harmed/);
  });
});
