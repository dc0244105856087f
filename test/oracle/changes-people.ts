import { OPERATIONS, PURPOSES } from '../../src/decision/words.js';
import type { Scope } from './events.js';
import { insideWakingHours, wallTime } from './london-time.js';
import { bornOf, hoursOf } from './patients.js';
import { DAY, HOUR, MINUTE, type Consenting, type Story } from './story.js';

/** Admits a new or an earlier patient to a room, and gives the patient and since when. */
export function admit(story: Story, room: string, on: number): { patient: string; admitted: number } {
  const { random } = story;
  const ward = story.rooms.find((one) => one.room === room)?.ward ?? 'larch';
  const former = random.chance(0.7)
    ? random.any(story.patients.filter((one) => one.admission === null && one.discharged_at <= story.now))
    : null;
  const patient = former?.patient ?? story.id('patient_');
  const admission = story.id('admission_');
  if (!former) story.happens({ kind: 'patient', patient, born: bornOf(story, story.childrens.includes(ward)) });
  const stay = story.id('stay_');
  story.patients = story.patients.filter((one) => one !== former);
  story.patients.push({ patient, admission, stay, room, ward, risk_due: -Infinity, discharged_at: -Infinity });
  const admitted = former ? story.now : on;
  story.happens({ kind: 'admitted', admission, patient, ward, on: admitted });
  story.happens({ kind: 'stay_began', stay, patient, admission, room, on: Math.max(admitted, story.on(admitted)) });
  return { patient, admitted };
}

export function signRisk(story: Story, patient: string, on: number): void {
  story.happens({ kind: 'risk_signed', risk: story.id('risk_'), patient, on });
  const standing = story.consents.find((one) => one.patient === patient && one.state === 'granted');
  const focus = standing ? story.focusOf(standing) : {};
  story.edge('risk', on + 7 * DAY, focus);
  for (const one of story.patients) if (one.patient === patient) one.risk_due = Math.max(one.risk_due, on + 7 * DAY);
  story.callForReview(patient, on);
}

/** Asks, and mostly hears yes at once. */
export function askFor(story: Story, patient: string, scope: Scope, on: number, by: string | null = null): Consenting {
  const { random } = story;
  const asked_at = Math.min(on, story.now);
  const consenting: Consenting = {
    consent: story.id('consent_'),
    patient,
    by,
    scope,
    state: 'undecided',
    decided_at: asked_at,
    due: Infinity,
  };
  story.consents.push(consenting);
  story.happens({ kind: 'asked', consent: consenting.consent, patient, by, ...scope, on: asked_at });
  const answer = random.weighted([
    [12, 'yes'],
    [0.6, 'no'],
    [0.6, 'later'],
  ]);
  if (answer === 'yes') grant(story, consenting, asked_at);
  if (answer === 'no') refuse(story, consenting, asked_at);
  return consenting;
}

export function grant(story: Story, consenting: Consenting, on: number): void {
  const { random } = story;
  const keeps = consenting.scope.operation === 'record' || consenting.scope.operation === 'retain';
  const hours = hoursOf(random);
  const pressed = random.chance(0.05);
  story.happens({
    kind: 'granted',
    consent: consenting.consent,
    hours,
    retention_hours: keeps ? random.pick([1, 12, 24, 48]) : null,
    pressed,
    on,
  });
  end(story, consenting);
  Object.assign(consenting, { state: 'granted', decided_at: on, due: insideWakingHours(on + 72 * HOUR) });
  const focus = story.focusOf(consenting);
  story.reviewEdge(on + 72 * HOUR, focus);
  const allDay = hours.every(({ from, to }) => from === '00:00' && to === '24:00');
  for (const { from, to } of hours) {
    if (allDay && random.chance(0.9)) continue;
    story.clockEdges(from, focus);
    story.clockEdges(to, focus);
  }
  if (!allDay) for (const instant of story.clockChanges) story.edge('clocks', instant, focus);
  mayConfirm(story, consenting, on, pressed);
}

export function refuse(story: Story, consenting: Consenting, on: number): void {
  story.happens({ kind: 'refused', consent: consenting.consent, on });
  end(story, consenting);
  consenting.state = 'ended';
  story.touched = story.focusOf(consenting);
}

/** What was granted of this scope before has been replaced. */
function end(story: Story, by: Consenting): void {
  for (const one of story.consents) {
    const same =
      one.patient === by.patient && one.by === by.by && JSON.stringify(one.scope) === JSON.stringify(by.scope);
    if (same && one !== by && one.state === 'granted') one.state = 'ended';
  }
}

/** Asks a patient for whatever it is, sensible or not. */
export function newAsking(story: Story): void {
  const { random } = story;
  const patient = random.any(story.patients.filter((one) => one.admission !== null));
  if (!patient) return;
  const device = random.any(story.devicesIn(patient.room).filter((one) => one.technology !== 'audio'));
  const known = random.any(story.consents.filter((one) => one.patient === patient.patient));
  if (known && random.chance(0.7)) {
    askFor(story, patient.patient, known.scope, story.on());
  } else if (device) {
    const operation = random.pick(OPERATIONS.filter((word) => word !== 'train_algorithm'));
    const scope = { technology: device.technology, operation, purpose: random.pick(PURPOSES) };
    askFor(story, patient.patient, scope, story.on());
  }
}

/** One change to what a patient agreed to. */
export function consentChange(story: Story): void {
  const { random } = story;
  const granted = random.any(story.consents.filter((one) => one.state === 'granted'));
  const pending = random.any(story.consents.filter((one) => one.state === 'undecided'));
  random.weighted<() => void>([
    [3, () => newAsking(story)],
    [
      2,
      () =>
        pending &&
        (random.chance(0.8)
          ? grant(story, pending, story.on(pending.decided_at))
          : refuse(story, pending, story.on(pending.decided_at))),
    ],
    [3, () => granted && review(story, granted)],
    [1, () => granted && story.happens({ kind: 'confirmed', consent: granted.consent, on: story.on() })],
    [1, () => granted && requestReview(story, granted)],
    [2, () => withdraw(story)],
    [1.5, () => granted && signRisk(story, granted.patient, story.on())],
  ])();
}

export function review(story: Story, granted: Consenting): void {
  const on = story.on(granted.decided_at);
  const pressed = story.random.chance(0.05);
  story.happens({ kind: 'reviewed', consent: granted.consent, pressed, on });
  Object.assign(granted, { decided_at: on, due: insideWakingHours(on + 7 * DAY) });
  story.reviewEdge(on + 7 * DAY, story.focusOf(granted));
  mayConfirm(story, granted, on, pressed);
}

/** Mostly somebody independent comes when a choice waits for them. */
function mayConfirm(story: Story, consenting: Consenting, on: number, pressed: boolean): void {
  const { hour } = wallTime(on);
  const waits = pressed || hour >= 22 || hour < 7;
  if (story.random.chance(waits ? 0.85 : 0.02)) {
    story.happens({ kind: 'confirmed', consent: consenting.consent, on: story.now });
  }
}

function requestReview(story: Story, granted: Consenting): void {
  const on = story.on(granted.decided_at - MINUTE);
  story.happens({ kind: 'review_requested', consent: granted.consent, on });
  granted.due = Math.min(granted.due, insideWakingHours(on + DAY));
  story.reviewEdge(on + DAY, story.focusOf(granted));
}

/** By whatever means and however wide; a fast clock may date it a little ahead. */
function withdraw(story: Story): void {
  const { random } = story;
  const one = random.any(story.consents);
  if (!one) return;
  const { technology, operation, purpose } = one.scope;
  const of = random.weighted<Partial<Scope>>([
    [6, one.scope],
    [1, { technology }],
    [1, { operation, purpose }],
    [0.3, {}],
  ]);
  story.touched = story.focusOf(one);
  const on = random.chance(0.1) ? story.now + random.int(1, 60) * 1_000 : story.on();
  story.happens({ kind: 'withdrawn', patient: one.patient, of, on });
  for (const other of story.consents) {
    const named = Object.entries(of).every(([name, word]) => other.scope[name as keyof Scope] === word);
    if (other.patient === one.patient && named && other.state !== 'ended') other.state = 'ended';
  }
  if (random.chance(0.4)) askFor(story, one.patient, one.scope, story.now);
}
