import { Inject, Injectable } from '@nestjs/common';
import { Changes } from '../log/changes.js';
import { PolicySets, type KeptSet } from '../log/policy-sets.js';
import { LayerSets } from '../policy/layer-sets.js';
import { NationalPolicy } from '../policy/national-policy.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { notFound } from '../shared/errors.js';
import { layersAt, type LayeredPlace } from '../standing/layers.js';
import { readLayers } from '../standing/load.js';
import { placesOf } from './compositions.js';
import { namedIn, premisesOf, rowsOf } from './layer-rows.js';
import type { PoliciesView, SetAtPlaceView } from './layers.dto.js';

/** SHA-256 in hex. */
const HASH = /^[0-9a-f]{64}$/;

/** Tells which set decides at each place of a provider, and which sets ever did. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly changes: Changes,
    private readonly kept: PolicySets,
    private readonly national: NationalPolicy,
    private readonly sets: LayerSets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The sets in force now: of the provider, of each of its sites and of each of its wards. */
  async inForce(provider_id: string): Promise<PoliciesView> {
    const found = await this.changes.read(provider_id, async (manager) => {
      const rows = await readLayers(rowsOf(manager));
      const premises = await premisesOf(manager, provider_id);
      const now = this.clock.now();
      return placesOf(premises).map((place) => ({ place, layers: layersAt(rows, place, now) }));
    });
    const sets = found.map(({ place, layers }) => ({ place, layers, set: this.sets.of(layers) }));
    const first = await this.kept.firstIndexes(
      provider_id,
      sets.map(({ set }) => set.hash),
    );
    const places = sets.map(({ place, layers, set }) => ({
      ...named(place),
      hash: set.hash,
      layers: layers.map(namedIn),
      first_index: first.get(set.hash) ?? null,
      denies: set.rules.length === 0,
    }));
    return { national: this.national.set.hash, places };
  }

  /** One set that is or was in force, or planned; throws `not_found`. */
  async one(provider_id: string, hash: string): Promise<KeptSet> {
    const kept = HASH.test(hash) ? await this.kept.of(provider_id, hash) : null;
    if (kept === null) throw notFound('policy_set', hash, 'hash');
    return kept;
  }
}

function named({ ward_id, site_id }: LayeredPlace): Pick<SetAtPlaceView, 'scope' | 'id'> {
  if (ward_id !== null) return { scope: 'ward', id: ward_id };
  return site_id === null ? { scope: 'provider', id: null } : { scope: 'site', id: site_id };
}
