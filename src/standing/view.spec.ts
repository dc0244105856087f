import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion } from '../decision/arbitraries.fixture.js';
import { Standing } from './standing.js';
import { viewOf } from './view.js';
import { anyPut, at, BEGINNING, type Put } from './puts.fixture.js';

function standingAfter(puts: readonly Put[]): Standing {
  const standing = new Standing();
  for (const [type, row] of puts) standing.put(type, row);
  return standing;
}

describe('the view of a standing', () => {
  it('is after any changes what it would be had nobody looked before', () => {
    const asked = fc.record({ question: anyQuestion, instant: at });
    const history = fc.array(fc.tuple(anyPut, fc.array(asked, { maxLength: 3 })), { maxLength: 30 });
    fc.assert(
      fc.property(history, (steps) => {
        const looked = standingAfter(BEGINNING);
        const puts = [...BEGINNING];
        for (const [put, questions] of steps) {
          puts.push(put);
          looked.put(put[0], put[1]);
          for (const { question, instant } of questions)
            expect(viewOf(looked, question, instant)).toEqual(viewOf(standingAfter(puts), question, instant));
        }
      }),
      { numRuns: 300 },
    );
  });
});
