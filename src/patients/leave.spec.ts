import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thrown } from '../consent/consents.fixture.js';
import { endLeave, LEAVE_KINDS, requireDueBack, returnFrom, sameLeave, type LeaveFields } from './leave.js';

const HOUR = 3_600_000;
const LEFT = Date.UTC(2026, 10, 20, 9);
const at = (hours: number): Date => new Date(LEFT + hours * HOUR);

const away: LeaveFields = {
  id: 'l1',
  kind: 'overnight',
  state: 'away',
  starts_at: at(0),
  due_back_at: at(24),
  returned_at: null,
  ended_at: null,
};

describe('somebody on leave', () => {
  it('is back once somebody says so, and once only', () => {
    const back = returnFrom(away, at(30));
    expect(back).toEqual({ ...away, state: 'returned', returned_at: at(30) });
    expect(returnFrom(back, at(40))).toBe(back);
    expect(endLeave(back, at(40))).toBe(back);
  });

  it('is back no sooner than they left', () => {
    expect(thrown(() => returnFrom(away, at(-1)))).toMatchObject({ code: 'before_leave', kind: 'invalid' });
    expect(returnFrom(away, at(0)).state).toBe('returned');
  });

  it('never came back when the admission ended while they were away', () => {
    expect(endLeave(away, at(5))).toEqual({ ...away, state: 'ended', ended_at: at(5) });
    expect(endLeave(away, at(-5)).ended_at).toEqual(at(0));
    const over = endLeave(away, at(5));
    expect(returnFrom(over, at(6))).toBe(over);
  });

  it('is due back after they leave', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (hours) => {
        if (hours > 0) expect(requireDueBack(at(0), at(hours))).toBeUndefined();
        else expect(thrown(() => requireDueBack(at(0), at(hours)))).toMatchObject({ code: 'due_back_before_leave' });
      }),
    );
  });

  it('is on one leave at a time, which is the same when told again', () => {
    expect(sameLeave(null, away)).toBeNull();
    expect(sameLeave(away, { kind: 'overnight', due_back_at: at(24) })).toBe(away);
    for (const other of [{ due_back_at: at(25) }, { kind: LEAVE_KINDS[0] }])
      expect(thrown(() => sameLeave(away, { ...away, ...other })).code).toBe('already_on_leave');
  });
});
