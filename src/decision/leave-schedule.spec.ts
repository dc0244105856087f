import { describe, expect, it } from '@jest/globals';
import { leaveItem } from './leave-schedule.js';

describe('a leave that nobody has come back from', () => {
  it.each([
    ['in winter', '2026-01-14T17:00Z'],
    ['as the clocks go forward', '2026-03-29T01:00Z'],
    ['as they go back', '2026-10-25T01:00Z'],
  ])('is overdue from when they were due back, %s, and denies nothing', (_when, due_back) => {
    const at = Date.parse(due_back);
    for (const [instant, overdue] of [
      [at - 1, false],
      [at, true],
      [at + 1, true],
    ] as const)
      expect(leaveItem({ id: 'l1', due_back_at: at }, instant)).toEqual({
        ...{ kind: 'leave', record_id: 'l1', review: null, why: 'due_back', due_at: at },
        ...{ denied_from: null, overdue, denied: false },
      });
  });
});
