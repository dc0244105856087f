import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion } from '../decision/arbitraries.fixture.js';
import { questionKey, type Question } from '../decision/question.js';
import { rememberedBy, REQUEST_MEMORY_MS, RequestMemory } from './request-memory.js';

const AT = Date.parse('2026-11-22T12:00:00Z');

function use(index: number, at = AT): Parameters<RequestMemory['remember']>[2] {
  return { index, at, question: 'q', outcome: 'permit', expires_at: null };
}

function asking(client_id: string, request_id: string | null): Question {
  return { client_id, request_id } as Question;
}

describe('what request ids stand for', () => {
  it('is told apart by client, and by every character of a long id', () => {
    const memory = new RequestMemory();
    const long = 'x'.repeat(250);
    for (const [index, [client, id]] of [
      ['a', 'r'],
      ['b', 'r'],
      ['a', `${long}1`],
      ['a', `${long}2`],
    ].entries())
      memory.remember(String(client), String(id), use(index));
    expect(memory.find(asking('a', 'r'), AT)?.index).toBe(0);
    expect(memory.find(asking('b', 'r'), AT)?.index).toBe(1);
    expect(memory.find(asking('a', `${long}1`), AT)?.index).toBe(2);
    expect(memory.find(asking('a', `${long}2`), AT)?.index).toBe(3);
    expect(memory.find(asking('c', 'r'), AT)).toBeNull();
    expect(memory.find(asking('a', null), AT)).toBeNull();
  });

  it('is what it was before, once it is undone', () => {
    const memory = new RequestMemory();
    memory.remember('a', 'r', use(1));
    const undo = memory.remember('a', 'r', use(2));
    undo();
    expect(memory.find(asking('a', 'r'), AT)?.index).toBe(1);
    memory.remember('a', 's', use(3))();
    expect(memory.find(asking('a', 's'), AT)).toBeNull();
  });

  it('is remembered for two minutes and no longer, and through a turn of the memory', () => {
    const memory = new RequestMemory();
    memory.turn(AT);
    memory.remember('a', 'r', use(1, AT + 60_000));
    memory.turn(AT + REQUEST_MEMORY_MS);
    expect(memory.find(asking('a', 'r'), AT + REQUEST_MEMORY_MS)?.index).toBe(1);
    expect(memory.find(asking('a', 'r'), AT + 60_000 + REQUEST_MEMORY_MS - 1)?.index).toBe(1);
    expect(memory.find(asking('a', 'r'), AT + 60_000 + REQUEST_MEMORY_MS)).toBeNull();
  });
});

describe('what a question is remembered by', () => {
  it('is short, and the same for the same question alone', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (one, other) => {
        expect(rememberedBy(one).length).toBeLessThanOrEqual(160);
        expect(rememberedBy({ ...one, request_id: 'another' })).toBe(rememberedBy(one));
        const same =
          JSON.stringify({ ...one, request_id: null, client_id: '' }) ===
          JSON.stringify({ ...other, request_id: null, client_id: '' });
        expect(questionKey(one) === questionKey(other)).toBe(same);
      }),
      { numRuns: 2_000 },
    );
  });
});
