import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CapacityAssessment } from '../capacity/capacity-assessment.entity.js';
import { ageAt, patientAtHand, type PatientAtHand } from '../capacity/patient-at-hand.js';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { insertRecord, keyOf, lockRecord, updateRecord } from '../database/rows.js';
import { assessmentDue } from '../decision/deadlines.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Room } from '../organisation/room.entity.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { RoomPresence } from '../patients/room-presence.entity.js';
import { RoomStay } from '../patients/room-stay.entity.js';
import { authoriseReferred, WardHeld } from '../patients/ward-held.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { occurredAt } from '../shared/instants.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { everyFault } from '../viewing/every-fault.js';
import { EmergencyOverride } from './emergency-override.entity.js';
import { extend, isInForce, startFaults, type Attending } from './emergency-override.js';
import { EMERGENCY_OVERRIDE, OVERRIDE_TASK, writeEnd } from './override-rows.js';
import { tasksAfter } from './override-task.js';
import type { StartOverrideBody } from './overrides.dto.js';
import { overridesError } from './overrides.errors.js';

/** Records emergency overrides (NB-EMG-01): what one lets be seen is for the rules, which judge it as they judge any other fact. */
@Injectable()
export class OverridesService {
  readonly overrides: WardHeld<EmergencyOverride>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    this.overrides = new WardHeld(changes, new Collection(changes, history, EMERGENCY_OVERRIDE), { ward: 'ward_id' });
  }

  /**
   * Starts one, with everything that follows it (NB-EMG-02); throws `not_admitted`, `already_in_force`, or `cannot_be_started`
   * with everything that is wrong. It may be the one too many (NB-EMG-03), so that it can take an authority away.
   */
  start(session: Session, body: StartOverrideBody): Promise<EmergencyOverride> {
    const { patient_id, room_id, reason, legal_ground, what_looking_adds, entry_safe } = body;
    const why_entry_unsafe = body.why_entry_unsafe ?? null;
    return this.changes.write(session.caller, async (tx) => {
      const patient = await patientAtHand(tx, session, 'emergency_override', patient_id);
      await this.requireNoneInForce(tx, patient_id);
      const [attendance_dispatched_at, room] = await everyFault<[Date, Room, void]>([
        () => occurredAt(body.attendance_dispatched_at, tx.now, 'attendance_dispatched_at'),
        () => roomOf(tx, session, room_id),
        () => this.requireStart(tx, session, body, patient),
      ]);
      const own = {
        ...{ patient_id, admission_id: patient.admission.id, ward_id: room.ward_id, room_id },
        ...{ reason, legal_ground, what_looking_adds, entry_safe, why_entry_unsafe },
        ...{ attendance_staff_ids: body.attendance_staff_ids, attendance_dispatched_at },
        ...{ started_by: tx.by, starts_at: tx.now },
        ...{ extended_at: null, extended_by: null, ended_at: null, ended_by: null },
      };
      const happening = { event: 'emergency_override_started', occurred_at: tx.now, removes: true, id: body.id };
      const override = await insertRecord(tx, EMERGENCY_OVERRIDE, own, happening);
      await this.setTasks(tx, override);
      return override;
    });
  }

  /** An independent second person agrees that it goes on, for an hour from its start at the most; throws `cannot_be_extended`. */
  extend(session: Session, id: string, body: WriteBody): Promise<EmergencyOverride> {
    return this.changes.write(session.caller, async (tx) => {
      const override = await lockOverride(tx, id);
      authorise(session, 'confirm', 'emergency_override', { ward_id: override.ward_id, id });
      const registration = await registrationOf(tx, session);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const numbers = await this.numbers.on(tx, override.ward_id);
      const next = extend(override, { by: tx.by, registration }, tx.now, numbers);
      if (next === override) return override;
      const happening = { event: 'emergency_override_extended', occurred_at };
      return updateRecord(tx, EMERGENCY_OVERRIDE, next, happening);
    });
  }

  /** Somebody went in: from the next question on nothing is permitted under it. It never conflicts; the second answers with the first. */
  end(session: Session, id: string, body: WriteBody): Promise<EmergencyOverride> {
    authorise(session, 'withdraw', 'emergency_override');
    return protecting(this.changes, session.caller, async (tx) => {
      const override = await lockOverride(tx, id);
      authorise(session, 'withdraw', 'emergency_override', { ward_id: override.ward_id, id });
      const answer = await writeEnd(tx, override, occurredAt(body.occurred_at, tx.now));
      return { answer, repeats: answer === override };
    });
  }

  /** Another one would give more looks at the same danger than one may have. */
  private async requireNoneInForce(tx: ChangeTransaction, patient_id: string): Promise<void> {
    const open = await tx.manager.findBy(EmergencyOverride, {
      provider_id: tx.provider_id,
      patient_id,
      ended_at: IsNull(),
    });
    const numbersOn = await this.numbers.onEach(
      tx,
      open.map(({ ward_id }) => ward_id),
    );
    const stands = open.find((one) => isInForce(one, tx.now, numbersOn(one.ward_id)));
    if (stands === undefined) return;
    throw overridesError('conflict', 'already_in_force', 'An override for this patient is in force.', [
      { field: 'patient_id', fault: `the override ${stands.id} has not ended`, fix: 'use that override, or end it' },
    ]);
  }

  private async requireStart(
    tx: ChangeTransaction,
    session: Session,
    body: StartOverrideBody,
    patient: PatientAtHand,
  ): Promise<void> {
    const { reason, legal_ground, entry_safe, why_entry_unsafe = null, room_id, attendance_staff_ids } = body;
    const room = await tx.manager.findOneBy(Room, keyOf<Room>(tx.provider_id, room_id));
    const faults = startFaults({
      ...{ reason, legal_ground, entry_safe, why_entry_unsafe },
      registration: await registrationOf(tx, session),
      attending: await attending(tx, attendance_staff_ids),
      // Of a room that is not here, that alone is said.
      place: room?.place ?? 'bedroom',
      is_there: room === null || (await isThere(tx, patient.patient_id, room_id)),
      lacks_capacity: await this.lacksCapacity(tx, patient),
    });
    if (faults.length === 0) return;
    throw overridesError('invalid', 'cannot_be_started', 'The override cannot be started as it is. Go in.', faults);
  }

  /** Whether any finding of this admission that still stands says that the patient cannot decide. */
  private async lacksCapacity(tx: ChangeTransaction, patient: PatientAtHand): Promise<boolean> {
    const age = ageAt(patient, tx.now);
    if (age?.group === 'under_16' || age?.group === 'unknown') return false;
    const findings = await tx.manager.findBy(CapacityAssessment, {
      ...{ provider_id: tx.provider_id, patient_id: patient.patient_id, admission_id: patient.admission.id },
      ...{ state: 'stands', outcome: 'not_able' },
    });
    const numbers = await this.numbers.on(tx, patient.admission.ward_id);
    return findings.some(({ assessed_at, fluctuating, lapses_at }) => {
      const finding = { assessed_at: assessed_at.getTime(), fluctuating, lapses_at: lapses_at?.getTime() ?? null };
      return tx.now.getTime() < assessmentDue(finding, numbers);
    });
  }

  private async setTasks(
    tx: ChangeTransaction,
    { id, patient_id, ward_id, starts_at }: EmergencyOverride,
  ): Promise<void> {
    const numbers = await this.numbers.on(tx, ward_id);
    for (const { kind, due_at } of tasksAfter(starts_at, numbers)) {
      const own = { override_id: id, patient_id, ward_id, kind, due_at };
      const undone = { done_at: null, done_by: null, outcome: null, patient_said: null };
      const happening = { event: 'override_task_set', occurred_at: starts_at };
      await insertRecord(tx, OVERRIDE_TASK, { ...own, ...undone }, happening);
    }
  }
}

/** Locks the patient, then the override. */
async function lockOverride(tx: ChangeTransaction, id: string): Promise<EmergencyOverride> {
  const { patient_id } = await knownRecord(tx, EMERGENCY_OVERRIDE, id);
  await lockPatient(tx, patient_id);
  return lockRecord(tx, EMERGENCY_OVERRIDE, id);
}

/** The room somebody names; on a ward where the person may start no override it reads as absent. */
async function roomOf(tx: ChangeTransaction, session: Session, id: string): Promise<Room> {
  const room = await tx.manager.findOneBy(Room, keyOf<Room>(tx.provider_id, id));
  if (!room) throw absent('room', 'room_id', id);
  authoriseReferred(session, 'write', 'emergency_override', room.ward_id, { type: 'room', field: 'room_id', id });
  return room;
}

/** Whether the record knows the patient to be in a room, as theirs or signed in. */
async function isThere(
  { manager, provider_id }: ChangeTransaction,
  patient_id: string,
  room_id: string,
): Promise<boolean> {
  const where = { provider_id, patient_id, room_id, ends_at: IsNull() };
  return (await manager.existsBy(RoomStay, where)) || manager.existsBy(RoomPresence, where);
}

async function registrationOf(
  { manager, provider_id }: ChangeTransaction,
  { caller }: Session,
): Promise<string | null> {
  const member = await manager.findOneBy(StaffMember, keyOf<StaffMember>(provider_id, caller.staff_id));
  return member?.registration ?? null;
}

async function attending({ manager, provider_id }: ChangeTransaction, ids: readonly string[]): Promise<Attending[]> {
  const found = await manager.findBy(StaffMember, { provider_id, id: In([...ids]) });
  return ids.map((id) => ({ id, known: found.find((one) => one.id === id) ?? null }));
}
