import { describe, expect, it } from '@jest/globals';
import { endAssignment, endShift, isOpen, lift, shiftFault } from './duty.js';
import { Shift } from './shift.entity.js';
import { ViewerSuspension } from './viewer-suspension.entity.js';
import { WardAssignment } from './ward-assignment.entity.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 21, hour));
const shift = Object.assign(new Shift(), { starts_at: at(8), ends_at: at(20) });
const assignment = Object.assign(new WardAssignment(), { starts_at: at(8), ends_at: null });
const suspension = Object.assign(new ViewerSuspension(), { starts_at: at(8), lifted_at: null });

describe('a shift', () => {
  it('lasts 24 hours at most', () => {
    expect(shiftFault(at(8), at(32))).toBeUndefined();
    expect(shiftFault(at(8), at(33))).toMatchObject({
      kind: 'invalid',
      code: 'shift_too_long',
      faults: [{ field: 'ends_at' }],
    });
  });

  it('ends after it starts', () => {
    expect(shiftFault(at(8), at(8))).toMatchObject({ kind: 'invalid', code: 'ends_before_it_starts' });
    expect(shiftFault(at(8), at(7))).toMatchObject({ code: 'ends_before_it_starts' });
  });

  it('ends early', () => expect(endShift(shift, at(12)).ends_at).toEqual(at(12)));

  it('is called off when it ends before it starts', () => expect(endShift(shift, at(2)).ends_at).toEqual(at(8)));

  it('stays as it is when it is over already', () => {
    expect(endShift(shift, at(20))).toBe(shift);
    const ended = endShift(shift, at(12));
    expect(endShift(ended, at(13))).toBe(ended);
  });
});

describe('a ward assignment', () => {
  it('is open until it ends', () => {
    expect(isOpen(assignment, at(99))).toBe(true);
    expect(isOpen(endAssignment(assignment, at(12)), at(11))).toBe(true);
    expect(isOpen(endAssignment(assignment, at(12)), at(12))).toBe(false);
  });

  it('ends no earlier than it starts', () => expect(endAssignment(assignment, at(2)).ends_at).toEqual(at(8)));

  it('answers a second end with the first, unless it was over sooner', () => {
    const ended = endAssignment(assignment, at(12));
    expect(endAssignment(ended, at(13))).toBe(ended);
    expect(endAssignment(ended, at(11)).ends_at).toEqual(at(11));
  });
});

describe('a viewer suspension', () => {
  it('is lifted once', () => {
    const lifted = lift(suspension, at(12));
    expect(lifted.lifted_at).toEqual(at(12));
    expect(lift(lifted, at(13))).toBe(lifted);
  });

  it('is lifted no earlier than it starts', () => expect(lift(suspension, at(2)).lifted_at).toEqual(at(8)));
});
