import type { EventOf } from './events.js';
import { HOUR, SECOND, type Story } from './story.js';

type Level = EventOf<'level_set'>['as'];

/** Somebody decides how closely a patient is observed in person. */
export function setLevel(story: Story, patient: string, on: number): void {
  const { random } = story;
  const as = random.pick<Level>(['general', 'general', 'intermittent', 'within_eyesight', 'within_arms_length']);
  const interval = as === 'intermittent' ? random.pick([15, 30]) : null;
  story.happens({ kind: 'level_set', level: story.id('level_'), patient, as, interval, on });
  story.levelled.add(patient);
}

/** Whoever is on shift vouches for most of those on a ward, with the end of their shift and of its grace as edges. */
export function attest(story: Story, ward: string): void {
  const { random, now } = story;
  const on_shift = story.shifts.filter((one) => one.starts_at <= now && one.ends_at > now);
  const there = on_shift.filter(
    ({ staff }) =>
      story.staff.some((one) => one.staff === staff && one.as === 'person') &&
      story.assignments.some((one) => one.staff === staff && one.ward === ward),
  );
  const shift = random.any(there);
  const patients = story.patients.filter((one) => one.admission !== null && one.ward === ward && random.chance(0.97));
  if (!shift || patients.length === 0) return;
  const said = patients.map(({ patient }) => ({
    patient,
    carried_out: story.levelled.has(patient) && random.chance(0.97),
  }));
  const attestation = story.id('attestation_');
  const on = Math.max(shift.starts_at, story.on());
  story.happens({ kind: 'attested', attestation, ward, staff: shift.staff, patients: said, now, on });
  story.attested = story.attested.filter((one) => one.ward !== ward);
  story.attested.push({ attestation, ward, until: shift.ends_at });
  const seen = random.any(patients)?.patient;
  const granted = story.consents.find((one) => one.patient === seen && one.state === 'granted');
  const focus = granted ? story.focusOf(granted) : {};
  story.edge('observation', shift.ends_at, focus);
  story.edge('observation', shift.ends_at + HOUR, focus);
}

/** A ward that nobody vouches for, or soon will not, mostly is vouched for. */
export function keepAttested(story: Story): void {
  const { random, now } = story;
  for (const ward of story.wards) {
    const last = story.attested.find((one) => one.ward === ward);
    if (last !== undefined && now < last.until) continue;
    const handover = last !== undefined && now < last.until + HOUR;
    if (random.chance(handover ? 0.2 : 0.85)) attest(story, ward);
  }
}

/** One change to how patients are observed in person. */
export function observationChange(story: Story): void {
  const { random } = story;
  const granted = random.any(story.consents.filter((one) => one.state === 'granted'));
  if (granted) story.touched = story.focusOf(granted);
  const patient = granted?.patient ?? random.any(story.patients)?.patient;
  const ward = story.patients.find((one) => one.patient === patient)?.ward ?? random.pick(story.wards);
  random.weighted<() => void>([
    [4, () => attest(story, ward)],
    [
      3,
      () => {
        if (patient === undefined) return;
        setLevel(story, patient, story.on());
        if (random.chance(0.6)) attest(story, ward);
      },
    ],
    [
      2,
      () => {
        const one = story.attested.find((other) => other.ward === ward);
        if (!one) return;
        const on = random.chance(0.2) ? story.now + random.int(1, 60) * SECOND : story.on();
        story.happens({ kind: 'attestation_retracted', attestation: one.attestation, on });
        if (random.chance(0.6)) story.attested = story.attested.filter((other) => other !== one);
      },
    ],
  ])();
}
