import { againstChange } from './changes-against.js';
import { capacityChange, keepDeciding } from './changes-capacity.js';
import { admit, consentChange, review, signRisk } from './changes-people.js';
import { approvalChange, approveSystem } from './changes-approvals.js';
import { episodeChange, focusOf, review as reviewEpisode } from './changes-episodes.js';
import { haltChange } from './changes-halts.js';
import { holdChange } from './changes-holds.js';
import { keepAttested, observationChange } from './changes-observation.js';
import { privacyChange } from './changes-privacy.js';
import { leaveChange } from './changes-leave.js';
import { overrideChange } from './changes-overrides.js';
import { recordChange } from './changes-records.js';
import { staffChange } from './changes-staff.js';
import { viewingChange } from './changes-viewing.js';
import { DAY, SECOND, type Story } from './story.js';
import { installDevice, settle } from './world.js';

/** One thing that changes; a good part of the time, something that went wrong is put right. */
export function change(story: Story): void {
  const { random } = story;
  story.touched = {};
  if (story.repairs.length > 0 && random.chance(0.45)) return repair(story);
  random.weighted<() => void>([
    [5, () => consentChange(story)],
    [1.2, () => capacityChange(story)],
    [1.3, () => againstChange(story)],
    [3, () => staffChange(story)],
    [4, () => placeChange(story)],
    [2, () => systemChange(story)],
    [1.5, () => viewingChange(story)],
    [0.6, () => haltChange(story)],
    [0.6, () => holdChange(story)],
    [1.5, () => observationChange(story)],
    [0.5, () => approvalChange(story)],
    [story.rooms.some((one) => one.place === 'seclusion_room') ? 5 : 0.2, () => episodeChange(story)],
    [2.5, () => recordChange(story)],
    [2.5, () => overrideChange(story)],
  ])();
}

function repair(story: Story): void {
  const event = story.random.pick(story.repairs);
  story.repairs.splice(story.repairs.indexOf(event), 1);
  story.happens('on' in event && Number.isNaN(event.on) ? { ...event, on: story.now } : event);
}

/** Days later, the reviews and assessments that somebody did in time. */
export function keepUp(story: Story): void {
  const { random } = story;
  for (const { patient, admission } of story.patients) {
    if (admission !== null && random.chance(0.25)) signRisk(story, patient, story.now);
  }
  for (const granted of story.consents) if (granted.state === 'granted' && random.chance(0.25)) review(story, granted);
  keepDeciding(story);
  keepAttested(story);
}

/** What is overdue gets done, mostly. */
export function catchUp(story: Story): void {
  const { random, now } = story;
  for (const { patient, admission, risk_due } of story.patients) {
    if (admission !== null && risk_due < now && random.chance(0.6)) signRisk(story, patient, now);
  }
  for (const one of story.consents) {
    if (one.state === 'granted' && one.due < now && random.chance(0.8)) review(story, one);
  }
  for (const one of story.secluded) if (random.chance(0.4)) reviewEpisode(story, one);
  keepAttested(story);
}

function placeChange(story: Story): void {
  const { random } = story;
  const { room } = random.pick(story.rooms);
  const device = random.any(story.devicesIn(room));
  if (device) story.touched = { device };
  random.weighted<() => void>([
    [3, () => visit(story, room)],
    [3, () => occupancy(story, room)],
    [2, () => move(story)],
    [1, () => transfer(story)],
    [1, () => mha(story)],
    [2, () => leave(story)],
    [1.5, () => arrive(story, room)],
    [2.5, () => privacyChange(story, room)],
    [2, () => leaveChange(story)],
  ])();
}

function visit(story: Story, room: string): void {
  const { random } = story;
  const as = random.pick(['patients_visitor', 'staff', 'other_patient', 'other_patient', 'other'] as const);
  const other = as === 'other_patient' && random.chance(0.7) ? (random.any(story.patients)?.patient ?? null) : null;
  const presence = story.id('presence_');
  story.happens({ kind: 'presence_began', presence, as, patient: other, room, on: story.on() });
  if (random.chance(0.8)) story.happens({ kind: 'occupancy', room, state: 'occupied' });
  story.repairs.push({ kind: 'presence_ended', presence, on: NaN });
}

function occupancy(story: Story, room: string): void {
  const state = story.random.pick(['occupied', 'occupied', 'confirmed_empty', 'not_confirmed'] as const);
  story.happens({ kind: 'occupancy', room, state });
  if (state !== 'occupied') story.repairs.push({ kind: 'occupancy', room, state: 'occupied' });
}

function move(story: Story): void {
  const { random } = story;
  const patient = random.any(story.patients.filter((one) => one.admission !== null));
  if (!patient) return;
  const left = patient.room;
  const kept = story.secluded.find((one) => one.patient === patient.patient);
  const rooms = kept && random.chance(0.6) ? story.rooms.filter((one) => one.place === 'seclusion_room') : story.rooms;
  const { room } = random.pick(rooms.length > 0 ? rooms : story.rooms);
  const stay = story.id('stay_');
  story.happens({
    kind: 'stay_began',
    stay,
    patient: patient.patient,
    admission: patient.admission ?? '',
    room,
    on: story.now,
  });
  if (left !== room) Object.assign(patient, { stay, room });
  if (kept) story.touched = focusOf(story, { ...kept, room });
  if (random.chance(0.85)) story.happens({ kind: 'occupancy', room, state: 'occupied' });
  if (left !== null && left !== room && random.chance(0.5))
    story.happens({ kind: 'occupancy', room: left, state: 'not_confirmed' });
}

function transfer(story: Story): void {
  const patient = story.random.any(story.patients.filter((one) => one.admission !== null));
  if (!patient?.admission) return;
  const on = story.on();
  const ward = story.random.pick(story.wards);
  story.happens({ kind: 'transferred', admission: patient.admission, ward, on });
  patient.ward = ward;
  story.callForReview(patient.patient, on);
}

function mha(story: Story): void {
  const patient = story.random.any(story.patients.filter((one) => one.admission !== null));
  if (!patient?.admission) return;
  const on = story.on();
  const status = story.random.pick(['section_2', 'section_3', 'informal']);
  story.happens({ kind: 'mha_status_changed', admission: patient.admission, status, on });
  story.callForReview(patient.patient, on);
}

/** Goes home, or at least is discharged: now and then nobody ends the stay. */
function leave(story: Story): void {
  const { random } = story;
  const patient = random.any(story.patients.filter((one) => one.admission !== null));
  if (!patient?.admission) return;
  if (random.chance(0.3)) {
    if (patient.stay) story.happens({ kind: 'stay_ended', stay: patient.stay, on: story.now });
    Object.assign(patient, { stay: null, room: null });
    return;
  }
  const left = patient.room;
  const on = random.chance(0.15) ? story.now + random.int(1, 60) * SECOND : story.now;
  story.happens({ kind: 'discharged', admission: patient.admission, on });
  for (const one of story.consents) if (one.patient === patient.patient) one.state = 'ended';
  if (patient.stay && random.chance(0.9)) {
    story.happens({ kind: 'stay_ended', stay: patient.stay, on: story.now });
    Object.assign(patient, { stay: null, room: null });
  }
  Object.assign(patient, { admission: null, discharged_at: on });
  if (left !== null && random.chance(0.5)) arrive(story, left);
}

function arrive(story: Story, room: string): void {
  const { random } = story;
  if (story.occupants(room).length > 1) return;
  if (random.chance(0.8)) settle(story, room);
  else admit(story, room, story.on());
  if (random.chance(0.9)) story.happens({ kind: 'occupancy', room, state: 'occupied' });
}

function touchVendor(story: Story, vendor: string): void {
  const device = story.random.any(story.devices.filter((one) => one.vendor === vendor));
  if (device) story.touched = { device };
}

function systemChange(story: Story): void {
  const { random } = story;
  const device = random.pick(story.devices);
  const client = random.pick(story.clients);
  story.touched = { device };
  random.weighted<() => void>([
    [
      2,
      () => {
        touchVendor(story, client.vendor);
        story.happens({ kind: 'client', ...client, state: random.chance(0.8) ? 'suspended' : 'revoked' });
        story.repairs.push({ kind: 'client', ...client, state: 'active' });
      },
    ],
    [
      1,
      () => {
        touchVendor(story, client.vendor);
        story.happens({ kind: 'vendor', vendor: client.vendor, state: 'suspended' });
        story.repairs.push({ kind: 'vendor', vendor: client.vendor, state: 'active' });
      },
    ],
    [
      2,
      () => {
        const on = story.on();
        const system = story.id('system_');
        story.happens({ kind: 'device_system_changed', device: device.device, system, on });
        device.system = system;
        if (random.chance(0.8)) approveSystem(story, system, device.ward);
        story.reviewEdge(on + DAY, { device });
      },
    ],
    [
      1,
      () => {
        story.happens({ kind: 'device_withdrawn', device: device.device });
        if (random.chance(0.7)) installDevice(story, device);
      },
    ],
    [
      1,
      () => {
        const { screen, ward } = random.pick(story.screens);
        const watched = random.any(story.devices.filter((one) => one.ward === ward));
        if (watched) story.touched = { device: watched };
        story.happens({ kind: 'screen_withdrawn', screen });
        const fresh = { screen: story.id('screen_'), ward };
        story.screens.push(fresh);
        story.happens({ kind: 'screen_approved', ...fresh });
      },
    ],
  ])();
}
