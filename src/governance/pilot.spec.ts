import { describe, expect, it } from '@jest/globals';
import { begin, conclude, end, pilotFaults, type AskedPilot, type PilotFields } from './pilot.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const DAY = 86_400_000;
const after = (ms: number): Date => new Date(AT.getTime() + ms);

const asked = (over: Partial<AskedPilot> = {}): AskedPilot => ({
  technology: 'body_worn_camera',
  ward_ids: ['larch'],
  purposes: ['post_incident_review'],
  evaluation_plan: 'With those it filmed.',
  ends_at: after(DAY),
  ...over,
});
const pilot = begin(asked(), 'staff:siro', AT);
const findings = 'Nobody it filmed was asked; it may not go on.';

describe('a pilot', () => {
  it.each([
    ['a technology', {}, []],
    ['a system', { technology: undefined, monitoring_system_id: 'worn-1' }, []],
    ['neither', { technology: undefined }, ['monitoring_system_id']],
    ['both', { monitoring_system_id: 'worn-1' }, ['technology']],
    ['a technology until now', { ends_at: AT }, ['ends_at']],
    ['a technology for a millisecond', { ends_at: after(1) }, []],
    ['both until yesterday', { monitoring_system_id: 'worn-1', ends_at: after(-DAY) }, ['technology', 'ends_at']],
  ])('may be of %s', (_what, over, fields) => {
    expect(pilotFaults(asked(over), AT).map(({ field }) => field)).toEqual(fields);
  });

  it('is ended before its time with or without a reason, and once', () => {
    const ended = end(pilot, null, 'staff:ig_officer', after(1));
    expect(ended).toMatchObject({ ended_at: after(1), ended_by: 'staff:ig_officer', ended_reason: null });
    expect(end(ended, 'Again.', 'staff:siro', after(2))).toBe(ended);
  });

  it('is concluded when it is over, by somebody who did not begin it, and once', () => {
    expect(conclude(pilot, findings, 'staff:siro', after(2 * DAY))).toMatchObject({ code: 'begun_by_you' });
    expect(conclude(pilot, findings, 'staff:board', after(DAY - 1))).toMatchObject({ code: 'pilot_not_over' });
    const concluded = conclude(pilot, findings, 'staff:board', after(DAY)) as PilotFields;
    expect(concluded).toMatchObject({ concluded_at: after(DAY), concluded_by: 'staff:board', findings });
    expect(conclude(concluded, 'Again.', 'staff:board', after(2 * DAY))).toBe(concluded);
    expect(end(concluded, null, 'staff:siro', after(2 * DAY))).toBe(concluded);
  });

  it('ended early may be concluded from then on', () => {
    const ended = end(pilot, null, 'staff:ig_officer', after(5));
    expect(conclude(ended, findings, 'staff:board', after(4))).toMatchObject({ code: 'pilot_not_over' });
    expect(conclude(ended, findings, 'staff:board', after(5))).toMatchObject({ concluded_at: after(5) });
  });
});
