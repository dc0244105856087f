import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createAskfirst, type Askfirst, type AskfirstOptions, type Cause } from '../../src/client/client.js';
import { startHostile, says, type Hostile } from './hostile.js';

const WORDS = 'Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help.';
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const QUESTION = {
  subject: { type: 'staff', id: 'n' },
  action: { name: 'view_live_blurred' },
  resource: { type: 'device', id: 'd' },
  context: { purpose: 'alert_response' },
} as const;

let hostile: Hostile;
let askfirst: Askfirst;

beforeAll(async () => {
  hostile = await startHostile();
});
beforeEach(() => {
  hostile.asked.length = 0;
  askfirst = client();
});
afterAll(() => hostile.stop());

function client(over: Partial<AskfirstOptions> = {}): Askfirst {
  return createAskfirst({
    url: hostile.url,
    client_id: 'RX1.acme',
    private_key: privateKey,
    supported_obligations: ['do_not_keep'],
    // As long as a busy machine may take: tests of time set their own.
    timeout_ms: 20_000,
    ...over,
  });
}

/** A permit as the service gives it, with something changed. */
function permit(over: object = {}): { decision: true; context: object } {
  const expires_at = new Date(Date.now() + 60_000).toISOString();
  const context = { decision_id: 'RX1/7', expires_at, expires_in: 60, max_seconds: 15, obligations: [] };
  return { decision: true, context: { ...context, ...over } };
}

const obliged = (id: string, properties: object = { name: id }): object => ({
  obligations: [{ id, type: 'custom', properties }],
});

/** Answers in turn, the last for good. */
function inTurn(...answers: RequestListener[]): RequestListener {
  return (request, response) => (answers.length > 1 ? answers.shift() : answers[0])?.(request, response);
}

it('has the words of a refusal for failures that are not its own', () => {
  expect(askfirst.refused_words).toBe(WORDS);
});

it('permits what is a plain permit, and so the denies below are not for nothing', async () => {
  hostile.answer = says(permit(obliged('do_not_keep')));
  const answer = await askfirst.evaluate(QUESTION);
  expect(answer).toMatchObject({
    permitted: true,
    decision_id: 'RX1/7',
    max_seconds: 15,
    obligations: [{ id: 'do_not_keep' }],
  });
  // Less than was said, by the time the answer took.
  const { expires_in } = answer as { expires_in: number };
  expect(expires_in).toBeLessThan(60);
  expect(expires_in).toBeGreaterThanOrEqual(60 - 21);
});

describe('an answer that is not a plain permit is a deny', () => {
  const past = { expires_at: new Date(Date.now() - 1_000).toISOString() };
  it.each<[string, Cause, RequestListener]>([
    ['nothing', 'answer_unreadable', says('')],
    ['no JSON', 'answer_unreadable', says('{"decision": true')],
    [
      'bytes that are not UTF-8',
      'answer_unreadable',
      says(Buffer.from(JSON.stringify(permit({ x: '\xff' })), 'latin1')),
    ],
    ['a page', 'answer_unreadable', says('<h1>true</h1>', 'text/html')],
    ['a permit called a page', 'answer_unreadable', says(permit(), 'text/html')],
    ['null', 'answer_unreadable', says('null')],
    ['a list', 'answer_unreadable', says([permit()])],
    ['"true"', 'answer_unreadable', says({ ...permit(), decision: 'true' })],
    ['1', 'answer_unreadable', says({ ...permit(), decision: 1 })],
    ['a decision by inheritance', 'answer_unreadable', says(`{"__proto__":${JSON.stringify(permit())}}`)],
    ['a permit without a context', 'answer_unreadable', says({ decision: true })],
    ['a permit whose context is a text', 'answer_unreadable', says({ decision: true, context: 'yes' })],
    ['a permit without an id', 'answer_unreadable', says(permit({ decision_id: undefined }))],
    ['a permit of another provider', 'wrong_provider', says(permit({ decision_id: 'RX2/7' }))],
    ['a permit of a sandbox', 'sandbox_permit', says(permit({ sandbox: true }))],
    ['an obligation nobody knows', 'obligation_undeclared', says(permit(obliged('dance')))],
    [
      'an obligation that was not declared',
      'obligation_undeclared',
      says(permit(obliged('delete_after', { hours: 3 }))),
    ],
    ['an obligation with two names', 'answer_unreadable', says(permit(obliged('do_not_keep', { name: 'dance' })))],
    ['obligations that are no list', 'answer_unreadable', says(permit({ obligations: { 0: 'dance' } }))],
    ['an expired permit', 'permit_expired', says(permit(past))],
    ['a permit without an end', 'permit_expired', says(permit({ expires_at: undefined }))],
    ['a permit with an end without an offset', 'permit_expired', says(permit({ expires_at: '2099-01-01T00:00:00' }))],
    ['a permit that ends in month 13', 'permit_expired', says(permit({ expires_at: '2099-13-01T00:00:00Z' }))],
    ['a permit of no seconds', 'permit_expired', says(permit({ expires_in: 0 }))],
    ['a permit of a text of seconds', 'permit_expired', says(permit({ expires_in: '60' }))],
    ['a look that does not say how long', 'answer_unreadable', says(permit({ max_seconds: undefined }))],
    ['a look of minus a second', 'answer_unreadable', says(permit({ max_seconds: -1 }))],
    ['a permit with status 201', 'unexpected_status', says(permit(), 'application/json', 201)],
    ['a permit with status 500', 'service_unavailable', says(permit(), 'application/json', 500)],
    ['403', 'forbidden', says({ detail: 'no' }, 'application/problem+json', 403)],
    ['400', 'question_malformed', says('subject is missing\n', 'text/plain', 400)],
    ['413', 'question_too_large', says('', 'text/plain', 413)],
    ['401 for every token', 'token_refused', says('', 'text/plain', 401)],
    ['429 without saying until when', 'rate_limited', says('', 'text/plain', 429)],
  ])('%s: %s', async (_what, cause, answer) => {
    hostile.answer = answer;
    expect(await askfirst.evaluate(QUESTION)).toMatchObject({ permitted: false, words: WORDS, cause });
  });

  it('a redirect is not followed', async () => {
    hostile.answer = (_request, response) => response.writeHead(307, { location: `${hostile.url}/x` }).end();
    expect(await askfirst.evaluate(QUESTION)).toMatchObject({ permitted: false, cause: 'unexpected_status' });
    expect(hostile.asked).toHaveLength(1);
  });

  it('an endless answer is left', async () => {
    hostile.answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        // As much as the socket takes, and no more: what nobody reads must not fill the memory of this process.
        let taken = !response.destroyed;
        while (taken) taken = response.write('x'.repeat(16_384)) && !response.destroyed;
      };
      response.on('drain', more);
      more();
    };
    expect(await askfirst.evaluate(QUESTION)).toMatchObject({ permitted: false, cause: 'answer_unreadable' });
  });

  it.each<[string, RequestListener]>([
    ['never begins', () => undefined],
    ['never ends', (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{')],
  ])('an answer that %s is waited for until the time is up, in two tries', async (_what, answer) => {
    hostile.answer = answer;
    const hasty = client({ timeout_ms: 2_000 });
    const began = performance.now();
    expect(await hasty.evaluate(QUESTION)).toMatchObject({ permitted: false, words: WORDS, cause: 'timed_out' });
    // Nobody waits for ever: what is tried is that it ends, not how fast this machine is.
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(hostile.asked).toHaveLength(2);
  });

  it('a fetch that heeds no signal is waited for no longer', async () => {
    const deaf = client({ fetch: () => new Promise<Response>(() => undefined), timeout_ms: 200 });
    expect(await deaf.evaluate(QUESTION)).toMatchObject({ permitted: false, cause: 'timed_out' });
  });

  it('a fetch that throws what is no error is a deny', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- which is what is tried
    const odd = client({ fetch: () => Promise.reject('no') });
    expect(await odd.evaluate(QUESTION)).toMatchObject({ permitted: false, cause: 'unreachable' });
  });
});

describe('a second try', () => {
  const idOf = (body: string): unknown => (JSON.parse(body) as { context: { request_id: unknown } }).context.request_id;

  it.each<[string, RequestListener]>([
    ['a connection that breaks', (request) => request.socket.destroy()],
    ['503', says('', 'text/plain', 503)],
    ['429 for no time', (_request, response) => response.writeHead(429, { 'retry-after': '0' }).end()],
    ['401', says('', 'text/plain', 401)],
    ['silence', () => undefined],
  ])('follows %s, with the same question under the same id', async (_what, first) => {
    hostile.answer = inTurn(first, says(permit()));
    // Three quarters of the time are for the first try, and the last for the second.
    expect(await client({ timeout_ms: 8_000 }).evaluate(QUESTION)).toMatchObject({ permitted: true });
    expect(hostile.asked).toHaveLength(2);
    expect(hostile.asked[1]).toBe(hostile.asked[0]);
    expect(idOf(hostile.asked[0] ?? '')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the id the question came with', async () => {
    hostile.answer = inTurn(says('', 'text/plain', 500), says(permit()));
    await askfirst.evaluate({ ...QUESTION, context: { ...QUESTION.context, request_id: 'mine' } });
    expect(hostile.asked.map(idOf)).toEqual(['mine', 'mine']);
  });

  it('is not made after a refusal, nor when it would have to wait too long', async () => {
    hostile.answer = says({ decision: false, context: { reason_user: { en: 'Do not look.' } } });
    expect(await askfirst.evaluate(QUESTION)).toEqual({ permitted: false, words: 'Do not look.', cause: 'refused' });
    hostile.answer = (_request, response) => response.writeHead(503, { 'retry-after': '30' }).end();
    expect(await askfirst.evaluate(QUESTION)).toMatchObject({ cause: 'service_unavailable' });
    expect(hostile.asked).toHaveLength(2);
  });

  it('after 401 brings a new token, and there is one renewal for all who wait', async () => {
    hostile.answer = says(permit());
    await askfirst.evaluate(QUESTION);
    const before = hostile.tokens();
    const old = `Bearer t${before}`;
    hostile.answer = (request, response) =>
      says(permit(), 'application/json', request.headers.authorization === old ? 401 : 200)(request, response);
    const answers = await Promise.all(Array.from({ length: 20 }, () => askfirst.evaluate(QUESTION)));
    expect(answers.every(({ permitted }) => permitted)).toBe(true);
    expect(hostile.tokens()).toBe(before + 1);
  });
});

describe('a question that is none', () => {
  const circular: Record<string, unknown> = {};
  circular['itself'] = circular;
  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['a circle', () => circular],
    ['a big number', () => ({ ...QUESTION, big: 1n })],
    ['a list', () => []],
    ['an id with a line break', () => ({ ...QUESTION, context: { request_id: 'a\nb' } })],
    ['an id that is a number', () => ({ ...QUESTION, context: { request_id: 7 } })],
    ['obligations that are no list', () => ({ ...QUESTION, context: { supported_custom_obligations: 'all' } })],
  ])('is a deny, and is not sent: %s', async (_what, question) => {
    expect(await askfirst.evaluate(question() as typeof QUESTION)).toMatchObject({
      permitted: false,
      words: WORDS,
      cause: 'question_malformed',
    });
    expect(hostile.asked).toEqual([]);
  });
});

describe('several questions', () => {
  it('are all denied when the answers are too few, too many, or of one question', async () => {
    for (const body of [{ evaluations: [permit()] }, { evaluations: [permit(), permit(), permit()] }, permit(), {}]) {
      hostile.answer = says(body);
      const answers = await askfirst.evaluateAll([QUESTION, QUESTION]);
      expect(answers).toMatchObject([{ cause: 'answer_unreadable' }, { cause: 'answer_unreadable' }]);
    }
  });

  it('are denied one by one for what is wrong with each', async () => {
    hostile.answer = says({ evaluations: [permit(), permit({ sandbox: true }), { decision: 'yes' }] });
    const answers = await askfirst.evaluateAll([QUESTION, QUESTION, QUESTION], 'execute_all');
    expect(answers).toMatchObject([{ permitted: true }, { cause: 'sandbox_permit' }, { cause: 'answer_unreadable' }]);
  });

  it('end at the first deny, also at one that the service took for a permit', async () => {
    hostile.answer = says({ evaluations: [permit(), permit(obliged('dance')), permit()] });
    const answers = await askfirst.evaluateAll([QUESTION, QUESTION, QUESTION], 'deny_on_first_deny');
    expect(answers).toMatchObject([{ permitted: true }, { cause: 'obligation_undeclared' }, { cause: 'not_decided' }]);
  });

  it('are denies as many as there are when one of them is no question', async () => {
    const answers = await askfirst.evaluateAll([QUESTION, null as unknown as typeof QUESTION]);
    expect(answers).toMatchObject([{ cause: 'question_malformed' }, { cause: 'question_malformed' }]);
    expect(await askfirst.evaluateAll(null as unknown as [])).toEqual([]);
  });
});
