import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyOf } from '../database/rows.js';
import type { Parameters } from '../decision/parameters.js';
import { Ward } from '../organisation/ward.entity.js';
import { LayerSets } from '../policy/layer-sets.js';
import { NationalPolicy } from '../policy/national-policy.js';
import { layersAt } from '../standing/layers.js';
import { readLayers } from '../standing/load.js';
import { rowsOf } from './layer-rows.js';

/** In whose transaction, and when. */
export interface Asking {
  manager: EntityManager;
  provider_id: string;
  now: Date;
}

/** The numbers of places, for the records that deadlines belong to: the same that decisions are made with there. */
@Injectable()
export class PlacePolicies {
  constructor(
    private readonly national: NationalPolicy,
    private readonly sets: LayerSets,
  ) {}

  /**
   * The numbers on a ward, in the transaction of whoever asks; null for where no ward is known. Where a layer cannot be used they
   * are the national ones, by which nothing is permitted, since everything is denied there.
   */
  async on(at: Asking, ward_id: string | null): Promise<Parameters> {
    return (await this.onEach(at, [ward_id]))(ward_id);
  }

  /** The same for several wards at once. */
  async onEach(
    { manager, provider_id, now }: Asking,
    ward_ids: readonly (string | null)[],
  ): Promise<(ward_id: string | null) => Parameters> {
    const rows = await readLayers(rowsOf(manager));
    const found = new Map<string | null, Parameters>();
    if (rows.length > 0) {
      for (const ward_id of new Set(ward_ids)) {
        const ward = ward_id === null ? null : await manager.findOneBy(Ward, keyOf<Ward>(provider_id, ward_id));
        const layers = layersAt(rows, { ward_id, site_id: ward?.site_id ?? null }, now.getTime());
        found.set(ward_id, this.sets.of(layers).parameters);
      }
    }
    return (ward_id) => found.get(ward_id) ?? this.national.set.parameters;
  }
}
