import { OF_NOTHING, type Owner } from './owned-rows.js';
import type { PatientStanding, PrivacyWindow } from './patient-standing.js';
import type { Place } from '../decision/words.js';
import type { StandingRows } from './rows.js';

/** One room: what kind of place it is, what was last confirmed of it, and who is in it. */
export interface RoomStanding extends Owner {
  readonly id: string;
  /** What kind of place it is; null for a room that was only named. */
  place: Place | null;
  private_conversation: boolean;
  occupancy: string | null;
  readonly stays: Stay[];
  readonly presences: Presence[];
  readonly windows: PrivacyWindow[];
  /** The count of its changes at which there was no window over it, nor over anybody in it. */
  windowless_at: number;
}

export type Stay = Pick<StandingRows['room_stay'], 'id' | 'patient_id' | 'room_id'> & {
  readonly patient: PatientStanding;
};
/** Somebody who signed in; `patient` is null for whoever is not a patient here. */
export type Presence = Pick<StandingRows['room_presence'], 'id' | 'kind' | 'room_id'> & {
  readonly patient: PatientStanding | null;
};

/** A room of which nothing is known yet but the id. */
export function newRoom(id: string): RoomStanding {
  return {
    changes: 0,
    part_of: OF_NOTHING,
    id,
    place: null,
    private_conversation: false,
    occupancy: null,
    stays: [],
    presences: [],
    windows: [],
    windowless_at: -1,
  };
}
