import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { must } from '../support/ward.js';
import { makeHaltsWorld, type HaltsWorld } from './halts-world.js';

const DAY = 86_400_000;
const iso = (ahead: number): string => new Date(Date.now() + ahead).toISOString();
const findings = 'Those who were watched were asked; it may go on as approved.';

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
  await must(world.post(world.ward.tokens.admin, 'wards', { id: 'other', site_id: 'site', name: 'O', kind: 'adult' }));
});
afterAll(() => world?.stop());

const pilot = (over: object = {}): object => ({
  monitoring_system_id: 'system',
  ward_ids: ['ward'],
  purposes: ['vital_signs_observation'],
  ends_at: iso(DAY),
  evaluation_plan: 'Interviews with everybody it watched, by peers.',
  ...over,
});
const begin = (over: object = {}, token = world.tokens.siro) => world.post(token, 'pilots', pilot(over));
const end = (id: string, token = world.tokens.siro) => world.post(token, `pilots/${id}/end`, {});
const conclude = (id: string, token = world.tokens.board) => world.post(token, `pilots/${id}/conclude`, { findings });

describe('a pilot', () => {
  it('lets its wards and purposes go on, and stops by itself at its end', async () => {
    expect(await world.reads('d0')).toBe(true);
    const { id } = await must(begin({ ends_at: iso(15_000) }));
    const { decision, context } = await world.read('d0');
    expect(decision).toBe(true);
    expect(Number(context['expires_in'])).toBeLessThanOrEqual(15);
    while (Date.now() < Date.parse(String(context['expires_at']))) await new Promise((done) => setTimeout(done, 200));
    expect(await world.reasons('d0')).toEqual(['pilot_ended']);
    expect(await conclude(id)).toMatchObject({ status: 200, body: { concluded_by: 'staff:board', findings } });
    expect(await world.reads('d0')).toBe(true);
  });

  it.each([
    ['another ward', { ward_ids: ['other'] }],
    ['another purpose', { purposes: ['alert_response'] }],
    [
      'its technology on another ward',
      { monitoring_system_id: undefined, technology: 'vision_based_monitoring', ward_ids: ['other'] },
    ],
  ])('of %s denies here', async (_what, over) => {
    const { id } = await must(begin(over));
    expect(await world.reasons('d0')).toEqual(['system_not_approved']);
    await must(end(id));
    expect(await world.reasons('d0')).toEqual(['pilot_ended']);
    await must(conclude(id));
    expect(await world.reads('d0')).toBe(true);
  });

  it('of something else leaves it alone', async () => {
    const { id } = await must(begin({ monitoring_system_id: undefined, technology: 'body_worn_camera' }));
    await must(end(id));
    expect(await world.reads('d0')).toBe(true);
  });

  it('is ended at once at every process, by many at once with one answer, and is concluded by somebody else', async () => {
    const { id } = await must(begin());
    expect(await world.reads('d0')).toBe(true);
    expect(await conclude(id)).toMatchObject({ status: 422, body: { code: 'pilot_not_over' } });
    const tokens = [world.ward.tokens.officer, world.tokens.board, world.tokens.siro, world.tokens.safety];
    const answers = await Promise.all(tokens.map((token) => end(id, token)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]?.body as object });
    expect(await world.reasons('d0')).toEqual(['pilot_ended']);
    expect(await conclude(id, world.tokens.siro)).toMatchObject({ status: 403, body: { code: 'begun_by_you' } });
    expect((await conclude(id, world.ward.tokens.officer)).status).toBe(403);
    const first = await must(conclude(id));
    expect((await conclude(id, world.tokens.safety)).body).toEqual(first);
    expect(await end(id)).toMatchObject({ status: 200, body: first });
  });

  it('is begun and ended by those who may, and read on the ward', async () => {
    const { nurse, clinician, admin, officer } = world.ward.tokens;
    for (const token of [nurse, clinician, admin]) expect((await begin({}, token)).status).toBe(403);
    const { id } = await must(begin({}, officer));
    for (const token of [nurse, clinician, admin]) expect((await end(id, token)).status).toBe(403);
    expect(await world.get(nurse, `pilots/${id}`)).toMatchObject({ status: 200, body: { begun_by: 'staff:officer' } });
    await must(end(id, officer));
    await must(conclude(id));
  });

  it('with faults is refused with them all, and changes nothing', async () => {
    const over = { technology: 'radar_sensor', ward_ids: ['nowhere', 'ward', 'nosuch'], ends_at: iso(-DAY) };
    const refused = await begin({ ...over, id: 'bad', monitoring_system_id: 'nosuch' });
    expect(refused.status).toBe(422);
    const fields = (body: unknown): string[] => (body as Problem).faults.map(({ field }) => field).sort();
    expect(fields(refused.body)).toEqual(['ends_at', 'monitoring_system_id', 'technology', 'ward_ids.0', 'ward_ids.2']);
    const empty = await begin({ id: 'bad', ward_ids: [], purposes: ['marketing'], evaluation_plan: ' ' });
    expect(fields(empty.body)).toEqual(['evaluation_plan', 'purposes', 'ward_ids']);
    expect((await world.get(world.tokens.siro, 'pilots/bad')).status).toBe(404);
    expect(await world.reads('d0')).toBe(true);
  });

  it('belongs to nobody at another provider', async () => {
    const { id } = await must(begin());
    await createSandbox(world.two.env, 'OTHER');
    const admin = await staffToken(world.two.a.url, 'OTHER', 'platform_admin');
    await must(
      world.post(admin, 'staff-members', { id: 'siro', kind: 'person', name: 'S', employer: 'T', roles: ['siro'] }),
    );
    const other = await staffToken(world.two.a.url, 'OTHER', 'siro');
    for (const answer of [await world.get(other, `pilots/${id}`), await end(id, other), await conclude(id, other)])
      expect(answer.status).toBe(404);
    expect(await world.reads('d0')).toBe(true);
  });
});
