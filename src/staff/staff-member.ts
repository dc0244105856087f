import type { Role } from '../identity/abilities.js';
import type { AskfirstError } from '../shared/errors.js';
import type { StaffKind, StaffMember } from './staff-member.entity.js';
import { hasLeft, sharedAccount, type StaffErrorCode } from './staff.errors.js';

/** What is wrong with a member of staff of this kind holding these; undefined when nothing is. */
export function kindFault(
  kind: StaffKind,
  roles: readonly Role[],
  registration: string | null,
): AskfirstError<StaffErrorCode> | undefined {
  if (kind !== 'shared') return undefined;
  if (roles.length > 0) return sharedAccount('roles');
  return registration === null ? undefined : sharedAccount('registration');
}

/** Leaves for good; a second time answers with the first. */
export function leave(member: StaffMember): StaffMember {
  return member.state === 'left' ? member : { ...member, state: 'left' };
}

/** Holds exactly these roles from now on. */
export function giveRoles(member: StaffMember, roles: readonly Role[]): StaffMember | AskfirstError<StaffErrorCode> {
  if (member.state === 'left') return hasLeft('id');
  const same = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role));
  return same ? member : (kindFault(member.kind, roles, null) ?? { ...member, roles: [...roles] });
}
