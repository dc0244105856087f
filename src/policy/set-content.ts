import { FACT_VALUES } from '../decision/fact-values.js';
import { WAY_OF_DECIDING, type PolicySet } from '../decision/policy-set.js';
import { canonicalJson } from '../shared/canonical-json.js';

/** The canonical JSON that a set's hash is the SHA-256 of, and that is kept of it: its rules, its numbers, every fact there is, and the way of deciding by it. */
export function contentOf({ rules, parameters }: Pick<PolicySet, 'rules' | 'parameters'>): string {
  return canonicalJson({ rules, parameters, facts: FACT_VALUES, way_of_deciding: WAY_OF_DECIDING });
}
