import type { Operation, Place, Purpose, Technology } from '../../src/decision/words.js';
import { refuseAhead } from './changes-against.js';
import { approveSystem } from './changes-approvals.js';
import { settleDeciding } from './changes-capacity.js';
import { admit, askFor, signRisk } from './changes-people.js';
import { seclude } from './changes-episodes.js';
import { keepAttested, setLevel } from './changes-observation.js';
import { openCase, openIncident } from './changes-records.js';
import { giveShift, train } from './changes-staff.js';
import { DAY, HOUR, MINUTE, type Story } from './story.js';

const SECOND_PLACES: readonly (readonly [number, Place])[] = [
  [8, 'bedroom'],
  [1, 'bathroom'],
  [3, 'communal'],
  [3, 'seclusion_room'],
  [1, 'visiting_room'],
  [0.5, 'outdoor'],
];

const TECHNOLOGIES: readonly (readonly [number, Technology])[] = [
  [10, 'vision_based_monitoring'],
  [4, 'bedroom_cctv'],
  [4, 'infrared_sensor'],
  [3, 'radar_sensor'],
  [3, 'bed_sensor'],
  [2, 'door_sensor'],
  [0.6, 'audio'],
  [0.6, 'communal_cctv'],
  [0.4, 'seclusion_cctv'],
  [0.4, 'body_worn_camera'],
  [0.4, 'wearable'],
];

/** What this baseline may permit, by what. */
export const PERMITTED: Partial<Record<Technology, readonly (readonly [Operation, Purpose])[]>> = {};
const looks: (readonly [Operation, Purpose])[] = [
  ['view_live_blurred', 'alert_response'],
  ['view_live_clear', 'vital_signs_observation'],
];
const location: (readonly [Operation, Purpose])[] = [
  ['location_alert', 'alert_response'],
  ['location_alert', 'vital_signs_observation'],
];
const readings: (readonly [Operation, Purpose])[] = [
  ['read_vital_signs', 'vital_signs_observation'],
  ['record', 'vital_signs_observation'],
  ['retain', 'vital_signs_observation'],
];
PERMITTED.vision_based_monitoring = [...looks, ...location, ...readings];
PERMITTED.infrared_sensor = [...looks, ...location, ...readings];
PERMITTED.bedroom_cctv = looks;
PERMITTED.radar_sensor = [...location, ...readings];
PERMITTED.bed_sensor = [...location, ...readings];
PERMITTED.door_sensor = location;
PERMITTED.communal_cctv = [
  ['playback', 'post_incident_review'],
  ['record', 'post_incident_review'],
  ['retain', 'post_incident_review'],
  ['view_live_blurred', 'alert_response'],
  ['view_live_clear', 'alert_response'],
  ['playback', 'safeguarding_investigation'],
  ['playback', 'complaint_investigation'],
  ['retain', 'subject_access'],
  ['retain', 'legal_proceedings'],
];
PERMITTED.body_worn_camera = [['record', 'post_incident_review']];

/** Furnishes a small provider: wards, rooms, staff, two vendors, devices, and patients who mostly agreed to something. */
export function furnish(story: Story): void {
  const { random } = story;
  story.wards = random.chance(0.5) ? ['larch'] : ['larch', 'hazel'];
  story.childrens = story.wards.filter((ward) => random.chance(ward === 'hazel' ? 0.2 : 0.02));
  for (const ward of story.wards)
    story.happens({ kind: 'ward', ward, as: story.childrens.includes(ward) ? 'children' : 'adult' });
  const rooms = random.int(2, 4);
  // A good part of what is told is of somebody in seclusion, who may be brought from one such room to another.
  const secluding = random.chance(0.2);
  for (let n = 0; n < rooms; n += 1) {
    const usual = n === 0 ? 'bedroom' : random.weighted(SECOND_PLACES);
    const place = secluding && n > 0 ? 'seclusion_room' : usual;
    const room = { room: story.id('room_'), ward: n === 0 ? 'larch' : random.pick(story.wards), place };
    story.rooms.push(room);
    story.happens({ kind: 'room', ...room });
  }
  for (const ward of story.wards) {
    const screen = { screen: `${ward}_office`, ward };
    story.screens.push(screen);
    story.happens({ kind: 'screen_approved', ...screen });
  }
  furnishVendors(story);
  for (const vendor of story.vendors) for (const ward of story.wards) approveSystem(story, `${vendor}_1`, ward);
  wear(story);
  furnishStaff(story);
  for (const ward of story.wards) {
    if (random.chance(0.6)) openIncident(story, ward);
    if (random.chance(0.4)) openCase(story, ward);
  }
  for (const { room, place } of story.rooms) {
    if (place !== 'bedroom' && random.chance(0.3)) continue;
    const people = random.weighted([
      [10, 1],
      [2, 2],
      [1, 0],
    ]);
    for (let n = 0; n < people; n += 1) settle(story, room);
    if (place === 'seclusion_room' && people > 0 && random.chance(0.9)) seclude(story);
    if (people > 0 || random.chance(0.7)) {
      story.happens({
        kind: 'occupancy',
        room,
        state: people > 0 || random.chance(0.3) ? 'occupied' : 'confirmed_empty',
      });
    }
  }
  keepAttested(story);
}

function furnishVendors(story: Story): void {
  const { random } = story;
  for (const vendor of ['oxe', 'pulse']) {
    story.vendors.push(vendor);
    story.happens({ kind: 'vendor', vendor, state: 'active' });
    const clients = random.chance(0.3) ? 2 : 1;
    for (let n = 1; n <= clients; n += 1) {
      const client = { client: `oracle.${vendor}.${n}`, vendor };
      story.clients.push(client);
      story.happens({ kind: 'client', ...client, state: 'active' });
    }
  }
  for (const { room, ward, place } of story.rooms) {
    const devices = random.weighted([
      [5, 1],
      [4, 2],
      [1, 3],
    ]);
    for (let n = 0; n < devices; n += 1) {
      const first = n === 0 && place === 'bedroom';
      const technology = usual(story, place, first);
      const carried = technology === 'body_worn_camera' || technology === 'wearable';
      installDevice(story, { ward, room: carried ? null : room, technology }, story.now - 30 * DAY);
    }
  }
}

/** Now and then a camera that somebody wears. */
function wear(story: Story): void {
  if (!story.random.chance(0.3)) return;
  installDevice(story, { ward: 'larch', room: null, technology: 'body_worn_camera' }, story.now - 30 * DAY);
}

/** Mostly what such a place has. */
function usual({ random }: Story, place: Place, first: boolean): Technology {
  if (first && random.chance(0.5)) return 'vision_based_monitoring';
  if (place === 'seclusion_room' && random.chance(0.8)) return 'seclusion_cctv';
  if (place === 'communal' && random.chance(0.8)) return random.chance(0.75) ? 'communal_cctv' : 'body_worn_camera';
  return random.weighted(TECHNOLOGIES);
}

/** Puts in a device; both vendors sometimes call theirs the same. */
export function installDevice(
  story: Story,
  { ward, room, technology }: { ward: string; room: string | null; technology: Technology },
  on = story.now,
): void {
  const { random } = story;
  const vendor = random.chance(0.75) ? 'oxe' : 'pulse';
  const taken = story.devices.filter((device) => device.vendor === vendor).map((device) => device.vendor_device_id);
  const free = story.devices.map((device) => device.vendor_device_id).filter((id) => !taken.includes(id));
  const device = {
    device: story.id('device_'),
    vendor,
    system: `${vendor}_1`,
    ward,
    room,
    technology,
    vendor_device_id: (random.chance(0.4) ? random.any(free) : null) ?? story.id('cam_'),
  };
  story.devices.push(device);
  story.happens({ kind: 'device_installed', ...device, on });
}

function furnishStaff(story: Story): void {
  const { random } = story;
  const members = random.int(3, 5);
  for (let n = 0; n < members; n += 1) {
    const member = {
      staff: story.id('staff_'),
      as: n > 1 && random.chance(0.3) ? ('shared' as const) : ('person' as const),
    };
    story.staff.push(member);
    story.happens({ kind: 'staff_joined', ...member });
    const wards = n === 0 ? story.wards : story.wards.filter(() => random.chance(0.6));
    for (const ward of wards) {
      const assignment = { assignment: story.id('assignment_'), staff: member.staff, ward };
      story.assignments.push(assignment);
      story.happens({ kind: 'assigned', ...assignment, starts_at: story.now - random.int(0, 30) * DAY });
    }
    if (n < 2 || random.chance(0.7)) {
      const old = random.chance(0.2);
      train(story, member.staff, story.now - (old ? 365 * DAY - random.int(0, 5 * DAY) : random.int(1, 300) * DAY));
    }
    if (n === 0) rota(story, member.staff);
    else if (random.chance(0.6))
      giveShift(story, member.staff, story.now - random.int(0, 6) * HOUR, random.int(1, 20) * HOUR);
    if (random.chance(0.5)) {
      const named = {
        id: story.id('named_'),
        vendor: random.pick(story.vendors),
        vendor_staff_id: random.chance(0.5) ? 'v1' : story.id('v'),
        staff: member.staff,
      };
      if (story.vendorStaff.some((one) => one.vendor === named.vendor && one.vendor_staff_id === named.vendor_staff_id))
        continue;
      story.vendorStaff.push(named);
      story.happens({ kind: 'vendor_staff_id', ...named });
    }
  }
}

/** Shifts that follow each other without a gap for the whole history, so that somebody may look. */
function rota(story: Story, staff: string): void {
  let starts_at = story.now - 8 * HOUR;
  while (starts_at < story.now + 13 * DAY) {
    const length = story.random.pick([8, 12, 12, 24]) * HOUR;
    giveShift(story, staff, starts_at, length);
    starts_at += length - (story.random.chance(0.1) ? 30 * MINUTE : 0);
  }
}

/** Admits somebody to a room, assesses them, and asks them for some of what its devices do. */
export function settle(story: Story, room: string): void {
  const { random } = story;
  const since =
    story.now -
    random.weighted([
      [2, random.int(0, 12) * HOUR],
      [5, random.int(60, 71) * HOUR],
      [2, random.int(72, 160) * HOUR],
    ]);
  const { patient, admitted: began } = admit(story, room, since);
  if (random.chance(0.95)) setLevel(story, patient, began);
  if (random.chance(0.92)) signRisk(story, patient, random.chance(0.7) ? began : story.now - random.int(0, 3) * HOUR);
  const scopes = story
    .devicesIn(room)
    .flatMap(({ technology }) =>
      (PERMITTED[technology] ?? []).map(([operation, purpose]) => ({ technology, operation, purpose })),
    );
  const childs = story.childrens.includes(story.rooms.find((one) => one.room === room)?.ward ?? '');
  if (random.chance(childs ? 0.9 : 0.08)) {
    if (random.chance(0.12)) refuseAhead(story, patient, began - random.pick([0, 1, 90 * DAY]));
    settleDeciding(story, patient, scopes, began, childs);
    if (random.chance(0.4)) return;
  }
  for (const scope of scopes)
    if (random.chance(0.85)) askFor(story, patient, scope, began + random.pick([0, 1, MINUTE, HOUR]));
}
