import type { Role } from '../identity/abilities.js';

const CLINICIANS: ReadonlySet<Role> = new Set<Role>(['nurse', 'nurse_in_charge', 'responsible_clinician']);

/** Why somebody with these roles is no registered clinician here; null for one who is. */
export function unregistered(roles: readonly Role[], registration: string | null): string | null {
  if (!roles.some((role) => CLINICIANS.has(role))) return 'you are no clinician here';
  return registration === null ? 'you have no professional registration on record' : null;
}
