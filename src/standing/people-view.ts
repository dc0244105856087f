import { birthday } from '../decision/age.js';
import type { Question } from '../decision/question.js';
import type { ConsentView, PersonView } from '../decision/view.js';
import { choiceView, inForce, lastRisk } from './choice-view.js';
import { decidingView, isOfScope, type Choice } from './deciding-view.js';
import { againstView } from './against-view.js';
import { episodeIn, isSecluding } from './episode-view.js';
import { observationOf } from './observation-view.js';
import { startsOf } from './override-view.js';
import type { StandingRows } from './rows.js';
import { Seen, SeenPeople, spanAround } from './seen.js';
import type { PatientStanding } from './patient-standing.js';
import type { RoomStanding } from './room-standing.js';
import type { Device } from './standing.js';

type Admission = StandingRows['admission'];
type Consent = StandingRows['consent'];

/** Everybody known to be in view of a device in a room, with what each has agreed to of what is asked; frozen, and the same until something changes. */
export function peopleIn(q: Question, device: Device, room: RoomStanding, instant: number): readonly PersonView[] {
  const kept = keptFor(device.people, q);
  if (kept?.holds(instant)) return kept.view;
  const people = look(q, device, room, instant);
  const { unasked } = device;
  const asked = people.some(({ consent, deciding }) => consent !== null || isOfScope(deciding));
  if (!asked) {
    // Whom a representative may stand for, or who refused ahead of time, looks otherwise by operation, and there are few: not kept.
    if (people.some(({ deciding, stands_against }) => deciding !== null || stands_against !== null))
      return frozen(people);
    // Who was never asked for this looks the same whatever this is: kept once, so that no caller fills the memory with scopes.
    if (unasked?.holds(instant)) return unasked.view;
  }
  const seen = frozen(people);
  const span = spanAround(instant, momentsIn(room));
  if (asked) device.people = new SeenPeople(q.operation, q.purpose, seen, room, span, keptForOthers(device.people, q));
  else device.unasked = new Seen(seen, room, span);
  return seen;
}

function* momentsIn({ stays, presences }: RoomStanding): Iterable<number> {
  for (const { patient } of [...stays, ...presences])
    for (const admission of patient?.admissions ?? []) yield* momentsOf(admission);
}

/** When a patient's admission begins, and when they come of an age at which somebody else decides. */
function momentsOf({ admitted_at, born }: Admission): number[] {
  return born === null ? [admitted_at] : [admitted_at, birthday(born, 16), birthday(born, 18)];
}

function frozen(people: PersonView[]): readonly PersonView[] {
  return Object.freeze(people.map((person) => Object.freeze(person)));
}

function keptFor(kept: SeenPeople | null, q: Question): SeenPeople | null {
  for (let one = kept; one !== null; one = one.next) if (isFor(one, q)) return one;
  return null;
}

function keptForOthers(kept: SeenPeople | null, q: Question): SeenPeople | null {
  if (kept === null) return null;
  if (isFor(kept, q)) return kept.next;
  kept.next = keptForOthers(kept.next, q);
  return kept;
}

function isFor({ operation, purpose }: SeenPeople, q: Question): boolean {
  return operation === q.operation && purpose === q.purpose;
}

function look(q: Question, device: Device, room: RoomStanding, instant: number): PersonView[] {
  const people = room.stays.map((stay) => person(q, device, room, stay.patient, instant));
  for (const { patient, kind } of room.presences) {
    // Staff are with whoever is in seclusion because they must be: nobody is secluded by them.
    if (kind === 'staff' && isSecluding(room)) continue;
    if (patient !== null && people.some((p) => p.patient_id === patient.id)) continue;
    people.push(patient === null ? NOT_A_PATIENT : person(q, device, room, patient, instant));
  }
  return people;
}

const NOBODY_AGREED = {
  consent: null,
  deciding: null,
  episode: null,
  observation: null,
  other_scope_granted: false,
  override_starts: null,
} as const;
const NOT_A_PATIENT: PersonView = { ...NOBODY_AGREED, patient_id: null, risk_signed_at: null, stands_against: null };

function person(
  q: Question,
  device: Device,
  room: RoomStanding,
  patient: PatientStanding,
  instant: number,
): PersonView {
  const patient_id = patient.id;
  const { technology } = device;
  const stands_against = againstView(patient.against, technology, q.operation);
  const admission = openAdmission(patient, instant);
  if (admission === undefined) return { ...NOBODY_AGREED, patient_id, risk_signed_at: null, stands_against };
  let current: Consent | null = null;
  let others: Map<string, Consent> | null = null;
  let other_scope_granted = false;
  for (const consent of patient.consents) {
    if (consent.admission_id !== admission.id || consent.technology !== device.technology) continue;
    const { operation, purpose, representative_id } = consent;
    const same = operation === q.operation && purpose === q.purpose;
    if (representative_id !== null) {
      if (!same) continue;
      others ??= new Map<string, Consent>();
      others.set(representative_id, inForce(others.get(representative_id) ?? null, consent));
    } else if (same) current = inForce(current, consent);
    else if (consent.state === 'granted') other_scope_granted = true;
  }
  const system_since = [device.system_since];
  const view = (choice: Choice): ConsentView => choiceView(choice, admission, system_since);
  const of = { technology, operation: q.operation, purpose: q.purpose, admission };
  return {
    consent: current === null ? null : view(current),
    deciding: decidingView(patient.deciding, others, of, view, instant),
    episode: episodeIn(patient, admission.id, room),
    observation: isSecluding(room) ? null : observationOf(patient, admission.id, device.ward_id),
    other_scope_granted,
    override_starts: startsOf(patient.overrides),
    patient_id,
    risk_signed_at: lastRisk(patient.risks, admission.id)?.signed_at ?? null,
    stands_against,
  };
}

/** The admission a patient is in; a discharge counts from when it is recorded, whatever time it gives. */
export function openAdmission(patient: PatientStanding, instant: number): Admission | undefined {
  for (const admission of patient.admissions) if (admission.admitted_at <= instant) return admission;
  return undefined;
}
