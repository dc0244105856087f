import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { admitted, hoursAgo, makePatientsWorld, type Page, type PatientsWorld, type Row } from './patients-world.js';

let world: PatientsWorld;

beforeAll(async () => {
  world = await makePatientsWorld();
  await admitted(world, 'ann', 'larch', 'larch-01');
  await admitted(world, 'bea', 'larch', 'larch-02');
  await admitted(world, 'cat', 'hazel', 'hazel-01');
});
afterAll(() => world.stop());

const post = (path: string, body: object = {}, token = world.nurse) =>
  world.tenant.post<Row & Problem>(token, path, body);
const get = <T = Row>(path: string, token = world.nurse) => world.tenant.get<T>(token, path);
const ahead = (hours: number): string => hoursAgo(-hours);
const plan = (more: object = {}): object => ({
  patient_id: 'ann',
  kind: 'legal',
  asked_by: 'patient',
  starts_at: ahead(1),
  ends_at: ahead(2),
  ...more,
});
const KEPT_BACK = { id: null, version: null, state: 'open' };

describe('a planned privacy window', () => {
  it('is recorded, read by whoever is on the ward, and cancelled while it lies ahead', async () => {
    const [starts_at, ends_at] = [ahead(1), ahead(2)];
    const made = await post('privacy-windows', plan({ id: 'w1', starts_at, ends_at }));
    const told = { id: 'w1', version: 1, patient_id: 'ann', room_id: null, kind: 'legal', state: 'planned' };
    expect(made).toMatchObject({ status: 201, body: { ...told, asked_by: 'patient', starts_at, ends_at } });
    expect(await get('privacy-windows/w1')).toMatchObject({ status: 200, body: told });
    expect((await get<Page>('patients/ann/privacy-windows')).body.items.map(({ id }) => id)).toEqual(['w1']);
    expect(await post('privacy-windows/w1/end')).toMatchObject({ status: 409, body: { code: 'not_begun' } });
    const cancelled = await post('privacy-windows/w1/cancel');
    expect(cancelled).toMatchObject({ status: 200, body: { version: 2, state: 'cancelled' } });
    expect(await post('privacy-windows/w1/cancel')).toMatchObject({ status: 200, body: cancelled.body });
    const versions = await get<{ state: Row }[]>('privacy-windows/w1/versions');
    expect(versions.body.map(({ state }) => state['state'])).toEqual(['planned', 'cancelled']);
  });

  it('is refused with every fault at once, and nothing is recorded', async () => {
    const wrong = { id: 'w2', room_id: 'larch-01', starts_at: hoursAgo(1), ends_at: hoursAgo(2) };
    const answer = await post('privacy-windows', plan(wrong));
    expect(answer).toMatchObject({ status: 422, body: { code: 'cannot_be_planned' } });
    expect(answer.body.faults.map(({ field }) => field)).toEqual(['patient_id', 'starts_at', 'ends_at']);
    const words = await post('privacy-windows', { kind: 'nap', asked_by: 'nobody', starts_at: 'soon' });
    expect(words.body.faults.map(({ field }) => field).sort()).toEqual(['asked_by', 'ends_at', 'kind', 'starts_at']);
    expect(await get('privacy-windows/w2')).toMatchObject({ status: 404 });
  });

  it.each([
    ['nobody', { patient_id: 'nobody' }, 'patient_id'],
    ['a patient of another ward', { patient_id: 'cat' }, 'patient_id'],
    ['no room', { patient_id: undefined, room_id: 'nowhere' }, 'room_id'],
    ['a room of another ward', { patient_id: undefined, room_id: 'hazel-01' }, 'room_id'],
  ])('over %s reads as over what is not there', async (_what, over, field) => {
    expect(await post('privacy-windows', plan(over))).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference', faults: [{ field }] },
    });
  });

  it('is planned, cancelled and ended by staff on the ward alone, and read by them alone', async () => {
    await post('privacy-windows', plan({ id: 'w3', patient_id: undefined, room_id: 'larch-02' }));
    for (const path of ['privacy-windows/w3/cancel', 'privacy-windows/w3/end'])
      expect(await post(path, {}, world.hazel)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await get('privacy-windows/w3', world.hazel)).toMatchObject({ status: 404 });
    expect(await get('patients/ann/privacy-windows', world.hazel)).toMatchObject({ status: 404 });
    expect((await get<Page>('privacy-windows', world.hazel)).body.items).toEqual([]);
    expect((await get<Page>('privacy-windows')).body.items.map(({ id }) => id)).toEqual(['w1', 'w3']);
    expect((await get<Page>('privacy-windows?after=w1&limit=1')).body.items.map(({ id }) => id)).toEqual(['w3']);
    for (const token of [world.advocate, world.admin]) {
      expect(await post('privacy-windows', plan(), token)).toMatchObject({ status: 403 });
      expect(await get('privacy-windows/w3', token)).toMatchObject({ status: 403 });
      expect(await post('privacy-windows/w3/cancel', {}, token)).toMatchObject({ status: 403 });
    }
  });
});

describe('a privacy window started on the spot', () => {
  it('stands at once until staff on the ward end it, and twice is once', async () => {
    const said = { kind: 'advocate', asked_by: 'patient', occurred_at: hoursAgo(1) };
    const first = await post('patients/bea/start-privacy-window', said);
    expect(first).toMatchObject({ status: 200, body: { version: 1, state: 'open', kind: 'advocate', ends_at: null } });
    expect(first.body['starts_at']).toBe(said.occurred_at);
    const again = await Promise.all(
      [1, 2, 3].map(() => post('patients/bea/start-privacy-window', { kind: 'advocate' })),
    );
    for (const answer of again) expect(answer).toMatchObject({ status: 200, body: first.body });
    const other = await post('patients/bea/start-privacy-window', { kind: 'toilet' });
    expect(other.body.id).not.toBe(first.body.id);
    expect(await post(`privacy-windows/${first.body.id}/cancel`)).toMatchObject({
      status: 409,
      body: { code: 'already_begun' },
    });
    expect(await post(`privacy-windows/${first.body.id}/end`, {}, world.hazel)).toMatchObject({ status: 404 });
    expect(await post(`privacy-windows/${first.body.id}/end`, { occurred_at: hoursAgo(2) })).toMatchObject({
      status: 422,
      body: { code: 'before_start', faults: [{ field: 'occurred_at' }] },
    });
    const ended = await post(`privacy-windows/${first.body.id}/end`);
    expect(ended).toMatchObject({ status: 200, body: { version: 2, state: 'ended' } });
    expect(await post(`privacy-windows/${first.body.id}/end`)).toMatchObject({ status: 200, body: ended.body });
    const third = await post('patients/bea/start-privacy-window', { kind: 'advocate' });
    expect([first.body.id, other.body.id]).not.toContain(third.body.id);
  });

  it('is one when several start it at the same moment', async () => {
    const starts = Array.from({ length: 6 }, () => post('rooms/larch-03/start-privacy-window', { kind: 'shower' }));
    const answers = await Promise.all(starts);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it.each<[string, { body?: string; headers?: Record<string, string> }]>([
    ['no body at all', {}],
    ['a body that is not JSON', { body: '{"kind": ' }],
    ['JSON that is no object', { body: '[1,2]' }],
    ['plain text', { body: 'she wants to be left alone', headers: { 'content-type': 'text/plain' } }],
    ['a media type nobody knows', { body: 'x', headers: { 'content-type': 'nonsense' } }],
    [
      'words that are wrong',
      { body: '{"kind":"nap","asked_by":7,"occurred_at":"tomorrow","state":"ended","id":"w1"}' },
    ],
    ['more than any body may hold', { body: `{"kind":"${'x'.repeat(100_000)}"}` }],
  ])('goes through with %s', async (_what, sent) => {
    for (const path of ['patients/ann', 'rooms/larch-04']) {
      const url = `${world.tenant.url}/api/v1/${path}/start-privacy-window`;
      const answer = await ask<Row>(url, { method: 'POST', token: world.nurse, ...sent });
      expect(answer).toMatchObject({ status: 200, body: { state: 'open', kind: null, asked_by: 'staff' } });
    }
  });

  it('is started by staff of any ward and by an advocate, who learn each time no more than that it stands', async () => {
    for (const token of [world.hazel, world.advocate, world.hazel]) {
      const answer = await post('patients/ann/start-privacy-window', { kind: 'legal' }, token);
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: KEPT_BACK });
      const room = await post('rooms/larch-01/start-privacy-window', { kind: 'visit' }, token);
      expect({ status: room.status, body: room.body }).toEqual({ status: 200, body: KEPT_BACK });
    }
    const windows = (await get<Page>('patients/ann/privacy-windows')).body.items;
    expect(windows.filter((one) => one['kind'] === 'legal' && one['state'] === 'open')).toHaveLength(1);
  });

  it('is started by a suspended member of staff, who can end none', async () => {
    const person = { kind: 'person', name: 'Nurse', employer: 'The trust', roles: ['nurse'] };
    await world.tenant.created(world.admin, 'staff-members', { ...person, id: 'barred' });
    await world.tenant.created(world.admin, 'staff-members', { ...person, id: 'officer', roles: ['ig_officer'] });
    await world.tenant.created(world.admin, 'ward-assignments', { staff_id: 'barred', ward_id: 'larch' });
    const token = await world.tenant.signIn('barred');
    const suspension = { staff_id: 'barred', ground: 'allegation' };
    await world.tenant.created(await world.tenant.signIn('officer'), 'viewer-suspensions', suspension);
    const answer = await post('patients/bea/start-privacy-window', { kind: 'intimate_care' }, token);
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: KEPT_BACK });
    const items = (await get<Page>('patients/bea/privacy-windows')).body.items;
    const started = items.find((one) => one['kind'] === 'intimate_care');
    expect(started).toMatchObject({ state: 'open', recorded_by: 'staff:barred' });
    expect(await post(`privacy-windows/${started?.id}/end`, {}, token)).toMatchObject({ status: 403 });
    expect(await post('privacy-windows', plan(), token)).toMatchObject({ status: 403 });
  });

  it('over what is not on record is not found, and without a token is not heard', async () => {
    for (const path of ['patients/nobody', 'patients/%00', 'rooms/nowhere', 'rooms/%00'])
      expect(await post(`${path}/start-privacy-window`)).toMatchObject({ status: 404 });
    expect(await post('patients/ann/start-privacy-window', {}, '')).toMatchObject({ status: 401 });
    expect(await post('patients/ann/start-privacy-window', {}, world.admin)).toMatchObject({ status: 403 });
  });

  it('goes with a patient who is discharged, as their plans do; a window over the room stays', async () => {
    await admitted(world, 'dot', 'larch', 'larch-04');
    const open = (await post('patients/dot/start-privacy-window', { kind: 'visit' })).body.id;
    await post('privacy-windows', plan({ id: 'dot-plan', patient_id: 'dot' }));
    const room = (await post('rooms/larch-04/start-privacy-window', { kind: 'visit' })).body.id;
    expect(await post('admissions/dot/discharge', { occurred_at: hoursAgo(3) }, world.clinician)).toMatchObject({
      status: 200,
    });
    await world.tenant.created(world.clinician, 'admissions', {
      id: 'dot-2',
      patient_id: 'dot',
      ward_id: 'larch',
      mha_status: 'informal',
    });
    expect(await get(`privacy-windows/${open}`)).toMatchObject({ body: { state: 'ended', version: 2 } });
    expect(await get('privacy-windows/dot-plan')).toMatchObject({ body: { state: 'cancelled' } });
    expect(await get(`privacy-windows/${room}`)).toMatchObject({ body: { state: 'open', version: 1 } });
  });
});
