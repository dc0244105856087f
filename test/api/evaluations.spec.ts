import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSandbox } from '../support/two-services.js';
import { freshDatabase } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { requireAnswers, undisturbed } from '../support/undisturbed.js';
import { lookAt, readingOf, TestWard, yesterdayMorning, type Evaluation } from '../support/ward.js';

let service: Service;
let ward: TestWard;

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 3);
  const before = yesterdayMorning();
  await ward.consents('p0', 'view_live_blurred', 'alert_response', before);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', before);
  await ward.consents('p2', 'read_vital_signs', 'vital_signs_observation', before);
});

afterAll(async () => {
  await service?.stop();
});

interface Evaluations {
  evaluations: Evaluation[];
}

async function asked<T = Evaluations>(body: object | string, headers = {}): Promise<Answer<T>> {
  const answer = await ask<T>(`${service.url}/access/v1/evaluations`, { token: ward.tokens.vendor, body, headers });
  const told = answer.body as Partial<Evaluations & Evaluation>;
  requireAnswers((told.evaluations ?? [told]).map(({ context }) => context));
  return answer;
}

/** What a list of devices was answered, d0 and d2 having agreed. */
async function readings(devices: readonly string[], evaluations_semantic?: string): Promise<boolean[]> {
  const evaluations = devices.map((device) => readingOf(device));
  const { body } = await asked({ evaluations, options: { evaluations_semantic } });
  return body.evaluations.map(({ decision }) => decision);
}

async function nextIndex(): Promise<number> {
  const { body } = await ward.evaluateOnce(readingOf('d0'));
  requireAnswers([body.context]);
  return Number(body.context.decision_id?.split('/')[1]);
}

describe('several evaluations together', () => {
  it('are all decided and logged, one answer each in their order', () =>
    undisturbed(async () => {
      const before = await nextIndex();
      const { status, body } = await asked({ evaluations: ['d0', 'd1', 'd2'].map((device) => readingOf(device)) });
      expect(status).toBe(200);
      expect(body.evaluations.map(({ decision }) => decision)).toEqual([true, false, true]);
      const indexes = body.evaluations.map(({ context }) => Number(context.decision_id?.split('/')[1]));
      expect(indexes).toEqual([before + 1, before + 2, before + 3]);
      const denied = await ward.decision(body.evaluations[1]?.context.decision_id ?? '');
      expect(denied.verdict.reasons).toEqual(['no_consent']);
    }));

  it('stop at the first deny or the first permit when asked to, and what follows is neither decided nor logged', () =>
    undisturbed(async () => {
      const before = await nextIndex();
      expect(await readings(['d0', 'd1', 'd2'], 'deny_on_first_deny')).toEqual([true, false]);
      expect(await readings(['d1', 'd2', 'd0'], 'permit_on_first_permit')).toEqual([false, true]);
      expect(await readings(['d1', 'd0', 'd1'], 'execute_all')).toEqual([false, true, false]);
      expect(await nextIndex()).toBe(before + 8);
    }));

  it('take the members beside them whole where an item has none, never merged', () =>
    undisturbed(async () => {
      const { subject, action, resource, context } = readingOf('d0') as Record<string, object>;
      const { body } = await asked({
        subject,
        action,
        context,
        evaluations: [
          { resource },
          { resource: { type: 'device', id: 'd1' }, subject: { type: 'system', id: 'd1' } },
          { resource, context: {} },
        ],
      });
      expect(body.evaluations.map(({ decision }) => decision)).toEqual([true, false, false]);
      expect(body.evaluations[2]?.context.reason_code).toBe('unknown_purpose');
    }));

  it('each see what the ones before used up: an alert permits one look', () =>
    undisturbed(async () => {
      const look = lookAt('d0');
      const { body } = await asked({ evaluations: [look, look] });
      expect(body.evaluations.map(({ decision }) => decision)).toEqual([true, false]);
      expect(body.evaluations[1]?.context.reason_code).toBe('no_active_alert');
    }));

  it.each([['none'], ['an empty list']])('with %s are a single evaluation', (what) =>
    undisturbed(async () => {
      const { status, body } = await asked<Evaluation>({
        ...readingOf('d0'),
        ...(what === 'none' ? {} : { evaluations: [] }),
      });
      expect({ status, decision: body.decision }).toEqual({ status: 200, decision: true });
      expect(body).not.toHaveProperty('evaluations');
    }),
  );

  it('are decided though one is malformed: that one is a deny that says what is wrong, and is in no log', () =>
    undisturbed(async () => {
      const before = await nextIndex();
      const { status, body } = await asked({
        evaluations: [readingOf('d0'), { subject: { type: 'system' } }, 3, readingOf('d2')],
      });
      expect(status).toBe(200);
      expect(body.evaluations.map(({ decision }) => decision)).toEqual([true, false, false, true]);
      expect(body.evaluations[1]?.context['error']).toEqual({
        status: 400,
        message: 'action is missing; resource is missing; subject.id is missing',
      });
      expect(body.evaluations[1]?.context).not.toHaveProperty('decision_id');
      expect(body.evaluations[2]?.context['error']).toEqual({ status: 400, message: 'the body must be an object' });
      expect(await nextIndex()).toBe(before + 3);
    }));

  it('are refused with every fault at once when the request itself is malformed, and none is decided', () =>
    undisturbed(async () => {
      const before = await nextIndex();
      const { status, headers, body } = await asked<string>({
        subject: 'nurse',
        evaluations: [readingOf('d0')],
        options: { evaluations_semantic: 'whatever' },
      });
      expect(status).toBe(400);
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
      expect(body.trim().split('\n').sort()).toEqual([
        'options.evaluations_semantic must be one of execute_all, deny_on_first_deny, permit_on_first_permit',
        'subject must be an object',
      ]);
      expect(await nextIndex()).toBe(before + 1);
    }));

  it('may be a hundred and no more', () =>
    undisturbed(async () => {
      expect(await readings(Array.from({ length: 100 }, () => 'd2'))).toHaveLength(100);
      const { status, body } = await asked<{ code: string }>({
        evaluations: Array.from({ length: 101 }, () => readingOf('d2')),
      });
      expect(status).toBe(413);
      expect(body.code).toBe('too_many_evaluations');
    }));
});

describe('a body', () => {
  const question = JSON.stringify(readingOf('d0'));

  it.each<[string, string, Record<string, string>, number]>([
    ['of another type', question, { 'content-type': 'text/plain' }, 400],
    ['of no type', question, { 'content-type': '' }, 400],
    ['with a character set after its type', question, { 'content-type': 'application/json; charset=utf-8' }, 200],
    ['that is empty', '', { 'content-type': 'application/json' }, 400],
    ['that is null', 'null', {}, 400],
    ['nested very deeply', `{"context":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, {}, 400],
    ['with a name that is the way to a prototype', question.replace('{', '{"__proto__":{"decision":true},'), {}, 400],
    ['with names that are only odd', question.replace('{', '{"constructor":1,"toString":null,'), {}, 200],
  ])('%s is answered as it should be', async (_what, body, headers, status) => {
    for (const path of ['evaluation', 'evaluations']) {
      const answer = await ask(`${service.url}/access/v1/${path}`, {
        token: ward.tokens.vendor,
        body,
        headers,
        method: 'POST',
      });
      expect({ path, status: answer.status }).toEqual({ path, status });
    }
  });

  it('that is not UTF-8 is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from(question.slice(0, -1)),
      Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    ]);
    const response = await fetch(`${service.url}/access/v1/evaluation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ward.tokens.vendor}`, 'content-type': 'application/json' },
      body: bytes,
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });
});
