import type { Question } from '../decision/question.js';
import type { AlertView, RequestView } from '../decision/view.js';
import { rememberedBy, RequestMemory } from './request-memory.js';

const HOUR = 3_600_000;
/** How long an alert's first sighting is remembered: long past any age at which it could lead to a look. */
export const ALERT_MEMORY_MS = 24 * HOUR;
/** How long a clear look is remembered, and a look under an emergency override: longer than any override may stand. */
export const LOOK_MEMORY_MS = 24 * HOUR;

/** What one decision used up or fixed, as its log entry says it; replaying these in log order rebuilds the usage. */
export interface DecisionEffects {
  /** The first sighting of an alert. */
  sighted?: { vendor_id: string; id: string; device_id: string; raised_at: number };
  /** An alert that a permit used up. */
  used?: { vendor_id: string; id: string };
  /** Patients of whom a clear look was permitted. */
  clear_look?: readonly string[];
  /** The emergency override a look was permitted under, by id. */
  override_look?: string;
  /** What came of the question, which its request id stands for from here on. */
  request?: { outcome: 'permit' | 'deny'; expires_at: number | null };
}

interface AlertUse {
  device_id: string;
  raised_at: number;
  seen_at: number;
  used_by: number | null;
}

interface Look {
  index: number;
  at: number;
}

/** Undoes nothing. */
const NOTHING = (): void => undefined;

const key = (a: string, b: string): string => `${a}\u0000${b}`;

/** What decisions themselves have used up: alerts, clear looks, request ids. Every change can be undone, newest first. */
export class Usage {
  private readonly alerts = new Map<string, AlertUse>();
  private readonly sightings = new Map<string, number[]>();
  private readonly clearLooks = new Map<string, Look[]>();
  private readonly overrideLooks = new Map<string, Look[]>();
  private readonly requests = new RequestMemory();
  private prunedAt = 0;

  /** What is known of an alert; null when it has never been sighted. `repeats` is the permit a repeated question repeats. */
  alert(vendor_id: string, id: string, repeats: number | null, instant: number): AlertView | null {
    const alert = this.alerts.get(key(vendor_id, id));
    if (alert === undefined || instant - alert.seen_at >= ALERT_MEMORY_MS) return null;
    return {
      device_id: alert.device_id,
      raised_at: alert.raised_at,
      first_sighting: false,
      used: alert.used_by !== null && alert.used_by !== repeats,
      others_in_hour: this.sightingsInHour(alert.device_id, instant),
    };
  }

  /** How many alerts a device first raised in the hour before `instant`. */
  sightingsInHour(device_id: string, instant: number): number {
    let count = 0;
    for (const at of this.sightings.get(device_id) ?? []) if (at > instant - HOUR) count++;
    return count;
  }

  /** When a clear look at a patient was last permitted, leaving out the permit that is being repeated. */
  lastClearLook(patient_id: string, repeats: number | null): number | null {
    const looks = this.clearLooks.get(patient_id);
    for (let i = (looks?.length ?? 0) - 1; i >= 0; i--) {
      const one = looks?.[i];
      if (one !== undefined && one.index !== repeats) return one.at;
    }
    return null;
  }

  /** Whether the permit at an index counts as a clear look at a patient. */
  isLookAt(patient_id: string, index: number): boolean {
    return this.clearLooks.get(patient_id)?.some((one) => one.index === index) === true;
  }

  /** Whether the permit at an index counts as a look under an emergency override. */
  isLookUnder(override_id: string, index: number): boolean {
    return this.overrideLooks.get(override_id)?.some((one) => one.index === index) === true;
  }

  /** How many looks were permitted under an emergency override, leaving out the permit that is being repeated. */
  looksUnder(override_id: string, repeats: number | null): number {
    const looks = this.overrideLooks.get(override_id) ?? [];
    return looks.filter(({ index }) => index !== repeats).length;
  }

  /** What the request id of a question stands for, within its memory; null when it has none, or it is new. */
  request(q: Question, instant: number): RequestView | null {
    const found = this.requests.find(q, instant);
    if (found === null) return null;
    const { index, outcome, expires_at } = found;
    return { index, same_question: found.question === rememberedBy(q), outcome, expires_at };
  }

  /**
   * Takes over what one logged decision did; returns what undoes it. Taken over again, as when a page of the log is read once more
   * after a fault, it counts once.
   */
  apply(index: number, at: number, effects: DecisionEffects, q: Question): () => void {
    this.turn(at);
    const { sighted, used, clear_look, override_look, request } = effects;
    const asked = request === undefined ? NOTHING : this.stand(request, q, index, at);
    if (!sighted && !used && !clear_look && override_look === undefined) return asked;
    const undo = [asked];
    if (sighted) undo.push(this.sight(sighted, at));
    if (used) undo.push(this.use(used, index));
    for (const patient_id of clear_look ?? []) undo.push(look(this.clearLooks, patient_id, index, at));
    if (override_look !== undefined) undo.push(look(this.overrideLooks, override_look, index, at));
    return () => {
      for (let i = undo.length - 1; i >= 0; i--) undo[i]?.();
    };
  }

  private stand(
    { outcome, expires_at }: NonNullable<DecisionEffects['request']>,
    q: Question,
    index: number,
    at: number,
  ): () => void {
    if (q.request_id === null) return NOTHING;
    const use = { index, at, question: rememberedBy(q), outcome, expires_at };
    return this.requests.remember(q.client_id, q.request_id, use);
  }

  private sight(s: NonNullable<DecisionEffects['sighted']>, at: number): () => void {
    const k = key(s.vendor_id, s.id);
    const known = this.alerts.get(k);
    if (known !== undefined && at - known.seen_at < ALERT_MEMORY_MS) return NOTHING;
    this.alerts.set(k, { device_id: s.device_id, raised_at: s.raised_at, seen_at: at, used_by: null });
    const times = this.sightings.get(s.device_id) ?? [];
    this.sightings.set(s.device_id, times);
    times.push(at);
    return () => {
      if (known === undefined) this.alerts.delete(k);
      else this.alerts.set(k, known);
      times.splice(times.lastIndexOf(at), 1);
    };
  }

  private use(u: NonNullable<DecisionEffects['used']>, index: number): () => void {
    const alert = this.alerts.get(key(u.vendor_id, u.id));
    if (alert === undefined) return NOTHING;
    const before = alert.used_by;
    alert.used_by = index;
    return () => {
      alert.used_by = before;
    };
  }

  /** Forgets what no question can turn on any more, a little at a time and never what is still within its memory. */
  private turn(at: number): void {
    this.requests.turn(at);
    if (at - this.prunedAt < HOUR) return;
    this.prunedAt = at;
    for (const [k, alert] of this.alerts) if (at - alert.seen_at > ALERT_MEMORY_MS) this.alerts.delete(k);
    for (const [device, times] of this.sightings) {
      const kept = times.filter((time) => time > at - HOUR);
      if (kept.length === 0) this.sightings.delete(device);
      else times.splice(0, times.length, ...kept);
    }
    forgetOlder(this.clearLooks, at - LOOK_MEMORY_MS);
    forgetOlder(this.overrideLooks, at - LOOK_MEMORY_MS);
  }
}

function look(all: Map<string, Look[]>, id: string, index: number, at: number): () => void {
  const looks = all.get(id) ?? [];
  all.set(id, looks);
  if (looks.some((before) => before.index === index)) return NOTHING;
  const one = { index, at };
  looks.push(one);
  return () => {
    looks.splice(looks.indexOf(one), 1);
  };
}

function forgetOlder(all: Map<string, Look[]>, than: number): void {
  for (const [id, looks] of all) {
    const kept = looks.filter((one) => one.at > than);
    if (kept.length === 0) all.delete(id);
    else looks.splice(0, looks.length, ...kept);
  }
}
