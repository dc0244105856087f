import { checkPolicy } from './check.js';
import { readPolicyFiles } from './policy-files.js';

/** The numbers of the national policy, as the service reads them. */
export const NATIONAL_PARAMETERS = checkPolicy(await readPolicyFiles('policies')).parameters;
