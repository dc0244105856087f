import { describe, expect, it } from '@jest/globals';
import type { StaffCaller } from '../shared/caller.js';
import type { AskfirstError } from '../shared/errors.js';
import { abilityOf, allows, ROLES, STAFF_ACTIONS, STAFF_SUBJECTS, type Role, type StaffSubject } from './abilities.js';
import { authorise, type Session } from './session.js';

/**
 * Every role against every subject: r reads, w writes, x withdraws, c confirms; small letters on any ward, capitals on own wards only.
 * Written from domain.md, section 3, and the one place to look when asking who may do what.
 */
const TABLE = `
                   nurse nurse_in_charge support_worker responsible_clinician advocate ig_officer caldicott_guardian board_member platform_admin siro clinical_safety_officer
provider           r     r               r              r                     r        r          r                  r            rwxc           r    r
site               r     r               r              r                     r        r          r                  r            rwxc           r    r
ward               r     r               r              r                     r        r          r                  r            rwxc           r    r
room               r     r               r              r                     r        r          r                  r            rwxc           r    r
approved_screen    r     r               r              r                     r        r          r                  r            rwxc           r    r
staff_member       -     r               -              -                     -        r          r                  -            rwxc           -    -
shift              -     rW              -              -                     -        r          r                  -            rwxc           -    -
ward_assignment    -     rW              -              -                     -        r          r                  -            rwxc           -    -
training           -     r               -              -                     -        r          r                  -            rwxc           -    -
viewer_suspension  -     r               -              -                     -        rw         rw                 -            r              -    -
vendor             -     -               -              -                     -        r          r                  -            rwxc           -    -
vendor_client      -     -               -              -                     -        rx         rx                 -            rwxc           -    -
vendor_staff_id    -     -               -              -                     -        r          r                  -            rwxc           -    -
monitoring_system  r     r               r              r                     -        r          r                  r            rwxc           r    r
device             r     r               r              r                     -        r          r                  -            rwxc           -    -
patient            R     R               R              RW                    -        r          r                  -            -              -    -
admission          R     R               R              RW                    -        r          r                  -            -              -    -
room_stay          RW    RW              R              RW                    -        -          -                  -            -              -    -
leave              RW    RW              R              RW                    -        -          -                  -            -              -    -
room_presence      RW    RW              RW             RW                    -        -          -                  -            -              -    -
room_occupancy     RW    RW              RW             RW                    -        -          -                  -            -              -    -
privacy_window     RWx   RWx             RWx            RWx                   x        x          x                  -            -              -    -
representative     R     RXC             R              RWXC                  r        -          -                  -            -              -    -
consent            Rx    Rx              Rx             RWx                   rxc      rx         rx                 -            -              -    -
consent_review     R     R               R              RW                    r        r          r                  -            -              -    -
capacity_assessment RW    RW              R              RW                    r        -          -                  -            -              -    -
best_interests_decision RX    RX              RX             RWX                   rx       -          -                  -            -              -    -
advance_decision   RW    RW              R              RWC                   rw       -          -                  -            -              -    -
objection          Rx    Rx              Rx             RxC                   rx       x          x                  -            -              -    -
trauma_consideration RW   RW             R              RWC                   -        -          -                  -            -              -    -
risk_assessment    R     R               R              RW                    -        -          -                  -            -              -    -
observation_level  RW    RW              R              RW                    -        -          -                  -            -              -    -
observation_attestation RX    RWX             RX             RX                    -        -          -                  -            -              -    -
restrictive_episode RWX  RWX             RX             RWX                   -        -          -                  -            -              -    -
episode_review     RW    RW              RW             RW                    -        -          -                  -            -              -    -
emergency_override RWX   RWXC            RX             RWXC                  rx       rx         rx                 -            -              -    -
override_task      RW    RW              R              RW                    rw       rw         rw                 -            -              -    -
viewer_conflict    w     Rw              w              Rw                    rw       -          rwc                -            -              -    -
viewer_preference  RW    RWC             RW             RWC                   rwc      r          r                  -            -              -    -
viewer_match       -     RW              -              -                     -        r          r                  -            -              -    -
moratorium         r     r               r              r                     r        r          r                  rxc          -              rxc  rxc
ward_halt          x     x               x              x                     x        rx         rx                 rxc          -              rxc  rxc
approval           r     r               r              r                     r        rwx        rwx                rwxc         -              rwxc rwxc
pilot              r     r               r              r                     r        rwx        rwx                rwxc         -              rwxc rwxc
incident           RWX   RWX             RWX            RWX                   -        rx         rx                 -            -              -    -
case_record        -     -               -              -                     -        rwx        rwx                -            -              -    -
retention_hold     -     -               -              -                     -        rxc        rxc                -            -              rxc  -
care_review        R     RW              R              RW                    r        -          -                  -            -              -    -
policy_layer       r     r               r              r                     r        rw         rw                 rwc          -              rwc  rwc
decision           -     R               -              R                     -        r          r                  -            -              -    -
explanation        R     R               R              R                     -        r          r                  -            -              -    -
worklist           R     R               R              R                     r        r          r                  -            -              -    -
log                -     -               -              -                     -        r          r                  -            -              -    -
`;

const LETTERS = { read: 'r', write: 'w', withdraw: 'x', confirm: 'c' } as const;

function lettersOf(role: Role, subject: StaffSubject): string {
  const ability = abilityOf([role], ['larch'], false);
  const letters = Object.entries(LETTERS).map(([action, letter]) => {
    const may = (ward_id?: string) =>
      allows(ability, action as keyof typeof LETTERS, subject, ward_id ? { ward_id } : undefined);
    if (may('hazel')) return letter;
    return may('larch') ? letter.toUpperCase() : '';
  });
  return letters.join('') || '-';
}

function sessionOf(roles: readonly Role[], wards: readonly string[], suspended = false): Session {
  const caller: StaffCaller = { kind: 'staff', provider_id: 'DEMO', staff_id: 'somebody', scopes: ['records'] };
  return { caller, roles, wards, suspended, ability: abilityOf(roles, wards, suspended) };
}

function refusalOf(work: () => void): AskfirstError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as AskfirstError;
  }
}

describe('what each role may do', () => {
  const [header = [], ...lines] = TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const cells = lines.flatMap(([subject = '', ...letters]) =>
    letters.map((told, column) => [header[column] as Role, subject as StaffSubject, told] as const),
  );

  it('is told for every role and every subject', () => {
    expect([...header].sort()).toEqual([...ROLES].sort());
    expect(lines.map(([subject]) => subject)).toEqual([...STAFF_SUBJECTS]);
    expect(cells).toHaveLength(ROLES.length * STAFF_SUBJECTS.length);
  });

  it.each(cells)('gives %s on %s: %s', (role, subject, told) => expect(lettersOf(role, subject)).toBe(told));

  it('adds up over the roles of one person', () => {
    const session = sessionOf(['advocate', 'support_worker'], ['larch']);
    expect(() => authorise(session, 'confirm', 'consent')).not.toThrow();
    expect(() => authorise(session, 'write', 'room_presence', { ward_id: 'larch' })).not.toThrow();
  });

  it('gives nothing to a person without a role', () => {
    for (const subject of STAFF_SUBJECTS)
      for (const action of STAFF_ACTIONS) expect(allows(abilityOf([], ['larch'], false), action, subject)).toBe(false);
  });
});

describe('a platform administrator', () => {
  it('sees no clinical data and no decision, whatever other role they were given', () => {
    for (const role of ROLES) {
      const ability = abilityOf([role, 'platform_admin'], ['larch'], false);
      expect(allows(ability, 'read', 'ward_halt')).toBe(false);
      expect(allows(ability, 'confirm', 'ward_halt')).toBe(false);
      for (const subject of ['patient', 'consent', 'risk_assessment', 'room_occupancy', 'decision', 'log'] as const) {
        expect(allows(ability, 'read', subject, { ward_id: 'larch' })).toBe(false);
        expect(allows(ability, 'write', subject, { ward_id: 'larch' })).toBe(false);
        expect(allows(ability, 'manage_all', subject)).toBe(false);
      }
    }
  });
});

describe('a suspended person', () => {
  it('may withdraw a consent, start a privacy window or raise an objection, and nothing else', () => {
    for (const role of ROLES) {
      const ability = abilityOf([role], ['larch'], true);
      const may = STAFF_SUBJECTS.flatMap((subject) =>
        STAFF_ACTIONS.filter((action) => allows(ability, action, subject)).map((action) => `${action} ${subject}`),
      );
      const hearsNone = ['board_member', 'siro', 'clinical_safety_officer', 'platform_admin'].includes(role);
      expect(may).toEqual(hearsNone ? [] : ['withdraw privacy_window', 'withdraw consent', 'withdraw objection']);
    }
  });
});

describe('authorise', () => {
  const nurse = sessionOf(['nurse'], ['larch']);

  it('refuses what no role of the person may do', () => {
    expect(refusalOf(() => authorise(nurse, 'write', 'consent'))).toMatchObject({
      kind: 'forbidden',
      code: 'not_permitted',
    });
  });

  it('answers for another ward as for an absent record', () => {
    const refusal = refusalOf(() => authorise(nurse, 'read', 'patient', { ward_id: 'hazel', id: 'p1' }));
    expect(refusal).toMatchObject({
      kind: 'not_found',
      code: 'not_found',
      faults: [{ field: 'id', fault: 'no patient has the id "p1"' }],
    });
  });

  it('answers so for a patient who is on no ward', () => {
    expect(refusalOf(() => authorise(nurse, 'read', 'patient', { ward_id: null }))).toMatchObject({
      kind: 'not_found',
    });
    expect(refusalOf(() => authorise(nurse, 'read', 'patient', {}))).toMatchObject({ kind: 'not_found' });
  });

  it('lets nobody in who is assigned to no ward', () => {
    expect(refusalOf(() => authorise(sessionOf(['nurse'], []), 'read', 'patient', { ward_id: 'larch' }))).toMatchObject(
      { kind: 'not_found' },
    );
  });

  it('lets a nurse record a withdrawal and start a privacy window on any ward, for they never fail', () => {
    expect(() => authorise(nurse, 'withdraw', 'privacy_window', { ward_id: 'hazel' })).not.toThrow();
    expect(() => authorise(nurse, 'withdraw', 'consent', { ward_id: 'hazel' })).not.toThrow();
  });
});
