import { checkLayer, type LayersAround } from '../policy/layer.js';
import type { CheckedLayer } from '../policy/layered.js';
import type { LayerSets } from '../policy/layer-sets.js';
import type { NationalPolicy } from '../policy/national-policy.js';
import type { PolicyFile } from '../policy/policy-files.js';
import type { Premises } from './compositions.js';
import type { LayerPlace } from './layer-life.js';
import type { PolicyLayer } from './policy-layer.entity.js';

/** What a layer is checked beside: the other layers whose rules may stand with its own, and the provider's places. */
export interface Beside {
  others: readonly PolicyLayer[];
  /** Those whose numbers it must tighten, where that is asked. */
  above: readonly PolicyLayer[];
  premises: Premises;
}

/** Checks a layer's file beside the others of its provider, those at its own place left out; throws PolicyError with every fault. */
export function checkBeside(
  file: PolicyFile,
  { checked: national }: Pick<NationalPolicy, 'checked'>,
  sets: LayerSets,
  { others, above, premises }: Beside,
): CheckedLayer {
  const places = { sites: new Set(premises.sites), wards: new Set(premises.wards.map(({ id }) => id)) };
  const around = (layer: Pick<CheckedLayer, 'scope' | 'place'>): LayersAround => {
    const at = placeOf(layer);
    const site_id = premises.wards.find(({ id }) => id === at.ward_id)?.site_id ?? null;
    const beside = others.filter((one) => !isAt(one, at));
    const wider = above.filter((one) => isAround(one, at, site_id));
    return { beside: readable(sets, beside), above: readable(sets, wider) };
  };
  return checkLayer(file, { national, places, around });
}

/** The place a checked layer is of. */
export function placeOf({ scope, place }: Pick<CheckedLayer, 'scope' | 'place'>): LayerPlace {
  return { scope, site_id: scope === 'site' ? place : null, ward_id: scope === 'ward' ? place : null };
}

/** Whether two layers are of one place. */
export function isAt(one: LayerPlace, other: LayerPlace): boolean {
  return one.scope === other.scope && one.site_id === other.site_id && one.ward_id === other.ward_id;
}

function isAround(one: LayerPlace, at: LayerPlace, site_id: string | null): boolean {
  if (at.scope === 'provider') return false;
  if (one.scope === 'provider') return true;
  return at.scope === 'ward' && one.scope === 'site' && one.site_id === site_id;
}

/** What others say; one that cannot be used any more denies by itself, and is in nobody's way here. */
function readable(sets: LayerSets, layers: readonly PolicyLayer[]): CheckedLayer[] {
  return layers.flatMap((one) => {
    try {
      return [sets.layerOf(one)];
    } catch {
      return [];
    }
  });
}
