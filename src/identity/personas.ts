/** The provider whose sandbox is meant when none is named. */
export const DEMO_PROVIDER = 'DEMO';

/** The people of a sandbox, who sign in without a password: their staff ids are these names. */
export const STAFF_PERSONAS = [
  'nurse_on_shift',
  'nurse_off_shift',
  'nurse_in_charge',
  'support_worker_untrained',
  'responsible_clinician',
  'second_clinician',
  'advocate',
  'ig_officer',
  'caldicott_guardian',
  'board_member',
  'suspended_nurse',
  'platform_admin',
] as const;

/** The id of the client a sandbox provider registers with the public half of the sandbox vendor's key. */
export function sandboxClientId(provider_id: string): string {
  return `${provider_id}.vendor`;
}
