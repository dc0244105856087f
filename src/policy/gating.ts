import type { PolicySet } from '../decision/policy-set.js';
import { baselineOf } from './rule-id.js';

/** Baseline ids without which nothing may be decided in production. */
export const GATING_IDS = [
  'NB-DEF-01',
  'NB-DEF-02',
  'NB-DEF-04',
  'NB-PUR-01',
  'NB-PUR-02',
  'NB-CON-01',
  'NB-CON-02',
  'NB-CON-04',
  'NB-CON-05',
  'NB-CON-07',
  'NB-CAP-01',
  'NB-CAP-02',
  'NB-CAP-03',
  'NB-CAP-04',
  'NB-CAP-05',
  'NB-CAP-06',
  'NB-CAP-07',
  'NB-RSK-01',
  'NB-RSK-02',
  'NB-RSK-03',
  'NB-VS-01',
  'NB-VW-01',
  'NB-VW-02',
  'NB-VW-03',
  'NB-VW-04',
  'NB-VW-05',
  'NB-VW-06',
  'NB-RET-01',
  'NB-GOV-01',
  'NB-GOV-02',
  'NB-SEC-01',
  'NB-RET-03',
  'NB-RET-04',
  'NB-POL-01',
  'NB-BWC-01',
  'NB-GOV-05',
  'NB-EMG-01',
  'NB-EMG-03',
  'NB-MOR-01',
  'NB-PIL-01',
] as const;

/** The gating ids for which a set has no rule that forbids. */
export function gatingGaps(policy: PolicySet): string[] {
  const present = new Set(policy.rules.filter((rule) => rule.effect === 'forbid').map((rule) => baselineOf(rule.id)));
  return GATING_IDS.filter((id) => !present.has(id));
}
