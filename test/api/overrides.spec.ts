import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { createSandbox } from '../support/two-services.js';
import { must, yesterdayMorning } from '../support/ward.js';
import { clearLook, makeOverridesWorld, startOf, type OverridesWorld } from './overrides-world.js';
import type { Row } from './patients-world.js';

let world: OverridesWorld;
let nurse: string;

beforeAll(async () => {
  world = await makeOverridesWorld();
  nurse = world.ward.tokens.nurse;
});
afterAll(() => world?.stop());

const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const DENIED = 'no_consent | no reason';
const PERMITTED = 'permit emergency_override';

describe('a look under an emergency override', () => {
  it('is permitted at somebody who was never asked, three times at any process, and no fourth time', async () => {
    expect(await world.clear(0)).toBe(DENIED);
    const override_id = await world.started(0);
    const { a, b } = world.two;
    for (const { url } of [a, b, a]) expect(await world.clear(0, { override_id }, url)).toBe(PERMITTED);
    expect(await world.clear(0, { override_id }, b.url)).toBe('frequency_exceeded | no reason');
    expect((await world.clear(0)).split(' ')).toEqual(expect.arrayContaining(['no_consent']));
  });

  it('asks the vendor to keep nothing and to stop on entry, lasts 15 seconds, and rests on its record', async () => {
    const override_id = await world.started(1);
    const able = { supported_custom_obligations: ['do_not_keep', 'stop_on_entry'] };
    const { body } = await world.ward.evaluate(clearLook(1, { override_id, ...able }), world.two.a.url);
    expect(body).toMatchObject({ decision: true, context: { max_seconds: 15 } });
    const obligations = body.context['obligations'] as { id: string }[];
    expect(obligations.map(({ id }) => id)).toEqual(['do_not_keep', 'stop_on_entry']);
    const { facts, ...decision } = await world.ward.decision(String(body.context.decision_id));
    expect(facts).toMatchObject({ override: 'active_entry_safe', override_looks: 'left', consent: 'not_sought' });
    expect(JSON.stringify(decision)).toContain('NB-EMG-01.clear');
  });

  it('lifts a refusal, and a blurred one still needs its alert, whatever is in force', async () => {
    const consent = await world.ward.consents('p2', 'view_live_blurred', 'alert_response', yesterdayMorning());
    await must(world.post(world.ward.tokens.clinician, `consents/${consent}/withdraw`, { means: 'said' }));
    expect(await world.blurred(2)).toBe('consent_withdrawn | no reason');
    const override_id = await world.started(2);
    expect(await world.blurred(2, { override_id })).toBe(PERMITTED);
    expect(await world.blurred(2, { override_id, alert: null })).toBe('no_active_alert | no_active_alert');
    expect(await world.blurred(2)).toBe('consent_withdrawn | no reason');
  });

  it('ends on entry: at once, at every process, and a second time answers with the first', async () => {
    const override_id = await world.started(3);
    expect(await world.clear(3, { override_id })).toBe(PERMITTED);
    const ended = await must(world.post(world.tokens.support, `emergency-overrides/${override_id}/end`));
    expect(ended).toMatchObject({ version: 2, ended_by: 'staff:support' });
    for (const { url } of [world.two.a, world.two.b])
      expect(await world.clear(3, { override_id }, url)).toContain('no_consent');
    const again = await world.post(nurse, `emergency-overrides/${override_id}/end`, { occurred_at: ago(9_000) });
    expect(again).toMatchObject({ status: 200, body: ended });
  });

  it('ends when staff are signed in to the room, and when the patient is moved or discharged', async () => {
    const entered = await world.started(4);
    const presence = await must(world.post(nurse, 'room-presences', { room_id: 'r4', kind: 'staff' }));
    await must(world.post(nurse, `room-presences/${presence.id}/end`));
    const moved = await world.started(5);
    await must(world.post(nurse, 'room-stays', { admission_id: 'a5', room_id: 'r4' }));
    const discharged = await world.started(6);
    await must(world.post(world.ward.tokens.clinician, 'admissions/a6/discharge'));
    for (const id of [entered, moved, discharged]) {
      const { body } = await world.get<Row>(nurse, `emergency-overrides/${id}`);
      expect(body).toMatchObject({ version: 2, ended_at: expect.any(String) });
    }
    expect(await world.clear(4, { override_id: entered })).toContain('not_all_covered');
  });

  it('is for the person at risk in their room alone, and for no id that nobody recorded', async () => {
    const override_id = await world.started(7);
    expect(await world.clear(8, { override_id })).toBe(DENIED);
    for (const wrong of ['nothing', '', 7, { id: override_id }, null])
      expect(await world.clear(7, { override_id: wrong })).toBe(DENIED);
    const visitor = await must(world.post(nurse, 'room-presences', { room_id: 'r7', kind: 'patients_visitor' }));
    expect(await world.clear(7, { override_id })).toBe('not_all_covered | no reason');
    await must(world.post(nurse, `room-presences/${visitor.id}/end`));
    await must(world.post(nurse, 'rooms/r7/occupancy', { state: 'occupied' }));
    expect(await world.clear(7, { override_id })).toBe(PERMITTED);
    const window = await must(world.post(nurse, 'patients/p7/start-privacy-window', { kind: 'legal' }));
    expect(await world.clear(7, { override_id })).toBe('privacy_window | no reason');
    await must(world.post(nurse, `privacy-windows/${window.id}/end`));
    await must(world.post(nurse, 'viewer-conflicts', { patient_id: 'p7', staff_id: 'nurse' }));
    expect(await world.clear(7, { override_id })).toBe('viewer_conflict | no reason');
  });

  it('repeated too often lets nothing watch until the risk is assessed again', async () => {
    await world.ward.consents('p9', 'view_live_blurred', 'alert_response', yesterdayMorning());
    expect(await world.blurred(9)).toBe('permit own_consent');
    const first = await world.started(9);
    await must(world.post(nurse, `emergency-overrides/${first}/end`));
    expect(await world.blurred(9)).toBe('permit own_consent');
    const second = await world.started(9);
    expect(await world.blurred(9)).toBe('risk_assessment_overdue | no reason');
    expect(await world.blurred(9, { override_id: second })).toBe(PERMITTED);
    await must(world.post(nurse, `emergency-overrides/${second}/end`));
    const third = await world.started(9);
    expect(await world.blurred(9, { override_id: third })).toBe('risk_assessment_overdue | no reason');
    const texts = [
      'formulation',
      'need',
      'alternatives_tried',
      'protective_factors',
      'blind_spots',
      'harm_of_watching',
    ];
    const draft = Object.fromEntries(
      [...texts, 'harm_of_not_watching'].map((text) => [text, 'After three emergencies.']),
    );
    const { id } = await must(
      world.post(world.ward.tokens.clinician, 'risk-assessments', { patient_id: 'p9', ...draft }),
    );
    await must(world.post(world.ward.tokens.clinician, `risk-assessments/${id}/sign`));
    expect(await world.blurred(9)).toBe('permit own_consent');
  });

  it('goes on only for somebody unresponsive, once somebody independent agrees', async () => {
    const unsafe = { entry_safe: false, why_entry_unsafe: 'The door is blocked.' };
    const id = await world.started(10, { ...unsafe, reason: 'unresponsive_no_safe_entry' });
    const extend = (token: string) => world.post(token, `emergency-overrides/${id}/extend`);
    expect((await extend(nurse)).status).toBe(403);
    expect(await extend(world.tokens.charge)).toMatchObject({ status: 422, body: { code: 'cannot_be_extended' } });
    const extended = await must(extend(world.ward.tokens.clinician));
    expect(extended).toMatchObject({ version: 2, extended_by: 'staff:clinician' });
    expect(await extend(world.ward.tokens.second)).toMatchObject({ status: 200, body: extended });
    const other = await world.started(11);
    const refused = await world.post(world.ward.tokens.clinician, `emergency-overrides/${other}/extend`);
    expect(refused).toMatchObject({ status: 422, body: { faults: [{ field: 'id' }] } });
  });
});

describe('an emergency override', () => {
  const fieldsOf = async (answer: Promise<{ body: { faults: { field: string }[] } }>): Promise<string[]> =>
    (await answer).body.faults.map(({ field }) => field).sort();
  const start = (token: string, over: object) => world.post(token, 'emergency-overrides', startOf(12, over));

  it('is refused with every fault at once, and then nothing is on record', async () => {
    const wrong = {
      room_id: 'day-room',
      legal_ground: 'mental_capacity_act_section_5',
      reason: 'unresponsive_no_safe_entry',
      why_entry_unsafe: 'It is.',
      attendance_staff_ids: ['nobody'],
      attendance_dispatched_at: new Date(Date.now() + 3_600_000).toISOString(),
    };
    expect(await fieldsOf(start(world.tokens.unregistered, wrong))).toEqual([
      'attendance_dispatched_at',
      'attendance_staff_ids',
      'entry_safe',
      'legal_ground',
      'room_id',
      'started_by',
      'why_entry_unsafe',
    ]);
    expect(await fieldsOf(start(world.tokens.unregistered, {}))).toEqual(['started_by']);
    const { body } = await world.get<{ items: Row[] }>(nurse, 'patients/p12/emergency-overrides');
    expect(body.items).toEqual([]);
  });

  it.each([
    ['another reason', { reason: 'restless' }, ['reason']],
    ['nobody on the way', { attendance_staff_ids: [] }, ['attendance_staff_ids']],
    ['a start in the past', { starts_at: '2026-01-01T00:00:00Z' }, ['starts_at']],
    ['a time it was said', { occurred_at: '2026-01-01T00:00:00Z' }, ['occurred_at']],
    ['blanks for what looking adds', { what_looking_adds: '  ' }, ['what_looking_adds']],
    ['a room nobody has', { room_id: 'nowhere' }, ['room_id']],
    ['a patient nobody has', { patient_id: 'nobody' }, ['patient_id']],
  ])('is refused for %s', async (_what, over, fields) => {
    expect(await fieldsOf(start(nurse, over))).toEqual(fields);
  });

  it('is started by no support worker, advocate or officer, and reads as absent to another ward and another provider', async () => {
    const { support, guardian, board, elsewhere } = world.tokens;
    for (const token of [support, guardian, board]) expect((await start(token, {})).status).toBe(403);
    expect(await fieldsOf(start(elsewhere, {}))).toEqual(['patient_id']);
    const id = await world.started(13);
    expect((await world.get(elsewhere, `emergency-overrides/${id}`)).status).toBe(404);
    expect((await world.post(elsewhere, `emergency-overrides/${id}/end`)).status).toBe(404);
    expect((await world.get(board, `emergency-overrides/${id}`)).status).toBe(403);
    for (const token of [support, guardian, world.ward.tokens.officer, world.ward.tokens.second])
      expect((await world.get(token, `emergency-overrides/${id}`)).status).toBe(200);
    await createSandbox(world.two.env, 'ELSE');
    const stranger = await staffToken(world.two.a.url, 'ELSE', 'platform_admin');
    expect((await world.get(stranger, `emergency-overrides/${id}`)).status).toBe(403);
  });

  it('is not started twice over at the same danger', async () => {
    const first = await world.started(14);
    const second = await world.post(nurse, 'emergency-overrides', startOf(14));
    expect(second).toMatchObject({ status: 409, body: { code: 'already_in_force' } });
    await must(world.post(nurse, `emergency-overrides/${first}/end`));
    expect((await world.post(nurse, 'emergency-overrides', startOf(14))).status).toBe(201);
  });
});

describe('what follows an emergency override', () => {
  it('is told, done by those whose it is, never reviewed by whoever started it, and done once', async () => {
    const id = await world.started(15);
    const { body } = await world.get<{ items: (Row & { kind: string; due_at: string })[] }>(
      nurse,
      `emergency-overrides/${id}/tasks`,
    );
    const tasks = new Map(body.items.map((task) => [task.kind, task]));
    expect([...tasks.keys()].sort()).toEqual([
      'advocate_review',
      'clinical_review',
      'ig_review',
      'patient_told',
      'team_review',
    ]);
    const complete = (token: string, kind: string, said: object = {}) =>
      world.post(token, `override-tasks/${tasks.get(kind)?.id}/complete`, { outcome: 'Talked through.', ...said });
    expect((await complete(world.tokens.support, 'patient_told')).status).toBe(403);
    expect(await complete(nurse, 'patient_told')).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patient_said' }] },
    });
    const told = await must(complete(nurse, 'patient_told', { patient_said: 'You could have knocked.' }));
    expect(told).toMatchObject({ version: 2, done_by: 'staff:nurse', patient_said: 'You could have knocked.' });
    expect(await complete(world.tokens.charge, 'patient_told', { patient_said: 'x' })).toMatchObject({ status: 409 });
    const review = await complete(nurse, 'clinical_review');
    expect(review).toMatchObject({ status: 422, body: { code: 'cannot_be_completed' } });
    expect(review.body.faults).toHaveLength(2);
    const { officer, clinician, second } = world.ward.tokens;
    for (const [token, kind] of [
      [world.tokens.charge, 'clinical_review'],
      [second, 'advocate_review'],
      [officer, 'ig_review'],
      [clinician, 'team_review'],
    ] as const)
      expect(await complete(token, kind)).toMatchObject({ status: 200 });
    expect((await complete(world.tokens.elsewhere, 'team_review')).status).toBe(404);
  });

  it('is overdue to nobody before its time', async () => {
    expect(await world.get(world.ward.tokens.officer, 'overdue-override-tasks')).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });
});
