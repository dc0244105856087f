import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { must } from '../support/ward.js';
import { makeHaltsWorld, type HaltsWorld, type Row } from './halts-world.js';

const OLD = { occurred_at: '2026-01-01T00:00:00Z' };

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

describe('a moratorium', () => {
  const reason = 'Until the independent review has reported.';
  const lift = (id: string, token = world.tokens.safety): Promise<Answer<Row>> =>
    world.post(token, `moratoria/${id}/lift`, { reason: 'It has reported.' });

  it.each([
    ['technology', { technology: 'vision_based_monitoring' }],
    ['provider', {}],
    ['national', {}],
    ['national', { technology: 'vision_based_monitoring' }],
  ])('of level %s, %j, denies from the next question on, and lifted no more', async (level, over) => {
    expect(await world.reads('d0')).toBe(true);
    const { status, body } = await world.post(world.tokens.board, 'moratoria', { level, reason, ...over });
    expect(status).toBe(201);
    expect(await world.reads('d0')).toBe(false);
    expect(await world.reasons('d0')).toEqual(['moratorium']);
    const lifted = await lift(body.id);
    expect(lifted).toMatchObject({ status: 200, body: { lifted_by: 'staff:safety', reason } });
    expect(await lift(body.id, world.tokens.siro)).toMatchObject({ status: 200, body: lifted.body });
    expect(await world.reads('d0')).toBe(true);
  });

  it('on another technology stops nothing here', async () => {
    const { id } = await must(
      world.post(world.tokens.siro, 'moratoria', { level: 'technology', technology: 'audio', reason }),
    );
    expect(await world.reads('d0')).toBe(true);
    await must(lift(id));
  });

  it('that is to start lets no lease outlive its start, and can be called off', async () => {
    // Too far ahead to be taken as now, however long it takes to be recorded, and beyond a lease.
    const starts_at = new Date(Date.now() + 75_000).toISOString();
    const { id } = await must(world.post(world.tokens.siro, 'moratoria', { level: 'provider', reason, starts_at }));
    let expires_at = '';
    while (expires_at !== starts_at) {
      const { decision, context } = await world.read('d0');
      expires_at = String(context['expires_at']);
      expect([decision, expires_at <= starts_at]).toEqual([true, true]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await must(lift(id));
    expect((await world.read('d0')).context['expires_at']).not.toBe(starts_at);
  });

  it('is laid and lifted by those who approve alone, and anybody on the staff may read it', async () => {
    const body = { level: 'provider', reason };
    for (const token of [
      world.ward.tokens.nurse,
      world.ward.tokens.clinician,
      world.ward.tokens.officer,
      world.ward.tokens.admin,
    ])
      expect(await world.post(token, 'moratoria', body)).toMatchObject({ status: 403 });
    const { id } = await must(world.post(world.tokens.safety, 'moratoria', body));
    for (const token of [world.ward.tokens.nurse, world.ward.tokens.officer, world.ward.tokens.admin])
      expect(await lift(id, token)).toMatchObject({ status: 403 });
    expect(await world.get(world.ward.tokens.nurse, `moratoria/${id}`)).toMatchObject({
      status: 200,
      body: { reason },
    });
    expect(await lift(id, world.tokens.siro)).toMatchObject({ status: 200 });
    expect(await world.get(world.tokens.board, `moratoria/${id}/versions`)).toMatchObject({
      body: [{ version: 1 }, { version: 2, state: { lifted_reason: 'It has reported.' } }],
    });
  });

  it('names every fault at once, and then stops nothing', async () => {
    const refused = async (path: string, body: object): Promise<unknown> => {
      const answer = await world.post<Problem>(world.tokens.board, path, body);
      return [answer.status, answer.body.code, answer.body.faults.map(({ field }) => field)];
    };
    expect(await refused('moratoria', { level: 'local', technology: 'drone', reason: ' ', starts_at: 'now' })).toEqual([
      422,
      'invalid_request',
      ['level', 'technology', 'reason', 'starts_at'],
    ]);
    const disorder = { occurred_at: new Date().toISOString(), starts_at: OLD.occurred_at };
    expect(await refused('moratoria', { level: 'technology', reason, ...disorder })).toEqual([
      422,
      'invalid_moratorium',
      ['technology', 'starts_at'],
    ]);
    const { id } = await must(
      world.post(world.tokens.board, 'moratoria', { level: 'technology', technology: 'audio', reason }),
    );
    expect(await refused(`moratoria/${id}/lift`, {})).toEqual([422, 'invalid_request', ['reason']]);
    expect(await refused(`moratoria/${id}/lift`, { reason, ...OLD })).toEqual([
      422,
      'invalid_lifting',
      ['occurred_at'],
    ]);
    expect(await world.post(world.tokens.board, 'moratoria/none/lift', { reason })).toMatchObject({ status: 404 });
    await must(lift(id));
    expect(await world.reads('d0')).toBe(true);
  });
});
