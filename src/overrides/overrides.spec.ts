import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import {
  end,
  extend,
  isInForce,
  lapsesAt,
  startFaults,
  type OverrideFields,
  type Starting,
} from './emergency-override.js';
import {
  complete,
  OVERRIDE_TASK_KINDS,
  tasksAfter,
  type Doing,
  type Followed,
  type TaskFields,
} from './override-task.js';

const TIMES = { override_minutes: 15, override_extended_minutes: 60 };
const CLOCKS = {
  override_told_hours: 24,
  override_clinical_review_hours: 24,
  override_advocate_review_hours: 72,
  override_ig_review_days: 1,
  override_team_review_hours: 72,
};

const at = (time: string): Date => new Date(`2026-03-27T${time}Z`);
const START = at('22:00:00');

const SOUND: Starting = {
  reason: 'active_ligature',
  legal_ground: 'necessity',
  entry_safe: true,
  why_entry_unsafe: null,
  registration: 'NMC 1',
  attending: [{ id: 'nurse', known: { kind: 'person', state: 'active' } }],
  place: 'bedroom',
  is_there: true,
  lacks_capacity: false,
};

const fieldsOf = (start: Partial<Starting>): string[] => startFaults({ ...SOUND, ...start }).map(({ field }) => field);

describe('an emergency override', () => {
  it('is started by a registered clinician, for somebody in a bedroom, with help on the way', () => {
    expect(startFaults(SOUND)).toEqual([]);
  });

  it.each<[string, Partial<Starting>, string]>([
    ['somebody not registered', { registration: null }, 'started_by'],
    ['a room that is no bedroom', { place: 'communal' }, 'room_id'],
    ['somebody who is not there', { is_there: false }, 'room_id'],
    ['the Mental Capacity Act, with no finding', { legal_ground: 'mental_capacity_act_section_5' }, 'legal_ground'],
    ['unsafe entry, with no reason', { entry_safe: false }, 'why_entry_unsafe'],
    ['safe entry, with a reason why it is not', { why_entry_unsafe: 'Blocked.' }, 'why_entry_unsafe'],
    ['a reason that entry is not safe, which it is', { reason: 'unresponsive_no_safe_entry' }, 'entry_safe'],
    ['nobody known on the way', { attending: [{ id: 'nobody', known: null }] }, 'attendance_staff_ids'],
    [
      'a shared account on the way',
      { attending: [{ id: 'office', known: { kind: 'shared', state: 'active' } }] },
      'attendance_staff_ids',
    ],
    [
      'somebody on the way who has left',
      { attending: [{ id: 'gone', known: { kind: 'person', state: 'left' } }] },
      'attendance_staff_ids',
    ],
  ])('is not started by, for or with %s', (_what, start, field) => {
    expect(fieldsOf(start)).toEqual([field]);
  });

  it('rests on the Mental Capacity Act where capacity was found to be lacking', () => {
    expect(fieldsOf({ legal_ground: 'mental_capacity_act_section_5', lacks_capacity: true })).toEqual([]);
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = {
      registration: null,
      place: 'bathroom',
      entry_safe: false,
      attending: [{ id: 'x', known: null }],
    } as const;
    expect(fieldsOf({ ...wrong, legal_ground: 'mental_capacity_act_section_5' })).toEqual([
      'started_by',
      'room_id',
      'legal_ground',
      'why_entry_unsafe',
      'attendance_staff_ids',
    ]);
  });

  const STARTED: OverrideFields = {
    reason: 'unresponsive_no_safe_entry',
    started_by: 'staff:nurse',
    starts_at: START,
    attendance_staff_ids: ['helper'],
    extended_at: null,
    extended_by: null,
    ended_at: null,
    ended_by: null,
  };
  const SECOND = { by: 'staff:second', registration: 'GMC 2' };

  it('lapses after 15 minutes by itself, and extended after an hour, not a millisecond later', () => {
    expect(isInForce(STARTED, at('22:14:59.999'), TIMES)).toBe(true);
    expect(isInForce(STARTED, at('22:15:00'), TIMES)).toBe(false);
    const extended = extend(STARTED, SECOND, at('22:10:00'), TIMES);
    expect(lapsesAt(extended, TIMES)).toEqual(at('23:00:00'));
    expect(isInForce(extended, at('22:59:59.999'), TIMES)).toBe(true);
    expect(isInForce(extended, at('23:00:00'), TIMES)).toBe(false);
  });

  it('goes on once: a second time answers with the first', () => {
    const extended = extend(STARTED, SECOND, at('22:10:00'), TIMES);
    expect(extended).toMatchObject({ extended_at: at('22:10:00'), extended_by: 'staff:second' });
    expect(extend(extended, { by: 'staff:third', registration: 'GMC 3' }, at('22:50:00'), TIMES)).toBe(extended);
  });

  const faultsOf = (work: () => unknown): string[] => {
    try {
      work();
    } catch (error) {
      if (error instanceof AskfirstError) return error.faults.map(({ fault }) => fault);
      throw error;
    }
    return [];
  };

  it.each<[string, Partial<OverrideFields>, Partial<typeof SECOND> | { registration: null }, string, RegExp]>([
    ['whoever started it agrees', {}, { by: 'staff:nurse' }, '22:10:00', /you started it/],
    ['whoever attends agrees', {}, { by: 'staff:helper' }, '22:10:00', /you started it, or attend/],
    ['somebody not registered agrees', {}, { registration: null }, '22:10:00', /registration/],
    ['it has lapsed', {}, {}, '22:15:00', /it is over/],
    ['somebody went in', { ended_at: at('22:05:00') }, {}, '22:10:00', /it is over/],
    ['it is for anything else', { reason: 'fire' }, {}, '22:10:00', /does not go on/],
  ])('does not go on when %s', (_when, override, approver, time, fault) => {
    const work = (): unknown => extend({ ...STARTED, ...override }, { ...SECOND, ...approver }, at(time), TIMES);
    expect(faultsOf(work)).toEqual([expect.stringMatching(fault)]);
  });

  it('ends once, whoever says so and however that is dated', () => {
    const ended = end(STARTED, 'staff:helper', at('21:00:00'));
    expect(ended).toMatchObject({ ended_at: START, ended_by: 'staff:helper' });
    expect(end(ended, 'staff:nurse', at('23:00:00'))).toBe(ended);
  });

  describe('is followed by', () => {
    const due = (start: Date): Record<string, string> =>
      Object.fromEntries(tasksAfter(start, CLOCKS).map(({ kind, due_at }) => [kind, due_at.toISOString()]));

    it('the patient told and four reviews, each by its own clock, over a weekend and when the clocks change', () => {
      // A Friday night; at 01:00 UTC on Sunday British Summer Time begins.
      expect(due(START)).toEqual({
        patient_told: '2026-03-28T22:00:00.000Z',
        clinical_review: '2026-03-28T22:00:00.000Z',
        advocate_review: '2026-03-30T22:00:00.000Z',
        ig_review: '2026-03-30T22:00:00.000Z',
        team_review: '2026-03-30T22:00:00.000Z',
      });
      expect(due(new Date('2026-10-21T09:00:00Z'))).toMatchObject({ ig_review: '2026-10-22T09:00:00.000Z' });
    });

    const FOLLOWED: Followed = { starts_at: START, started_by: 'staff:nurse', extended_by: 'staff:second' };
    const task = (kind: TaskFields['kind']): TaskFields => ({
      kind,
      done_at: null,
      done_by: null,
      outcome: null,
      patient_said: null,
    });
    const doing = (over: Partial<Doing>): Doing => ({
      by: 'staff:other',
      roles: ['nurse', 'nurse_in_charge', 'responsible_clinician', 'advocate', 'ig_officer'],
      at: at('23:30:00'),
      outcome: 'Talked through.',
      patient_said: 'I was frightened.',
      ...over,
    });

    it.each(OVERRIDE_TASK_KINDS)('%s, done once and for good', (kind) => {
      const done = complete(task(kind), doing({}), FOLLOWED);
      expect(done).toMatchObject({ done_at: at('23:30:00'), done_by: 'staff:other', outcome: 'Talked through.' });
      expect(() => complete(done, doing({ by: 'staff:another' }), FOLLOWED)).toThrow('done already');
    });

    it.each(OVERRIDE_TASK_KINDS.filter((kind) => kind !== 'patient_told'))(
      '%s, never by whoever started or extended it',
      (kind) => {
        for (const by of ['staff:nurse', 'staff:second'])
          expect(faultsOf(() => complete(task(kind), doing({ by }), FOLLOWED))).toEqual([
            expect.stringMatching(/nobody reviews/),
          ]);
      },
    );

    it('the patient told by anybody who treats them, the starter too, and heard', () => {
      expect(complete(task('patient_told'), doing({ by: 'staff:nurse' }), FOLLOWED).done_by).toBe('staff:nurse');
      const unheard = doing({ patient_said: null });
      expect(faultsOf(() => complete(task('patient_told'), unheard, FOLLOWED))).toEqual([
        expect.stringMatching(/heard/),
      ]);
      expect(complete(task('team_review'), unheard, FOLLOWED).patient_said).toBeNull();
    });

    it('reviews by those whose they are, and by nobody else', () => {
      const byRoles = (...roles: Doing['roles'][number][]) =>
        OVERRIDE_TASK_KINDS.filter(
          (kind) => faultsOf(() => complete(task(kind), doing({ roles }), FOLLOWED)).length === 0,
        );
      expect(byRoles('nurse')).toEqual(['patient_told']);
      expect(byRoles('nurse_in_charge')).toEqual(['patient_told', 'clinical_review']);
      expect(byRoles('responsible_clinician')).toEqual(['patient_told', 'clinical_review', 'team_review']);
      expect(byRoles('advocate')).toEqual(['patient_told', 'advocate_review']);
      expect(byRoles('ig_officer')).toEqual(['ig_review']);
      expect(byRoles('caldicott_guardian')).toEqual(['ig_review']);
      expect(byRoles('support_worker', 'board_member', 'platform_admin')).toEqual([]);
    });

    it('nothing before it began, with every fault at once', () => {
      const wrong = doing({ by: 'staff:nurse', roles: ['nurse'], at: at('21:59:59') });
      expect(faultsOf(() => complete(task('team_review'), wrong, FOLLOWED))).toHaveLength(3);
    });
  });
});
