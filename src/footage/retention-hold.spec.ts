import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import { AskfirstError } from '../shared/errors.js';
import {
  approve,
  heldAlready,
  hold,
  latenessOf,
  release,
  review,
  scopeOf,
  type AskedHold,
  type HoldFields,
  type HoldScope,
} from './retention-hold.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-22T10:00:00Z');
const at = (offset: number): Date => new Date(NOW + offset);
const ASKED: AskedHold = {
  device_id: 'd1',
  recorded_from: at(-2 * HOUR),
  recorded_until: at(-HOUR),
  case_reference: 'SG-12',
};

function scope(over: Partial<AskedHold> = {}): HoldScope {
  const made = scopeOf({ ...ASKED, ...over }, at(0));
  if (made instanceof AskfirstError) throw made;
  return made;
}

function faultsOf(over: Partial<AskedHold>): string[] {
  const made = scopeOf({ ...ASKED, ...over }, at(0));
  return made instanceof AskfirstError ? made.faults.map(({ field }) => field) : [];
}

const asked = (by = 'staff:ig'): HoldFields =>
  hold({ scope: scope(), ward_ids: [], reason: 'A complaint.' }, by, at(0), NATIONAL_PARAMETERS);

function done(result: HoldFields | AskfirstError): HoldFields {
  if (result instanceof AskfirstError) throw result;
  return result;
}

const codeOf = (result: HoldFields | AskfirstError): string | null =>
  result instanceof AskfirstError ? result.code : null;

describe('what a hold is over', () => {
  it('is one device, one ward or one patient, and what was recorded by now', () => {
    expect(scope()).toMatchObject({ over: 'device', device_id: 'd1', ward_id: null, patient_id: null });
    expect(scope({ device_id: undefined, patient_id: 'p1' })).toMatchObject({ over: 'patient', device_id: null });
    expect(faultsOf({ device_id: undefined })).toEqual(['device_id']);
    expect(faultsOf({ ward_id: 'w1', patient_id: 'p1' })).toEqual(['ward_id', 'patient_id']);
  });

  it('names every fault at once', () => {
    const far = { recorded_from: at(3 * HOUR), recorded_until: at(2 * HOUR) };
    expect(faultsOf({ ward_id: 'w1', ...far })).toEqual(['ward_id', 'recorded_until', 'recorded_from']);
  });

  it('leaves no gap where a clock runs a little ahead', () => {
    expect(faultsOf({ recorded_until: at(60_000) })).toEqual([]);
    expect(faultsOf({ recorded_until: at(60_001) })).toEqual(['recorded_until']);
    expect(faultsOf({ recorded_from: at(0), recorded_until: at(0) })).toEqual([]);
  });
});

describe('a repetition', () => {
  it('is of the very same, for the very same case, while it stands', () => {
    const first = asked();
    expect(heldAlready([first], scope())).toBe(first);
    const others: Partial<AskedHold>[] = [
      { case_reference: 'SG-13' },
      { device_id: 'd2' },
      { device_id: undefined, ward_id: 'd1' },
      { recorded_from: at(-2 * HOUR - 1) },
      { recorded_until: at(-HOUR + 1) },
    ];
    for (const other of others) expect(heldAlready([first], scope(other))).toBeUndefined();
    const let_go = done(release(done(release(first, 'over', 'staff:siro', at(1))), 'over', 'staff:board', at(2)));
    expect(heldAlready([let_go], scope())).toBeUndefined();
  });
});

describe('the approvals of a hold', () => {
  it('are of two people, neither of whom asked for it', () => {
    const one = asked();
    expect(codeOf(approve(one, 'staff:ig', at(1)))).toBe('asked_by_you');
    const first = done(approve(one, 'staff:guardian', at(1)));
    expect(first).toMatchObject({ state: 'asked', first_approved_by: 'staff:guardian', approved_by: null });
    expect(approve(first, 'staff:guardian', at(2))).toBe(first);
    expect(codeOf(approve(first, 'staff:ig', at(2)))).toBe('asked_by_you');
    const both = done(approve(first, 'staff:siro', at(3)));
    expect(both).toMatchObject({ state: 'approved', approved_by: 'staff:siro', approved_at: at(3) });
    expect(approve(both, 'staff:board', at(4))).toBe(both);
  });

  it('are late from their time on, and while they are late the hold stands', () => {
    const one = asked();
    const due = one.approvals_due_at.getTime();
    expect(due).toBe(NOW + NATIONAL_PARAMETERS.hold_approval_hours * HOUR);
    expect([due - 1, due, due + 1].map((now) => latenessOf(one, now).approvals_overdue)).toEqual([false, true, true]);
    const first = done(approve(one, 'staff:guardian', at(1)));
    expect(latenessOf(first, due).approvals_overdue).toBe(true);
    expect(latenessOf(done(approve(first, 'staff:siro', at(2))), due).approvals_overdue).toBe(false);
    expect(one.released_at).toBeNull();
  });
});

describe('the review of a hold', () => {
  it('is not by whoever asked for it', () => {
    expect(codeOf(review(asked(), 'x', 'staff:ig', at(1), NATIONAL_PARAMETERS))).toBe('asked_by_you');
    expect(codeOf(review(asked(), 'x', 'staff:siro', at(1), NATIONAL_PARAMETERS))).toBeNull();
  });

  it('is due every thirty days, counted from the last, across the end of summer time', () => {
    const summer = Date.parse('2026-10-10T09:00:00+01:00');
    const one = hold({ scope: scope(), ward_ids: [], reason: 'x' }, 'staff:ig', new Date(summer), NATIONAL_PARAMETERS);
    const due = summer + 30 * DAY;
    expect(one.review_due_at.getTime()).toBe(due);
    expect([due - 1, due, due + 1].map((now) => latenessOf(one, now).review_overdue)).toEqual([false, true, true]);
    const kept = done(review(one, 'The inquest goes on.', 'staff:siro', new Date(due + DAY), NATIONAL_PARAMETERS));
    expect(kept.review_due_at.getTime()).toBe(due + 31 * DAY);
    expect(latenessOf(kept, due + 2 * DAY).review_overdue).toBe(false);
  });

  it('takes back a release that one person asked for', () => {
    const proposed = done(release(asked(), 'over', 'staff:siro', at(1)));
    const kept = done(review(proposed, 'It goes on.', 'staff:board', at(2), NATIONAL_PARAMETERS));
    expect(kept).toMatchObject({ release_asked_by: null, release_reason: null, released_at: null });
    expect(done(release(kept, 'over now', 'staff:guardian', at(3))).released_at).toBeNull();
  });
});

describe('the release of a hold', () => {
  it('takes two different people, whoever they are, and a second time answers with the first', () => {
    const proposed = done(release(asked(), 'The case is closed.', 'staff:siro', at(1)));
    expect(proposed).toMatchObject({ state: 'asked', release_reason: 'The case is closed.', released_at: null });
    expect(release(proposed, 'again', 'staff:siro', at(2))).toBe(proposed);
    const let_go = done(release(proposed, 'I agree.', 'staff:ig', at(3)));
    expect(let_go).toMatchObject({ state: 'released', released_by: 'staff:ig', release_reason: 'The case is closed.' });
    expect(release(let_go, 'again', 'staff:board', at(4))).toBe(let_go);
    expect(latenessOf(let_go, NOW + 400 * DAY)).toEqual({ approvals_overdue: false, review_overdue: false });
    expect(codeOf(approve(let_go, 'staff:board', at(4)))).toBe('already_released');
    expect(codeOf(review(let_go, 'x', 'staff:board', at(4), NATIONAL_PARAMETERS))).toBe('already_released');
  });

  it('is not dated before the hold was asked for, and neither is anything else about it', () => {
    const early = at(-1);
    const one = asked();
    expect(codeOf(release(one, 'x', 'staff:siro', early))).toBe('invalid_time');
    expect(codeOf(approve(one, 'staff:siro', early))).toBe('invalid_time');
    expect(codeOf(review(one, 'x', 'staff:siro', early, NATIONAL_PARAMETERS))).toBe('invalid_time');
  });

  it('never comes of what one person does, in whatever order and however late', () => {
    const act = fc.constantFrom('approve', 'review', 'release');
    const step = fc.tuple(act, fc.nat(100));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let one = asked('staff:board');
        for (const [what, days] of steps) {
          const when = at(days * DAY);
          const next =
            what === 'approve'
              ? approve(one, 'staff:siro', when)
              : what === 'review'
                ? review(one, 'x', 'staff:siro', when, NATIONAL_PARAMETERS)
                : release(one, 'x', 'staff:siro', when);
          if (!(next instanceof AskfirstError)) one = next;
        }
        expect(one.released_at).toBeNull();
        expect(one.state).toBe('asked');
      }),
    );
  });
});
