import { FACT_VALUES } from '../decision/fact-values.js';
import type { PolicySet } from '../decision/policy-set.js';
import { canonicalJson } from '../shared/canonical-json.js';

/** The canonical JSON that a set's hash is the SHA-256 of, and that is kept of it: its rules, its numbers, and every fact there is. */
export function contentOf({ rules, parameters }: Pick<PolicySet, 'rules' | 'parameters'>): string {
  return canonicalJson({ rules, parameters, facts: FACT_VALUES });
}
