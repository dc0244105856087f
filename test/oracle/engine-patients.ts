import type { ReviewTriggerKind } from '../../src/decision/words.js';
import { trigger, discharge, requireAfterAdmission, type AdmissionFields } from '../../src/patients/admission.js';
import {
  afterLeaving,
  endPresence,
  type OccupancyState,
  type PresenceKind,
  type RoomPresenceFields,
} from '../../src/patients/occupancy.js';
import { beginStay, endStay, lastStay, type RoomStayFields } from '../../src/patients/room-stay.js';
import { RISK_TEXTS, sign, type RiskFields, type RiskTexts } from '../../src/risk/risk.js';
import type { EngineEpisodes } from './engine-episodes.js';
import { EngineLeaves } from './engine-leaves.js';
import type { EngineOverrides } from './engine-overrides.js';
import type { EnginePrivacy } from './engine-privacy.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

export interface Admission extends AdmissionFields {
  patient_id: string;
}
interface Stay extends RoomStayFields {
  patient_id: string;
  admission_id: string;
}
interface Risk extends RiskFields {
  patient_id: string;
  admission_id: string;
}
interface Presence extends RoomPresenceFields {
  id: string;
  room_id: string;
}

const TEXTS = Object.fromEntries(RISK_TEXTS.map((name) => [name, 'what is true of this patient alone'])) as RiskTexts;

/** Keeps admissions, stays, presences and risk assessments through the service's own transitions where they fit. */
export class EnginePatients {
  private readonly admissions = new Map<string, Admission>();
  private readonly stays = new Map<string, Stay>();
  private readonly presences = new Map<string, Presence>();
  private readonly risks = new Map<string, Risk>();
  private readonly born = new Map<string, number | null>();
  private readonly wards = new Map<string, string>();
  private readonly leaves = new EngineLeaves();

  constructor(
    private readonly rows: EngineRows,
    private readonly privacy: EnginePrivacy,
    private readonly episodes: EngineEpisodes,
    private readonly overrides: EngineOverrides,
  ) {}

  /** Whether the event was about patients and where they are. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'patient':
        this.born.set(event.patient, event.born === null ? null : Number(event.born.replaceAll('-', '')));
        return true;
      case 'admitted':
        this.admit(event);
        return true;
      case 'discharged':
        this.discharge(event);
        return true;
      case 'transferred':
        this.saveAdmission({ ...this.called(event.admission, 'transfer', event.on), ward_id: event.ward });
        return true;
      case 'mha_status_changed':
        this.saveAdmission({ ...this.called(event.admission, 'mha_status', event.on), mha_status: event.status });
        return true;
      case 'stay_began':
        this.beginStay(event);
        return true;
      case 'stay_ended':
        this.endStay(this.stay(event.stay), event.on);
        return true;
      case 'leave_began':
        this.goOnLeave(event);
        return true;
      case 'leave_ended':
        this.leaves.returned(event.leave, event.on);
        return true;
      case 'presence_began':
        if (event.as === 'staff') this.overrides.reached({ room_id: event.room }, event.on);
        this.savePresence(presenceOf(event));
        return true;
      case 'presence_ended':
        this.endPresence(this.presence(event.presence), event.on);
        return true;
      case 'occupancy':
        this.rows.put('room_occupancy', { id: event.room, state: event.state });
        return true;
      case 'risk_signed':
        this.sign(event);
        return true;
      default:
        return false;
    }
  }

  /** Something calls for a review of all that was agreed to in a patient's open admission. */
  callForReview(patient_id: string, kind: ReviewTriggerKind, on: number): void {
    const open = this.admitted(patient_id);
    if (!open) throw new NeverRecorded(patient_id);
    this.saveAdmission(this.called(open.id, kind, on));
  }

  /** The patient's open admission, if there is one. */
  admitted(patient_id: string): Admission | undefined {
    return [...this.admissions.values()].find((one) => one.patient_id === patient_id && one.discharged_at === null);
  }

  openWard(ward: string, kind: string): void {
    this.wards.set(ward, kind);
  }

  private admit(event: EventOf<'admitted'>): void {
    this.saveAdmission({
      id: event.admission,
      patient_id: event.patient,
      ward_id: event.ward,
      mha_status: 'informal',
      admitted_at: new Date(event.on),
      discharged_at: null,
      discharge_reason: null,
      review_triggers: [],
    });
  }

  private discharge(event: EventOf<'discharged'>): void {
    const before = this.admission(event.admission);
    const after = discharge(before, new Date(event.on), 'left');
    if (after === before) return;
    this.privacy.discharged(before.patient_id, event.on);
    this.episodes.discharged(before.patient_id, event.on);
    this.overrides.reached({ patient_id: before.patient_id }, event.on);
    this.leaves.discharged(before.patient_id, event.on);
    this.saveAdmission(after);
  }

  private called(id: string, kind: ReviewTriggerKind, on: number): Admission {
    return trigger(this.admission(id), kind, new Date(on), new Date(on));
  }

  private beginStay(event: EventOf<'stay_began'>): void {
    const at = new Date(event.on);
    const others = [...this.stays.values()].filter((stay) => stay.patient_id === event.patient);
    const { stay: id, admission: admission_id, patient: patient_id, room: room_id } = event;
    const back = this.leaves.back(patient_id, event.on);
    const before = beginStay(this.admission(admission_id), others, room_id, at);
    const last = lastStay(others.filter((stay) => stay.admission_id === admission_id));
    if (back) this.leaves.save(back);
    if (before) this.endStay(before, event.on);
    if (last !== null && this.isWatchedOtherwise(last.room_id, room_id))
      this.saveAdmission(this.called(admission_id, 'system_version', event.on));
    this.saveStay({ id, admission_id, patient_id, room_id, starts_at: at, ends_at: null });
  }

  /** As `moving-in.ts` asks the database. */
  private isWatchedOtherwise(before: string, now: string): boolean {
    const watching = this.rows.list('device').filter(({ state }) => state === 'in_service');
    const there = watching.filter(({ room_id }) => room_id === before);
    return watching.some(
      (one) =>
        one.room_id === now &&
        there.some((a) => a.technology === one.technology && a.monitoring_system_id !== one.monitoring_system_id),
    );
  }

  private goOnLeave(event: EventOf<'leave_began'>): void {
    const { patient: patient_id, on } = event;
    const admission = this.admitted(patient_id);
    if (!admission) throw new NeverRecorded(patient_id);
    const leave = this.leaves.begun(event);
    if (leave === null) return;
    const at = new Date(on);
    requireAfterAdmission(admission, at, 'occurred_at');
    const isOpen = (one: Stay | Presence): boolean => one.patient_id === patient_id && one.ends_at === null;
    const stays = [...this.stays.values()].filter(isOpen);
    const ended = stays.map((stay) => endStay(stay, at));
    const presences = [...this.presences.values()].filter(isOpen);
    this.episodes.wentOnLeave(patient_id, on);
    this.overrides.reached({ patient_id }, on);
    this.leaves.save(leave);
    for (const stay of ended) this.saveStay(stay);
    for (const one of presences) this.savePresence(endPresence(one, new Date(Math.max(on, one.starts_at.getTime()))));
    for (const { room_id } of [...stays, ...presences]) this.roomLeft(room_id);
  }

  private roomLeft(id: string): void {
    const there = [...this.stays.values(), ...this.presences.values()].filter(
      (one) => one.room_id === id && one.ends_at === null,
    );
    const before = this.rows.list('room_occupancy').find((one) => one.id === id)?.state as OccupancyState | undefined;
    this.rows.put('room_occupancy', { id, state: afterLeaving(before ?? null, there.length) });
  }

  private endStay(before: Stay, on: number): void {
    const after = endStay(before, new Date(on));
    if (after !== before) {
      this.episodes.left(before.patient_id, before.room_id, on);
      this.overrides.reached({ patient_id: before.patient_id }, on);
    }
    this.saveStay(after);
  }

  private endPresence(before: Presence, on: number): void {
    const after = endPresence(before, new Date(on));
    if (after !== before && before.patient_id !== null) this.episodes.left(before.patient_id, before.room_id, on);
    this.savePresence(after);
  }

  /** A new assessment supersedes the last one of its admission and calls for a review of what was agreed to before it. */
  private sign(event: EventOf<'risk_signed'>): void {
    const admission = this.admitted(event.patient);
    if (!admission) throw new NeverRecorded(event.patient);
    const draft: Risk = {
      ...TEXTS,
      id: event.risk,
      patient_id: event.patient,
      admission_id: admission.id,
      state: 'draft',
      signed_at: null,
      signed_by: null,
    };
    const others = [...this.risks.values()].filter((risk) => risk.admission_id === admission.id);
    const { signed, superseded } = sign(draft, 'staff:signer', new Date(event.on), admission.admitted_at, others);
    for (const risk of [...superseded, signed]) {
      this.risks.set(risk.id, risk);
      this.rows.put('risk_assessment', { ...risk, signed_at: risk.signed_at?.getTime() ?? null });
    }
    this.saveAdmission(trigger(admission, 'risk_assessment', new Date(event.on), new Date(event.on)));
  }

  private admission(id: string): Admission {
    return found(this.admissions.get(id), id);
  }

  private stay(id: string): Stay {
    return found(this.stays.get(id), id);
  }

  private presence(id: string): Presence {
    return found(this.presences.get(id), id);
  }

  private saveAdmission(admission: Admission): void {
    const ward_kind = found(this.wards.get(admission.ward_id), admission.ward_id);
    this.admissions.set(admission.id, admission);
    this.rows.put('admission', {
      id: admission.id,
      patient_id: admission.patient_id,
      born: this.born.get(admission.patient_id) ?? null,
      ward_kind,
      admitted_at: admission.admitted_at.getTime(),
      discharged_at: admission.discharged_at?.getTime() ?? null,
      review_triggers: admission.review_triggers.map((one) => ({
        kind: one.kind,
        at: Date.parse(one.at),
        recorded_at: Date.parse(one.at),
      })),
    });
  }

  private saveStay(stay: Stay): void {
    this.stays.set(stay.id, stay);
    this.rows.put('room_stay', { ...stay, ...period(stay) });
  }

  private savePresence(presence: Presence): void {
    this.presences.set(presence.id, presence);
    this.rows.put('room_presence', { ...presence, ...period(presence) });
  }
}

function presenceOf(event: EventOf<'presence_began'>): Presence {
  return {
    id: event.presence,
    kind: event.as satisfies PresenceKind,
    patient_id: event.patient,
    room_id: event.room,
    starts_at: new Date(event.on),
    ends_at: null,
  };
}

function period(of: { starts_at: Date; ends_at: Date | null }): { starts_at: number; ends_at: number | null } {
  return { starts_at: of.starts_at.getTime(), ends_at: of.ends_at?.getTime() ?? null };
}

function found<T>(record: T | undefined, id: string): T {
  if (!record) throw new NeverRecorded(id);
  return record;
}
