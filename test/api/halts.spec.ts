import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, must, readingOf } from '../support/ward.js';
import { makeHaltsWorld, review, type HaltsWorld } from './halts-world.js';

const OLD = { occurred_at: '2026-01-01T00:00:00Z' };

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

describe('a ward halt', () => {
  it('denies from the next question on, at every process, and a review lets watching start again without more ado', async () => {
    expect(await world.reads('d0')).toBe(true);
    const { body: halt, status } = await world.post(world.ward.tokens.nurse, 'ward-halts', {
      kind: 'substantiated_complaint',
      ward_id: 'ward',
    });
    expect(status).toBe(200);
    expect([await world.reads('d0'), await world.reads('d1')]).toEqual([false, false]);
    expect(await world.reasons('d0')).toEqual(['ward_halt']);
    expect(await world.restart(halt.id)).toMatchObject({
      status: 200,
      body: { restarted_by: 'staff:siro', version: 2 },
    });
    expect([await world.reads('d0'), await world.reads('d1')]).toEqual([true, true]);
  });

  it('of one device leaves the others', async () => {
    const halt = await must(world.post(world.ward.tokens.nurse, 'ward-halts', { kind: 'allegation', device_id: 'd0' }));
    expect(halt).toMatchObject({ ward_id: 'ward', device_id: 'd0' });
    expect([await world.reads('d0'), await world.reads('d1')]).toEqual([false, true]);
    await must(world.restart(halt.id));
    expect(await world.reads('d0')).toBe(true);
  });

  it('never conflicts: of many at once all are answered with the first, and so is whoever comes later', async () => {
    const body = { kind: 'allegation', ward_id: 'ward' };
    const starters = [
      world.ward.tokens.nurse,
      world.tokens.elsewhere,
      world.ward.tokens.officer,
      world.ward.tokens.nurse,
      world.tokens.board,
    ];
    const answers = await Promise.all(starters.map((token) => world.post(token, 'ward-halts', body)));
    const [first] = answers;
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: first?.body as object });
    expect((await world.post(world.ward.tokens.second, 'ward-halts', { ...body, ...OLD })).body).toEqual(first?.body);
    const versions = await world.get<unknown[]>(world.tokens.board, `ward-halts/${first?.body.id}/versions`);
    expect(versions.body).toHaveLength(1);
    // Another kind of complaint is another halt, with a review of its own.
    const other = await must(world.post(world.ward.tokens.nurse, 'ward-halts', { ...body, kind: 'linked_complaints' }));
    expect(other.id).not.toBe(first?.body.id);
    await must(world.restart(other.id));
    expect(await world.reads('d0')).toBe(false);
    await must(
      world.restart(
        String(first?.body.id),
        (await starterOf(String(first?.body.id))) === 'board' ? world.tokens.siro : world.tokens.board,
      ),
    );
    expect(await world.reads('d0')).toBe(true);
  });

  const starterOf = async (id: string): Promise<string> =>
    String((await world.get(world.tokens.board, `ward-halts/${id}`)).body['started_by']).replace('staff:', '');

  it('tells whoever starts it nothing of who raised it, and those who see it through everything', async () => {
    const body = { kind: 'allegation', device_id: 'd1' };
    const halt = await must(world.post(world.ward.tokens.nurse, 'ward-halts', body));
    const again = await must(world.post(world.tokens.elsewhere, 'ward-halts', body));
    expect(Object.keys(again).sort()).toEqual(['device_id', 'id', 'kind', 'review_due_at', 'started_at', 'ward_id']);
    const due = Date.parse(String(halt['review_due_at'])) - Date.parse(String(halt['started_at']));
    expect(due).toBe(7 * 86_400_000);
    for (const token of [world.ward.tokens.nurse, world.ward.tokens.clinician, world.ward.tokens.admin])
      expect(await world.get(token, `ward-halts/${halt.id}`)).toMatchObject({ status: 403 });
    for (const token of [world.ward.tokens.officer, world.tokens.board, world.tokens.safety])
      expect(await world.get(token, `ward-halts/${halt.id}`)).toMatchObject({
        status: 200,
        body: { started_by: 'staff:nurse' },
      });
    await must(world.restart(halt.id));
  });

  it('is ended by no ward role, not by whoever started it, and by nothing but a review held since', async () => {
    const halt = await must(world.post(world.tokens.siro, 'ward-halts', { kind: 'allegation', device_id: 'd2' }));
    for (const token of [
      world.ward.tokens.nurse,
      world.ward.tokens.clinician,
      world.ward.tokens.officer,
      world.ward.tokens.admin,
    ])
      expect(await world.restart(halt.id, token)).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
    expect(await world.restart(halt.id, world.tokens.siro)).toMatchObject({
      status: 403,
      body: { code: 'started_by_you' },
    });
    const refused = async (over: object): Promise<string[]> => {
      const { status, body } = await world.post<Problem>(
        world.tokens.board,
        `ward-halts/${halt.id}/restart`,
        review(over),
      );
      expect(status).toBe(422);
      return body.faults.map(({ field }) => field);
    };
    expect(await refused({ reviewed_at: OLD.occurred_at })).toEqual(['reviewed_at']);
    expect(await refused({ reviewed_at: new Date(Date.now() + 60_000).toISOString() })).toEqual(['reviewed_at']);
    expect(await refused({ reviewed_at: OLD.occurred_at, ...OLD })).toEqual(['reviewed_at', 'occurred_at']);
    expect(await refused({ reviewers: [], findings: ' ', reviewed_at: 'soon' })).toEqual([
      'reviewers',
      'reviewed_at',
      'findings',
    ]);
    expect(await world.reads('d2')).toBe(false);
    const ended = await must(world.restart(halt.id, world.tokens.board));
    expect(await world.restart(halt.id, world.tokens.safety)).toMatchObject({ status: 200, body: ended });
    expect(await world.reads('d2')).toBe(true);
  });

  it('names what is wrong with it, and then halts nothing', async () => {
    const refused = async (body: object): Promise<unknown> => {
      const answer = await world.post<Problem>(world.ward.tokens.nurse, 'ward-halts', body);
      return [answer.status, answer.body.code, answer.body.faults.map(({ field }) => field)];
    };
    expect(await refused({ kind: 'rumour', ward_id: '' })).toEqual([422, 'invalid_request', ['kind', 'ward_id']]);
    expect(await refused({ kind: 'allegation' })).toEqual([422, 'invalid_halt', ['ward_id']]);
    expect(await refused({ kind: 'linked_complaints', ward_id: 'ward', device_id: 'd0' })).toEqual([
      422,
      'invalid_halt',
      ['ward_id', 'device_id'],
    ]);
    expect(await refused({ kind: 'allegation', ward_id: 'nowhere' })).toEqual([422, 'unknown_reference', ['ward_id']]);
    expect(await refused({ kind: 'allegation', device_id: 'dx' })).toEqual([422, 'unknown_reference', ['device_id']]);
    const later = { occurred_at: new Date(Date.now() + 3_600_000).toISOString() };
    expect(await refused({ kind: 'allegation', ward_id: 'ward', ...later })).toEqual([
      422,
      'in_the_future',
      ['occurred_at'],
    ]);
    expect(await world.reads('d0')).toBe(true);
  });

  it('is not the platform administrator’s, nor a vendor’s', async () => {
    const body = { kind: 'allegation', ward_id: 'ward' };
    for (const token of [world.ward.tokens.admin, world.ward.tokens.vendor])
      expect(await world.post(token, 'ward-halts', body)).toMatchObject({ status: 403 });
    expect(await world.reads('d0')).toBe(true);
  });
});

describe('what a vendor learns of either', () => {
  it('is that it is refused, in the words of every refusal', async () => {
    const told = async (): Promise<string> => {
      const { body } = await world.ward.evaluate(readingOf('d0'), world.two.a.url);
      const { decision_id, decided_at, ...rest } = body.context;
      expect([body.decision, typeof decision_id, typeof decided_at]).toEqual([false, 'string', 'string']);
      return JSON.stringify(rest);
    };
    const plain = await world.ward.evaluate(lookAt('d0'), world.two.a.url);
    const words = JSON.stringify({ sandbox: true, reason_user: plain.body.context['reason_user'] });
    const halt = await must(world.post(world.ward.tokens.nurse, 'ward-halts', { kind: 'allegation', device_id: 'd0' }));
    expect(await told()).toBe(words);
    const reason = 'A review.';
    const { id } = await must(world.post(world.tokens.board, 'moratoria', { level: 'provider', reason }));
    expect(await told()).toBe(words);
    await must(world.restart(halt.id));
    expect(await told()).toBe(words);
    await must(world.post(world.tokens.board, `moratoria/${id}/lift`, { reason }));
  });
});

describe('another provider', () => {
  it('sees none of them, and its wards and devices cannot be halted from here', async () => {
    await createSandbox(world.two.env, 'OTHER');
    const admin = await staffToken(world.two.b.url, 'OTHER', 'platform_admin');
    const board = { id: 'board', kind: 'person', name: 'b', employer: 'O', roles: ['board_member'] };
    await must(world.post(admin, 'staff-members', board));
    const other = await staffToken(world.two.b.url, 'OTHER', 'board');
    const { id } = await must(
      world.post(world.ward.tokens.nurse, 'ward-halts', { kind: 'allegation', device_id: 'd0' }),
    );
    expect(await world.get(other, `ward-halts/${id}`)).toMatchObject({ status: 404 });
    expect(await world.get(other, 'ward-halts')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await world.restart(id, other)).toMatchObject({ status: 404 });
    const theirs = { kind: 'allegation', ward_id: 'ward' };
    expect(await world.post(other, 'ward-halts', theirs)).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference' },
    });
    await must(world.restart(id));
    expect(await world.reads('d0')).toBe(true);
  });
});
