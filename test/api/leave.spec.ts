import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import type { Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { must } from '../support/ward.js';
import { CapacityWorld, iso, LOOK, THEN, type Page, type Row } from './capacity-world.js';
import { startOf } from './overrides-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
  const make = (path: string, body: object) => must(world.post(path, body, world.tokens.admin));
  await make('rooms', { id: 'y0', ward_id: 'young', name: 'Y0', place: 'bedroom' });
  await make('ward-assignments', { staff_id: 'clinician', ward_id: 'young' });
});
afterAll(() => world.service.stop());

const { nurse, clinician } = { nurse: () => world.tokens.nurse, clinician: () => world.tokens.clinician };
const tomorrow = (): string => iso(Date.now() + 24 * HOUR);
const leaveOf = (patient: string, more: object = {}): object => ({
  admission_id: patient.replace('p', 'a'),
  kind: 'overnight',
  due_back_at: tomorrow(),
  ...more,
});
const goes = (patient: string, more: object = {}, token = nurse()): Promise<Answer<Row & Problem>> =>
  world.post('leaves', leaveOf(patient, more), token);
const back = (id: string, body: object = {}, token = nurse()): Promise<Answer<Row & Problem>> =>
  world.post(`leaves/${id}/return`, body, token);
const fieldsOf = ({ body }: Answer<Problem>): string[] => body.faults.map(({ field }) => field).sort();
const stays = async (patient: string): Promise<Row[]> =>
  (await must(world.get<Page>('room-stays?limit=200'))).items.filter(({ patient_id }) => patient_id === patient);
const seen = (room: string): Promise<unknown> =>
  must(world.post(`rooms/${room}/occupancy`, { state: 'occupied' }, nurse()));
/** The ward of an admission, and how often moving has called for a review. */
async function transfers(admission: string): Promise<[string, number]> {
  const row = await must(
    world.get<{ ward_id: string; review_triggers: { kind: string }[] }>(`admissions/${admission}`),
  );
  return [row.ward_id, row.review_triggers.filter(({ kind }) => kind === 'transfer').length];
}
const agreed = (patient: string): Promise<string> => world.ward.consents(patient, LOOK.operation, LOOK.purpose, THEN);

describe('somebody on leave', () => {
  it('is in no room from then on, until they are back and somebody has seen who is there', async () => {
    await agreed('p0');
    expect(await world.look('p0')).toBe('permit on own_consent');
    const { status, body: leave } = await goes('p0', { id: 'leave0' });
    expect(status).toBe(201);
    expect(leave).toMatchObject({ id: 'leave0', version: 1, state: 'away', patient_id: 'p0', returned_at: null });
    expect(await world.look('p0')).toBe('occupancy_unknown');
    expect((await stays('p0')).map(({ ends_at }) => ends_at)).toEqual([leave['starts_at']]);
    expect(await must(world.get('rooms/r0/occupancy'))).toMatchObject({ state: 'not_confirmed' });

    expect(await back('leave0', { room_id: 'r0' })).toMatchObject({
      status: 200,
      body: { state: 'returned', version: 2 },
    });
    expect((await stays('p0')).filter(({ ends_at }) => ends_at === null)).toMatchObject([{ room_id: 'r0' }]);
    expect(await world.look('p0')).toBe('occupancy_unknown');
    await seen('r0');
    expect(await world.look('p0')).toBe('permit on own_consent');
    const versions = await must(world.get<{ state: { state: string } }[]>('leaves/leave0/versions'));
    expect(versions.map(({ state }) => state.state)).toEqual(['away', 'returned']);
  });

  it('is not back for being overdue, and no room permits anything for them', async () => {
    await agreed('p1');
    const from = { occurred_at: iso(THEN + HOUR), due_back_at: iso(THEN + 2 * HOUR) };
    const leave = await must(goes('p1', from));
    expect(leave).toMatchObject({ state: 'away', starts_at: from.occurred_at });
    expect(await must(world.get(`leaves/${leave.id}`))).toMatchObject({ state: 'away', version: 1 });
    expect(await world.look('p1')).toBe('occupancy_unknown');
    const nobody = await world.post<Problem>('rooms/r1/occupancy', { state: 'occupied' }, nurse());
    expect(nobody).toMatchObject({ status: 422, body: { code: 'nobody_known_there' } });
    await must(world.post('rooms/r1/occupancy', { state: 'confirmed_empty' }, nurse()));
    expect(await world.look('p1')).toBe('no_one_there');
  });

  it('leaves whoever shared their room to their own authority', async () => {
    await agreed('p2');
    await must(world.post('room-stays', { admission_id: 'a3', room_id: 'r2' }));
    await seen('r2');
    expect(await world.look('p2')).toContain('not_all_covered');
    const leave = await must(goes('p2'));
    expect(await world.look('p2')).toBe('no_consent');
    await must(back(leave.id, { room_id: 'r2' }));
    expect(await world.look('p2')).toContain('not_all_covered');
  });

  it('goes once, however often and by however many it is told, and comes back once', async () => {
    const due_back_at = tomorrow();
    const answers = await Promise.all([1, 2, 3].map(() => goes('p4', { due_back_at, kind: 'escorted' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const id = String(answers[0]?.body.id);
    expect(await goes('p4', { due_back_at, kind: 'unescorted' })).toMatchObject({
      status: 409,
      body: { code: 'already_on_leave', faults: [{ field: 'admission_id' }] },
    });
    const first = await back(id);
    expect(await back(id, { room_id: 'r4' })).toMatchObject({ status: 200, body: first.body });
    expect((await stays('p4')).filter(({ ends_at }) => ends_at === null)).toEqual([]);
  });

  it('is back when they are shown to a room, also on another ward, which is a transfer', async () => {
    const { id } = await must(goes('p4', { kind: 'unescorted' }));
    await must(world.post('room-stays', { admission_id: 'a4', room_id: 'y0' }));
    expect(await must(world.get(`leaves/${id}`))).toMatchObject({ state: 'returned' });
    expect(await transfers('a4')).toEqual(['young', 1]);
    const again = await must(goes('p4', {}, clinician()));
    await must(back(again.id, { room_id: 'r4' }, clinician()));
    expect(await transfers('a4')).toEqual(['ward', 2]);
  });

  it('calls for no review by itself, nor for being back in the same room', async () => {
    const before = await must(world.get('admissions/a5'));
    const { id } = await must(goes('p5'));
    await must(back(id, { room_id: 'r5' }));
    expect(await must(world.get('admissions/a5'))).toEqual(before);
  });

  it('is looked at under no override that was started before, nor secluded', async () => {
    const override = await world.made('emergency-overrides', startOf(5, { attendance_staff_ids: ['nurse'] }));
    await must(goes('p5'));
    expect(await must(world.get(`emergency-overrides/${override.id}`))).toMatchObject({
      ended_at: expect.any(String) as unknown,
    });
  });

  it('never came back when they are discharged meanwhile', async () => {
    const { id } = await must(goes('p6'));
    await must(world.post('admissions/a6/discharge', {}));
    const over = await world.get(`leaves/${id}`, world.tokens.clinician);
    expect(over.status).toBe(404);
    const ended = await must(world.get<Page>('leaves?limit=200', clinician()));
    expect(ended.items.map((leave) => leave.id)).not.toContain(id);
  });

  it('is recorded by those who may say who is in a room, on their own ward', async () => {
    for (const token of [world.tokens.advocate, world.tokens.officer, world.tokens.admin, world.tokens.approver])
      expect((await goes('p7', {}, token)).status).toBe(403);
    expect(await goes('p7', {}, world.tokens.away)).toMatchObject({ status: 422, body: { code: 'unknown_reference' } });
    expect((await stays('p7')).every(({ ends_at }) => ends_at === null)).toBe(true);
    const { id } = await must(goes('p7'));
    expect((await world.get(`leaves/${id}`, world.tokens.away)).status).toBe(404);
    expect((await back(id, {}, world.tokens.away)).status).toBe(404);
    expect((await must(world.get<Page>('leaves', world.tokens.away))).items).toEqual([]);
    for (const token of [world.tokens.officer, world.tokens.admin])
      expect((await world.get(`leaves/${id}`, token)).status).toBe(403);
    await must(back(id, { room_id: 'r7' }));
  });

  it('is refused with everything that is wrong with it, and nothing changed', async () => {
    expect(fieldsOf(await world.post('leaves', { id: 'a b', kind: 'holiday', due_back_at: 'soon' }, nurse()))).toEqual(
      ['admission_id', 'due_back_at', 'id', 'kind'].sort(),
    );
    const long_ago = iso(THEN - 1000 * HOUR);
    const wrong = await goes('p7', { occurred_at: long_ago, due_back_at: iso(THEN - 1001 * HOUR) });
    expect(wrong.status).toBe(422);
    expect(new Set(fieldsOf(wrong))).toEqual(new Set(['occurred_at', 'due_back_at']));
    expect(fieldsOf(await goes('p7', { occurred_at: tomorrow() }))).toEqual(['due_back_at', 'occurred_at']);
    expect(await goes('p7', { admission_id: 'nowhere' })).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'admission_id' }] },
    });
    expect(await goes('p6')).toMatchObject({
      status: 409,
      body: { code: 'already_discharged', faults: [{ field: 'admission_id' }] },
    });
    expect((await stays('p7')).filter(({ ends_at }) => ends_at === null)).toHaveLength(1);

    const { id } = await must(goes('p7'));
    expect(await back(id, { occurred_at: iso(THEN - HOUR) })).toMatchObject({
      status: 422,
      body: { code: 'before_leave', faults: [{ field: 'occurred_at' }] },
    });
    expect((await back(id, { room_id: 'nowhere' })).status).toBe(422);
    expect((await back('nowhere')).status).toBe(404);
    expect(await must(world.get(`leaves/${id}`))).toMatchObject({ state: 'away', version: 1 });
  });

  it('of another provider is nobody', async () => {
    await createSandbox(world.env, 'OTHER');
    const admin = await staffToken(world.service.url, 'OTHER', 'platform_admin');
    const make = (path: string, body: object) => must(world.post(path, body, admin));
    await make('staff-members', {
      id: 'rc',
      kind: 'person',
      name: 'RC',
      employer: 'Trust',
      roles: ['responsible_clinician'],
    });
    const other = await staffToken(world.service.url, 'OTHER', 'rc');
    expect(fieldsOf(await goes('p0', {}, other))).toEqual(['admission_id']);
    expect((await must(world.get<Page>('leaves', other))).items).toEqual([]);
    expect((await world.get('leaves/leave0', other)).status).toBe(404);
  });
});
