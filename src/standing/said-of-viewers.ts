import type { PersonView, SaidOfViewer, ViewerView } from '../decision/view.js';
import { OF_NOTHING, OwnedRows, type Owner } from './owned-rows.js';
import type { StandingRows } from './rows.js';

interface PatientSaid extends Owner {
  readonly conflicts: StandingRows['viewer_conflict'][];
  readonly preferences: StandingRows['viewer_preference'][];
  readonly matches: StandingRows['viewer_match'][];
}

/**
 * What patients have said of those who might look at them, across admissions. It turns on patient and viewer together, so no
 * kept part of a view can hold it: it is looked up per question, and where nobody has said anything that costs nothing.
 */
export class SaidOfViewers {
  private readonly byPatient = new Map<string, PatientSaid>();

  private readonly conflicts = new OwnedRows(
    (row: StandingRows['viewer_conflict']) => this.of(row.patient_id),
    (said) => said.conflicts,
  );
  private readonly preferences = new OwnedRows(
    (row: StandingRows['viewer_preference']) => this.of(row.patient_id),
    (said) => said.preferences,
  );
  private readonly matches = new OwnedRows(
    (row: StandingRows['viewer_match']) => this.of(row.patient_id),
    (said) => said.matches,
  );

  putConflict(row: StandingRows['viewer_conflict']): void {
    if (row.state === 'standing') this.conflicts.put(row);
    else this.conflicts.remove(row.id);
  }

  putPreference(row: StandingRows['viewer_preference']): void {
    if (row.state === 'stands') this.preferences.put(row);
    else this.preferences.remove(row.id);
  }

  putMatch(row: StandingRows['viewer_match']): void {
    if (row.met) this.matches.put(row);
    else this.matches.remove(row.id);
  }

  /** What those in view have said of a member of staff, in the order they are seen; null for nothing, as of any system. */
  about(viewer: ViewerView | null, people: readonly PersonView[]): readonly SaidOfViewer[] | null {
    if (this.byPatient.size === 0 || viewer === null || viewer.kind === 'system') return null;
    let list: SaidOfViewer[] | null = null;
    for (const { patient_id } of people) {
      const one = patient_id === null ? null : this.said(patient_id, viewer.staff_id);
      if (one !== null) (list ??= []).push(one);
    }
    return list;
  }

  private said(patient_id: string, staff_id: string): SaidOfViewer | null {
    const said = this.byPatient.get(patient_id);
    if (said === undefined) return null;
    const accused = said.conflicts.some((conflict) => conflict.staff_id === staff_id);
    const { preferences, matches } = said;
    if (!accused && preferences.length === 0) return null;
    const met = (preference_id: string): boolean =>
      matches.some((match) => match.preference_id === preference_id && match.staff_id === staff_id);
    const preference = preferences.length === 0 ? null : preferences.every(({ id }) => met(id)) ? 'met' : 'not_met';
    return { accused, patient_id, preference };
  }

  private of(patient_id: string): PatientSaid {
    let one = this.byPatient.get(patient_id);
    if (one === undefined)
      this.byPatient.set(
        patient_id,
        (one = { changes: 0, part_of: OF_NOTHING, conflicts: [], preferences: [], matches: [] }),
      );
    return one;
  }
}
