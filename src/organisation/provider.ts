import { PROVIDER_KINDS } from '../decision/words.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { ODS_CODE, PUBLIC_ID, PUBLIC_ID_FIX } from '../shared/ids.js';
import { refusal } from '../shared/refusal.js';
import type { ProviderKind } from './provider.entity.js';

/** A new tenant and the first person who may do anything in it. */
export interface NewProvider {
  provider_id: string;
  name: string;
  kind: ProviderKind;
  administrator: { id: string; name: string; employer: string };
}

/** What to send instead of something that is not an ODS code. */
export const ODS_CODE_FIX = 'an ODS code: 3 to 12 capital letters and digits';

/** Why an administrator of one kind of provider cannot make one of another: a sandbox's credentials anybody can have. */
export function makerFault(own: ProviderKind, made: ProviderKind): AskfirstError<'sandbox_only'> | undefined {
  if (own !== 'sandbox' || made === 'sandbox') return undefined;
  const fault = 'an administrator of a sandbox makes sandboxes only';
  return refusal('forbidden', 'sandbox_only', 'kind', fault, 'sandbox, or ask an administrator of a live provider');
}

/** What is wrong with a new provider, from whichever side it came; a sandbox has no place in production. */
export function providerFaults(provider: NewProvider, production: boolean): Fault[] {
  const { provider_id, name, kind, administrator } = provider;
  const faults: Fault[] = [];
  const check = (fine: boolean, field: string, fault: string, fix: string): void => {
    if (!fine) faults.push({ field, fault, fix });
  };
  check(ODS_CODE.test(provider_id), 'provider_id', 'must be an ODS code', ODS_CODE_FIX);
  check(name.trim() !== '', 'name', 'must not be blank', "the provider's name");
  check(PROVIDER_KINDS.includes(kind), 'kind', 'must be a known word', `one of ${PROVIDER_KINDS.join(', ')}`);
  check(!(production && kind === 'sandbox'), 'kind', 'a sandbox has no place in production', 'live');
  check(PUBLIC_ID.test(administrator.id), 'administrator.id', 'must be an id', PUBLIC_ID_FIX);
  check(administrator.name.trim() !== '', 'administrator.name', 'must not be blank', "the administrator's name");
  check(administrator.employer.trim() !== '', 'administrator.employer', 'must not be blank', 'who employs them');
  return faults;
}
