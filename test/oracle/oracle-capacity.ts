import { admissionOf, choiceOf, covers, sinceAdmission, type Choice, type Wanted } from './oracle-consent.js';
import type { EventOf } from './events.js';
import { isUpheldTo } from './oracle-objections.js';
import { instantAt, wallTime } from './london-time.js';
import { DAY, every, HOUR, type Past } from './oracle-past.js';

/** Who decides for one patient, what they said, and until when all of that is so. */
export interface Decider {
  by: 'the_patient' | 'representative' | 'best_interests' | 'nobody';
  choice: Choice;
  /** For a best-interests decision: until when, at the latest, an advocate must have been heard. */
  hear_by: number | null;
  until: number[];
}

type Representative = EventOf<'representative'>;

/** NB-CAP-01 to 06, from the beginning: the patient's own no; then whoever can decide; then whoever may for them. */
export function deciderOf(past: Past, patient: string, wanted: Wanted, now: number): Decider {
  const own = choiceOf(past, patient, wanted, null);
  const alone: Decider = { by: 'the_patient', choice: own, hear_by: null, until: [] };
  if (own.state === 'refused' || own.state === 'withdrawn') return alone;
  const nobody: Decider = { ...alone, by: 'nobody' };
  const age = ageOf(past, patient, now);
  if (age.group === 'unknown') return nobody;
  const child = age.group === 'under_16';
  const found = lastFinding(past, patient, wanted);
  const standing = found !== null && now < found.until ? found : null;
  const birthday = age.until === null ? [] : [age.until];
  if (child && standing === null) return nobody;
  if (child ? standing?.able : found === null || found.able)
    return { ...alone, until: child && standing ? [...birthday, standing.until] : birthday };
  if (standing === null) return nobody;
  const known = every(past, 'representative').filter((one) => one.patient === patient && !hasEnded(past, one));
  const until = [...birthday, standing.until, ...known.flatMap((one) => [one.starts_at, one.ends_at ?? Infinity])];
  const ahead = until.filter((moment) => moment > now);
  const order = child
    ? ['court_order', 'parental_responsibility']
    : ['court_order', 'attorney_health_welfare', 'welfare_deputy'];
  for (const kind of order) {
    const entitled = known.filter((one) => one.as === kind && mayDecide(past, one, wanted, now));
    if (entitled.length === 0) continue;
    const said = entitled.map((one) => choiceOf(past, patient, wanted, one.representative));
    return { by: 'representative', choice: together(said), hear_by: null, until: ahead };
  }
  const decision = child ? null : bestInterests(past, patient, wanted);
  return decision === null ? nobody : { by: 'best_interests', ...decision, until: ahead };
}

/** Of several with the same authority one no is enough, and then the last yes counts; of two at one instant always the same. */
function together(said: readonly Choice[]): Choice {
  const no = said.find(({ state }) => state === 'refused') ?? said.find(({ state }) => state === 'withdrawn');
  if (no) return no;
  const yes = said
    .filter(({ state }) => state === 'granted')
    .sort((a, b) => b.decided_at - a.decided_at || (a.record < b.record ? -1 : 1));
  return yes[0] ?? said.find(({ state }) => state === 'undecided') ?? (said[0] as Choice);
}

function mayDecide(past: Past, one: Representative, { technology, operation }: Wanted, now: number): boolean {
  const verified = every(past, 'representative_verified').some((event) => event.representative === one.representative);
  const inDate = one.starts_at <= now && (one.ends_at === null || now < one.ends_at);
  return verified && inDate && reaches(one, technology, operation);
}

function reaches({ technologies, operations }: Representative, technology: string, operation: string): boolean {
  return (technologies?.includes(technology) ?? true) && (operations?.includes(operation) ?? true);
}

function hasEnded(past: Past, one: Representative): boolean {
  return every(past, 'representative_ended').some((event) => event.representative === one.representative);
}

/** The last finding about exactly this in the present admission, and until when it says how it is. */
function lastFinding(past: Past, patient: string, wanted: Wanted): { able: boolean; until: number } | null {
  const of = sinceAdmission(past, patient).filter(
    (event): event is EventOf<'capacity_assessed'> =>
      event.kind === 'capacity_assessed' && event.patient === patient && isSame(event, wanted),
  );
  const last = of.at(-1);
  if (last === undefined) return null;
  const then: Past = { ...past, events: past.events.slice(0, past.events.indexOf(last)) };
  const age = ageOf(then, patient, last.on);
  // Who is too young to understand needs no illness for it.
  const child = age.group === 'under_16' || age.group === 'unknown';
  const able = last.all_four || !(child || last.impaired);
  const until = Math.min(
    last.on + (last.fluctuating ? 72 * HOUR : 7 * DAY),
    last.returns_at ?? Infinity,
    age.group === 'under_16' ? (age.until ?? Infinity) : Infinity,
  );
  return { able, until };
}

/** What was last decided in their best interests of exactly this, with what has become of it; null when nothing stands. */
function bestInterests(past: Past, patient: string, wanted: Wanted): { choice: Choice; hear_by: number | null } | null {
  let made: EventOf<'decided_for'> | null = null;
  let choice = null as Choice | null;
  let heard = true;
  for (const event of sinceAdmission(past, patient)) {
    switch (event.kind) {
      case 'decided_for':
        if (event.patient !== patient || !isSame(event, wanted)) break;
        made = event;
        heard = event.advocate !== 'called';
        choice = {
          state: event.watching ? 'granted' : 'refused',
          record: event.decision,
          decided_at: event.on,
          reviewed_at: null,
          unconfirmed: false,
          hours: event.hours,
          retention_hours: event.retention_hours,
          requests: [],
        };
        break;
      case 'decision_reviewed':
        if (event.decision !== made?.decision || choice === null) break;
        choice = { ...choice, reviewed_at: event.on };
        heard ||= event.heard;
        break;
      case 'decision_ended':
        if (event.decision === made?.decision && choice?.state !== 'withdrawn') choice = null;
        break;
      case 'withdrawn':
        if (event.patient === patient && covers(event.of, wanted) && choice?.state === 'granted')
          choice = { ...choice, state: 'withdrawn' };
        break;
      case 'objection_decided':
        if (choice?.state === 'granted' && isUpheldTo(past, event, patient, wanted.technology)) choice = null;
        break;
      case 'representative_verified':
        if (choice?.state !== 'withdrawn' && takesOver(past, event, patient, wanted)) choice = null;
        break;
      default:
    }
  }
  return choice === null ? null : { choice, hear_by: heard ? null : (made?.on ?? 0) + 72 * HOUR };
}

/** Whether somebody who is verified, for the first time, comes before what others think best. */
function takesOver(past: Past, event: EventOf<'representative_verified'>, patient: string, wanted: Wanted): boolean {
  const { representative } = event;
  const first = every(past, 'representative_verified').find((other) => other.representative === representative);
  if (first !== event) return false;
  const one = every(past, 'representative').find((added) => added.representative === representative);
  if (one?.patient !== patient) return false;
  const decides = one.as !== 'attorney_property_affairs' && one.as !== 'parental_responsibility';
  return decides && reaches(one, wanted.technology, wanted.operation);
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.technology === other.technology && one.operation === other.operation && one.purpose === other.purpose;
}

/** How old a patient is by the calendar on the wall, and on which birthday that changes. */
function ageOf(past: Past, patient: string, now: number): { group: string; until: number | null } {
  const born = every(past, 'patient').findLast((event) => event.patient === patient)?.born ?? null;
  if (born === null) return { group: wardKind(past, patient) === 'adult' ? 'adult' : 'unknown', until: null };
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number);
  const today = wallTime(now);
  const hadBirthday = today.month > month || (today.month === month && today.day >= day);
  const years = today.year - year - (hadBirthday ? 0 : 1);
  if (years >= 18) return { group: 'adult', until: null };
  return years < 16
    ? { group: 'under_16', until: instantAt(year + 16, month, day, 0) }
    : { group: '16_17', until: instantAt(year + 18, month, day, 0) };
}

function wardKind(past: Past, patient: string): string | undefined {
  const admission = admissionOf(past, patient);
  const ward =
    every(past, 'transferred').findLast((event) => event.admission === admission)?.ward ??
    every(past, 'admitted').find((event) => event.admission === admission)?.ward;
  return every(past, 'ward').find((event) => event.ward === ward)?.as;
}
