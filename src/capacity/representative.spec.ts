import { describe, expect, it } from '@jest/globals';
import { thrown } from '../consent/consents.fixture.js';
import {
  displaces,
  endRepresentative,
  requireMayBeAsked,
  requirePeriod,
  verify,
  type RepresentativeFields,
} from './representative.js';

/** That hour of 20 November 2026, a Friday; London time in November is UTC. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const codeOf = (work: () => unknown): string => thrown(work).code;
const fieldsOf = (work: () => unknown): string[] => thrown(work).faults.map(({ field }) => field);

describe('a representative', () => {
  const recorded: RepresentativeFields = {
    id: 'r1',
    kind: 'attorney_health_welfare',
    state: 'recorded',
    technologies: null,
    operations: null,
    registered_at: at(1),
    starts_at: at(2),
    ends_at: null,
    added_by: 'staff:one',
    verified_at: null,
    verified_by: null,
    ended_reason: null,
  };
  const seen = { by: 'staff:two', at: at(9), registered_at: null };
  const verified = verify(recorded, seen, at(9));

  it('is verified once, by somebody else than who recorded it', () => {
    expect(verified).toMatchObject({ state: 'verified', verified_at: at(9), verified_by: 'staff:two' });
    expect(verify(verified, { ...seen, by: 'staff:one' }, at(10))).toBe(verified);
    expect(codeOf(() => verify(recorded, { ...seen, by: 'staff:one' }, at(9)))).toBe('not_independent');
  });

  it.each(['attorney_health_welfare', 'attorney_property_affairs'] as const)(
    'that is an %s is not verified while it is not registered',
    (kind) => {
      const unregistered = { ...recorded, kind, registered_at: null };
      expect(codeOf(() => verify(unregistered, seen, at(9)))).toBe('instrument_not_registered');
      expect(fieldsOf(() => verify(unregistered, { ...seen, by: 'staff:one' }, at(9)))).toEqual([
        'registered_at',
        'id',
      ]);
      expect(fieldsOf(() => verify(unregistered, { ...seen, registered_at: at(10) }, at(9)))).toEqual([
        'registered_at',
      ]);
      const registered = verify(unregistered, { ...seen, registered_at: at(8) }, at(9));
      expect(registered).toMatchObject({ state: 'verified', registered_at: at(8) });
    },
  );

  it('by another instrument needs no registration', () => {
    for (const kind of ['welfare_deputy', 'court_order', 'parental_responsibility'] as const)
      expect(verify({ ...recorded, kind, registered_at: null }, seen, at(9)).state).toBe('verified');
  });

  it('ends once, never before they began, and is not verified after', () => {
    const ended = endRepresentative(verified, at(10), 'revoked');
    expect(ended).toMatchObject({ state: 'ended', ends_at: at(10), ended_reason: 'revoked' });
    expect(endRepresentative(ended, at(11), 'again')).toBe(ended);
    expect(endRepresentative(verified, at(1), 'never').ends_at).toEqual(at(2));
    expect(endRepresentative({ ...verified, ends_at: at(5) }, at(10), 'over').ends_at).toEqual(at(5));
    expect(codeOf(() => verify(ended, seen, at(11)))).toBe('representative_ended');
  });

  it('has dates that can be', () => {
    expect(() => requirePeriod({ starts_at: at(1), ends_at: at(2), registered_at: at(9) }, at(9))).not.toThrow();
    const impossible = { starts_at: at(2), ends_at: at(2), registered_at: at(10) };
    expect(fieldsOf(() => requirePeriod(impossible, at(9)))).toEqual(['ends_at', 'registered_at']);
  });

  it('is asked only while they may decide', () => {
    expect(() => requireMayBeAsked({ ...verified, ends_at: at(12) }, at(2))).not.toThrow();
    for (const [one, when] of [
      [recorded, 9],
      [endRepresentative(verified, at(9), 'over'), 10],
      [{ ...verified, kind: 'attorney_property_affairs' }, 9],
      [verified, 1],
      [{ ...verified, ends_at: at(9) }, 9],
    ] as const)
      expect(codeOf(() => requireMayBeAsked(one, at(when)))).toBe('representative_may_not_decide');
  });

  it('comes before best interests as far as the instrument reaches', () => {
    const narrow = { ...verified, technologies: ['bed_sensor'], operations: ['read_vital_signs'] };
    expect(displaces(narrow, 'bed_sensor', 'read_vital_signs')).toBe(true);
    expect(displaces(narrow, 'bed_sensor', 'retain')).toBe(false);
    expect(displaces(narrow, 'wearable', 'read_vital_signs')).toBe(false);
    for (const kind of ['attorney_property_affairs', 'parental_responsibility'] as const)
      expect(displaces({ ...verified, kind }, 'bed_sensor', 'retain')).toBe(false);
  });
});
