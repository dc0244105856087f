import type { StandingRows } from './rows.js';

/** Whatever is on record of who decides for one patient; few have any of it, so that most patients hold none of these lists. */
export interface DecidingRows {
  readonly assessments: StandingRows['capacity_assessment'][];
  readonly representatives: StandingRows['representative'][];
  readonly decisions: StandingRows['best_interests_decision'][];
}

/** A patient's own lists, made when the first of these records is put. */
export function decidingOf(patient: { deciding: DecidingRows | null }): DecidingRows {
  return (patient.deciding ??= { assessments: [], representatives: [], decisions: [] });
}
