import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import { closeCase } from './case-record.js';
import { announce, close, open, placeOf, recordPolice, type AskedPlace, type PoliceAttendance } from './incident.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const after = (ms: number): Date => new Date(AT.getTime() + ms);
const incident = open(AT);
const KEPT = { use_of_force_record_months: 36 };

/** The code and the fields of what is thrown. */
function refused(work: () => unknown): [string, string[]] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AskfirstError) return [error.code, error.faults.map(({ field }) => field)];
    throw error;
  }
}

describe('an incident', () => {
  it('is announced by nothing but an announcement, and once', () => {
    expect(incident).toMatchObject({ opened_at: AT, announced_at: null, closed_at: null });
    const announced = announce(incident, 'staff:nurse', after(1));
    expect(announced).toMatchObject({ announced_at: after(1), announced_by: 'staff:nurse' });
    expect(announce(announced, 'staff:other', after(2))).toBe(announced);
  });

  it.each([
    ['an instant before it was opened', -1, ['before_opened', ['occurred_at']]],
    ['as it was opened', 0, null],
    ['after', 1, null],
  ])('announced %s', (_when, ms, told) => {
    expect(refused(() => announce(incident, 'staff:nurse', after(ms)))).toEqual(told);
  });

  it('is not announced once it is closed', () => {
    const closed = close(incident, 'staff:nurse', after(5));
    expect(refused(() => announce(closed, 'staff:nurse', after(6)))).toEqual(['incident_closed', ['id']]);
  });

  it('is closed once, and never before it was opened', () => {
    const closed = close(incident, 'staff:nurse', after(5));
    expect(closed).toMatchObject({ closed_at: after(5), closed_by: 'staff:nurse' });
    expect(close(closed, 'staff:other', after(6))).toBe(closed);
    expect(close(incident, 'staff:nurse', after(-1))).toMatchObject({ closed_at: AT });
  });
});

describe('where an incident is', () => {
  const room = { id: 'r1', ward_id: 'larch', place: 'bedroom' } as const;
  const asked = (over: Partial<AskedPlace>): AskedPlace => ({ ward_id: 'larch', room: null, place: null, ...over });

  it('is what its room is, or the kind of place that is named', () => {
    expect(placeOf(asked({ room }))).toBe('bedroom');
    expect(placeOf(asked({ room, place: 'bedroom' }))).toBe('bedroom');
    expect(placeOf(asked({ place: 'outdoor' }))).toBe('outdoor');
  });

  it.each<[string, Partial<AskedPlace>, string[]]>([
    ['nowhere', {}, ['place']],
    ['a bedroom that is called communal', { room, place: 'communal' }, ['place']],
    ['a room of another ward', { room: { ...room, ward_id: 'hazel' } }, ['room_id']],
    ['both at once', { room: { ...room, ward_id: 'hazel' }, place: 'communal' }, ['place', 'room_id']],
  ])('is not %s', (_what, over, fields) => {
    expect(refused(() => placeOf(asked(over)))).toEqual(['invalid_incident', fields]);
  });
});

describe('the police at an incident', () => {
  const attended = (over: Partial<PoliceAttendance> = {}): PoliceAttendance => ({
    police_attended_at: AT,
    police_camera_worn: true,
    police_camera_on: true,
    police_camera_why_not: null,
    ...over,
  });

  it('are on record for three years, also from a leap day', () => {
    expect(recordPolice(incident, attended(), KEPT)).toMatchObject({
      police_camera_on: true,
      use_of_force_kept_until: new Date('2029-11-22T12:00:00.000Z'),
    });
    const leap = new Date('2028-02-29T12:00:00.000Z');
    expect(recordPolice(incident, attended({ police_attended_at: leap }), KEPT).use_of_force_kept_until).toEqual(
      new Date('2031-03-01T12:00:00.000Z'),
    );
  });

  it('are on record after it was closed too, and the last word counts', () => {
    const closed = close(incident, 'staff:nurse', after(1));
    const first = recordPolice(
      closed,
      attended({ police_camera_on: false, police_camera_why_not: 'Battery empty.' }),
      KEPT,
    );
    expect(recordPolice(first, attended(), KEPT)).toMatchObject({
      police_camera_on: true,
      police_camera_why_not: null,
    });
  });

  it.each<[string, Partial<PoliceAttendance>, string[]]>([
    ['a camera on that nobody wore', { police_camera_worn: false, police_camera_why_not: 'x' }, ['police_camera_on']],
    ['no camera and no reason', { police_camera_worn: false, police_camera_on: false }, ['police_camera_why_not']],
    ['a camera off and no reason', { police_camera_on: false }, ['police_camera_why_not']],
    ['a reason though a camera was on', { police_camera_why_not: 'x' }, ['police_camera_why_not']],
    ['all of it', { police_camera_worn: false }, ['police_camera_on', 'police_camera_why_not']],
  ])('are not recorded with %s', (_what, over, fields) => {
    expect(refused(() => recordPolice(incident, attended(over), KEPT))).toEqual(['invalid_attendance', fields]);
  });

  it('did not come before it', () => {
    const early = attended({ police_attended_at: after(-1) });
    expect(refused(() => recordPolice(incident, early, KEPT))).toEqual(['before_opened', ['police_attended_at']]);
  });
});

describe('a case', () => {
  const record = { opened_at: AT, closed_at: null, closed_by: null };

  it('is closed once, and never before it was opened', () => {
    const closed = closeCase(record, 'staff:guardian', after(1));
    expect(closed).toMatchObject({ closed_at: after(1), closed_by: 'staff:guardian' });
    expect(closeCase(closed, 'staff:other', after(2))).toBe(closed);
    expect(closeCase(record, 'staff:guardian', after(-1))).toMatchObject({ closed_at: AT });
  });
});
