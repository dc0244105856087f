import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SEMANTICS, type EvaluationRequest, type EvaluationResponse, type Read, type Semantic } from './messages.js';
import { answerSeveral } from './several.js';

type Item = 'permit' | 'deny' | 'malformed';

const anyItems = fc.array(fc.constantFrom<Item>('permit', 'deny', 'malformed'), { minLength: 1, maxLength: 12 });

const question = (item: Item): Read<EvaluationRequest> =>
  item === 'malformed'
    ? { faults: ['it is malformed'] }
    : { value: { subject: { type: 's', id: item }, action: { name: 'a' }, resource: { type: 'r', id: 'r' } } };

/** Decides as the gate does: in order, and no further than the semantic says. */
function decider(
  asked: string[],
): (well: readonly EvaluationRequest[], semantic: Semantic) => Promise<EvaluationResponse[]> {
  return async (well, semantic) => {
    const answers: EvaluationResponse[] = [];
    for (const { subject } of well) {
      asked.push(subject.id);
      answers.push({ decision: subject.id === 'permit' });
      if (semantic === (subject.id === 'permit' ? 'permit_on_first_permit' : 'deny_on_first_deny')) break;
    }
    return answers;
  };
}

/** What the standard says must come out, item by item. */
function expected(items: readonly Item[], semantic: Semantic): boolean[] {
  const out: boolean[] = [];
  for (const item of items) {
    out.push(item === 'permit');
    if (semantic === 'deny_on_first_deny' && item !== 'permit') break;
    if (semantic === 'permit_on_first_permit' && item === 'permit') break;
  }
  return out;
}

describe('several evaluations', () => {
  it.each(SEMANTICS)('are answered in order as far as %s says, and nothing past that is decided', async (semantic) => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        const asked: string[] = [];
        const answers = await answerSeveral({ evaluations: items.map(question), semantic }, decider(asked), () => ({
          decision: false,
        }));
        expect(answers.map(({ decision }) => decision)).toEqual(expected(items, semantic));
        expect(asked.length).toBeLessThanOrEqual(answers.length);
      }),
    );
  });
});
