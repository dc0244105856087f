import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSandbox } from '../support/two-services.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { HANG_UP, sendRaw, type Part, type RawAnswer } from '../support/raw.js';
import { startService, type Service } from '../support/service.js';
import { requireAnswers, undisturbed } from '../support/undisturbed.js';
import { readingOf, TestWard, yesterdayMorning, type Evaluation } from '../support/ward.js';

// Questions as bytes on a connection: whole and in pieces, and such as two readers of HTTP would read in two ways.

let service: Service;
let ward: TestWard;
let consent: string;

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 2);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
  consent = await ward.consents('p1', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
});

afterAll(async () => {
  expect(service.stderr()).not.toMatch(/"level":"(error|fatal)"/);
  await service?.stop();
});

const QUESTION = JSON.stringify(readingOf('d0'));
const LENGTH = `Content-Length: ${QUESTION.length}\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';

/** The beginning of a request that asks, with these header lines besides. */
function head(...lines: string[]): string {
  const authorization = `Authorization: Bearer ${ward.tokens.vendor}\r\n`;
  return `POST /access/v1/evaluation HTTP/1.1\r\nHost: x\r\n${authorization}${JSON_TYPE}${lines.join('')}\r\n`;
}

const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const END = '0\r\n\r\n';

const send = (...parts: Part[]): Promise<RawAnswer[]> => sendRaw(service.url, parts);
const decisions = (answers: readonly RawAnswer[]): boolean[] => {
  const told = answers.map(({ body }) => JSON.parse(body) as Evaluation);
  requireAnswers(told.map(({ context }) => context));
  return told.map(({ decision }) => decision);
};

/** The index of a decision made now, to tell by whether any was made since another; a deny, which is never too late to be sent. */
async function nextIndex(): Promise<number> {
  const { body } = await ward.evaluate(readingOf('nowhere'));
  return Number(body.context.decision_id?.split('/')[1]);
}

describe('a question that arrives in pieces', () => {
  it.each<[string, () => Part[]]>([
    ['of a byte each', () => [head(CHUNKED), ...[...QUESTION].map(chunk), END]],
    ['with pauses', () => [head(CHUNKED), 50, chunk(QUESTION.slice(0, 40)), 100, chunk(QUESTION.slice(40)), 50, END]],
    ['that are no chunks', () => [head(LENGTH), 50, QUESTION.slice(0, 40), 100, QUESTION.slice(40)]],
    [
      'its headers too',
      () => [
        ...head(LENGTH)
          .split(/(?<=:)/)
          .flatMap((part) => [part, 5]),
        QUESTION,
      ],
    ],
    [
      'with something to say besides',
      () => [head(CHUNKED), `${QUESTION.length.toString(16)};a=b\r\n${QUESTION}\r\n0\r\nX: y\r\n\r\n`],
    ],
    ['once it was told to go on', () => [head(LENGTH, 'Expect: 100-continue\r\n'), 50, QUESTION]],
    ['expecting what nobody knows', () => [head(LENGTH, 'Expect: the-unexpected\r\n'), QUESTION]],
  ])('%s is answered', (_how, parts) =>
    undisturbed(async () => {
      const answers = await send(...parts());
      expect(answers.map(({ status }) => status)).toEqual([200]);
      expect(decisions(answers)).toEqual([true]);
    }),
  );

  it('behind others on the same connection is answered after them, each with its own answer', () =>
    undisturbed(async () => {
      const other = JSON.stringify(readingOf('nosuch'));
      const otherHead = head(`Content-Length: ${other.length}\r\n`);
      const bad = head('Content-Length: 2\r\n');
      const parts = [head(LENGTH), QUESTION, otherHead, other, bad, '{}', head(LENGTH), QUESTION].join('');
      const answers = await sendRaw(service.url, [parts], 4);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 200]);
      expect(decisions(answers.filter(({ status }) => status === 200))).toEqual([true, false, true]);
    }));
});

describe('a question that can be read in two ways', () => {
  it.each<[string, number, () => Part[]]>([
    ['a length, and chunks', 400, () => [head(LENGTH, CHUNKED), chunk(QUESTION), END]],
    ['chunks, and a length', 400, () => [head(CHUNKED, 'Content-Length: 4\r\n'), chunk(QUESTION), END]],
    ['two lengths', 400, () => [head(LENGTH, 'Content-Length: 2\r\n'), QUESTION]],
    ['one length twice', 400, () => [head(LENGTH, LENGTH), QUESTION]],
    ['a list of lengths', 400, () => [head(`Content-Length: ${QUESTION.length}, 2\r\n`), QUESTION]],
    ['a length with a sign', 400, () => [head(`Content-Length: +${QUESTION.length}\r\n`), QUESTION]],
    ['a negative length', 400, () => [head('Content-Length: -1\r\n'), QUESTION]],
    ['a length that is no number', 400, () => [head('Content-Length: 0x20\r\n'), QUESTION]],
    ['a length beyond all numbers', 400, () => [head(`Content-Length: ${'9'.repeat(30)}\r\n`), QUESTION]],
    ['a length beyond what is taken', 413, () => [head('Content-Length: 99999999999\r\n'), QUESTION]],
    ['chunks twice', 400, () => [head(CHUNKED, CHUNKED), chunk(QUESTION), END]],
    ['chunks that are packed', 400, () => [head('Transfer-Encoding: gzip, chunked\r\n'), chunk(QUESTION), END]],
    ['pieces of no known kind', 400, () => [head('Transfer-Encoding: xchunked\r\n'), chunk(QUESTION), END]],
    ['chunks and a space', 400, () => [head('Transfer-Encoding : chunked\r\n'), chunk(QUESTION), END]],
    ['a chunk of a size that is no number', 400, () => [head(CHUNKED), `zz\r\n${QUESTION}\r\n`, END]],
    ['a chunk of a negative size', 400, () => [head(CHUNKED), `-1\r\n${QUESTION}\r\n`, END]],
    ['a chunk of a size beyond all numbers', 400, () => [head(CHUNKED), `${'f'.repeat(20)}\r\n${QUESTION}\r\n`, END]],
    ['a chunk longer than it says', 400, () => [head(CHUNKED), `2\r\n${QUESTION}\r\n`, END]],
    ['a chunk that is too many bytes', 413, () => [head(CHUNKED), `fff0000\r\n${'x'.repeat(65_600)}`]],
    ['a body that is packed', 400, () => [head(LENGTH, 'Content-Encoding: gzip\r\n'), QUESTION]],
    ['another token besides', 401, () => [head(LENGTH, 'Authorization: Bearer x\r\n'), QUESTION]],
    ['another type besides', 400, () => [head(LENGTH, 'Content-Type: text/plain\r\n'), QUESTION]],
    ['another host besides', 400, () => [head(LENGTH, 'Host: y\r\n'), QUESTION]],
    [
      'another token behind thousands of headers',
      401,
      () => [head(LENGTH, 'a:b\r\n'.repeat(2_100), 'Authorization: Bearer x\r\n'), QUESTION],
    ],
    ['no host', 400, () => [head(LENGTH).replace('Host: x\r\n', ''), QUESTION]],
    ['headers that are too long', 431, () => [head(LENGTH, `X: ${'x'.repeat(17_000)}\r\n`), QUESTION]],
    ['a header over two lines', 400, () => [head(LENGTH, 'X: y\r\n z\r\n'), QUESTION]],
    ['lines that end in another way', 400, () => [head(LENGTH).replaceAll('\r\n', '\n'), QUESTION]],
    ['a null character in a header', 400, () => [head(LENGTH, 'X: a\u0000b\r\n'), QUESTION]],
  ])('as one with %s is refused with %i, and decided by nobody', async (_what, status, parts) => {
    const before = await nextIndex();
    const [answer, ...more] = await send(...parts());
    expect(answer?.status).toBe(status);
    expect(answer?.head).toMatch(/^x-request-id: \S+$/im);
    expect(answer?.body).not.toMatch(/"decision"/);
    expect(more.filter((other) => other.status < 400)).toEqual([]);
    expect(await nextIndex()).toBe(before + 1);
  });
});

describe('a question that does not arrive', () => {
  it('in full is decided by nobody, and its connection ends', async () => {
    const before = await nextIndex();
    const longer = head(`Content-Length: ${QUESTION.length + 10}\r\n`);
    const answers = [
      ...(await send(longer, QUESTION, HANG_UP)),
      ...(await send(head(CHUNKED), chunk(QUESTION), HANG_UP)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(await nextIndex()).toBe(before + 1);
  });

  it('in time is cut off with 408, and meanwhile others are answered', async () => {
    const before = await nextIndex();
    const slow = [
      [head(LENGTH), QUESTION.slice(0, -1)],
      [head(CHUNKED), chunk(QUESTION)],
      [head(LENGTH).slice(0, -2)],
      ['POST /access/v1/evaluation HTTP/1.1\r\n'],
      [head(CHUNKED), ...Array.from({ length: 40 }, () => [chunk(' '), 500]).flat()],
    ].map((parts) => send(...parts));
    let cut = false;
    const ends = Promise.all(slow).finally(() => (cut = true));
    let others = 0;
    for (; !cut; others++) {
      expect((await ward.evaluate(readingOf('nosuch'))).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const answers = await ends;
    expect(answers.map((each) => each.map(({ status }) => status))).toEqual(slow.map(() => [408]));
    expect(answers[0]?.[0]?.body).toMatch(/"code":"too_slow"/);
    expect(await nextIndex()).toBe(before + others + 1);
  });
});

describe('a withdrawal', () => {
  it('is recorded though nobody can unpack its body', async () => {
    const { nurse } = ward.tokens;
    const line = `POST /api/v1/consents/${consent}/withdraw HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${nurse}\r\n`;
    const packed = `${JSON_TYPE}Content-Encoding: gzip\r\nTransfer-Encoding: gzip, chunked\r\n\r\n`;
    const answers = await send(line, packed, chunk('not packed at all'), END);
    expect(answers.map(({ status }) => status)).toEqual([200]);
    const read = await ask<{ state: string }>(`${service.url}/api/v1/consents/${consent}`, { token: nurse });
    expect(read.body.state).toBe('withdrawn');
  });
});
