import type { Place } from './words.js';

/** By what the people in view of a device are covered, by the kind of place it watches. */
export type Covering = 'each_ones_own' | 'episode' | 'notice' | 'announcement';

/**
 * What "covered" means in a place (NB-DEF-04): in a bedroom, bathroom or visiting room each person's own authority; in a
 * seclusion room the in-date episode; in a communal place notice and approval; of a carried camera the announcement. A place
 * that nobody named, and the outdoors, ask for each person's own.
 */
export function coveringOf(place: Place | 'unknown'): Covering {
  switch (place) {
    case 'seclusion_room':
      return 'episode';
    case 'communal':
      return 'notice';
    case 'carried':
      return 'announcement';
    default:
      return 'each_ones_own';
  }
}
