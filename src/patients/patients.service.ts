import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { isInstant, occurredAt } from '../shared/instants.js';
import { Admission } from './admission.entity.js';
import { changeMhaStatus, discharge } from './admission.js';
import { NHS_NUMBER_FIX, readNhsNumber } from './nhs-number.js';
import { ADMISSION, PATIENT } from './patient-kinds.js';
import { knownRecord, lockPatient, lockReferredPatient, startTimes } from './patient-locks.js';
import { Patient } from './patient.entity.js';
import type { AdmitBody, CreatePatientBody, DischargeBody, MhaStatusBody } from './patients.dto.js';
import { patientsError } from './patients.errors.js';
import { endEpisodesAtDischarge } from '../episodes/episode-rows.js';
import { endLevelAtDischarge } from '../observation/observation-rows.js';
import { endRepresentatives } from '../capacity/representative-rows.js';
import { endOverrides } from '../overrides/override-rows.js';
import { endWindowsOf } from '../privacy/privacy-rows.js';
import { endLeaveAtDischarge } from './leave-rows.js';
import { leaveRooms } from './leaving.js';
import { authoriseReferred, WardHeld } from './ward-held.js';

/** Records patients and their admissions. */
@Injectable()
export class PatientsService {
  readonly patients: WardHeld<Patient>;
  readonly admissions: WardHeld<Admission>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.patients = new WardHeld(changes, new Collection(changes, history, PATIENT), { patient: 'id' });
    this.admissions = new WardHeld(changes, new Collection(changes, history, ADMISSION), { patient: 'patient_id' });
  }

  /** Records a patient; throws `nhs_number_invalid`, `nhs_number_taken` or `date_of_birth_invalid`. */
  createPatient(session: Session, body: CreatePatientBody): Promise<Patient> {
    const { name, nhs_number, date_of_birth } = body;
    return this.patients.records.create(session.caller, body, { event: 'patient_recorded' }, (tx) => ({
      name,
      nhs_number: nhs_number === undefined ? null : checkedNhsNumber(nhs_number),
      date_of_birth: date_of_birth === undefined ? null : checkedDateOfBirth(date_of_birth, tx.now),
    }));
  }

  /** Admits a patient to a ward; throws `admission_overlaps` while another admission is open or ran past then. */
  admit(session: Session, body: AdmitBody): Promise<Admission> {
    const { patient_id, ward_id, mha_status } = body;
    return this.changes.write(session.caller, async (tx) => {
      authoriseReferred(session, 'write', 'admission', ward_id, { type: 'ward', field: 'ward_id', id: ward_id });
      await lockReferredPatient(tx, patient_id);
      const { starts_at, occurred_at } = startTimes(body.admitted_at, body.occurred_at, tx.now, 'admitted_at');
      return insertRecord(
        tx,
        ADMISSION,
        {
          patient_id,
          ward_id,
          mha_status,
          admitted_at: starts_at,
          discharged_at: null,
          discharge_reason: null,
          review_triggers: [],
        },
        { event: 'admission_started', occurred_at, id: body.id },
      );
    });
  }

  /** Records another status under the Mental Health Act; everything agreed to is due for review after it (NB-CON-05). */
  changeMhaStatus(session: Session, id: string, body: MhaStatusBody): Promise<Admission> {
    return this.changes.write(session.caller, async (tx) => {
      const admission = await this.lockAdmission(tx, session, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = changeMhaStatus(admission, body.mha_status, occurred_at, tx.now);
      return updateRecord(tx, ADMISSION, next, { event: 'admission_mha_status_changed', occurred_at, removes: true });
    });
  }

  /**
   * Discharges a patient: the admission, wherever they are recorded to be, leave, whatever keeps them apart, the level they are observed
   * at and their own privacy windows end at that instant; at a death, so does what anybody may decide for them (MCA Sch. 1; s20).
   */
  discharge(session: Session, id: string, body: DischargeBody): Promise<Admission> {
    return this.changes.write(session.caller, async (tx) => {
      const admission = await this.lockAdmission(tx, session, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const { reason = 'left' } = body;
      const next = discharge(admission, occurred_at, reason);
      if (next === admission) return admission;
      await endWindowsOf(tx, admission.patient_id, occurred_at);
      await endOverrides(tx, { patient_id: admission.patient_id }, occurred_at);
      await endEpisodesAtDischarge(tx, admission.patient_id, occurred_at);
      await endLevelAtDischarge(tx, admission.patient_id, occurred_at);
      await endLeaveAtDischarge(tx, admission.patient_id, occurred_at);
      await leaveRooms(tx, admission.patient_id, occurred_at);
      if (reason === 'died') await endRepresentatives(tx, admission.patient_id, occurred_at, 'the patient died');
      return updateRecord(tx, ADMISSION, next, { event: 'admission_discharged', occurred_at, removes: true });
    });
  }

  /** Locks the patient, then the admission, for somebody who may change it. */
  private async lockAdmission(tx: ChangeTransaction, session: Session, id: string): Promise<Admission> {
    const known = await knownRecord(tx, ADMISSION, id);
    await lockPatient(tx, known.patient_id);
    const admission = await lockRecord(tx, ADMISSION, id);
    authorise(session, 'write', 'admission', { ward_id: admission.ward_id, id });
    return admission;
  }
}

function checkedNhsNumber(text: string): string {
  const bare = readNhsNumber(text);
  if (bare !== null) return bare;
  throw patientsError('invalid', 'nhs_number_invalid', 'This is not an NHS number.', {
    field: 'nhs_number',
    fault: 'its check digit does not match the other nine',
    fix: NHS_NUMBER_FIX,
  });
}

function checkedDateOfBirth(date: string, now: Date): string {
  const midnight = `${date}T00:00:00Z`;
  if (isInstant(midnight) && Date.parse(midnight) <= now.getTime()) return date;
  throw patientsError('invalid', 'date_of_birth_invalid', 'This is nobody’s date of birth.', {
    field: 'date_of_birth',
    fault: 'it is not a day since 1900 that has begun',
    fix: 'the date as YYYY-MM-DD, or leave it out when it is not known',
  });
}
