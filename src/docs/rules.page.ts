import type { NationalPolicy } from '../policy/national-policy.js';
import { policyPage } from '../policy/reading/policy-page.js';

/** The national rules in force as they are published: every provider has these, whatever it adds. */
export class RulesPage {
  readonly html: string;

  constructor({ checked: policy, proved: invariants, set }: NationalPolicy) {
    this.html = policyPage({ policy, invariants, hash: set.hash }, { href: '/docs/policy.css' });
  }
}
