import type { StandingRows, StandingType } from './rows.js';
import { IndexOf } from './index-of.js';
import { Usage } from './usage.js';

type Put = { [T in StandingType]: (row: StandingRows[T]) => void };

/** The separator of compound keys; no public id and no vendor's id may hold it. */
export const JOIN = '\u0000';

/**
 * One provider as it stands at one log index: everything a question can turn on, in memory. It is loaded from one snapshot,
 * brought forward by the log entries that name what they touched, and never read without the log's lock or its check.
 */
export class Standing {
  /** Index of the first log entry this standing has not taken in. */
  next_index = 0;
  kind = 'live';
  /** Hash of the policy set the log says is in force; null before the first. */
  policy_hash: string | null = null;
  readonly rooms = new Map<string, StandingRows['room']>();
  readonly screens = new Map<string, StandingRows['approved_screen']>();
  readonly staff = new Map<string, StandingRows['staff_member']>();
  readonly vendors = new Map<string, StandingRows['vendor']>();
  readonly clients = new Map<string, StandingRows['vendor_client']>();
  readonly occupancy = new Map<string, string>();
  readonly shifts = new IndexOf<StandingRows['shift']>((row) => row.staff_id);
  readonly assignments = new IndexOf<StandingRows['ward_assignment']>((row) => row.staff_id);
  readonly trainings = new IndexOf<StandingRows['training']>((row) => row.staff_id);
  readonly suspensions = new IndexOf<StandingRows['viewer_suspension']>((row) => row.staff_id);
  readonly vendorStaff = new IndexOf<StandingRows['vendor_staff_id']>(
    (row) => row.vendor_id + JOIN + row.vendor_staff_id,
  );
  readonly devices = new IndexOf<StandingRows['device']>((row) => row.vendor_id + JOIN + row.vendor_device_id);
  readonly admissions = new IndexOf<StandingRows['admission']>((row) => row.patient_id);
  readonly stays = new IndexOf<StandingRows['room_stay']>((row) => row.room_id);
  readonly presences = new IndexOf<StandingRows['room_presence']>((row) => row.room_id);
  readonly consents = new IndexOf<StandingRows['consent']>((row) => row.patient_id);
  readonly risks = new IndexOf<StandingRows['risk_assessment']>((row) => row.patient_id);
  readonly usage = new Usage();

  private readonly putters: Put = {
    provider: (row) => void (this.kind = row.kind),
    room: (row) => this.rooms.set(row.id, row),
    approved_screen: (row) => this.screens.set(row.id, row),
    staff_member: (row) => this.staff.set(row.id, row),
    shift: (row) => this.shifts.put(row),
    ward_assignment: (row) => this.assignments.put(row),
    training: (row) => this.trainings.put(row),
    viewer_suspension: (row) => this.suspensions.put(row),
    vendor: (row) => this.vendors.set(row.id, row),
    vendor_client: (row) => this.clients.set(row.id, row),
    vendor_staff_id: (row) => this.vendorStaff.put(row),
    device: (row) => this.devices.put(row),
    admission: (row) => this.admissions.put(row),
    room_stay: (row) => (row.ends_at === null ? this.stays.put(row) : this.stays.remove(row.id)),
    room_presence: (row) => (row.ends_at === null ? this.presences.put(row) : this.presences.remove(row.id)),
    room_occupancy: (row) => this.occupancy.set(row.id, row.state),
    consent: (row) => (row.state === 'superseded' ? this.consents.remove(row.id) : this.consents.put(row)),
    risk_assessment: (row) => (row.state === 'signed' ? this.risks.put(row) : this.risks.remove(row.id)),
  };

  /** Takes in one record as it now is. */
  put<T extends StandingType>(type: T, row: StandingRows[T]): void {
    this.putters[type](row);
  }
}
