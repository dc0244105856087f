import {
  attestationFaults,
  attested,
  onDuty,
  retract,
  type AttestationFields,
  type SetLevel,
} from '../../src/observation/observation-attestation.js';
import { levelFaults, supersede, type LevelFields } from '../../src/observation/observation-level.js';
import type { EnginePatients } from './engine-patients.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface Level extends LevelFields {
  patient_id: string;
  admission_id: string;
}

/** Observation levels and their attestations as the feature records them, and the rows they leave. */
export class EngineObservation {
  private readonly levels = new Map<string, Level>();
  private readonly attestations = new Map<string, AttestationFields>();

  constructor(
    private readonly rows: EngineRows,
    private readonly patients: EnginePatients,
  ) {}

  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'level_set':
        this.set(event);
        return true;
      case 'attested':
        this.attest(event);
        return true;
      case 'attestation_retracted': {
        const before = this.attestations.get(event.attestation);
        if (!before) throw new NeverRecorded(event.attestation);
        const after = retract(before, 'staff:nurse', new Date(event.on), null);
        this.attestations.set(event.attestation, after);
        this.rows.change('observation_attestation', event.attestation, { state: after.state });
        return true;
      }
      default:
        return false;
    }
  }

  private set({
    level: id,
    patient: patient_id,
    as: level,
    interval: interval_minutes,
    on,
  }: EventOf<'level_set'>): void {
    const admission = this.patients.admitted(patient_id);
    if (!admission) throw new NeverRecorded(patient_id);
    const asked = { level, interval_minutes };
    const { admitted_at } = admission;
    const standing = this.levelOf(admission.id);
    const set_at = new Date(on);
    if (levelFaults(asked, set_at, { admitted_at, standing }).length > 0) throw new NeverRecorded(id);
    if (standing) this.save(supersede(standing));
    this.save({ ...asked, id, patient_id, admission_id: admission.id, state: 'stands', set_at, ended_at: null });
  }

  private attest({ attestation: id, ward: ward_id, staff: staff_id, patients, now, on }: EventOf<'attested'>): void {
    const at = new Date(now);
    const member = this.rows.get('staff_member', staff_id);
    const suspended = this.rows.list('viewer_suspension').some((one) => one.staff_id === staff_id && !one.lifted_at);
    if (member.state !== 'active' || suspended) throw new NeverRecorded(staff_id);
    const shift = onDuty(this.rows.list('shift').filter(isOf(staff_id)).map(period), at);
    const assigned = this.rows.list('ward_assignment').filter((one) => one.ward_id === ward_id);
    const assignment = onDuty(assigned.filter(isOf(staff_id)).map(period), at);
    if (!assignment) throw new NeverRecorded(ward_id);
    const known = new Map(patients.flatMap(({ patient }) => this.known(patient, ward_id)));
    const said = patients.map(({ patient, carried_out }) => {
      const level = known.get(patient)?.level;
      return { patient_id: patient, ...(carried_out ? level && { level } : { why_not: 'Nobody was free.' }) };
    });
    if (!shift || attestationFaults(said, known, shift, new Date(on)).length > 0) throw new NeverRecorded(id);
    const fields = { state: 'stands' as const, attested_at: new Date(on) };
    this.attestations.set(id, { ...fields, retracted_at: null, retracted_by: null, retracted_reason: null });
    this.rows.put('observation_attestation', {
      id,
      ward_id,
      sequence: this.attestations.size,
      staff_id,
      shift_id: shift.id,
      assignment_id: assignment.id,
      state: 'stands',
      patients: attested(said, known),
    });
  }

  private known(patient_id: string, ward_id: string): (readonly [string, SetLevel])[] {
    const admission = this.patients.admitted(patient_id);
    return admission?.ward_id === ward_id ? [[patient_id, this.levelOf(admission.id)]] : [];
  }

  private levelOf(admission_id: string): Level | null {
    return [...this.levels.values()].find((one) => one.admission_id === admission_id && one.state === 'stands') ?? null;
  }

  private save(level: Level): void {
    this.levels.set(level.id, level);
    const { id, patient_id, admission_id, state } = level;
    this.rows.put('observation_level', { id, patient_id, admission_id, state });
  }
}

const isOf =
  (staff_id: string) =>
  (row: { staff_id: string }): boolean =>
    row.staff_id === staff_id;

function period(row: { id: string; starts_at: number; ends_at: number | null }): {
  id: string;
  starts_at: Date;
  ends_at: Date | null;
} {
  return {
    id: row.id,
    starts_at: new Date(row.starts_at),
    ends_at: row.ends_at === null ? null : new Date(row.ends_at),
  };
}
