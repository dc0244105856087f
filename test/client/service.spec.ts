import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWK } from 'jose';
import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import {
  createAskfirst,
  type Answer,
  type Askfirst,
  type AskfirstOptions,
  type Permit,
  type Question,
} from '../../src/client/client.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { requireAnswers, undisturbed } from '../support/undisturbed.js';
import { lookAt, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

const WORDS = 'Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help.';

let env: { DATABASE_URL: string };
let service: Service;
let ward: TestWard;
let key: JWK;
let askfirst: Askfirst;

beforeAll(async () => {
  env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 2);
  await ward.consents('p0', 'view_live_blurred', 'alert_response', yesterdayMorning());
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
  await ward.consents('p0', 'retain', 'vital_signs_observation');
  ({ body: key } = await ask<JWK>(`${service.url}/sandbox/v1/vendor-key?provider=TEST`));
  askfirst = client();
});

afterAll(async () => {
  await service?.stop();
});

function client(over: Partial<AskfirstOptions> = {}): Askfirst {
  return createAskfirst({
    url: service.url,
    client_id: 'TEST.vendor',
    private_key: key,
    allow_sandbox: true,
    supported_obligations: ['do_not_keep', 'delete_after'],
    ...over,
  });
}

const look = (device: string): Question => lookAt(device) as Question;
const reading = (device: string): Question => readingOf(device) as Question;
const isToken = (request: Request): boolean => request.url.endsWith('/oidc/token');

/** What a client was told, which is to be by the engine. */
async function answered<T extends Answer | Answer[]>(asked: Promise<T>): Promise<T> {
  const told = await asked;
  requireAnswers(Array.isArray(told) ? told : [told]);
  return told;
}

describe('the client, asking a real service', () => {
  it('permits what the patient agreed to, with all that a permit holds', () =>
    undisturbed(async () => {
      const answer = await answered(askfirst.evaluate(look('d0')));
      expect(answer).toMatchObject({ permitted: true, max_seconds: 15, obligations: [{ id: 'do_not_keep' }] });
      const { decision_id, expires_at, expires_in } = answer as Permit;
      expect(decision_id).toMatch(/^TEST\/\d+$/);
      expect(Date.parse(expires_at)).toBeGreaterThan(Date.now());
      expect(expires_in).toBeGreaterThan(50);
      expect(expires_in).toBeLessThan(60);
    }));

  it('denies what nobody agreed to, in the words of the service', async () => {
    const answer = await askfirst.evaluate(look('d1'));
    expect(answer).toEqual({ permitted: false, words: WORDS, cause: 'refused', decision_id: expect.any(String) });
  });

  it('says what is wrong with the asking', async () => {
    const answer = await askfirst.evaluate({ ...reading('d0'), context: {} });
    expect(answer).toMatchObject({ permitted: false, cause: 'refused', reason_code: 'unknown_purpose' });
    expect(answer).toHaveProperty('allowed.purpose');
    const nonsense = await askfirst.evaluate({ subject: 'nurse' } as unknown as Question);
    expect(nonsense).toMatchObject({ permitted: false, cause: 'question_malformed' });
    expect(nonsense).toHaveProperty('detail', expect.stringContaining('subject must be an object'));
  });

  it('denies what a sandbox permits unless told that it may', () =>
    undisturbed(async () => {
      const live = client({ allow_sandbox: false });
      expect(await answered(live.evaluate(reading('d0')))).toMatchObject({
        permitted: false,
        words: WORDS,
        cause: 'sandbox_permit',
      });
    }));

  it('says which obligations it carries out, and is permitted with those', () =>
    undisturbed(async () => {
      const keeping: Question = {
        ...reading('d0'),
        action: { name: 'retain', properties: { footage_form: 'blurred_video' } },
      };
      expect(await answered(askfirst.evaluate(keeping))).toMatchObject({
        permitted: true,
        retention_hours: 12,
        obligations: [{ id: 'delete_after', properties: { hours: 12 } }],
      });
      const cannot = client({ supported_obligations: [] });
      expect(await answered(cannot.evaluate(keeping))).toMatchObject({
        permitted: false,
        reason_code: 'obligation_unsupported',
      });
    }));

  it('decides several questions in order, and none past the one that ends it', () =>
    undisturbed(async () => {
      const questions = [reading('d0'), look('d1'), reading('d0')];
      const all = await answered(askfirst.evaluateAll(questions, 'execute_all'));
      expect(all.map(({ permitted }) => permitted)).toEqual([true, false, true]);
      const some = await answered(askfirst.evaluateAll(questions, 'deny_on_first_deny'));
      expect(some).toMatchObject([{ permitted: true }, { cause: 'refused' }, { cause: 'not_decided' }]);
      const first = await answered(askfirst.evaluateAll(questions, 'permit_on_first_permit'));
      expect(first).toMatchObject([{ permitted: true }, { cause: 'not_decided' }, { cause: 'not_decided' }]);
      expect(await answered(askfirst.evaluateAll([]))).toEqual([]);
      const many = await answered(askfirst.evaluateAll(Array.from({ length: 101 }, () => reading('d0'))));
      expect(many).toHaveLength(101);
      expect(many[100]).toMatchObject({ permitted: false, cause: 'question_too_large' });
    }));

  it('asks again when an answer is lost, and gets the same decision', () =>
    undisturbed(async () => {
      const seen: string[] = [];
      const lossy = client({
        fetch: async (request) => {
          const response = await fetch(request);
          if (isToken(request)) return response;
          const body = (await response.clone().json()) as { context: { decision_id: string } };
          seen.push(body.context.decision_id);
          if (seen.length === 1) throw new TypeError('the connection broke');
          return response;
        },
      });
      // A look is permitted once for its alert: as a new question the second would be refused.
      expect(await answered(lossy.evaluate(look('d0')))).toMatchObject({ permitted: true, decision_id: seen[0] });
      expect(seen).toEqual([seen[0], seen[0]]);
    }));
});

describe('its token', () => {
  it('is asked for once by however many ask at once, and kept', async () => {
    let tokens = 0;
    const counting = client({ fetch: (request) => ((tokens += Number(isToken(request))), fetch(request)) });
    await Promise.all(Array.from({ length: 20 }, () => counting.evaluate(reading('d0'))));
    await counting.evaluate(reading('d0'));
    expect(tokens).toBe(1);
  });

  it('is renewed when it has ended, and when the service does not take it', () =>
    undisturbed(async () => {
      let tokens = 0;
      let spoilt = false;
      const forgetful = client({
        fetch: async (request) => {
          if (isToken(request)) {
            tokens += 1;
            const token = (await (await fetch(request)).json()) as object;
            return Response.json({ ...token, expires_in: tokens === 1 ? 0.05 : 300 });
          }
          if (spoilt) request.headers.set('authorization', 'Bearer stale');
          spoilt = false;
          return fetch(request);
        },
      });
      await answered(forgetful.evaluate(reading('d0')));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(await answered(forgetful.evaluate(reading('d0')))).toMatchObject({ permitted: true });
      expect(tokens).toBe(2);
      spoilt = true;
      expect(await answered(forgetful.evaluate(reading('d0')))).toMatchObject({ permitted: true });
      expect(tokens).toBe(3);
    }));

  it('is not to be had with the wrong key, nor by a client nobody registered', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const wrong of [client({ private_key: privateKey }), client({ client_id: 'TEST.nobody' })]) {
      expect(await wrong.evaluate(reading('d0'))).toMatchObject({ words: WORDS, cause: 'token_refused' });
    }
  });

  it('may be proved by a key of any kind that may be registered', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const ed = generateKeyPairSync('ed25519');
    const register = async (name: string, { publicKey }: { publicKey: KeyObject }): Promise<void> => {
      const jwks = { keys: [publicKey.export({ format: 'jwk' })] };
      const body = { id: `TEST.${name}`, vendor_id: 'vendor', name, jwks, scopes: ['evaluate'] };
      const { status } = await ask(`${service.url}/api/v1/vendor-clients`, { token: ward.tokens.admin, body });
      expect(status).toBe(201);
    };
    await register('rsa', rsa);
    await register('ed', ed);
    const pem = rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const keys: [string, AskfirstOptions['private_key']][] = [
      ['TEST.rsa', pem],
      ['TEST.rsa', { ...(rsa.privateKey.export({ format: 'jwk' }) as JWK), alg: 'RS256' }],
      ['TEST.ed', ed.privateKey],
      ['TEST.vendor', createPrivateKey({ key: key as JsonWebKey, format: 'jwk' })],
    ];
    for (const [client_id, private_key] of keys) {
      const answer = await client({ client_id, private_key }).evaluate(reading('d0'));
      // What a client may do is recorded apart; that it is decided at all shows that the token came.
      expect([client_id, answer]).toEqual([client_id, expect.objectContaining({ decision_id: expect.any(String) })]);
    }
  });
});

describe('when the service is stopped', () => {
  it('everything is a deny within the time, and a permit again once it is back', () =>
    undisturbed(async () => {
      const began = performance.now();
      const port = new URL(service.url).port;
      await service.stop();
      const stopped = performance.now() - began;
      const answers = [
        await answered(askfirst.evaluate(reading('d0'))),
        ...(await answered(askfirst.evaluateAll([reading('d0')]))),
      ];
      expect(performance.now() - began - stopped).toBeLessThan(5_000);
      for (const answer of answers)
        expect(answer).toMatchObject({ permitted: false, words: WORDS, cause: 'unreachable' });
      service = await startService({ ...env, PORT: port });
      expect(await answered(askfirst.evaluate(reading('d0')))).toMatchObject({ permitted: true });
    }));
});
