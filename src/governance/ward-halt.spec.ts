import { describe, expect, it } from '@jest/globals';
import { HALT_KINDS, restart, scopeFaults, standingAlready, start, type WardHaltFields } from './ward-halt.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const after = (ms: number): Date => new Date(AT.getTime() + ms);
const DAY = 86_400_000;
const scope = { ward_id: 'larch', device_id: null, kind: 'substantiated_complaint' } as const;
const halt = start(scope, 'staff:nurse', AT, { halt_review_days: 7 });
const reviewed = (at: Date) => ({ reviewers: ['Lee, expert by experience'], reviewed_at: at, findings: 'Mended.' });

describe('a ward halt', () => {
  it('is of a ward or of one device, and complaints halt the whole ward', () => {
    const fields = (...asked: Parameters<typeof scopeFaults>): string[] =>
      scopeFaults(...asked).map(({ field }) => field);
    for (const kind of HALT_KINDS) expect(fields(kind, 'larch', undefined)).toEqual([]);
    expect(fields('allegation', undefined, 'cam')).toEqual([]);
    expect(fields('linked_complaints', undefined, 'cam')).toEqual(['device_id']);
    expect(fields('allegation', undefined, undefined)).toEqual(['ward_id']);
    expect(fields('substantiated_complaint', 'larch', 'cam')).toEqual(['ward_id', 'device_id']);
  });

  it('has its review due in seven days, and stands when that is long past', () => {
    expect(halt.review_due_at).toEqual(after(7 * DAY));
    expect(restart(halt, reviewed(after(30 * DAY)), 'staff:siro', after(30 * DAY))).toMatchObject({
      restarted_at: after(30 * DAY),
    });
  });

  it('is repeated by the same scope and kind alone, and only while it stands', () => {
    const ended = { ...halt, restarted_at: after(1) };
    expect(standingAlready([ended, halt], scope)).toBe(halt);
    expect(standingAlready([ended], scope)).toBeUndefined();
    expect(standingAlready([halt], { ...scope, kind: 'linked_complaints' })).toBeUndefined();
    expect(standingAlready([halt], { ...scope, ward_id: 'hazel' })).toBeUndefined();
    expect(standingAlready([halt], { ...scope, device_id: 'cam' })).toBeUndefined();
  });

  it('is ended by somebody else than whoever started it, on a review, and once', () => {
    expect(restart(halt, reviewed(after(1)), 'staff:nurse', after(2))).toMatchObject({
      kind: 'forbidden',
      code: 'started_by_you',
    });
    const ended = restart(halt, reviewed(after(1)), 'staff:siro', after(2));
    expect(ended).toMatchObject({ ...reviewed(after(1)), restarted_at: after(2), restarted_by: 'staff:siro' });
    expect(restart(ended as WardHaltFields, reviewed(after(3)), 'staff:board', after(4))).toBe(ended);
  });

  it.each([
    ['a review at the very start of the halt, which ends it then', 0, 0, []],
    ['a review a millisecond before the halt', -1, 0, ['reviewed_at']],
    ['a review a millisecond after the restart', 2, 1, ['reviewed_at']],
    ['a restart before the halt, on a review after it', 0, -1, ['reviewed_at', 'occurred_at']],
    ['a review and a restart before the halt', -2, -1, ['reviewed_at', 'occurred_at']],
  ])('tells every fault of %s', (_what, review, restarted, fields) => {
    const ended = restart(halt, reviewed(after(review)), 'staff:siro', after(restarted));
    expect('faults' in ended ? ended.faults.map(({ field }) => field) : []).toEqual(fields);
  });
});
