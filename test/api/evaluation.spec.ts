import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../support/http.js';
import { createSandbox } from '../support/two-services.js';
import { freshDatabase } from '../support/database.js';
import { startService, type Service } from '../support/service.js';
import { lookAt, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

let service: Service;
let ward: TestWard;

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 4);
  const before = yesterdayMorning();
  await ward.consents('p0', 'view_live_blurred', 'alert_response', before);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', before);
});

afterAll(async () => {
  await service?.stop();
});

describe('one evaluation', () => {
  it('permits a look the patient agreed to, once, for fifteen seconds', async () => {
    const question = lookAt('d0');
    const first = await ward.evaluate(question);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ decision: true, context: { max_seconds: 15, sandbox: true, obligations: [] } });
    const again = await ward.evaluate(question);
    expect(again.body).toMatchObject({ decision: false, context: { reason_code: 'no_active_alert' } });
  });

  it('denies a patient nobody has asked, without saying why', async () => {
    const answer = await ward.evaluate(lookAt('d1'));
    expect(answer.body.decision).toBe(false);
    expect(Object.keys(answer.body.context).sort()).toEqual(['decided_at', 'decision_id', 'reason_user', 'sandbox']);
    const record = await ward.decision(answer.body.context.decision_id ?? '');
    expect(record.verdict.reasons).toEqual(['no_consent']);
  });

  it('leases continuous work for a minute', async () => {
    const answer = await ward.evaluate(readingOf('d0'));
    expect(answer.body).toMatchObject({ decision: true, context: { expires_in: 60 } });
    expect(answer.body.context).not.toHaveProperty('max_seconds');
  });

  it('answers the same request id with the same decision, and a different question under it with a deny', async () => {
    const question = lookAt('d0', { context: { request_id: 'r-1' } });
    const first = await ward.evaluate(question);
    const second = await ward.evaluate(question);
    expect(first.body.decision).toBe(true);
    expect(second.body).toMatchObject({
      decision: true,
      context: { decision_id: first.body.context.decision_id, expires_at: first.body.context.expires_at },
    });
    const other = await ward.evaluate(lookAt('d0', { context: { request_id: 'r-1' } }));
    expect(other.body).toMatchObject({ decision: false, context: { reason_code: 'request_id_reused' } });
  });

  it.each([
    ['nothing', {}, ['subject is missing', 'action is missing', 'resource is missing']],
    [
      'a subject without an id',
      { subject: { type: 'staff' }, action: { name: 'record' }, resource: { type: 'device', id: 'd0' } },
      ['subject.id is missing'],
    ],
    [
      'members of the wrong type',
      { subject: 'nurse', action: { name: 1 }, resource: { type: 'device', id: null } },
      ['subject must be an object', 'action.name must be a string', 'resource.id must be a string'],
    ],
    ['a context that is no object', { ...readingOf('d0'), context: [] }, ['context must be an object']],
    [
      'half a surrogate pair',
      { ...readingOf('d0'), resource: { type: 'device', id: '\ud800' } },
      ['resource.id holds a control character or half a surrogate pair'],
    ],
  ])('answers %s with 400, plain text, and every fault', async (_what, body, faults) => {
    const {
      status,
      headers,
      body: text,
    } = await ask<string>(`${service.url}/access/v1/evaluation`, { token: ward.tokens.vendor, body });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(headers.get('x-request-id')).toBeTruthy();
    expect(text.trim().split('\n')).toEqual(faults);
  });

  it('answers what is not JSON with 400 in plain text, and echoes the request id', async () => {
    const answer = await ask(`${service.url}/access/v1/evaluation`, {
      token: ward.tokens.vendor,
      body: '{',
      headers: { 'x-request-id': 'abc' },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(answer.headers.get('x-request-id')).toBe('abc');
  });

  it('names what is allowed when a word is on no list', async () => {
    const operation = await ward.evaluate({ ...readingOf('d0'), action: { name: 'dance' } });
    expect(operation.body).toMatchObject({ decision: false, context: { reason_code: 'unknown_operation' } });
    expect((operation.body.context['allowed'] as { operation: string[] }).operation).toContain('view_live_blurred');
    const purpose = await ward.evaluate({ ...readingOf('d0'), context: { purpose: 'fun' } });
    expect(purpose.body).toMatchObject({ decision: false, context: { reason_code: 'unknown_purpose' } });
    const prohibited = await ward.evaluate({ ...readingOf('d0'), context: { purpose: 'covert' } });
    expect(prohibited.body).toMatchObject({ decision: false, context: { reason_code: 'purpose_prohibited' } });
  });

  it('answers a token of the wrong kind with 403 and none with 401', async () => {
    const staff = await ask(`${service.url}/access/v1/evaluation`, { token: ward.tokens.nurse, body: readingOf('d0') });
    expect(staff.status).toBe(403);
    const none = await ask(`${service.url}/access/v1/evaluation`, { body: readingOf('d0') });
    expect(none.status).toBe(401);
    expect(none.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('answers a body larger than 64 kB with 413', async () => {
    const body = { ...readingOf('d0'), padding: 'x'.repeat(70_000) };
    const answer = await ask(`${service.url}/access/v1/evaluation`, { token: ward.tokens.vendor, body });
    expect(answer.status).toBe(413);
  });

  it('denies an alert whose time is forged: in the future, too old, or moved after its first sighting', async () => {
    const at = (ms: number, id: string): object => ({
      alert: { id, raised_at: new Date(Date.now() + ms).toISOString() },
    });
    const future = await ward.evaluate(lookAt('d0', { context: at(45_000, 'f1') }));
    expect(future.body.context.reason_code).toBe('no_active_alert');
    const old = await ward.evaluate(lookAt('d0', { context: at(-601_000, 'f2') }));
    expect(old.body.context.reason_code).toBe('no_active_alert');
    const moved = await ward.evaluate(lookAt('d0', { context: at(-1_000, 'f2') }));
    expect(moved.body.context.reason_code).toBe('no_active_alert');
    const elsewhere = await ward.evaluate(lookAt('d1', { context: at(-1_000, 'f3') }));
    expect(elsewhere.body.decision).toBe(false);
    const back = await ward.evaluate(lookAt('d0', { context: at(-1_000, 'f3') }));
    expect(back.body.context.reason_code).toBe('no_active_alert');
  });

  it('denies footage and a device of nobody’s alike', async () => {
    const footage = await ward.evaluate({ ...readingOf('d0'), resource: { type: 'footage', id: 'f' } });
    expect(footage.body).toMatchObject({ decision: false, context: { reason_code: 'unknown_device' } });
    const nobody = await ward.evaluate({ ...readingOf('d0'), resource: { type: 'vendor_device', id: 'cam-99' } });
    expect(nobody.body).toMatchObject({ decision: false, context: { reason_code: 'unknown_device' } });
    const mapped = await ward.evaluate({ ...readingOf('d0'), resource: { type: 'vendor_device', id: 'cam-0' } });
    expect(mapped.body.decision).toBe(true);
  });

  it('keeps only what was agreed, never clear video, and only for a vendor that can delete', async () => {
    const keep = (over: object, context: object = {}): object => ({
      subject: { type: 'system', id: 'd0' },
      action: { name: 'retain', properties: over },
      resource: { type: 'device', id: 'd0' },
      context: { purpose: 'vital_signs_observation', supported_custom_obligations: ['delete_after'], ...context },
    });
    const notAgreed = await ward.evaluate(keep({ footage_form: 'blurred_video' }));
    expect(notAgreed.body.decision).toBe(false);
    expect((await ward.decision(notAgreed.body.context.decision_id ?? '')).verdict.reasons).toEqual([
      'scope_not_covered',
    ]);
    await ward.consents('p0', 'retain', 'vital_signs_observation');
    const agreed = await ward.evaluate(keep({ footage_form: 'blurred_video' }));
    expect(agreed.body).toMatchObject({
      decision: true,
      context: {
        retention_hours: 12,
        obligations: [{ id: 'delete_after', type: 'custom', properties: { name: 'delete_after', hours: 12 } }],
      },
    });
    expect((await ward.evaluate(keep({ footage_form: 'clear_video' }))).body.decision).toBe(false);
    expect((await ward.evaluate(keep({}))).body.decision).toBe(false);
    const cannot = await ward.evaluate(
      keep({ footage_form: 'blurred_video' }, { supported_custom_obligations: undefined }),
    );
    expect(cannot.body.context.reason_code).toBe('obligation_unsupported');
  });
});

const vectors = process.env['ASKFIRST_VECTORS'];

describe('the standard’s own schemas', () => {
  it('accept what is asked and what is answered, where they are at hand', async () => {
    if (vectors === undefined) return;
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const ajv = new Ajv2020({ strict: false });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(vectors, 'authzen', `${name}.schema.json`), 'utf8')) as object;
    const [asked, answered] = [ajv.compile(schema('evaluation-request')), ajv.compile(schema('evaluation-response'))];
    for (const question of [
      lookAt('d0'),
      lookAt('d1'),
      readingOf('d0'),
      { ...readingOf('d0'), action: { name: 'dance' } },
    ]) {
      expect([asked(question), asked.errors]).toEqual([true, null]);
      const { body } = await ward.evaluate(question);
      expect([answered(body), answered.errors]).toEqual([true, null]);
    }
  });
});

describe('the officer’s record', () => {
  it('lists decisions newest first by patient, outcome and reason, in pages, and logs that it was read', async () => {
    const list = (
      query: string,
    ): Promise<{ body: { items: { index: number; outcome: string; patient_ids: string[] }[]; next: number | null } }> =>
      ask(`${service.url}/api/v1/decisions?${query}`, { token: ward.tokens.officer });
    const { body } = await list('patient=p0&outcome=permit&limit=2');
    expect(body.items).toHaveLength(2);
    expect(body.items.every((item) => item.outcome === 'permit' && item.patient_ids.includes('p0'))).toBe(true);
    expect(body.items[0]?.index).toBeGreaterThan(body.items[1]?.index ?? Infinity);
    const rest = await list(`patient=p0&outcome=permit&limit=2&before=${body.next}`);
    expect(rest.body.items[0]?.index).toBeLessThan(body.items[1]?.index ?? 0);
    const denied = await list('reason=no_consent&device=d1');
    expect(denied.body.items.length).toBeGreaterThan(0);
  });

  it('is asked for with full instants and whole indexes only', async () => {
    const list = (query: string): Promise<{ status: number }> =>
      ask(`${service.url}/api/v1/decisions?${query}`, { token: ward.tokens.officer });
    for (const wrong of ['from=2026-W47', 'until=2026-11-21', 'before=9007199254740993', 'before=1e300', 'before=-1']) {
      expect([wrong, (await list(wrong)).status]).toEqual([wrong, 422]);
    }
    const far = encodeURIComponent('2026-11-21T14:05:00+23:00');
    for (const fine of [`from=${far}`, 'until=2026-11-21T14:05Z', 'before=9007199254740991']) {
      expect([fine, (await list(fine)).status]).toEqual([fine, 200]);
    }
  });

  it('is closed to vendors, clinicians and other providers’ ids', async () => {
    const read = (token: string, path: string): Promise<{ status: number }> =>
      ask(`${service.url}/api/v1/decisions${path}`, { token });
    expect((await read(ward.tokens.vendor, '')).status).toBe(403);
    expect((await read(ward.tokens.nurse, '')).status).toBe(403);
    expect((await read(ward.tokens.officer, '/OTHER/0')).status).toBe(404);
    expect((await read(ward.tokens.officer, '/TEST/999999')).status).toBe(404);
    expect((await read(ward.tokens.officer, '?reason=because')).status).toBe(422);
  });
});
