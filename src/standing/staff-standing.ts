import type { ViewerView } from '../decision/view.js';
import { OF_NOTHING, type Owner } from './owned-rows.js';
import type { StandingRows } from './rows.js';
import type { Seen } from './seen.js';

/** One member of staff or shared account, with all that lets them look or keeps them from it. */
export interface StaffStanding extends Owner {
  readonly id: string;
  row: StandingRows['staff_member'] | null;
  readonly shifts: StandingRows['shift'][];
  readonly assignments: StandingRows['ward_assignment'][];
  readonly trainings: StandingRows['training'][];
  readonly suspensions: StandingRows['viewer_suspension'][];
  /** The member as last seen as a viewer, by ward; null for a device that is unknown. */
  readonly seen: Map<string | null, Seen<ViewerView>>;
}

/** Somebody on the staff of whom nothing is known yet but the id. */
export function newStaff(id: string): StaffStanding {
  return {
    changes: 0,
    part_of: OF_NOTHING,
    id,
    row: null,
    shifts: [],
    assignments: [],
    trainings: [],
    suspensions: [],
    seen: new Map<string | null, Seen<ViewerView>>(),
  };
}
