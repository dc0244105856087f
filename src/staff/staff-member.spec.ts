import { describe, expect, it } from '@jest/globals';
import { StaffMember } from './staff-member.entity.js';
import { bothFault, giveRoles, kindFault, leave } from './staff-member.js';

const nurse = Object.assign(new StaffMember(), {
  kind: 'person',
  roles: ['nurse'],
  state: 'active',
} as const) as StaffMember;
const shared = Object.assign(new StaffMember(), { kind: 'shared', roles: [], state: 'active' } as const) as StaffMember;

describe('a member of staff', () => {
  it('leaves, and a second leaving answers with the first', () => {
    const left = leave(nurse);
    expect(left.state).toBe('left');
    expect(leave(left)).toBe(left);
  });

  it('holds exactly the roles given last', () => {
    expect(giveRoles(nurse, ['advocate'], [])).toMatchObject({ roles: ['advocate'] });
    expect(giveRoles(nurse, [], [])).toMatchObject({ roles: [] });
  });

  it('changes nothing when the roles are the same', () => expect(giveRoles(nurse, ['nurse'], [])).toBe(nurse));

  it('is given no role after leaving', () =>
    expect(giveRoles(leave(nurse), ['nurse'], [])).toMatchObject({ kind: 'conflict', code: 'has_left' }));
});

describe('the platform administrator', () => {
  const CLINICAL = ['nurse', 'nurse_in_charge', 'support_worker', 'responsible_clinician', 'advocate'] as const;

  it.each(CLINICAL)('is never also %s, at once or one after the other', (role) => {
    expect(bothFault(['platform_admin', role], [])).toMatchObject({ kind: 'conflict', code: 'not_both' });
    expect(giveRoles(nurse, [role, 'board_member'], ['platform_admin'])).toMatchObject({ code: 'not_both' });
    expect(giveRoles(nurse, ['platform_admin'], [role])).toMatchObject({ code: 'not_both' });
  });

  it('may hold what is not clinical, and be relieved of everything', () => {
    expect(bothFault(['platform_admin', 'board_member'], ['ig_officer'])).toBeUndefined();
    expect(bothFault([], ['platform_admin', 'nurse'])).toBeUndefined();
    expect(bothFault(['board_member'], ['platform_admin'])).toBeUndefined();
  });
});

describe('a shared account', () => {
  it('holds no role, when it is recorded or later', () => {
    expect(kindFault('shared', ['nurse'], null)).toMatchObject({
      kind: 'invalid',
      code: 'shared_account',
      faults: [{ field: 'roles' }],
    });
    expect(giveRoles(shared, ['nurse'], [])).toMatchObject({ code: 'shared_account' });
  });

  it('has no registration', () =>
    expect(kindFault('shared', [], '12A3456E')).toMatchObject({
      code: 'shared_account',
      faults: [{ field: 'registration' }],
    }));

  it('is fine with neither, as a person is with both', () => {
    expect(kindFault('shared', [], null)).toBeUndefined();
    expect(kindFault('person', ['nurse'], '12A3456E')).toBeUndefined();
  });
});
