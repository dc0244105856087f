import { Not, Raw, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Collection, Page, RecordVersion } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { keyOf } from '../database/rows.js';
import type { RecordEntity } from '../database/record.entity.js';
import { allows } from '../identity/abilities.js';
import type { StaffAction, StaffSubject } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import type { Changes } from '../log/changes.js';
import { Room } from '../organisation/room.entity.js';
import type { PageQuery } from '../shared/bodies.dto.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { Patient } from './patient.entity.js';
import { openAdmission } from './patient-locks.js';

/** What says on which ward a record is: the patient's open admission, or the room; or whichever of both the record names; or the ward it names. */
export type HeldBy<E> =
  { patient: keyof E & string; or_room?: keyof E & string } | { room: keyof E & string } | { ward: keyof E & string };

/** The ward of a patient's open admission; null when there is none, so that no ward-bound role may see them. */
export async function wardOfPatient(
  manager: EntityManager,
  provider_id: string,
  patient_id: string,
): Promise<string | null> {
  return (await openAdmission(manager, provider_id, patient_id))?.ward_id ?? null;
}

/** Checks a right over something a body names: on another ward's it reads just as if there were none of that id. */
export function authoriseReferred(
  session: Session,
  action: StaffAction,
  subject: StaffSubject,
  ward_id: string | null,
  named: { type: string; field: string; id: string },
): void {
  authorise(session, action, subject);
  if (!allows(session.ability, action, subject, { ward_id: ward_id ?? undefined })) {
    throw absent(named.type, named.field, named.id);
  }
}

/**
 * Reads one kind of record about patients; people held to their wards see only what is on them. To the member of staff named
 * in `keptFrom`, the record is absent.
 */
export class WardHeld<E extends RecordEntity> {
  constructor(
    private readonly changes: Changes,
    readonly records: Collection<E>,
    private readonly held: HeldBy<E>,
    private readonly keptFrom?: keyof E & string,
  ) {}

  /** One record; throws `not_found` for an absent one, another provider's and another ward's alike. */
  async get(session: Session, id: string): Promise<E> {
    const { type, entity } = this.records.kind;
    const provider_id = session.caller.provider_id;
    if (!PUBLIC_ID.test(id)) throw notFound(type, id);
    const { row, ward_id } = await this.changes.read(provider_id, async (manager) => {
      const row = await manager.findOneBy(entity, keyOf<E>(provider_id, id));
      return { row, ward_id: row && (await this.wardOf(manager, row)) };
    });
    if (!row || this.names(row, session)) throw notFound(type, id);
    authorise(session, 'read', type, { ward_id, id });
    return row;
  }

  /** One page of what the person may see. */
  list(session: Session, query: PageQuery): Promise<Page<E>> {
    return this.records.list(session.caller.provider_id, query, this.seenBy(session));
  }

  /** One page of what is recorded about one patient; throws `not_found` for a patient they may not see. */
  async listOfPatient(session: Session, patient_id: string, query: PageQuery): Promise<Page<E>> {
    const { provider_id } = session.caller;
    const { type } = this.records.kind;
    if (!PUBLIC_ID.test(patient_id)) throw notFound('patient', patient_id);
    const ward_id = await this.changes.read(provider_id, async (manager) => {
      const known = await manager.existsBy(Patient, keyOf<Patient>(provider_id, patient_id));
      if (!known) throw notFound('patient', patient_id);
      return wardOfPatient(manager, provider_id, patient_id);
    });
    if (!allows(session.ability, 'read', type, { ward_id: ward_id ?? undefined }))
      throw notFound('patient', patient_id);
    const where = { ...this.namesAnother(session), patient_id };
    return this.records.list(provider_id, query, where);
  }

  /** Every version of one record, oldest first. */
  async versions(session: Session, id: string): Promise<RecordVersion[]> {
    await this.get(session, id);
    return this.records.versions(session.caller.provider_id, id);
  }

  private names(row: E, session: Session): boolean {
    return this.keptFrom !== undefined && row[this.keptFrom] === session.caller.staff_id;
  }

  private namesAnother(session: Session): FindOptionsWhere<E> {
    if (this.keptFrom === undefined) return {};
    return { [this.keptFrom]: Not(session.caller.staff_id) } as unknown as FindOptionsWhere<E>;
  }

  private async wardOf(manager: EntityManager, row: E): Promise<string | null> {
    const { held } = this;
    if ('ward' in held) return String(row[held.ward]);
    if ('patient' in held && row[held.patient] !== null)
      return wardOfPatient(manager, row.provider_id, String(row[held.patient]));
    const column = 'room' in held ? held.room : held.or_room;
    if (column === undefined) return null;
    const room = await manager.findOneBy(Room, keyOf<Room>(row.provider_id, String(row[column])));
    return room?.ward_id ?? null;
  }

  private seenBy(session: Session): FindOptionsWhere<E> {
    const where = this.namesAnother(session);
    if (allows(session.ability, 'read', this.records.kind.type, { ward_id: undefined })) return where;
    const wards = { wards: [...session.wards] };
    const [column, ids] = this.idsOfWards();
    return { ...where, [column]: Raw((name) => `${name} IN (${ids})`, wards) };
  }

  /** The column that is held to wards, and the ids it may hold. */
  private idsOfWards(): readonly [column: string, ids: string] {
    const { held } = this;
    if ('ward' in held) return [held.ward, WARDS];
    if ('room' in held) return [held.room, ROOMS_OF_WARDS];
    if (held.or_room === undefined) return [held.patient, PATIENTS_OF_WARDS];
    const either = `${held.patient} IN (${PATIENTS_OF_WARDS}) OR ${held.or_room} IN (${ROOMS_OF_WARDS})`;
    return ['id', `SELECT id FROM ${this.records.kind.type} WHERE ${either}`];
  }
}

const PATIENTS_OF_WARDS = 'SELECT patient_id FROM admission WHERE discharged_at IS NULL AND ward_id = ANY(:wards)';
const WARDS = 'SELECT unnest(:wards::text[])';
const ROOMS_OF_WARDS = 'SELECT id FROM room WHERE ward_id = ANY(:wards)';
