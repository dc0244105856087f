import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import {
  alreadyOpen,
  cancelWindow,
  endAtDischarge,
  endWindow,
  planWindow,
  type Plan,
  type WindowFields,
} from './privacy-window.js';
import { readStart } from './privacy.dto.js';

const NOW = new Date(Date.UTC(2026, 10, 22, 12));
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (ms: number): Date => new Date(NOW.getTime() + ms);

const P = { privacy_window_max_hours: 24, privacy_window_ahead_days: 31 };

const plan = (over: Partial<Plan> = {}): Plan => ({
  room_id: null,
  patient_id: 'p1',
  kind: 'legal',
  asked_by: 'patient',
  starts_at: at(HOUR),
  ends_at: at(2 * HOUR),
  ...over,
});
const planned = (over: Partial<WindowFields> = {}): WindowFields => ({
  id: 'w1',
  ...planWindow(plan(), NOW, P),
  ...over,
});
const open = (over: Partial<WindowFields> = {}): WindowFields =>
  planned({ state: 'open', starts_at: at(-HOUR), ends_at: null, ...over });

const thrown = (work: () => unknown): AskfirstError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AskfirstError) return error as AskfirstError;
  }
  throw new Error('no AskfirstError was thrown');
};

describe('planning a privacy window', () => {
  it.each([
    ['begins an instant from now', { starts_at: at(1) }],
    ['begins 31 days from now', { starts_at: at(31 * DAY), ends_at: at(31 * DAY + 1) }],
    ['lasts a day', { ends_at: at(HOUR + DAY) }],
    ['is over a room', { patient_id: null, room_id: 'r1' }],
  ])('is possible when it %s', (_what, over) => {
    expect(planWindow(plan(over), NOW, P)).toEqual({ ...plan(over), state: 'planned' });
  });

  it.each([
    ['begins now', { starts_at: NOW }, ['starts_at']],
    ['began before', { starts_at: at(-1) }, ['starts_at']],
    ['begins an instant after 31 days', { starts_at: at(31 * DAY + 1), ends_at: at(31 * DAY + HOUR) }, ['starts_at']],
    ['ends as it starts', { ends_at: at(HOUR) }, ['ends_at']],
    ['lasts an instant more than a day', { ends_at: at(HOUR + DAY + 1) }, ['ends_at']],
    ['is over a patient and a room', { room_id: 'r1' }, ['patient_id']],
    ['is over nothing', { patient_id: null }, ['patient_id']],
    [
      'is wrong in everything',
      { patient_id: null, starts_at: at(-HOUR), ends_at: at(-2 * HOUR) },
      ['patient_id', 'starts_at', 'ends_at'],
    ],
  ])('is refused when it %s, and says what to send instead', (_what, over, fields) => {
    const error = thrown(() => planWindow(plan(over), NOW, P));
    expect(error).toMatchObject({ kind: 'invalid', code: 'cannot_be_planned' });
    expect(error.faults.map(({ field }) => field)).toEqual(fields);
    for (const { fault, fix } of error.faults) expect([fault, fix]).not.toContain('');
  });
});

describe('ending a privacy window', () => {
  it('ends one that was started on the spot, once', () => {
    const ended = endWindow(open(), NOW, NOW);
    expect(ended).toEqual({ ...open(), state: 'ended', ends_at: NOW });
    expect(endWindow(ended, at(HOUR), at(HOUR))).toBe(ended);
  });

  it('is refused for a time before it began', () => {
    expect(thrown(() => endWindow(open(), at(-HOUR - 1), NOW)).code).toBe('before_start');
    expect(endWindow(open(), at(-HOUR), NOW).ends_at).toEqual(at(-HOUR));
  });

  it('ends a plan early from its start on, cancels nothing, and leaves one that is over as it is', () => {
    expect(thrown(() => endWindow(planned(), at(HOUR - 1), at(HOUR - 1))).code).toBe('not_begun');
    expect(endWindow(planned(), at(HOUR), at(HOUR))).toMatchObject({ state: 'ended', ends_at: at(HOUR) });
    expect(endWindow(planned(), at(2 * HOUR - 1), at(2 * HOUR - 1))).toMatchObject({ state: 'ended' });
    const over = planned();
    expect(endWindow(over, at(2 * HOUR), at(2 * HOUR))).toBe(over);
  });
});

describe('cancelling a privacy window', () => {
  it('is possible until it begins, once', () => {
    const cancelled = cancelWindow(planned(), at(HOUR - 1));
    expect(cancelled).toEqual({ ...planned(), state: 'cancelled' });
    expect(cancelWindow(cancelled, at(2 * HOUR))).toBe(cancelled);
    expect(endWindow(cancelled, NOW, NOW)).toBe(cancelled);
    expect(thrown(() => cancelWindow(planned(), at(HOUR))).code).toBe('already_begun');
  });

  it('is never possible for one that was started on the spot', () => {
    expect(thrown(() => cancelWindow(open(), NOW)).code).toBe('already_begun');
  });
});

describe('a patient who is discharged', () => {
  it('takes their own windows along, whatever the time that is given', () => {
    expect(endAtDischarge(open(), NOW, NOW)).toMatchObject({ state: 'ended', ends_at: NOW });
    expect(endAtDischarge(open(), at(-DAY), NOW)).toMatchObject({ state: 'ended', ends_at: at(-HOUR) });
    expect(endAtDischarge(planned(), NOW, NOW)).toMatchObject({ state: 'cancelled', ends_at: at(2 * HOUR) });
    expect(endAtDischarge(planned(), at(HOUR), at(HOUR))).toMatchObject({ state: 'ended', ends_at: at(HOUR) });
    for (const over of [planned({ state: 'ended' }), planned({ state: 'cancelled' })])
      expect(endAtDischarge(over, NOW, NOW)).toBe(over);
  });
});

describe('starting a privacy window on the spot', () => {
  it('finds the one of its kind that is open, and no other', () => {
    const [legal, unsaid] = [open(), open({ id: 'w2', kind: null })];
    expect(alreadyOpen([planned(), legal, unsaid], 'legal')).toBe(legal);
    expect(alreadyOpen([planned(), legal, unsaid], null)).toBe(unsaid);
    expect(alreadyOpen([planned(), open({ state: 'ended' })], 'legal')).toBeNull();
    expect(alreadyOpen([legal], 'shower')).toBeNull();
  });

  it('reads what it can of what was said, and is put off by nothing', () => {
    const occurred_at = '2026-11-22T11:00:00Z';
    expect(readStart({ occurred_at, kind: 'toilet', asked_by: 'patient' }, NOW)).toEqual({
      occurred_at: new Date(occurred_at),
      kind: 'toilet',
      asked_by: 'patient',
    });
    const nothing = { occurred_at: NOW, kind: null, asked_by: 'staff' };
    for (const said of [
      undefined,
      null,
      7,
      [],
      'x',
      { kind: 'nap', asked_by: {}, occurred_at: '2999-01-01T00:00:00Z' },
    ])
      expect(readStart(said, NOW)).toEqual(nothing);
  });
});
