import type { AgainstRows } from './against-rows.js';
import type { Attested } from './attested.js';
import type { DecidingRows } from './deciding-rows.js';
import { OF_NOTHING, type Owner } from './owned-rows.js';
import type { StandingRows } from './rows.js';

export type PrivacyWindow = StandingRows['privacy_window'];

/** What stands for one patient. */
export interface PatientStanding extends Owner {
  readonly id: string;
  readonly admissions: StandingRows['admission'][];
  readonly consents: StandingRows['consent'][];
  readonly risks: StandingRows['risk_assessment'][];
  /** Those that are over too: they count towards the hours of the next. */
  readonly episodes: StandingRows['restrictive_episode'][];
  /** Those started lately, over or not: how often they came counts. */
  readonly overrides: StandingRows['emergency_override'][];
  readonly windows: PrivacyWindow[];
  readonly levels: StandingRows['observation_level'][];
  /** What was last attested of them on each ward; null as long as nobody attested anything. */
  attested: readonly Attested[] | null;
  /** Null as long as nothing bears on who decides for them. */
  deciding: DecidingRows | null;
  /** Null as long as nothing stands against watching them. */
  against: AgainstRows | null;
}

/** A patient of whom nothing is known yet but the id. */
export function newPatient(id: string): PatientStanding {
  return {
    changes: 0,
    part_of: OF_NOTHING,
    id,
    admissions: [],
    consents: [],
    risks: [],
    episodes: [],
    overrides: [],
    windows: [],
    levels: [],
    attested: null,
    deciding: null,
    against: null,
  };
}
