import { OwnedRows } from './owned-rows.js';
import type { StandingRows, StandingType } from './rows.js';
import { Usage } from './usage.js';

type Put = { [T in StandingType]: (row: StandingRows[T]) => void };

/** What stands for one patient. */
export interface PatientStanding {
  readonly id: string;
  readonly admissions: StandingRows['admission'][];
  readonly consents: StandingRows['consent'][];
  readonly risks: StandingRows['risk_assessment'][];
}

/** One room: what kind of place it is, what was last confirmed of it, and who is in it. */
export interface RoomStanding {
  readonly id: string;
  row: StandingRows['room'] | null;
  occupancy: string | null;
  readonly stays: Stay[];
  readonly presences: Presence[];
}

export type Stay = StandingRows['room_stay'] & { readonly patient: PatientStanding };
/** Somebody who signed in; `patient` is null for whoever is not a patient here. */
export type Presence = StandingRows['room_presence'] & { readonly patient: PatientStanding | null };

/** One member of staff or shared account, with all that lets them look or keeps them from it. */
export interface StaffStanding {
  readonly id: string;
  row: StandingRows['staff_member'] | null;
  readonly shifts: StandingRows['shift'][];
  readonly assignments: StandingRows['ward_assignment'][];
  readonly trainings: StandingRows['training'][];
  readonly suspensions: StandingRows['viewer_suspension'][];
}

/** One vendor: its devices and the staff it knows, by its own ids; only the current row of each counts. */
export interface VendorStanding {
  readonly id: string;
  state: string | null;
  readonly devices: Map<string, Device[]>;
  readonly staff: Map<string, KnownStaff[]>;
}

export type Device = StandingRows['device'] & { readonly room: RoomStanding | null };
export type KnownStaff = StandingRows['vendor_staff_id'] & { readonly staff: StaffStanding };
export type Client = StandingRows['vendor_client'] & { readonly vendor: VendorStanding };

/**
 * One provider as it stands at one log index: everything a question can turn on, in memory. It is loaded from one snapshot,
 * brought forward by the log entries that name what they touched, and never read without the log's lock or its check.
 * A question goes from its client and device by reference to the people in the room, whatever the provider's size.
 */
export class Standing {
  /** Index of the first log entry this standing has not taken in. */
  next_index = 0;
  kind = 'live';
  /** Hash of the policy set the log says is in force; null before the first. */
  policy_hash: string | null = null;
  readonly clients = new Map<string, Client>();
  readonly screens = new Map<string, StandingRows['approved_screen']>();
  readonly usage = new Usage();

  private readonly patients = new Kept<PatientStanding>((id) => ({ id, admissions: [], consents: [], risks: [] }));
  private readonly rooms = new Kept<RoomStanding>((id) => ({
    id,
    row: null,
    occupancy: null,
    stays: [],
    presences: [],
  }));
  private readonly members = new Kept<StaffStanding>((id) => ({
    id,
    row: null,
    shifts: [],
    assignments: [],
    trainings: [],
    suspensions: [],
  }));
  private readonly vendors = new Kept<VendorStanding>((id) => ({
    id,
    state: null,
    devices: new Map<string, Device[]>(),
    staff: new Map<string, KnownStaff[]>(),
  }));

  private readonly devices = new OwnedRows<Device>((row) =>
    listIn(this.vendors.of(row.vendor_id).devices, row.vendor_device_id),
  );
  private readonly knownStaff = new OwnedRows<KnownStaff>((row) =>
    listIn(this.vendors.of(row.vendor_id).staff, row.vendor_staff_id),
  );
  private readonly shifts = new OwnedRows<StandingRows['shift']>((row) => this.members.of(row.staff_id).shifts);
  private readonly assignments = new OwnedRows<StandingRows['ward_assignment']>(
    (row) => this.members.of(row.staff_id).assignments,
  );
  private readonly trainings = new OwnedRows<StandingRows['training']>(
    (row) => this.members.of(row.staff_id).trainings,
  );
  private readonly suspensions = new OwnedRows<StandingRows['viewer_suspension']>(
    (row) => this.members.of(row.staff_id).suspensions,
  );
  private readonly admissions = new OwnedRows<StandingRows['admission']>(
    (row) => this.patients.of(row.patient_id).admissions,
  );
  private readonly consents = new OwnedRows<StandingRows['consent']>(
    (row) => this.patients.of(row.patient_id).consents,
  );
  private readonly risks = new OwnedRows<StandingRows['risk_assessment']>(
    (row) => this.patients.of(row.patient_id).risks,
  );
  private readonly stays = new OwnedRows<Stay>((row) => this.rooms.of(row.room_id).stays);
  private readonly presences = new OwnedRows<Presence>((row) => this.rooms.of(row.room_id).presences);

  private readonly putters: Put = {
    provider: (row) => void (this.kind = row.kind),
    room: (row) => void (this.rooms.of(row.id).row = row),
    approved_screen: (row) => this.screens.set(row.id, row),
    staff_member: (row) => void (this.members.of(row.id).row = row),
    shift: (row) => this.shifts.put(row),
    ward_assignment: (row) => this.assignments.put(row),
    training: (row) => this.trainings.put(row),
    viewer_suspension: (row) => this.suspensions.put(row),
    vendor: (row) => void (this.vendors.of(row.id).state = row.state),
    vendor_client: (row) => this.clients.set(row.id, { ...row, vendor: this.vendors.of(row.vendor_id) }),
    vendor_staff_id: (row) => this.knownStaff.put({ ...row, staff: this.members.of(row.staff_id) }),
    device: (row) => this.devices.put({ ...row, room: row.room_id === null ? null : this.rooms.of(row.room_id) }),
    admission: (row) => (row.discharged_at === null ? this.admissions.put(row) : this.admissions.remove(row.id)),
    room_stay: (row) =>
      row.ends_at === null
        ? this.stays.put({ ...row, patient: this.patients.of(row.patient_id) })
        : this.stays.remove(row.id),
    room_presence: (row) =>
      row.ends_at === null
        ? this.presences.put({ ...row, patient: row.patient_id === null ? null : this.patients.of(row.patient_id) })
        : this.presences.remove(row.id),
    room_occupancy: (row) => void (this.rooms.of(row.id).occupancy = row.state),
    consent: (row) => (row.state === 'superseded' ? this.consents.remove(row.id) : this.consents.put(row)),
    risk_assessment: (row) => (row.state === 'signed' ? this.risks.put(row) : this.risks.remove(row.id)),
  };

  /** Takes in one record as it now is. */
  put<T extends StandingType>(type: T, row: StandingRows[T]): void {
    this.putters[type](row);
  }

  device(id: string): Device | undefined {
    return this.devices.get(id);
  }

  allDevices(): Iterable<Device> {
    return this.devices.all();
  }

  staff(id: string): StaffStanding | undefined {
    return this.members.known(id);
  }

  /** The ids of everybody who is or was on the staff. */
  allStaff(): Iterable<string> {
    return this.members.ids();
  }
}

/** What others refer to by id, made when it is first named: records may be read in any order. */
class Kept<T> {
  private readonly byId = new Map<string, T>();

  constructor(private readonly make: (id: string) => T) {}

  of(id: string): T {
    let one = this.byId.get(id);
    if (one === undefined) this.byId.set(id, (one = this.make(id)));
    return one;
  }

  known(id: string): T | undefined {
    return this.byId.get(id);
  }

  ids(): Iterable<string> {
    return this.byId.keys();
  }
}

function listIn<Row>(lists: Map<string, Row[]>, key: string): Row[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}
