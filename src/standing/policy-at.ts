import type { PolicySet } from '../decision/policy-set.js';
import type { DeviceView } from '../decision/view.js';
import type { SetInForce } from './layers.js';
import type { Standing } from './standing.js';

/**
 * The set that decides about a device at an instant: the national one, tightened by what its provider, site and ward have laid
 * on it; of no known device, by what the provider has. Null while there are no layers, and the national one decides by itself.
 */
export function policyAt(
  standing: Standing,
  national: PolicySet,
  view: DeviceView | null,
  instant: number,
): SetInForce | null {
  const { layers } = standing;
  if (layers.none) return null;
  const device = view === null ? undefined : standing.device(view.id);
  return layers.at(national, { ward_id: device?.ward_id ?? null, site_id: device?.site_id ?? null }, instant);
}
