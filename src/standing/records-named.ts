import type { CaseView, IncidentView } from '../decision/view.js';
import type { StandingRows } from './rows.js';

interface OpenIncident<Room> {
  readonly view: IncidentView;
  /** The room it is in; null when it is in none, or nobody said in which. */
  readonly room: Room | null;
}

/** The open incidents and cases that a question may name (NB-PUR-01): a closed one is gone from the recording on, whatever its times say. */
export class RecordsNamed<Room> {
  private readonly incidents = new Map<string, OpenIncident<Room>>();
  private readonly cases = new Map<string, CaseView>();

  putIncident(row: StandingRows['incident'], room: Room | null): void {
    const { id, ward_id, place, immediate_violence, opened_at, announced_at, closed_at } = row;
    if (closed_at !== null) return void this.incidents.delete(id);
    const view = Object.freeze({ announced_at, id, immediate_violence, opened_at, place, ward_id });
    this.incidents.set(id, { room, view });
  }

  putCase({ id, ward_id, purpose, opened_at, closed_at }: StandingRows['case_record']): void {
    if (closed_at !== null) this.cases.delete(id);
    else this.cases.set(id, Object.freeze({ id, opened_at, purpose, ward_id }));
  }

  openCases(): Iterable<CaseView> {
    return this.cases.values();
  }

  incident(id: string | null): OpenIncident<Room> | null {
    return id === null ? null : (this.incidents.get(id) ?? null);
  }

  caseRecord(id: string | null): CaseView | null {
    return id === null ? null : (this.cases.get(id) ?? null);
  }
}
