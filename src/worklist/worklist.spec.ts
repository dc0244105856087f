import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DUE_KINDS } from '../decision/words.js';
import { AskfirstError } from '../shared/errors.js';
import { pageOfDue, whyFor, type PatientDue } from './worklist.js';

const anyItem: fc.Arbitrary<PatientDue> = fc.record({
  kind: fc.constantFrom(...DUE_KINDS),
  record_id: fc.uuid(),
  review: fc.constant(null),
  why: fc.constant('first' as const),
  due_at: fc.integer({ min: 0, max: 3 }),
  denied_from: fc.constant(0),
  overdue: fc.boolean(),
  denied: fc.boolean(),
  patient_id: fc.constant('p1'),
  ward_id: fc.constant('w1'),
});
const ALL = { after: undefined, limit: 200 };

describe('the pages of a worklist', () => {
  it('hold everything once, in the order it falls due, however long each is and in whatever order it was found', () => {
    const unique = fc.uniqueArray(anyItem, { selector: ({ record_id }) => record_id, maxLength: 30 });
    fc.assert(
      fc.property(unique, fc.integer({ min: 1, max: 7 }), (items, limit) => {
        const whole = pageOfDue([...items].reverse(), ALL).items;
        const told: PatientDue[] = [];
        let after: string | undefined;
        do {
          const page = pageOfDue(items, { after, limit });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          told.push(...page.items);
          after = page.next ?? undefined;
        } while (after !== undefined);
        expect(told).toEqual(whole);
        expect(new Set(told).size).toBe(items.length);
        expect(told.map(({ due_at }) => due_at)).toEqual(items.map(({ due_at }) => due_at).sort((a, b) => a - b));
      }),
    );
  });

  it('begin at no place that is none', () => {
    for (const after of ['x', '1', '1.', '.0123456789abcdef', '1.0123456789ABCDEF'])
      expect(() => pageOfDue([], { after, limit: 5 })).toThrow(AskfirstError);
  });
});

describe('why something falls due', () => {
  it('is not said to whoever may not read what changed', () => {
    for (const why of ['capacity', 'risk_assessment', 'mha_status', 'transfer'] as const) {
      expect(whyFor(why, () => false)).toBe('changed');
      expect(whyFor(why, () => true)).toBe(why);
    }
    for (const why of ['first', 'regular', 'requested', 'ends'] as const) expect(whyFor(why, () => false)).toBe(why);
  });
});
