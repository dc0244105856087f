import { policyPage } from '../policy/reading/policy-page.js';
import { publishedAt } from '../policy/reading/published.js';

/** The national rules in force as they are published: every provider has these, whatever it adds. */
export class RulesPage {
  private constructor(readonly html: string) {}

  /** Reads them once, as the service starts, from its policies folder; throws PolicyError with every fault. */
  static async read(folder: string): Promise<RulesPage> {
    return new RulesPage(policyPage(await publishedAt(folder, []), { href: '/docs/policy.css' }));
  }
}
