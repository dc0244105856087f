import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, must, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

let env: { DATABASE_URL: string };
let service: Service;
let ward: TestWard;

beforeAll(async () => {
  env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 4);
  const at = yesterdayMorning();
  for (const patient of ['p0', 'p1', 'p2'])
    await ward.consents(patient, 'read_vital_signs', 'vital_signs_observation', at);
  await ward.consents('p0', 'view_live_blurred', 'alert_response', at);
});
afterAll(() => service?.stop());

const post = (path: string, body: object = {}): Promise<{ id: string }> =>
  must(ask(`${ward.url}/api/v1/${path}`, { token: ward.tokens.nurse, body }));

/** `permit`, or every reason of the deny as the officer reads it. */
async function answered(question: object): Promise<string> {
  const { body } = await ward.evaluate(question);
  if (body.decision) return 'permit';
  return (await ward.decision(String(body.context.decision_id))).verdict.reasons.join(' ');
}

describe('a planned privacy window', () => {
  it('ends a lease as it starts, and again a full one once it is cancelled', async () => {
    const starts = Date.now() + 30_000;
    const starts_at = new Date(starts).toISOString();
    const times = { starts_at, ends_at: new Date(starts + 60_000).toISOString() };
    for (const over of [{ room_id: 'r0' }, { patient_id: 'p0' }]) {
      const { id } = await post('privacy-windows', { ...over, kind: 'legal', asked_by: 'patient', ...times });
      const lease = await ward.evaluate(readingOf('d0'));
      expect(lease.body).toMatchObject({ decision: true, context: { expires_at: starts_at } });
      const look = await ward.evaluate(lookAt('d0'));
      expect(look.body).toMatchObject({
        decision: true,
        context: { expires_at: new Date(starts - 15_000).toISOString(), max_seconds: 15 },
      });
      await post(`privacy-windows/${id}/cancel`);
      const full = await ward.evaluate(readingOf('d0'));
      expect(Date.parse(String(full.body.context.expires_at))).toBeGreaterThan(starts);
    }
  });

  it('says nothing of itself to the vendor, but that an answer to a look that would run into it is no', async () => {
    const starts = Date.now() + 10_000;
    const times = { starts_at: new Date(starts).toISOString(), ends_at: new Date(starts + 60_000).toISOString() };
    const { id } = await post('privacy-windows', { room_id: 'r0', kind: 'shower', asked_by: 'staff', ...times });
    const refused = await ward.evaluate(lookAt('d0'));
    const other = await ward.evaluate(lookAt('d3'));
    expect(refused.body.decision).toBe(false);
    const { decision_id, decided_at, ...rest } = refused.body.context;
    expect(other.body.context).toEqual({ decision_id: expect.any(String), decided_at: expect.any(String), ...rest });
    expect([typeof decision_id, typeof decided_at]).toEqual(['string', 'string']);
    await post(`privacy-windows/${id}/cancel`);
  });
});

describe('a privacy window started on the spot', () => {
  it('over a patient goes where they go, and leaves the room they left to whoever is there', async () => {
    const { id } = await post('patients/p1/start-privacy-window', { kind: 'advocate' });
    expect(await answered(readingOf('d1'))).toBe('privacy_window');
    await post('room-stays', { id: 'p1-moved', admission_id: 'a1', room_id: 'r2' });
    expect(await answered(readingOf('d2'))).toBe('privacy_window');
    expect(await answered(readingOf('d1'))).toBe('occupancy_unknown');
    await post('room-stays', { admission_id: 'a1', room_id: 'r1' });
    expect(await answered(readingOf('d2'))).toBe('permit');
    await post('rooms/r1/occupancy', { state: 'occupied' });
    expect(await answered(readingOf('d1'))).toBe('privacy_window');
    await post(`privacy-windows/${id}/end`);
    expect(await answered(readingOf('d1'))).toBe('permit');
  });

  it('over a room stays with the room, and stands after the service was started anew', async () => {
    const { id } = await post('rooms/r2/start-privacy-window');
    expect(await answered(readingOf('d2'))).toBe('privacy_window');
    await service.stop();
    service = await startService(env);
    ward.url = service.url;
    expect(await answered(readingOf('d2'))).toBe('privacy_window');
    await post(`privacy-windows/${id}/end`);
    expect(await answered(readingOf('d2'))).toBe('permit');
  });

  it('is in the record of the decision it denied, and in none that it had no part in', async () => {
    const read = async (device: string): Promise<unknown> => {
      const { body } = await ward.evaluate(readingOf(device));
      const record = await must(
        ask<{ inputs: { privacy_windows: unknown } }>(
          `${ward.url}/api/v1/decisions/${String(body.context.decision_id)}`,
          { token: ward.tokens.officer },
        ),
      );
      return record.inputs.privacy_windows;
    };
    const { id } = await post('patients/p2/start-privacy-window');
    expect(await read('d2')).toEqual([{ id, starts_at: null, ends_at: null }]);
    expect(await read('d0')).toBeNull();
  });
});
