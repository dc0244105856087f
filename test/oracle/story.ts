import type { Question } from '../../src/decision/question.js';
import type { CasePurpose, EpisodeKind, EpisodeReviewKind, Place } from '../../src/decision/words.js';
import type { InstalledDevice, Item, Scope, WorldEvent } from './events.js';
import { insideWakingHours, instantAt, wallTime } from './london-time.js';
import type { Random } from './random.js';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What a question near some edge should be about. */
export interface Focus {
  device?: InstalledDevice;
  scope?: Scope;
  staff?: string;
  alert?: { id: string; raised_at: number };
  again?: Question;
  /** Who is kept apart, and which review of it is not to be held before then. */
  waits?: { secluded: Secluded; but: EpisodeReviewKind };
  /** How often in a row it is asked, so that what is counted is used up; once unless said. */
  times?: number;
  /** Nothing about it is to be made worse on purpose. */
  unspoiled?: true;
}

/** An instant at which an answer may turn. */
export type EdgeKind =
  | 'review'
  | 'risk'
  | 'hours'
  | 'clocks'
  | 'shift'
  | 'duty'
  | 'training'
  | 'moratorium'
  | 'approval'
  | 'pilot'
  | 'alert'
  | 'alert_hour'
  | 'spacing'
  | 'request'
  | 'window'
  | 'episode'
  | 'incident'
  | 'observation'
  | 'finding'
  | 'representative'
  | 'override'
  | 'hold';

export interface Edge {
  kind: EdgeKind;
  at: number;
  focus: Focus;
}

export interface Consenting {
  consent: string;
  patient: string;
  /** Who was asked for the patient; null for the patient. */
  by: string | null;
  scope: Scope;
  state: 'undecided' | 'granted' | 'ended';
  decided_at: number;
  /** When, as far as the teller can tell, it is due for review. */
  due: number;
}

/** Somebody who is kept apart, as far as the teller can tell. */
export interface Secluded {
  episode: string;
  patient: string;
  room: string;
  as: EpisodeKind;
  on: number;
}

/** What the teller of a history remembers, so that what comes next is plausible; neither side of the comparison sees it. */
export class Story {
  readonly items: Item[] = [];
  readonly edges: Edge[] = [];
  /** What would put right something that went wrong. */
  readonly repairs: WorldEvent[] = [];
  wards: string[] = [];
  /** The wards that are for children. */
  childrens: string[] = [];
  rooms: { room: string; ward: string; place: Place }[] = [];
  screens: { screen: string; ward: string }[] = [];
  staff: { staff: string; as: 'person' | 'shared' }[] = [];
  shifts: { shift: string; staff: string; starts_at: number; ends_at: number }[] = [];
  assignments: { assignment: string; staff: string; ward: string }[] = [];
  vendors: string[] = [];
  clients: { client: string; vendor: string }[] = [];
  vendorStaff: { id: string; vendor: string; vendor_staff_id: string; staff: string }[] = [];
  devices: InstalledDevice[] = [];
  patients: {
    patient: string;
    admission: string | null;
    stay: string | null;
    room: string | null;
    ward: string;
    /** When the last risk assessment stops standing. */
    risk_due: number;
    /** Until when the last admission lasted. */
    discharged_at: number;
  }[] = [];
  findings: { patient: string; scope: Scope }[] = [];
  representatives: { representative: string; patient: string }[] = [];
  decisions: { decision: string; patient: string; scope: Scope }[] = [];
  refusals: { refusal: string; patient: string }[] = [];
  objections: { objection: string; patient: string }[] = [];
  traumas: { trauma: string; patient: string }[] = [];
  conflicts: { conflict: string; patient: string; staff: string }[] = [];
  preferences: string[] = [];
  /** Those who are away, each with the leave they are on. */
  away: { leave: string; patient: string }[] = [];
  presences: { presence: string; room: string }[] = [];
  consents: Consenting[] = [];
  /** Those of whom it was said how they are observed in person. */
  levelled = new Set<string>();
  /** The last attestation of each ward, with the end of the shift it was made on. */
  attested: { attestation: string; ward: string; until: number }[] = [];
  secluded: Secluded[] = [];
  /** Those whose episode has ended, with when. */
  released: (Secluded & { until: number })[] = [];
  /** Privacy windows planned ahead. */
  plans: { window: string; starts_at: number }[] = [];
  approvals: { approval: string; system: string; ward: string }[] = [];
  pilots: { pilot: string; by: string }[] = [];
  halts: { halt: string; ward: string; device: string | null; by: string }[] = [];
  overrides: { override: string; room: string }[] = [];
  holds: string[] = [];
  incidents: { incident: string; ward: string }[] = [];
  cases: { case: string; ward: string; purpose: CasePurpose }[] = [];
  alerts: { id: string; raised_at: number; device: string }[] = [];
  questions: Question[] = [];
  /** What the last change was about, for a question that follows on its heels. */
  touched: Focus = {};
  private count = 0;

  constructor(
    readonly random: Random,
    public now: number,
    /** When the clocks change during the history. */
    readonly clockChanges: readonly number[],
  ) {}

  id(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  happens(event: WorldEvent): void {
    this.items.push({ at: this.now, event });
  }

  asks(question: Question): void {
    this.items.push({ at: this.now, question });
    this.questions.push(question);
  }

  /** When something recorded now was said or done: mostly now, sometimes earlier, also at the very instant of something before. */
  on(notBefore = -Infinity): number {
    const { random } = this;
    if (random.chance(0.7)) return this.now;
    const earlier = random.chance(0.3)
      ? random.pick(this.items).at
      : this.now - random.pick([1, SECOND, 5 * MINUTE, HOUR, random.int(0, 10 * HOUR)]);
    return Math.max(notBefore, Math.min(earlier, this.now));
  }

  edge(kind: EdgeKind, at: number, focus: Focus): void {
    if (Number.isFinite(at)) this.edges.push({ kind, at, focus });
  }

  /** A review falls due, unmoved and moved into the waking hours. */
  reviewEdge(due: number, focus: Focus): void {
    this.edge('review', due, focus);
    this.edge('review', insideWakingHours(due), focus);
  }

  /** Something calls for a review of all that a patient agreed to. */
  callForReview(patient: string, on: number): void {
    for (const one of this.consents) {
      if (one.patient !== patient || one.state !== 'granted') continue;
      if (on > one.decided_at) one.due = Math.min(one.due, insideWakingHours(on + DAY));
      this.reviewEdge(on + DAY, this.focusOf(one));
    }
  }

  /** The next few times the London clock shows this. */
  clockEdges(clock: string, focus: Focus): void {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    const { year, month, day } = wallTime(this.now);
    for (const after of [0, 1, this.random.int(2, 6)]) {
      const at = instantAt(year, month, day + after, hour * 60 + minute);
      if (at !== null) this.edge('hours', at, focus);
    }
  }

  occupants(room: string): string[] {
    return this.patients.filter((patient) => patient.room === room).map((patient) => patient.patient);
  }

  devicesIn(room: string | null): InstalledDevice[] {
    return this.devices.filter((device) => device.room === room);
  }

  /** The devices that watch whoever passes: in communal places, and carried. */
  shared(): InstalledDevice[] {
    const communal = this.rooms.filter((one) => one.place === 'communal').map((one) => one.room);
    return this.devices.filter(({ room }) => room === null || communal.includes(room));
  }

  /** What stands at the centre of a patient's consent: a device that shows them and does what it is about. */
  focusOf(consenting: Consenting): Focus {
    return this.focusFor(consenting.patient, consenting.scope);
  }

  /** The same of what was found or decided about a patient; of everything that was asked about them when no scope is named. */
  focusFor(of: string, named: Scope | null): Focus {
    const patient = this.patients.find((one) => one.patient === of);
    const scope = named ?? this.findings.find((one) => one.patient === of)?.scope;
    if (!scope) return {};
    const device = this.devicesIn(patient?.room ?? null).find((one) => one.technology === scope.technology);
    return device ? { device, scope } : { scope };
  }
}
