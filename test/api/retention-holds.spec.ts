import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import type { Answer } from '../support/http.js';
import { startService } from '../support/service.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { must } from '../support/ward.js';
import { makeHaltsWorld, type HaltsWorld, type Row } from './halts-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEPT = 'retention_hold';

let world: HaltsWorld;
let officer: string;
let approver: string;
let siro: string;
let references = 0;

const iso = (ago: number): string => new Date(Date.now() - ago).toISOString();
const asking = (over: object): object => ({
  recorded_from: iso(3 * HOUR),
  recorded_until: iso(2 * HOUR),
  case_reference: `SG-${references++}`,
  reason: 'A patient says that somebody hurt her that evening.',
  ...over,
});
const ask = (over: object, token = officer): Promise<Answer<Row>> => world.post(token, 'retention-holds', asking(over));
const act = (id: string, what: string, token: string, body: object = {}): Promise<Answer<Row & Problem>> =>
  world.post(token, `retention-holds/${id}/${what}`, body);
const released = async (id: string): Promise<Row> => {
  await must(act(id, 'release', approver, { reason: 'It is over.' }));
  return must(act(id, 'release', siro, { reason: 'It is over.' }));
};

/** Why what a device recorded may not be deleted, as the other process answers. */
async function reasons(device: string, operation = 'delete', url = world.two.a.url): Promise<string[]> {
  const { body } = await world.ward.evaluate(
    {
      subject: { type: 'system', id: device },
      action: { name: operation },
      resource: { type: 'device', id: device },
      context: { purpose: 'vital_signs_observation' },
    },
    url,
  );
  expect(body.decision).toBe(false);
  // As the officer reads it, who asks for holds on every ward.
  return (await world.ward.decision(String(body.context.decision_id), officer)).verdict.reasons;
}
const kept = async (device: string): Promise<boolean> => (await reasons(device)).includes(KEPT);

beforeAll(async () => {
  world = await makeHaltsWorld();
  ({ officer, approver } = world.ward.tokens);
  ({ siro } = world.tokens);
  const admin = (path: string, body: object) => must(world.post(world.ward.tokens.admin, path, body));
  await admin('wards', { id: 'hazel', site_id: 'site', name: 'Hazel', kind: 'adult' });
  await admin('rooms', { id: 'h0', ward_id: 'hazel', name: 'Hazel 0', place: 'bedroom' });
  const of = { monitoring_system_id: 'system', technology: 'vision_based_monitoring' };
  await admin('devices', { id: 'hd', ward_id: 'hazel', room_id: 'h0', vendor_device_id: 'cam-h', ...of });
});
afterAll(() => world?.stop());

describe('a retention hold', () => {
  it('keeps what a device recorded from the next question on, at every process, before anybody has approved it', async () => {
    expect(await kept('d0')).toBe(false);
    const { status, body: hold } = await ask({ device_id: 'd0' });
    expect(status).toBe(200);
    expect(hold).toMatchObject({ state: 'asked', over: 'device', ward_ids: [], asked_by: 'staff:officer', version: 1 });
    expect(hold).toMatchObject({ approvals_overdue: false, review_overdue: false });
    expect([await kept('d0'), await kept('d1'), await kept('hd')]).toEqual([true, false, false]);
    await released(hold.id);
    expect(await kept('d0')).toBe(false);
  });

  it('is known to a process that starts later, approved or not', async () => {
    const hold = await must(ask({ device_id: 'd2' }));
    const later = await startService(world.two.env);
    try {
      expect(await reasons('d2', 'delete', later.url)).toContain(KEPT);
      expect(await reasons('d1', 'delete', later.url)).not.toContain(KEPT);
    } finally {
      await later.stop();
    }
    await released(hold.id);
  });

  it('is no licence: what the patient agreed to goes on as it did, and nothing more is let be', async () => {
    expect(await world.reads('d0')).toBe(true);
    const before = await reasons('d0', 'playback');
    const hold = await must(ask({ ward_id: 'ward' }));
    expect(await world.reads('d0')).toBe(true);
    expect(await reasons('d0', 'playback')).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    for (const operation of ['retain', 'export', 'disclose']) await reasons('d0', operation);
    await released(hold.id);
  });

  it('over a ward keeps what every device on it recorded; over a patient, what was recorded wherever they were', async () => {
    const ward = await must(ask({ ward_id: 'hazel' }));
    expect([await kept('d0'), await kept('hd')]).toEqual([false, true]);
    await released(ward.id);
    const patient = await must(ask({ patient_id: 'p0' }));
    expect(patient).toMatchObject({ over: 'patient', patient_id: 'p0', ward_ids: ['ward'] });
    expect([await kept('d0'), await kept('d1'), await kept('hd')]).toEqual([true, true, false]);
    await released(patient.id);
    const { admin, nurse } = world.ward.tokens;
    await must(world.post(admin, 'ward-assignments', { staff_id: 'nurse', ward_id: 'hazel' }));
    await must(world.post(nurse, 'room-presences', { room_id: 'h0', kind: 'other_patient', patient_id: 'p1' }));
    const visited = await must(ask({ patient_id: 'p1', recorded_until: iso(0) }));
    expect(visited['ward_ids']).toEqual(['hazel', 'ward']);
    expect(await kept('hd')).toBe(true);
    await released(visited.id);
    // Before they came nobody recorded where they were.
    const earlier = { recorded_from: iso(40 * DAY), recorded_until: iso(39 * DAY) };
    const anywhere = await must(ask({ patient_id: 'p0', ...earlier }));
    expect(anywhere['ward_ids']).toEqual(['hazel', 'ward']);
    expect(await kept('hd')).toBe(true);
    await released(anywhere.id);
  });

  it('is approved by two who did not ask for it, and stands all the same', async () => {
    const hold = await must(ask({ device_id: 'd0' }));
    expect(await act(hold.id, 'approve', officer)).toMatchObject({ status: 403, body: { code: 'asked_by_you' } });
    const first = await must(act(hold.id, 'approve', approver));
    expect(first).toMatchObject({ state: 'asked', first_approved_by: 'staff:approver', approved_by: null, version: 2 });
    expect(await act(hold.id, 'approve', approver)).toMatchObject({ status: 200, body: first });
    const both = await must(act(hold.id, 'approve', siro));
    expect(both).toMatchObject({ state: 'approved', approved_by: 'staff:siro', version: 3 });
    expect(await kept('d0')).toBe(true);
    await released(hold.id);
  });

  it('is released by two, and a review in between starts that again', async () => {
    const hold = await must(ask({ device_id: 'd0' }));
    const proposed = await must(act(hold.id, 'release', approver, { reason: 'The case is closed.' }));
    expect(proposed).toMatchObject({ release_asked_by: 'staff:approver', released_at: null });
    expect((await act(hold.id, 'release', approver, { reason: 'Again.' })).body).toEqual(proposed);
    expect(await kept('d0')).toBe(true);
    expect(await act(hold.id, 'review', officer, { note: 'x' })).toMatchObject({ status: 403 });
    const reviewed = await must(act(hold.id, 'review', siro, { note: 'An appeal was made.' }));
    expect(reviewed).toMatchObject({ release_asked_by: null, reviewed_by: 'staff:siro' });
    await must(act(hold.id, 'release', siro, { reason: 'The appeal is over.' }));
    expect(await kept('d0')).toBe(true);
    const gone = await must(act(hold.id, 'release', officer, { reason: 'I agree.' }));
    expect(gone).toMatchObject({
      state: 'released',
      released_by: 'staff:officer',
      release_reason: 'The appeal is over.',
    });
    expect(await kept('d0')).toBe(false);
    expect(await act(hold.id, 'release', approver, { reason: 'x' })).toMatchObject({ status: 200, body: gone });
    expect(await act(hold.id, 'approve', siro)).toMatchObject({ status: 409, body: { code: 'already_released' } });
    expect(await act(hold.id, 'review', siro, { note: 'x' })).toMatchObject({ status: 409 });
    const versions = await world.get<unknown[]>(officer, `retention-holds/${hold.id}/versions`);
    expect(versions.body).toHaveLength(5);
  });

  it('never conflicts: of many at once, for the very same, all are answered with the first', async () => {
    const body = asking({ device_id: 'd1' });
    const answers = await Promise.all(
      [officer, approver, siro, officer, siro].map((token) => world.post(token, 'retention-holds', body)),
    );
    const [first] = answers;
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: first?.body as object });
    expect((await world.post(siro, 'retention-holds', body)).body).toEqual(first?.body);
    const other = await must(world.post(officer, 'retention-holds', { ...body, case_reference: 'another' }));
    expect(other.id).not.toBe(first?.body.id);
    await released(other.id);
    expect(await kept('d1')).toBe(true);
    await released(String(first?.body.id));
    expect(await kept('d1')).toBe(false);
  });

  it('that is late is told, and lifts nothing', async () => {
    const long_ago = { occurred_at: iso(31 * DAY), recorded_from: iso(33 * DAY), recorded_until: iso(32 * DAY) };
    const hold = await must(ask({ device_id: 'd1', ...long_ago }));
    expect(hold).toMatchObject({ approvals_overdue: true, review_overdue: true });
    const due = Date.parse(String(hold['review_due_at'])) - Date.parse(String(hold['asked_at']));
    expect(due).toBe(30 * DAY);
    expect(await kept('d1')).toBe(true);
    const late = async (): Promise<string[]> =>
      (await world.get<{ items: Row[] }>(officer, 'retention-holds?overdue=true&limit=200')).body.items.map(
        ({ id }) => id,
      );
    expect(await late()).toEqual([hold.id]);
    const fresh = await must(ask({ device_id: 'd1' }));
    expect(await late()).toEqual([hold.id]);
    const reviewed = await must(act(hold.id, 'review', siro, { note: 'The inquest goes on.' }));
    expect(reviewed).toMatchObject({ approvals_overdue: true, review_overdue: false });
    expect(await late()).toEqual([hold.id]);
    for (const token of [siro, approver]) await must(act(hold.id, 'approve', token));
    expect(await late()).toEqual([]);
    await released(hold.id);
    await released(fresh.id);
  });

  it('names everything that is wrong with it, and then keeps nothing', async () => {
    const refused = async (over: object): Promise<unknown> => {
      const { status, body } = (await ask(over)) as unknown as Answer<Problem>;
      return [status, body.code, body.faults.map(({ field }) => field)];
    };
    const backwards = { recorded_from: iso(-HOUR), recorded_until: iso(-2 * HOUR) };
    expect(await refused({})).toEqual([422, 'invalid_hold', ['device_id']]);
    expect(await refused({ device_id: 'd0', ward_id: 'ward', recorded_until: iso(-HOUR) })).toEqual([
      422,
      'invalid_hold',
      ['ward_id', 'recorded_until'],
    ]);
    expect(await refused({ device_id: 'd0', recorded_from: iso(0), recorded_until: iso(HOUR) })).toEqual([
      422,
      'invalid_hold',
      ['recorded_from'],
    ]);
    expect(await refused({ device_id: 'd9', occurred_at: iso(-HOUR), ...backwards })).toEqual([
      422,
      'in_the_future',
      ['occurred_at', 'recorded_until', 'device_id'],
    ]);
    expect(await refused({ ward_id: 'nowhere' })).toEqual([422, 'unknown_reference', ['ward_id']]);
    expect(await refused({ patient_id: 'nobody' })).toEqual([422, 'unknown_reference', ['patient_id']]);
    expect(await refused({ device_id: 'd0', case_reference: ' ', reason: '', recorded_from: 'then' })).toEqual([
      422,
      'invalid_request',
      ['recorded_from', 'case_reference', 'reason'],
    ]);
    expect(await kept('d0')).toBe(false);
  });

  it('is nobody’s on the ward, the platform’s nor a vendor’s, and whoever only approves systems sees none', async () => {
    const hold = await must(ask({ device_id: 'd0' }));
    const { nurse, clinician, attester, admin, vendor } = world.ward.tokens;
    for (const token of [nurse, clinician, attester, admin, vendor, world.tokens.board, world.tokens.safety]) {
      expect((await world.get(token, `retention-holds/${hold.id}`)).status).toBe(403);
      expect((await world.post(token, 'retention-holds', asking({ device_id: 'd1' }))).status).toBe(403);
      for (const what of ['approve', 'review', 'release'])
        expect((await act(hold.id, what, token, { reason: 'x', note: 'x' })).status).toBe(403);
    }
    expect([await kept('d0'), await kept('d1')]).toEqual([true, false]);
    await released(hold.id);
  });
});

describe('an open case', () => {
  it('keeps whatever was recorded on its ward, until it is closed', async () => {
    const opening = { purpose: 'complaint_investigation', reference: 'C-1', ward_id: 'hazel', owner_id: 'officer' };
    const { id } = await must(world.post(officer, 'case-records', opening));
    expect([await kept('hd'), await kept('d0')]).toEqual([true, false]);
    await must(world.post(officer, `case-records/${id}/close`, {}));
    expect(await kept('hd')).toBe(false);
  });
});

describe('a disclosure', () => {
  it('is denied, whatever is on record, for want of a gateway in law', async () => {
    expect(await reasons('d0', 'disclose')).toContain('no_legal_gateway');
    expect(await reasons('hd', 'disclose')).toContain('no_legal_gateway');
  });

  it('and a deletion are refused to the vendor in the words of every refusal', async () => {
    const hold = await must(ask({ device_id: 'd0' }));
    const told = async (name: string): Promise<unknown> => {
      const { body } = await world.ward.evaluate({
        subject: { type: 'system', id: 'd0' },
        action: { name },
        resource: { type: 'device', id: 'd0' },
        context: { purpose: 'vital_signs_observation' },
      });
      const { decision_id, decided_at, ...rest } = body.context;
      expect([typeof decision_id, typeof decided_at]).toEqual(['string', 'string']);
      return rest;
    };
    const under_hold = await told('delete');
    await released(hold.id);
    expect(await told('delete')).toEqual(under_hold);
    expect(await told('disclose')).toEqual(under_hold);
  });
});

describe('another provider', () => {
  it('sees no hold, and holds nothing here', async () => {
    const hold = await must(ask({ device_id: 'd0' }));
    await createSandbox(world.two.env, 'OTHER');
    const admin = await staffToken(world.two.b.url, 'OTHER', 'platform_admin');
    const body = { id: 'officer', kind: 'person', name: 'o', employer: 'O', roles: ['ig_officer'] };
    await must(world.post(admin, 'staff-members', body));
    const other = await staffToken(world.two.b.url, 'OTHER', 'officer');
    expect((await world.get(other, `retention-holds/${hold.id}`)).status).toBe(404);
    expect((await world.get(other, 'retention-holds')).body).toEqual({ items: [], next: null });
    expect((await act(hold.id, 'release', other, { reason: 'x' })).status).toBe(404);
    expect(await ask({ device_id: 'd1' }, other)).toMatchObject({ status: 422, body: { code: 'unknown_reference' } });
    expect([await kept('d0'), await kept('d1')]).toEqual([true, false]);
    await released(hold.id);
  });
});
