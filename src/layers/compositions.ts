import { layersAt, type LayeredPlace, type LayerRow } from '../standing/layers.js';

/** Where a provider's patients are: its sites, and its wards with the site of each. */
export interface Premises {
  sites: readonly string[];
  wards: readonly { id: string; site_id: string }[];
}

/** Every place that can have a set of its own: the provider as a whole, each site, and each ward. */
export function placesOf({ sites, wards }: Premises): LayeredPlace[] {
  return [
    { site_id: null, ward_id: null },
    ...sites.map((site_id) => ({ site_id, ward_id: null })),
    ...wards.map(({ id, site_id }) => ({ site_id, ward_id: id })),
  ];
}

/** Every list of layers that holds somewhere now or later, each once; `now` is in milliseconds since 1970. */
export function compositions(rows: readonly LayerRow[], premises: Premises, now: number): LayerRow[][] {
  const later = rows.flatMap(({ active_from, active_until }) => [active_from, active_until]);
  const instants = [now, ...later.filter((at): at is number => at !== null && at > now)];
  const found = new Map<string, LayerRow[]>();
  for (const instant of new Set(instants)) {
    for (const place of placesOf(premises)) {
      const layers = layersAt(rows, place, instant);
      if (layers.length > 0) found.set(layers.map(({ id }) => id).join(' '), layers);
    }
  }
  return [...found.values()];
}
