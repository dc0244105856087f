import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { Collection } from '../database/collection.js';
import { insertRecord, keyOf, lockRecord, referred, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { authoriseReferred, WardHeld } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { Shift } from '../staff/shift.entity.js';
import { WardAssignment } from '../staff/ward-assignment.entity.js';
import { everyFault } from '../viewing/every-fault.js';
import { ObservationAttestation } from './observation-attestation.entity.js';
import {
  attestationFaults,
  attested,
  onDuty,
  retract,
  type SaidOfPatient,
  type SetLevel,
} from './observation-attestation.js';
import { ObservationLevel } from './observation-level.entity.js';
import { OBSERVATION_ATTESTATION } from './observation-rows.js';
import type { AttestObservationBody, RetractAttestationBody } from './observation.dto.js';
import { observationError } from './observation.errors.js';

/** Records that patients are observed in person, shift by shift (NB-RSK-03). */
@Injectable()
export class ObservationAttestationsService {
  readonly attestations: WardHeld<ObservationAttestation>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, OBSERVATION_ATTESTATION);
    this.attestations = new WardHeld(changes, records, { ward: 'ward_id' });
  }

  /**
   * Records one, of patients of the ward by somebody on shift there. What was attested of the same patients before counts no
   * more. Throws `unknown_reference` for a ward they are not assigned to, or `cannot_be_attested`, with everything that is wrong.
   */
  attest(session: Session, body: AttestObservationBody): Promise<ObservationAttestation> {
    const { ward_id } = body;
    const { staff_id } = session.caller;
    return this.changes.write(session.caller, async (tx) => {
      const known = new Map<string, SetLevel>();
      const coming = { provider_id: tx.provider_id, staff_id, ends_at: MoreThan(tx.now) };
      const shift = onDuty(await tx.manager.findBy(Shift, coming), tx.now);
      let named: readonly SaidOfPatient[] = [];
      const [assignment, occurred_at] = await everyFault<[WardAssignment, Date, void]>([
        async () => {
          const found = await wardInHand(tx, session, ward_id);
          for (const [id, level] of await levelsOn(tx, body)) known.set(id, level);
          named = body.patients;
          return found;
        },
        () => occurredAt(body.occurred_at, tx.now),
        () => {
          const at = body.occurred_at === undefined ? tx.now : new Date(body.occurred_at);
          // A minute ahead is now, and further ahead is said of already.
          const faults = attestationFaults(named, known, shift, at > tx.now ? tx.now : at);
          if (faults.length > 0)
            throw observationError('invalid', 'cannot_be_attested', 'This cannot be attested.', faults);
        },
      ]);
      const duty = { ward_id, staff_id, shift_id: shift?.id ?? '', assignment_id: assignment.id };
      const own = { ...duty, sequence: await nextOn(tx, ward_id), patients: attested(body.patients, known) };
      const fresh = { state: 'stands' as const, retracted_at: null, retracted_by: null, retracted_reason: null };
      // It may end before the one whose place it takes, or say that somebody is not observed.
      const happening = { event: 'observation_attested', occurred_at, removes: true, id: body.id };
      return insertRecord(tx, OBSERVATION_ATTESTATION, { ...own, ...fresh, attested_at: occurred_at }, happening);
    });
  }

  /** Takes one back: it was not so. It never conflicts, and a second time answers with the first. */
  retract(session: Session, id: string, body: RetractAttestationBody): Promise<ObservationAttestation> {
    return protecting(this.changes, session.caller, async (tx) => {
      const attestation = await lockRecord(tx, OBSERVATION_ATTESTATION, id);
      authorise(session, 'withdraw', 'observation_attestation', { ward_id: attestation.ward_id, id });
      if (attestation.state === 'retracted') return { answer: attestation, repeats: true };
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = retract(attestation, tx.by, occurred_at, body.reason ?? null);
      const happening = { event: 'observation_attestation_retracted', occurred_at, removes: true };
      return { answer: await updateRecord(tx, OBSERVATION_ATTESTATION, next, happening), repeats: false };
    });
  }
}

/** Locks the ward, for whoever is assigned to it, so that its attestations are made one after another; another ward reads as absent. */
async function wardInHand(tx: ChangeTransaction, session: Session, ward_id: string): Promise<WardAssignment> {
  const { provider_id } = tx;
  await referred(tx.manager, { entity: Ward, type: 'ward' }, provider_id, 'ward_id', ward_id);
  const named = { type: 'ward', field: 'ward_id', id: ward_id };
  authoriseReferred(session, 'write', 'observation_attestation', ward_id, named);
  await tx.manager.findOne(Ward, { where: keyOf<Ward>(provider_id, ward_id), lock: { mode: 'for_no_key_update' } });
  const { staff_id } = session.caller;
  const assignment = onDuty(await tx.manager.findBy(WardAssignment, { provider_id, staff_id, ward_id }), tx.now);
  if (assignment !== undefined) return assignment;
  throw observationError('invalid', 'cannot_be_attested', 'This cannot be attested.', [
    { field: 'ward_id', fault: 'you are not assigned to this ward', fix: 'let somebody who is attest it' },
  ]);
}

/** The patients named who are admitted to the ward, with the level set for each. */
async function levelsOn(
  { manager, provider_id }: ChangeTransaction,
  { ward_id, patients }: AttestObservationBody,
): Promise<Map<string, SetLevel>> {
  const named = In(patients.map(({ patient_id }) => patient_id));
  const where = { provider_id, patient_id: named };
  const admissions = await manager.findBy(Admission, { ...where, ward_id, discharged_at: IsNull() });
  const levels = await manager.findBy(ObservationLevel, { ...where, state: 'stands' });
  const byAdmission = new Map(levels.map((level) => [level.admission_id, level]));
  return new Map(admissions.map(({ id, patient_id }) => [patient_id, byAdmission.get(id) ?? null]));
}

/** The next number on a ward that is locked. */
async function nextOn({ manager, provider_id }: ChangeTransaction, ward_id: string): Promise<number> {
  const last = await manager.maximum(ObservationAttestation, 'sequence', { provider_id, ward_id });
  return (last ?? 0) + 1;
}
