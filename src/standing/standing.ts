import type { DeviceView, PersonView, StandingView, ViewerView } from '../decision/view.js';
import { PutAgainst } from './against-rows.js';
import { counts, type SystemOnWard } from './approvals.js';
import { putAttestation } from './attested.js';
import { decidingOf } from './deciding-rows.js';
import { Holds } from './deletion-view.js';
import { Kept, listIn } from './kept.js';
import { Layers } from './layers.js';
import { changed, OF_NOTHING, OwnedRows, type Owner } from './owned-rows.js';
import { newPatient, type PatientStanding, type PrivacyWindow } from './patient-standing.js';
import { Pilots } from './pilots.js';
import { RecordsNamed } from './records-named.js';
import { newRoom, type Presence, type RoomStanding, type Stay } from './room-standing.js';
import type { StandingRows, StandingType } from './rows.js';
import { SaidOfViewers } from './said-of-viewers.js';
import type { Seen, SeenPeople } from './seen.js';
import { newMember, type StaffStanding } from './staff-standing.js';
import { Stops } from './stops.js';
import { Usage } from './usage.js';

type Put = { [T in StandingType]: (row: StandingRows[T]) => void };

/** One vendor: its devices and the staff it knows, by its own ids; only the current row of each counts. */
export interface VendorStanding extends Owner {
  readonly id: string;
  state: string | null;
  readonly devices: Map<string, Device[]>;
  readonly staff: Map<string, KnownStaff[]>;
}

export interface Device extends Readonly<StandingRows['device']> {
  readonly room: RoomStanding | null;
  /** Its system on its ward, and what was approved of it. */
  readonly approved: SystemOnWard;
  /** The device as last seen; null until it is asked about. */
  seen: DeviceView | null;
  /** It as the system that works by itself, as last seen; null until it asks. */
  system: ViewerView | null;
  /** Whoever was last seen in view, by an operation and a purpose that one of them was asked about. */
  people: SeenPeople | null;
  /** Whoever was last seen in view when none of them was ever asked about what the question is; null until then. */
  unasked: Seen<readonly PersonView[]> | null;
}
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
  readonly screens = new Map<string, NonNullable<StandingView['screen']>>();
  readonly usage = new Usage();
  readonly saidOfViewers = new SaidOfViewers();
  readonly stops = new Stops();
  readonly pilots = new Pilots();
  readonly named = new RecordsNamed<RoomStanding>();
  readonly holds = new Holds();
  readonly layers = new Layers();

  private readonly patients = new Kept(newPatient);
  private readonly rooms = new Kept(newRoom);
  private readonly members = new Kept(newMember);
  private readonly vendors = new Kept<VendorStanding>((id) => ({
    changes: 0,
    part_of: OF_NOTHING,
    id,
    state: null,
    devices: new Map<string, Device[]>(),
    staff: new Map<string, KnownStaff[]>(),
  }));

  private readonly systemsOnWards = new Kept<SystemOnWard>(() => ({
    changes: 0,
    part_of: OF_NOTHING,
    approvals: [],
    seen: null,
  }));

  private readonly approvals = new OwnedRows(
    (row: StandingRows['approval']) => this.systemOn(row),
    (place) => place.approvals,
  );
  private readonly devices = new OwnedRows(
    (row: Device) => this.vendors.of(row.vendor_id),
    (vendor, row) => listIn(vendor.devices, row.vendor_device_id),
  );
  private readonly knownStaff = new OwnedRows(
    (row: KnownStaff) => this.vendors.of(row.vendor_id),
    (vendor, row) => listIn(vendor.staff, row.vendor_staff_id),
  );
  private readonly shifts = new OwnedRows(
    (row: StandingRows['shift']) => this.members.of(row.staff_id),
    (member) => member.shifts,
  );
  private readonly assignments = new OwnedRows(
    (row: StandingRows['ward_assignment']) => this.members.of(row.staff_id),
    (member) => member.assignments,
  );
  private readonly trainings = new OwnedRows(
    (row: StandingRows['training']) => this.members.of(row.staff_id),
    (member) => member.trainings,
  );
  private readonly suspensions = new OwnedRows(
    (row: StandingRows['viewer_suspension']) => this.members.of(row.staff_id),
    (member) => member.suspensions,
  );
  private readonly admissions = new OwnedRows(
    (row: StandingRows['admission']) => this.patients.of(row.patient_id),
    (patient) => patient.admissions,
  );
  private readonly consents = new OwnedRows(
    (row: StandingRows['consent']) => this.patients.of(row.patient_id),
    (patient) => patient.consents,
  );
  private readonly risks = new OwnedRows(
    (row: StandingRows['risk_assessment']) => this.patients.of(row.patient_id),
    (patient) => patient.risks,
  );
  private readonly levels = new OwnedRows(
    (row: StandingRows['observation_level']) => this.patients.of(row.patient_id),
    (patient) => patient.levels,
  );
  private readonly episodes = new OwnedRows(
    (row: StandingRows['restrictive_episode']) => this.patients.of(row.patient_id),
    (patient) => patient.episodes,
  );
  readonly overrides = new OwnedRows(
    (row: StandingRows['emergency_override']) => this.patients.of(row.patient_id),
    (patient) => patient.overrides,
  );
  private readonly assessments = new OwnedRows(
    (row: StandingRows['capacity_assessment']) => this.patients.of(row.patient_id),
    (patient) => decidingOf(patient).assessments,
  );
  private readonly representatives = new OwnedRows(
    (row: StandingRows['representative']) => this.patients.of(row.patient_id),
    (patient) => decidingOf(patient).representatives,
  );
  private readonly decisions = new OwnedRows(
    (row: StandingRows['best_interests_decision']) => this.patients.of(row.patient_id),
    (patient) => decidingOf(patient).decisions,
  );
  private readonly against = new PutAgainst((id) => this.patients.of(id));
  private readonly stays = new OwnedRows(
    (row: Stay) => this.rooms.of(row.room_id),
    (room) => room.stays,
    ({ patient }) => patient,
  );
  private readonly presences = new OwnedRows(
    (row: Presence) => this.rooms.of(row.room_id),
    (room) => room.presences,
    ({ patient }) => patient,
  );
  private readonly windows = new OwnedRows<PrivacyWindow, PatientStanding | RoomStanding>(
    ({ patient_id, room_id }) => (room_id === null ? this.patients.of(patient_id ?? '') : this.rooms.of(room_id)),
    (owner) => owner.windows,
  );

  private readonly putters: Put = {
    provider: (row) => void (this.kind = row.kind),
    room: (row) => {
      const room = this.rooms.of(row.id);
      room.place = row.place;
      room.private_conversation = row.private_conversation;
      // By what people are covered turns on the kind of place.
      changed(room);
    },
    approved_screen: ({ id, state, ward_id }) => this.screens.set(id, Object.freeze({ state, ward_id })),
    staff_member: (row) => {
      const member = this.members.of(row.id);
      member.row = row;
      changed(member);
    },
    shift: (row) => this.shifts.put(row),
    ward_assignment: (row) => this.assignments.put(row),
    training: (row) => this.trainings.put(row),
    viewer_suspension: (row) => this.suspensions.put(row),
    vendor: (row) => void (this.vendors.of(row.id).state = row.state),
    vendor_client: (row) => this.clients.set(row.id, { ...row, vendor: this.vendors.of(row.vendor_id) }),
    vendor_staff_id: (row) => this.knownStaff.put({ ...row, staff: this.members.of(row.staff_id) }),
    device: (row) =>
      this.devices.put({
        // Written out: an object made by spreading another is kept in two pieces, and every question reads this one.
        id: row.id,
        vendor_id: row.vendor_id,
        vendor_device_id: row.vendor_device_id,
        monitoring_system_id: row.monitoring_system_id,
        ward_id: row.ward_id,
        site_id: row.site_id,
        room_id: row.room_id,
        technology: row.technology,
        state: row.state,
        system_since: row.system_since,
        room: row.room_id === null ? null : this.rooms.of(row.room_id),
        approved: this.systemOn(row),
        seen: null,
        system: null,
        people: null,
        unasked: null,
      }),
    admission: (row) => (row.discharged_at === null ? this.admissions.put(row) : this.admissions.remove(row.id)),
    room_stay: (row) =>
      row.ends_at === null
        ? this.stays.put({
            id: row.id,
            patient_id: row.patient_id,
            room_id: row.room_id,
            patient: this.patients.of(row.patient_id),
          })
        : this.stays.remove(row.id),
    room_presence: (row) =>
      row.ends_at === null
        ? this.presences.put({
            id: row.id,
            kind: row.kind,
            room_id: row.room_id,
            patient: row.patient_id === null ? null : this.patients.of(row.patient_id),
          })
        : this.presences.remove(row.id),
    room_occupancy: (row) => void (this.rooms.of(row.id).occupancy = row.state),
    privacy_window: (row) =>
      row.state === 'planned' || row.state === 'open' ? this.windows.put(row) : this.windows.remove(row.id),
    consent: (row) => (row.state === 'superseded' ? this.consents.remove(row.id) : this.consents.put(row)),
    capacity_assessment: (row) =>
      row.state === 'stands' ? this.assessments.put(row) : this.assessments.remove(row.id),
    representative: (row) =>
      row.state === 'ended' ? this.representatives.remove(row.id) : this.representatives.put(row),
    best_interests_decision: (row) =>
      row.state === 'stands' || row.state === 'withdrawn' ? this.decisions.put(row) : this.decisions.remove(row.id),
    advance_decision: (row) => this.against.putAdvanceDecision(row),
    objection: (row) => this.against.putObjection(row),
    trauma_consideration: (row) => this.against.putTrauma(row),
    risk_assessment: (row) => (row.state === 'signed' ? this.risks.put(row) : this.risks.remove(row.id)),
    observation_level: (row) => (row.state === 'stands' ? this.levels.put(row) : this.levels.remove(row.id)),
    observation_attestation: (row) => putAttestation(row, this.members.of(row.staff_id), (id) => this.patients.of(id)),
    restrictive_episode: (row) => this.episodes.put(row),
    emergency_override: (row) => this.overrides.put(row),
    viewer_conflict: (row) => this.saidOfViewers.putConflict(row),
    viewer_preference: (row) => this.saidOfViewers.putPreference(row),
    viewer_match: (row) => this.saidOfViewers.putMatch(row),
    moratorium: (row) => this.stops.putMoratorium(row),
    ward_halt: (row) => this.stops.putHalt(row),
    approval: (row) => (counts(row) ? this.approvals.put(row) : this.approvals.remove(row.id)),
    pilot: (row) => this.pilots.put(row),
    incident: (row) => this.named.putIncident(row, row.room_id === null ? null : this.rooms.of(row.room_id)),
    case_record: (row) => this.named.putCase(row),
    retention_hold: (row) => this.holds.put(row),
    policy_layer: (row) => this.layers.put(row),
  };

  /** A system on a ward; no id has a space in it. */
  private systemOn({ monitoring_system_id, ward_id }: { monitoring_system_id: string; ward_id: string }): SystemOnWard {
    return this.systemsOnWards.of(`${monitoring_system_id} ${ward_id}`);
  }

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

  patient(id: string): PatientStanding | undefined {
    return this.patients.known(id);
  }

  staff(id: string): StaffStanding | undefined {
    return this.members.known(id);
  }

  /** The ids of everybody who is or was on the staff. */
  allStaff(): Iterable<string> {
    return this.members.ids();
  }
}
