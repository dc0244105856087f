import { OwnedRows, type Owner } from './owned-rows.js';
import type { StandingRows } from './rows.js';

type AdvanceDecision = StandingRows['advance_decision'];
type Objection = StandingRows['objection'];
type Trauma = StandingRows['trauma_consideration'];

/** Whatever stands against watching one patient; few have any of it, so that most patients hold none of these lists. */
export interface AgainstRows {
  readonly advance_decisions: AdvanceDecision[];
  readonly objections: Objection[];
  readonly traumas: Trauma[];
}

interface OfPatient {
  id: string;
  patient_id: string;
}

interface Patient extends Owner {
  against: AgainstRows | null;
}

/** Puts what stands against watching patients, and takes away what no longer does. */
export class PutAgainst {
  private readonly advanceDecisions: OwnedRows<AdvanceDecision, Patient>;
  private readonly objections: OwnedRows<Objection, Patient>;
  private readonly traumas: OwnedRows<Trauma, Patient>;

  constructor(patient: (id: string) => Patient) {
    const owned = <Row extends OfPatient>(listOf: (rows: AgainstRows) => Row[]): OwnedRows<Row, Patient> =>
      new OwnedRows<Row, Patient>(
        ({ patient_id }) => patient(patient_id),
        (of) => listOf(rowsOf(of)),
      );
    this.advanceDecisions = owned((rows) => rows.advance_decisions);
    this.objections = owned((rows) => rows.objections);
    this.traumas = owned((rows) => rows.traumas);
  }

  putAdvanceDecision(row: AdvanceDecision): void {
    putOrRemove(this.advanceDecisions, row, row.state === 'stands');
  }

  /** One that was upheld stands, until it is decided otherwise. */
  putObjection(row: Objection): void {
    putOrRemove(this.objections, row, row.state === 'open' || row.state === 'upheld');
  }

  putTrauma(row: Trauma): void {
    putOrRemove(this.traumas, row, row.state === 'stands');
  }
}

function rowsOf(patient: Patient): AgainstRows {
  return (patient.against ??= { advance_decisions: [], objections: [], traumas: [] });
}

function putOrRemove<Row extends { id: string }>(rows: OwnedRows<Row, Patient>, row: Row, stands: boolean): void {
  if (stands) rows.put(row);
  else rows.remove(row.id);
}
