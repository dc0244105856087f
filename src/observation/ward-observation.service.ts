import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { keyOf } from '../database/rows.js';
import { observationDue } from '../decision/deadlines.js';
import { observationView, type LastAttested } from '../decision/observation-facts.js';
import type { Parameters } from '../decision/parameters.js';
import { allows } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes } from '../log/changes.js';
import { Ward } from '../organisation/ward.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { RoomStay } from '../patients/room-stay.entity.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { Shift } from '../staff/shift.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { ViewerSuspension } from '../staff/viewer-suspension.entity.js';
import { WardAssignment } from '../staff/ward-assignment.entity.js';
import { ObservationAttestation } from './observation-attestation.entity.js';
import { ObservationLevel } from './observation-level.entity.js';
import type { PatientObservationView, WardObservationView } from './observation.dto.js';

/** Longer than any shift and its grace, in milliseconds: what was attested earlier stands no more. */
const LONG_PAST = 3 * 24 * 3_600_000;

/** What was last attested of one patient, and why not if that is what was said. */
interface LastSaid {
  last: LastAttested;
  why_not: string | null;
}

/** Tells the nurse in charge whose observation in person is attested, by the very functions that decisions are made with (NB-RSK-03). */
@Injectable()
export class WardObservationService {
  constructor(
    private readonly changes: Changes,
    private readonly numbers: PlacePolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody admitted to a ward; throws `not_found` for a ward they may not see. */
  of(session: Session, ward_id: string): Promise<WardObservationView> {
    const { provider_id } = session.caller;
    if (!PUBLIC_ID.test(ward_id)) throw notFound('ward', ward_id);
    if (!allows(session.ability, 'read', 'observation_attestation', { ward_id })) throw notFound('ward', ward_id);
    return this.changes.read(provider_id, async (manager) => {
      if (!(await manager.existsBy(Ward, keyOf<Ward>(provider_id, ward_id)))) throw notFound('ward', ward_id);
      const admissions = await manager.findBy(Admission, { provider_id, ward_id, discharged_at: IsNull() });
      const patient_id = In(admissions.map((admission) => admission.patient_id));
      const stays = await manager.findBy(RoomStay, { provider_id, patient_id, ends_at: IsNull() });
      const levels = await manager.findBy(ObservationLevel, { provider_id, patient_id, state: 'stands' });
      const said = await this.lastSaidOn(manager, provider_id, ward_id);
      const asking = { manager, provider_id, now: new Date(this.clock.now()) };
      const numbers = await this.numbers.on(asking, ward_id);
      const patients = admissions.map((admission) =>
        this.view(
          admission.patient_id,
          stays.find((stay) => stay.patient_id === admission.patient_id)?.room_id ?? null,
          levels.find((level) => level.admission_id === admission.id) ?? null,
          said.get(admission.patient_id) ?? null,
          numbers,
        ),
      );
      return { ward_id, patients: patients.sort(byUrgency) };
    });
  }

  private view(
    patient_id: string,
    room_id: string | null,
    level: ObservationLevel | null,
    said: LastSaid | null,
    numbers: Parameters,
  ): PatientObservationView {
    const until = level === null ? null : observationView(said?.last ?? null, level.id).attested_until;
    const due = until === null ? null : observationDue(until, numbers);
    const stands = due !== null && this.clock.now() < due;
    return {
      patient_id,
      room_id,
      level_id: level?.id ?? null,
      level: level?.level ?? null,
      interval_minutes: level?.interval_minutes ?? null,
      observation: level === null ? 'level_absent' : stands ? 'attested' : 'not_attested',
      attested_until: stands ? new Date(due) : null,
      attestation_id: said?.last.id ?? null,
      why_not: said?.why_not ?? null,
    };
  }

  /** What was last attested of each patient on a ward, with what it rests on as that now stands. */
  private async lastSaidOn(
    manager: EntityManager,
    provider_id: string,
    ward_id: string,
  ): Promise<Map<string, LastSaid>> {
    const attestations = await manager.find(ObservationAttestation, {
      where: { provider_id, ward_id, attested_at: MoreThan(new Date(this.clock.now() - LONG_PAST)) },
      order: { sequence: 'ASC' },
    });
    const standsOf = await dutyOf(manager, provider_id, attestations);
    const said = new Map<string, LastSaid>();
    for (const attestation of attestations) {
      for (const { patient_id, level_id, why_not } of attestation.patients)
        said.set(patient_id, { last: { ...standsOf(attestation), level_id }, why_not });
    }
    return said;
  }
}

/** How whoever attested stands now: still at work and not suspended, until when on that shift and on that ward. */
async function dutyOf(
  manager: EntityManager,
  provider_id: string,
  attestations: readonly ObservationAttestation[],
): Promise<(attestation: ObservationAttestation) => Omit<LastAttested, 'level_id'>> {
  const staff_id = In(attestations.map((one) => one.staff_id));
  const members = await manager.findBy(StaffMember, { provider_id, id: staff_id });
  const suspensions = await manager.findBy(ViewerSuspension, { provider_id, staff_id, lifted_at: IsNull() });
  const shifts = await manager.findBy(Shift, { provider_id, id: In(attestations.map((one) => one.shift_id)) });
  const assigned = In(attestations.map((one) => one.assignment_id));
  const assignments = await manager.findBy(WardAssignment, { provider_id, id: assigned });
  return (one) => {
    const assignment = assignments.find(({ id }) => id === one.assignment_id);
    const works = members.some(({ id, state }) => id === one.staff_id && state === 'active');
    return {
      id: one.id,
      retracted: one.state !== 'stands',
      attester_stands: works && suspensions.every((suspension) => suspension.staff_id !== one.staff_id),
      shift_ends_at: shifts.find(({ id }) => id === one.shift_id)?.ends_at.getTime() ?? null,
      assignment_ends_at: assignment === undefined ? null : (assignment.ends_at?.getTime() ?? Infinity),
    };
  };
}

function byUrgency(a: PatientObservationView, b: PatientObservationView): number {
  const until = (view: PatientObservationView): number => view.attested_until?.getTime() ?? -Infinity;
  if (until(a) !== until(b)) return until(a) < until(b) ? -1 : 1;
  return a.patient_id < b.patient_id ? -1 : 1;
}
