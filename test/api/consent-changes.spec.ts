import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../support/tenant.js';
import { CALM, INFORMATION, lookAt } from '../support/ward.js';
import { CapacityWorld, iso, THEN, type Page, type Row } from './capacity-world.js';

const HOUR = 3_600_000;
let world: CapacityWorld;

beforeAll(async () => {
  world = await CapacityWorld.make();
});
afterAll(() => world.service.stop());

const ALL_DAY = [{ from: '00:00', to: '24:00' }];
/** An hour of the day that London is not in now, nor in the next two hours. */
const ANOTHER_TIME = (() => {
  const hour = (new Date().getUTCHours() + 6) % 23;
  const text = (of: number): string => String(of).padStart(2, '0');
  return [{ from: `${text(hour)}:00`, to: `${text(hour + 1)}:00` }];
})();
const changed = (more: object = {}) => ({
  outcome: 'changed',
  words: 'Only for an hour.',
  hours: ANOTHER_TIME,
  circumstances: CALM,
  occurred_at: iso(THEN + HOUR),
  ...more,
});
const review = (id: string, body: object, token = world.tokens.clinician) =>
  world.post<Row & Problem>(`consents/${id}/review`, body, token);
const granted = (patient: string) => world.asked(patient, null, 'grant');
const stateOf = async (id: string) => (await world.get<Row>(`consents/${id}`)).body['state'];

describe('a review at which the patient changes what they agree to', () => {
  it('leaves a consent on the new terms, and the next question is answered by those', async () => {
    const { id } = await granted('p0');
    expect(await world.look('p0')).toBe('permit on own_consent');
    const { status, body } = await review(id, changed());
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'granted', hours: ANOTHER_TIME, words: 'Only for an hour.', version: 1 });
    expect(body.id).not.toBe(id);
    expect(await stateOf(id)).toBe('superseded');
    expect((await world.get<Page>(`consents/${id}/reviews`)).body.items).toMatchObject([
      { outcome: 'changed', words: 'Only for an hour.', reviewed_by: 'staff:clinician' },
    ]);
    expect(await world.look('p0')).toBe('outside_hours');
  });

  it('back to more needs what informed them of it, and then holds again', async () => {
    const { id } = await granted('p1');
    const less = await review(id, changed());
    const more = changed({ hours: ALL_DAY, occurred_at: iso(THEN + 2 * HOUR) });
    const refused = await review(less.body.id, more);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'review_terms_invalid', faults: [{ field: 'information' }] },
    });
    expect(await stateOf(less.body.id)).toBe('granted');
    expect((await review(less.body.id, { ...more, information: INFORMATION })).status).toBe(200);
    expect(await world.look('p1')).toBe('permit on own_consent');
  });

  it('names everything wrong with the new terms, and changes nothing', async () => {
    const { id } = await granted('p2');
    const wrong = changed({ hours: [{ from: '9:00', to: '9:00' }], retention_hours: 3, secondary_uses: ['marketing'] });
    const answer = await review(id, wrong);
    expect(answer).toMatchObject({ status: 422, body: { code: 'review_terms_invalid' } });
    expect(new Set(answer.body.faults.map(({ field }) => field))).toEqual(
      new Set(['information', 'hours.0.from', 'hours.0.to', 'hours.0', 'retention_hours', 'secondary_uses']),
    );
    expect((await review(id, changed({ hours: undefined }))).body.faults).toMatchObject([{ field: 'hours' }]);
    expect((await review(id, changed({ occurred_at: iso(Date.now() + HOUR) }))).body.code).toBe('in_the_future');
    expect((await review(id, changed({ occurred_at: iso(THEN - HOUR) }))).body.faults).toMatchObject([
      { field: 'occurred_at' },
    ]);
    const keeps = await review(id, changed({ outcome: 'continues', retention_hours: 3 }));
    expect(keeps).toMatchObject({
      status: 422,
      body: { code: 'review_terms_invalid', faults: [{ field: 'hours' }, { field: 'retention_hours' }] },
    });
    expect((await world.get<Page>(`consents/${id}/reviews`)).body.items).toEqual([]);
    expect(await world.look('p2')).toBe('permit on own_consent');
  });

  it('of a consent that was withdrawn is refused, and brings nothing back', async () => {
    const { id } = await granted('p3');
    await world.post(`consents/${id}/withdraw`, {});
    for (const outcome of ['changed', 'continues']) {
      const body = outcome === 'changed' ? changed() : { outcome, words: 'Yes.', circumstances: CALM };
      expect(await review(id, body)).toMatchObject({ status: 409, body: { code: 'not_granted' } });
    }
    expect(await world.look('p3')).toBe('consent_withdrawn');
  });

  it('is of the version that was read', async () => {
    const { id } = await granted('p4');
    await world.post(`consents/${id}/request-review`, {});
    const answer = await fetch(`${world.service.url}/api/v1/consents/${id}/review`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.tokens.clinician}`,
        'content-type': 'application/json',
        'if-match': '"2"',
      },
      body: JSON.stringify(changed()),
    });
    expect(answer.status).toBe(412);
    expect(await stateOf(id)).toBe('granted');
  });

  it('that was said under pressure waits for somebody with no part in it', async () => {
    const { id } = await granted('p5');
    const pressed = changed({ hours: ALL_DAY, circumstances: { ...CALM, intoxicated: true } });
    const { body } = await review(id, pressed);
    expect(body).toMatchObject({ confirmation: 'needed' });
    expect(await world.look('p5')).toBe('consent_unconfirmed');
    const own = await world.post<Row & Problem>(`consents/${body.id}/confirm`, {}, world.tokens.clinician);
    expect(own.status).toBe(403);
  });

  it('is recorded by the responsible clinician of the ward alone', async () => {
    const { id } = await granted('p6');
    expect((await review(id, changed(), world.tokens.nurse)).status).toBe(403);
    expect((await review(id, changed(), world.tokens.advocate)).status).toBe(403);
    expect((await review(id, changed(), world.tokens.away)).status).toBe(404);
    expect(await stateOf(id)).toBe('granted');
  });

  it('may have been a withdrawal all the same, whatever terms were sent with it', async () => {
    const { id } = await granted('p7');
    const answer = await review(id, { outcome: 'withdrawn', hours: 'never', retention_hours: -1 });
    expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect((await world.ward.evaluate(lookAt('d7'))).body.decision).toBe(false);
  });
});
