import { describe, expect, it } from '@jest/globals';
import {
  attestationFaults,
  attested,
  onDuty,
  retract,
  type AttestationFields,
  type SaidOfPatient,
  type SetLevel,
} from './observation-attestation.js';
import { endLevel, levelFaults, supersede, type AskedLevel, type LevelFields } from './observation-level.js';

const HOUR = 3_600_000;
const AT = new Date('2026-11-22T12:00:00.000Z');
const after = (hours: number): Date => new Date(AT.getTime() + hours * HOUR);
const fields = (faults: readonly { field: string }[]): string[] => faults.map(({ field }) => field);

describe('an observation level', () => {
  const admission = { admitted_at: after(-10), standing: null };
  const level = (over: Partial<AskedLevel>): AskedLevel => ({ level: 'general', interval_minutes: null, ...over });
  const standing: LevelFields = {
    ...level({}),
    id: 'l1',
    state: 'stands',
    set_at: after(-2),
    ended_at: null,
  };

  it('is set now or earlier in the admission', () => {
    expect(levelFaults(level({}), AT, admission)).toEqual([]);
    expect(levelFaults(level({ level: 'intermittent', interval_minutes: 15 }), after(-10), admission)).toEqual([]);
    expect(levelFaults(level({}), after(-2), { ...admission, standing })).toEqual([]);
  });

  it.each<[string, Partial<AskedLevel>, Date, string[]]>([
    ['intermittent without an interval', { level: 'intermittent' }, AT, ['interval_minutes']],
    ['of any other kind with one', { level: 'within_eyesight', interval_minutes: 15 }, AT, ['interval_minutes']],
    ['before the one that stands', {}, after(-3), ['occurred_at']],
    ['before the admission', {}, after(-11), ['occurred_at', 'occurred_at']],
    ['with all of it', { interval_minutes: 5 }, after(-11), ['interval_minutes', 'occurred_at', 'occurred_at']],
  ])('is not set %s', (_what, over, at, expected) => {
    expect(fields(levelFaults(level(over), at, { ...admission, standing }))).toEqual(expected);
  });

  it('gives way to another, and ends with its admission, never before it was set', () => {
    expect(supersede(standing)).toEqual({ ...standing, state: 'superseded' });
    expect(endLevel(standing, AT)).toEqual({ ...standing, state: 'ended', ended_at: AT });
    expect(endLevel(standing, after(-5)).ended_at).toEqual(standing.set_at);
  });
});

describe('whoever is on duty', () => {
  const period = (id: string, from: number, until: number | null) => ({
    id,
    starts_at: after(from),
    ends_at: until === null ? null : after(until),
  });

  it('is on the shift that covers the instant, the one that ends last', () => {
    const shifts = [period('s1', -8, 2), period('s2', -1, 4), period('s3', -1, 3), period('s4', 1, 9)];
    expect(onDuty(shifts, AT)?.id).toBe('s2');
    expect(onDuty([...shifts, period('s5', -9, null)], AT)?.id).toBe('s5');
  });

  it('is so from its first instant until before its last', () => {
    const shift = [period('s1', 0, 1)];
    expect(onDuty(shift, AT)?.id).toBe('s1');
    expect(onDuty(shift, new Date(after(1).getTime() - 1))?.id).toBe('s1');
    expect([onDuty(shift, after(1)), onDuty(shift, new Date(AT.getTime() - 1))]).toEqual([undefined, undefined]);
  });
});

describe('an attestation', () => {
  const shift = { id: 's1', starts_at: after(-4), ends_at: after(8) };
  const known = new Map<string, SetLevel>([
    ['p1', { id: 'l1', level: 'intermittent', interval_minutes: 15 }],
    ['p2', { id: 'l2', level: 'within_eyesight', interval_minutes: null }],
    ['p3', null],
  ]);
  const faultsOf = (said: SaidOfPatient[], on: typeof shift | undefined = shift, at = AT): string[] =>
    fields(attestationFaults(said, known, on, at));

  it('says of each patient the level that is set, or why it was not carried out', () => {
    const said: SaidOfPatient[] = [
      { patient_id: 'p1', level: 'intermittent' },
      { patient_id: 'p2', why_not: 'Nobody was free.' },
      { patient_id: 'p3', why_not: 'No level was ever set.' },
    ];
    expect(faultsOf(said)).toEqual([]);
    expect(attested(said, known)).toEqual([
      { patient_id: 'p1', level_id: 'l1', level: 'intermittent', interval_minutes: 15, why_not: null },
      {
        patient_id: 'p2',
        level_id: null,
        level: 'within_eyesight',
        interval_minutes: null,
        why_not: 'Nobody was free.',
      },
      { patient_id: 'p3', level_id: null, level: null, interval_minutes: null, why_not: 'No level was ever set.' },
    ]);
  });

  it.each<[string, SaidOfPatient, string]>([
    ['of another level than the one set', { patient_id: 'p1', level: 'general' }, 'patients.0.level'],
    ['of a patient without a level', { patient_id: 'p3', level: 'general' }, 'patients.0.level'],
    ['of somebody who is not on the ward', { patient_id: 'p9', level: 'general' }, 'patients.0.patient_id'],
    ['that says nothing', { patient_id: 'p1' }, 'patients.0.level'],
    ['that says both', { patient_id: 'p1', level: 'intermittent', why_not: 'x' }, 'patients.0.level'],
  ])('is not made %s', (_what, said, field) => expect(faultsOf([said])).toEqual([field]));

  it('is not made off shift, nor of a time before the shift, and every fault is named at once', () => {
    const said: SaidOfPatient[] = [
      { patient_id: 'p1', level: 'intermittent' },
      { patient_id: 'p1', level: 'intermittent' },
      { patient_id: 'p9', level: 'general' },
    ];
    const patients = ['patients.1.patient_id', 'patients.2.patient_id'];
    expect(fields(attestationFaults(said, known, undefined, AT))).toEqual(['attested_by', ...patients]);
    expect(faultsOf(said, shift, after(-5))).toEqual(['occurred_at', ...patients]);
  });

  it('is taken back once, and never before it was made', () => {
    const made: AttestationFields = {
      state: 'stands',
      attested_at: AT,
      retracted_at: null,
      retracted_by: null,
      retracted_reason: null,
    };
    const back = retract(made, 'staff:nurse', after(1), 'It was not so.');
    expect(back).toEqual({
      state: 'retracted',
      attested_at: AT,
      retracted_at: after(1),
      retracted_by: 'staff:nurse',
      retracted_reason: 'It was not so.',
    });
    expect(retract(back, 'staff:other', after(2), null)).toBe(back);
    expect(retract(made, 'staff:nurse', after(-1), null).retracted_at).toEqual(AT);
  });
});
