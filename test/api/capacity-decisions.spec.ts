import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import { observe } from '../support/observed.js';
import { must } from '../support/ward.js';
import { CapacityWorld, decision, iso, LOOK, READ, THEN, unable } from './capacity-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

/** A child of the ward in a room of their own, as old as that. */
async function child(id: string, room: string, years: number): Promise<void> {
  const born = new Date(Date.now() - (years + 0.5) * 365.25 * 24 * HOUR).toISOString().slice(0, 10);
  const stays = (await world.get<{ items: { id: string; room_id: string }[] }>('room-stays')).body.items;
  for (const stay of stays.filter(({ room_id }) => room_id === room)) await world.made(`room-stays/${stay.id}/end`, {});
  await world.made('patients', { id, name: id, date_of_birth: born });
  const admitted_at = iso(THEN - 4 * HOUR);
  await world.made('admissions', { id, patient_id: id, ward_id: 'ward', mha_status: 'informal', admitted_at });
  await world.made('room-stays', { admission_id: id, room_id: room });
  await world.made(`rooms/${room}/occupancy`, { state: 'occupied' }, world.tokens.nurse);
  await observe(world.ward.url, world.tokens, [id]);
  const texts = ['formulation', 'need', 'alternatives_tried', 'protective_factors', 'blind_spots'];
  const more = ['harm_of_watching', 'harm_of_not_watching'];
  const risk = await world.made('risk-assessments', {
    patient_id: id,
    ...Object.fromEntries([...texts, ...more].map((name) => [name, `Written about ${id} and nobody else.`])),
    occurred_at: iso(THEN - 3 * HOUR),
  });
  await world.made(`risk-assessments/${risk.id}/sign`, { occurred_at: iso(THEN - 2 * HOUR) });
}

describe('of an adult who is found unable to decide', () => {
  it('their own yes no longer counts, and of another question it still does', async () => {
    await world.ward.consents('p0', 'view_live_blurred', 'alert_response', THEN);
    await world.ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', THEN);
    expect(await world.look('p0')).toBe('permit on own_consent');
    await world.made('capacity-assessments', unable('p0'));
    expect(await world.look('p0')).toBe('capacity_unresolved');
    expect(await world.read('p0')).toBe('permit on own_consent');
  });

  it('their best interests decide when nobody may, until that ends', async () => {
    const { id } = await world.made('best-interests-decisions', decision('p0'));
    expect(await world.look('p0')).toBe('permit on best_interests');
    await world.made(`best-interests-decisions/${id}/end`, { reason: 'Over.' }, world.tokens.nurse);
    expect(await world.look('p0')).toBe('capacity_unresolved');
    await world.made('best-interests-decisions', decision('p0', LOOK, { chosen: 'none', occurred_at: iso(THEN + 1) }));
    expect(await world.look('p0')).toBe('consent_refused');
  });

  it('somebody for property and affairs, or not verified, decides nothing', async () => {
    await world.made('capacity-assessments', unable('p1'));
    await world.verified('p1', 'attorney_property_affairs');
    expect(await world.look('p1')).toBe('capacity_unresolved');
  });

  it('an attorney decides once verified, ends what others decided, and nothing of that comes back when they end', async () => {
    await world.made('best-interests-decisions', decision('p1'));
    expect(await world.look('p1')).toBe('permit on best_interests');
    const { id } = await world.verified('p1', 'attorney_health_welfare');
    expect(await world.look('p1')).toBe('no_consent');
    await world.asked('p1', id, 'grant');
    expect(await world.look('p1')).toBe('permit on attorney_health_welfare');
    await world.asked('p1', id, 'refuse');
    expect(await world.look('p1')).toBe('consent_refused');
    await world.made(`representatives/${id}/end`, { reason: 'Revoked.' }, world.tokens.second);
    expect(await world.look('p1')).toBe('capacity_unresolved');
  });

  it('their own refusal of before counts, whoever agrees now', async () => {
    const id = await world.ward.consents('p2', 'view_live_blurred', 'alert_response', THEN - HOUR);
    await world.made('consents/' + id + '/withdraw', {}, world.tokens.nurse);
    await world.made('capacity-assessments', unable('p2'));
    await world.made('best-interests-decisions', decision('p2'));
    expect(await world.look('p2')).toBe('consent_withdrawn');
  });

  it('a withdrawal takes back whatever others agreed to or decided for them, and a second one changes nothing', async () => {
    for (const scope of [LOOK, READ]) await world.made('capacity-assessments', unable('p3', scope));
    await world.made('best-interests-decisions', decision('p3', READ));
    const { id } = await world.verified('p3', 'welfare_deputy', { operations: ['view_live_blurred'] });
    await world.asked('p3', id, 'grant');
    expect([await world.look('p3'), await world.read('p3')]).toEqual([
      'permit on welfare_deputy',
      'permit on best_interests',
    ]);
    for (let times = 1; times <= 2; times++) {
      const answer = await world.post('patients/p3/withdraw', {}, world.tokens.officer);
      expect(answer.status).toBe(200);
      expect([await world.look('p3'), await world.read('p3')]).toEqual(['consent_withdrawn', 'consent_withdrawn']);
    }
    const { body } = await world.get<{ items: { state: string }[] }>('patients/p3/best-interests-decisions');
    expect(body.items.map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('a finding that capacity is back gives the decision back to them', async () => {
    await world.ward.consents('p4', 'view_live_blurred', 'alert_response', THEN);
    await world.made('capacity-assessments', unable('p4'));
    expect(await world.look('p4')).toBe('capacity_unresolved');
    await world.made(
      'capacity-assessments',
      unable('p4', LOOK, { weighs: true, understands: true, occurred_at: iso(THEN) }),
    );
    expect(await world.look('p4')).toBe('permit on own_consent');
  });

  it('no permit lasts longer than the finding', async () => {
    const soon = iso(Date.now() + 20_000);
    await world.made('capacity-assessments', unable('p5', READ, { likely_return_at: soon, fluctuating: true }));
    await world.made('best-interests-decisions', decision('p5', READ));
    const { body } = await world.ward.evaluate({
      subject: { type: 'system', id: 'd5' },
      action: { name: 'read_vital_signs' },
      resource: { type: 'device', id: 'd5' },
      context: { purpose: 'vital_signs_observation' },
    });
    expect(body).toMatchObject({ decision: true, context: { expires_at: soon } });
  });
});

describe('of a child', () => {
  it('of fifteen nobody decides until they are assessed; then they do, and no parent overrides their no', async () => {
    await child('cub', 'r6', 15);
    await world.ward.consents('cub', 'view_live_blurred', 'alert_response', THEN);
    expect(await world.look('p6')).toBe('capacity_unresolved');
    const able = { understands: true, weighs: true, impairment: undefined };
    await world.made('capacity-assessments', unable('cub', LOOK, able));
    expect(await world.look('p6')).toBe('permit on gillick_consent');
    const { id } = await world.verified('cub', 'parental_responsibility');
    await world.asked('cub', id, 'grant');
    await world.asked('cub', null, 'refuse');
    expect(await world.look('p6')).toBe('consent_refused');
  });

  it('of fifteen who does not understand, without any illness, whoever holds parental responsibility decides', async () => {
    await child('kit', 'r7', 15);
    await world.made('capacity-assessments', unable('kit', LOOK, { impairment: undefined }));
    const { id } = await world.verified('kit', 'parental_responsibility');
    expect(await world.look('p7')).toBe('no_consent');
    await world.asked('kit', id, 'grant');
    expect(await world.look('p7')).toBe('permit on parental_responsibility');
    expect(await world.post('best-interests-decisions', decision('kit'))).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patient_id', fault: 'the patient is under 16' }] },
    });
  });

  it('of seventeen no parent decides', async () => {
    await child('hart', 'r4', 17);
    await world.ward.consents('hart', 'view_live_blurred', 'alert_response', THEN);
    expect(await world.look('p4')).toBe('permit on own_consent');
    await world.made('capacity-assessments', unable('hart'));
    const { id } = await world.verified('hart', 'parental_responsibility');
    await world.asked('hart', id, 'grant');
    expect(await world.look('p4')).toBe('capacity_unresolved');
  });
});

describe('what the vendor learns of it', () => {
  it('is no more than of anybody else', async () => {
    const refused = await world.ward.evaluate({
      subject: { type: 'system', id: 'd1' },
      action: { name: 'read_vital_signs' },
      resource: { type: 'device', id: 'd1' },
      context: { purpose: 'vital_signs_observation' },
    });
    const words = JSON.stringify(refused.body);
    for (const word of ['capacity', 'attorney', 'best_interests', 'representative']) expect(words).not.toContain(word);
  });

  it('stands in the record with what it rested on', async () => {
    const { body } = await world.ward.evaluate({
      subject: { type: 'system', id: 'd5' },
      action: { name: 'read_vital_signs' },
      resource: { type: 'device', id: 'd5' },
      context: { purpose: 'vital_signs_observation' },
    });
    const url = `${world.service.url}/api/v1/decisions/${String(body.context.decision_id)}`;
    const record = await must(
      ask<{ inputs: { people: { deciding: object | null }[] } }>(url, { token: world.tokens.clinician }),
    );
    expect(record.inputs.people[0]?.deciding).toMatchObject({
      age: null,
      representatives: null,
      assessment: { outcome: 'not_able', fluctuating: true },
    });
  });
});
