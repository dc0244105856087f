import { withdrawAdvance, type AdvanceFields } from '../../src/capacity/advance-decision.js';
import { ageView } from '../../src/decision/age.js';
import type { Parameters } from '../../src/decision/parameters.js';
import { CAMERA_SENSING, TECHNOLOGIES } from '../../src/decision/words.js';
import { decideObjection, type ObjectionFields } from '../../src/objections/objection.js';
import { endTrauma, type TraumaFields } from '../../src/risk/trauma-consideration.js';
import type { EngineCapacity } from './engine-capacity.js';
import type { EngineConsents } from './engine-consents.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

type OfPatient<T> = T & { patient_id: string };

/** Keeps what stands against watching patients through the service's own transitions. */
export class EngineAgainst {
  private readonly refusals = new Map<string, OfPatient<AdvanceFields>>();
  private readonly objections = new Map<string, OfPatient<ObjectionFields>>();
  private readonly traumas = new Map<string, OfPatient<TraumaFields>>();

  constructor(
    private readonly rows: EngineRows,
    private readonly consents: EngineConsents,
    private readonly capacity: EngineCapacity,
    private readonly p: Parameters,
  ) {}

  /** Whether the event was about what stands against watching somebody. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'refused_ahead':
        this.refuse(event);
        return true;
      case 'refusal_taken_back':
        this.takeBack(event);
        return true;
      case 'objected':
        this.object(event);
        return true;
      case 'objection_decided':
        this.decide(event);
        return true;
      case 'trauma_told':
        this.tell(event);
        return true;
      case 'trauma_ended': {
        const trauma = found(this.traumas, event.trauma);
        const end = { by: 'staff:one', reason: 'over', patients_part: 'asked for it' };
        this.saveTrauma(changed(trauma, endTrauma(trauma, { ...end, at: new Date(event.on) })));
        return true;
      }
      default:
        return false;
    }
  }

  private refuse({ refusal: id, patient, technologies, operations, on }: EventOf<'refused_ahead'>): void {
    this.saveRefusal({
      id,
      patient_id: patient,
      technologies: technologies === null ? null : [...technologies],
      operations: operations === null ? null : [...operations],
      words: id,
      made_at: new Date(on),
      refuses_in_emergency: false,
      state: 'stands',
      withdrawn_at: null,
      withdrawn_words: null,
    });
  }

  private takeBack({ refusal, on }: EventOf<'refusal_taken_back'>): void {
    const one = found(this.refusals, refusal);
    const { patient_id } = one;
    const findings = this.rows
      .list('capacity_assessment')
      .filter((row) => row.patient_id === patient_id)
      .map((row) => ({
        ...row,
        assessed_at: new Date(row.assessed_at),
        lapses_at: row.lapses_at === null ? null : new Date(row.lapses_at),
      }));
    const open = this.rows.list('admission').find((row) => row.patient_id === patient_id && row.discharged_at === null);
    if (!open) throw new NeverRecorded(refusal);
    const age = ageView(open.born, open.ward_kind, on);
    const said = { at: new Date(on), words: 'I take it back.', findings, age };
    this.saveRefusal(changed(one, withdrawAdvance(one, said, this.p)));
  }

  private object({ objection: id, patient, technology, on }: EventOf<'objected'>): void {
    this.saveObjection({
      id,
      patient_id: patient,
      technology,
      means: 'behaviour',
      words: id,
      raised_by: 'patient',
      observed_at: new Date(on),
      observed_by: 'staff:one',
      state: 'open',
      decided_at: null,
      decided_by: null,
      advocate: null,
      advocate_heard_at: null,
      advocates_view: null,
      reasons: null,
    });
  }

  private decide({ objection, outcome, on }: EventOf<'objection_decided'>): void {
    const one = found(this.objections, objection);
    const at = new Date(on);
    const heard = { advocate: 'Ana', advocate_heard_at: at, advocates_view: 'As it is.', reasons: 'Heard.' };
    const next = changed(one, decideObjection(one, { ...heard, outcome, at, by: 'staff:another' }, []));
    if (outcome === 'upheld') {
      const reached = TECHNOLOGIES.filter((name) =>
        one.technology === null ? CAMERA_SENSING.has(name) : name === one.technology,
      );
      for (const technology of reached) this.consents.takeBack(one.patient_id, { technology }, on);
      this.capacity.endFor(one.patient_id, reached, on);
    }
    this.saveObjection(next);
  }

  private tell({ trauma: id, patient, on }: EventOf<'trauma_told'>): void {
    this.saveTrauma({
      id,
      patient_id: patient,
      kind: 'abuse',
      basis: id,
      account: 'patient',
      blocks_from: new Date(on),
      state: 'stands',
      ended_at: null,
      ended_by: null,
      ended_reason: null,
      patients_part: null,
    });
  }

  private saveRefusal(one: OfPatient<AdvanceFields>): void {
    this.refusals.set(one.id, one);
    this.rows.put('advance_decision', { ...one, made_at: one.made_at.getTime() });
  }

  private saveObjection(one: OfPatient<ObjectionFields>): void {
    this.objections.set(one.id, one);
    this.rows.put('objection', { ...one, observed_at: one.observed_at.getTime() });
  }

  private saveTrauma(one: OfPatient<TraumaFields>): void {
    this.traumas.set(one.id, one);
    this.rows.put('trauma_consideration', one);
  }
}

/** What a repeat leaves as it was happened to nobody. */
function changed<T extends { id: string }>(before: T, after: T): T {
  if (after === before) throw new NeverRecorded(before.id);
  return after;
}

function found<T>(records: ReadonlyMap<string, T>, id: string): T {
  const one = records.get(id);
  if (one === undefined) throw new NeverRecorded(id);
  return one;
}
