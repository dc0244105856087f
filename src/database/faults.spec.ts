import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { constraintFault } from './faults.js';

function refused(code: string, table: string, constraint: string, detail = ''): QueryFailedError {
  return new QueryFailedError('INSERT …', [], Object.assign(new Error('refused'), { code, table, constraint, detail }));
}

describe('what the database refuses', () => {
  it('is an unknown reference when the row it points to is absent, naming the field and the value', () => {
    // Under row-level security PostgreSQL leaves the key out of its detail.
    const error = refused(
      '23503',
      'ward_assignment',
      'ward_assignment_staff_id_fk',
      'Key is not present in table "staff_member".',
    );
    expect(constraintFault(error, { staff_id: 'nobody' })).toMatchObject({
      kind: 'invalid',
      code: 'unknown_reference',
      faults: [{ field: 'staff_id', fault: 'no staff member has the id "nobody"' }],
    });
  });

  it('is a taken id when the key is there already', () => {
    expect(constraintFault(refused('23505', 'ward', 'ward_pk'), { id: 'larch' })).toMatchObject({
      kind: 'conflict',
      code: 'id_taken',
      faults: [{ field: 'id' }],
    });
  });

  it('is a conflict when another unique value is taken', () => {
    const error = refused('23505', 'patient', 'patient_nhs_number_unique');
    expect(constraintFault(error, {})).toMatchObject({
      kind: 'conflict',
      code: 'already_recorded',
      faults: [{ field: 'nhs_number', fault: 'another patient has this nhs number' }],
    });
  });

  it('is an overlap when two periods exclude each other', () => {
    const error = refused('23P01', 'room_stay', 'room_stay_one_room_at_a_time');
    expect(constraintFault(error, {})).toMatchObject({ kind: 'conflict', code: 'overlaps' });
  });

  it('is invalid when a period ends before it starts', () => {
    const error = refused('23514', 'shift', 'shift_period_check');
    expect(constraintFault(error, {})).toMatchObject({ kind: 'invalid', code: 'ends_before_it_starts' });
  });

  it('is said in the words of the record when it has its own', () => {
    const own = { x_unique: { code: 'known', field: 'x', fault: 'it is known', fix: 'another' } };
    expect(constraintFault(refused('23505', 'device', 'x_unique'), {}, own)).toMatchObject({
      kind: 'conflict',
      code: 'known',
      message: 'It is known.',
    });
  });

  it('comes back as it is when it is no constraint of a record', () => {
    const lost = new QueryFailedError('SELECT', [], Object.assign(new Error('gone'), { code: '57P01' }));
    expect(constraintFault(lost, {})).toBe(lost);
    const other = new TypeError('no');
    expect(constraintFault(other, {})).toBe(other);
  });
});
