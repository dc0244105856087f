import { Inject, Injectable } from '@nestjs/common';
import { Changes } from '../log/changes.js';
import type { PolicySet } from '../decision/policy-set.js';
import { placesOf, type Premises } from '../layers/compositions.js';
import { premisesOf, rowsOf } from '../layers/layer-rows.js';
import type { CheckedLayer } from '../policy/layered.js';
import { LayerSets } from '../policy/layer-sets.js';
import { NationalPolicy } from '../policy/national-policy.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { notFound } from '../shared/errors.js';
import { layersAt, type LayerRow } from '../standing/layers.js';
import { readLayers } from '../standing/load.js';

/** A set that something can be laid on, and where the provider’s places are. */
export interface KnownSet {
  set: PolicySet;
  /** The layers of it; none for the national one. */
  layers: CheckedLayer[];
  premises: Premises;
}

/** Finds, by its hash, a set that decides at some place of a provider now. */
@Injectable()
export class KnownSets {
  constructor(
    private readonly changes: Changes,
    private readonly national: NationalPolicy,
    private readonly sets: LayerSets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The set with this hash; throws `not_found` for what decides nowhere now. */
  async readSet(provider_id: string, hash: string): Promise<KnownSet> {
    const { rows, premises } = await this.changes.read(provider_id, async (manager) => ({
      rows: await readLayers(rowsOf(manager)),
      premises: await premisesOf(manager, provider_id),
    }));
    if (hash === this.national.set.hash) return { set: this.national.set, layers: [], premises };
    const now = this.clock.now();
    for (const place of placesOf(premises)) {
      const layers = layersAt(rows, place, now);
      const set = this.sets.of(layers);
      // A set that denies everything has no rules to lay anything on.
      if (set.hash === hash && set.rules.length > 0) return { set, layers: this.checked(layers), premises };
    }
    throw notFound('policy_set', hash, 'set');
  }

  private checked(layers: readonly LayerRow[]): CheckedLayer[] {
    return layers.map((layer) => this.sets.layerOf(layer));
  }
}
