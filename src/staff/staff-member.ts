import type { Role } from '../identity/abilities.js';
import type { AskfirstError } from '../shared/errors.js';
import type { StaffKind, StaffMember } from './staff-member.entity.js';
import { hasLeft, notBoth, sharedAccount, type StaffErrorCode } from './staff.errors.js';

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

const CLINICAL: ReadonlySet<Role> = new Set<Role>([
  'nurse',
  'nurse_in_charge',
  'support_worker',
  'responsible_clinician',
  'advocate',
]);

/** What is wrong with giving these roles to somebody who ever held those; undefined when nothing is. */
export function bothFault(roles: readonly Role[], held: readonly Role[]): AskfirstError<StaffErrorCode> | undefined {
  const ever = [...roles, ...held];
  return ever.includes('platform_admin') && ever.some((role) => CLINICAL.has(role)) && roles.some(isOfEither)
    ? notBoth()
    : undefined;
}

function isOfEither(role: Role): boolean {
  return role === 'platform_admin' || CLINICAL.has(role);
}

/** Leaves for good; a second time answers with the first. */
export function leave(member: StaffMember): StaffMember {
  return member.state === 'left' ? member : { ...member, state: 'left' };
}

/** Holds exactly these roles from now on; `held` are those they ever held. */
export function giveRoles(
  member: StaffMember,
  roles: readonly Role[],
  held: readonly Role[],
): StaffMember | AskfirstError<StaffErrorCode> {
  if (member.state === 'left') return hasLeft('id');
  const same = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role));
  if (same) return member;
  return kindFault(member.kind, roles, null) ?? bothFault(roles, held) ?? { ...member, roles: [...roles] };
}
