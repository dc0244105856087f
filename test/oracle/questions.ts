import type { Question } from '../../src/decision/question.js';
import { LOOKS, OPERATIONS, PROHIBITED_PURPOSES, PURPOSES } from '../../src/decision/words.js';
import type { InstalledDevice, Scope } from './events.js';
import { MINUTE, SECOND, type Focus, type Story } from './story.js';
import { PERMITTED } from './world.js';

/** A question that would be permitted if everything it rests on stood, then mostly left so, and sometimes spoiled. */
export function ask(story: Story, focus: Focus): Question {
  const { random } = story;
  if (focus.again && random.chance(0.9)) return again(story, focus.again);
  const device = focus.device ?? pickDevice(story);
  const scope = focus.scope ?? pickScope(story, device);
  let question = plain(story, device, scope, focus);
  const spoilings = random.weighted([
    [6, 0],
    [focus.unspoiled ? 0 : 3, 1],
    [focus.unspoiled ? 0 : 1, 2],
  ]);
  for (let n = 0; n < spoilings; n += 1) question = spoil(story, question, device);
  story.asks(question);
  remember(story, question, { ...focus, device, scope });
  return question;
}

/** What cameras are for where somebody is in seclusion. */
const OBSERVATION = { operation: 'view_live_clear', purpose: 'seclusion_observation' } as const;

function pickDevice(story: Story): InstalledDevice {
  const { random } = story;
  const kept = random.any(story.secluded);
  const watched = kept && random.chance(0.3) ? random.any(story.devicesIn(kept.room)) : null;
  if (watched) return watched;
  const granted = story.consents
    .filter((one) => one.state === 'granted')
    .flatMap((one) => story.focusOf(one).device ?? []);
  if (random.chance(0.15)) return random.any(story.shared()) ?? random.pick(story.devices);
  return (random.chance(0.85) ? random.any(granted) : null) ?? random.pick(story.devices);
}

function pickScope(story: Story, device: InstalledDevice): Scope {
  const { random } = story;
  const occupants = device.room === null ? [] : story.occupants(device.room);
  const kept = story.secluded.some((one) => one.room === device.room);
  if (kept && random.chance(0.85)) return { technology: device.technology, ...OBSERVATION };
  const agreed = story.consents.filter(
    (one) => one.state === 'granted' && occupants.includes(one.patient) && one.scope.technology === device.technology,
  );
  const known = random.any(agreed);
  if (known && random.chance(0.92)) return known.scope;
  const permitted = random.any(PERMITTED[device.technology] ?? []);
  const [operation, purpose] =
    permitted && random.chance(0.5) ? permitted : [random.pick(OPERATIONS), random.pick(PURPOSES)];
  return { technology: device.technology, operation, purpose };
}

function plain(story: Story, device: InstalledDevice, scope: Scope, focus: Focus): Question {
  const { random } = story;
  const look = (LOOKS as ReadonlySet<string>).has(scope.operation);
  const keeps = scope.operation === 'record' || scope.operation === 'retain';
  const client = random.pick(story.clients.filter((one) => one.vendor === device.vendor)).client;
  const byVendorId = random.chance(0.3);
  const alerting = scope.operation === 'view_live_blurred' || scope.purpose === 'alert_response';
  return {
    client_id: client,
    ...subject(story, device, look, focus, client),
    operation: scope.operation,
    resource_type: byVendorId ? 'vendor_device' : 'device',
    resource_id: byVendorId ? device.vendor_device_id : device.device,
    purpose: scope.purpose,
    seconds: look ? random.pick([15, null, 15, 10, 1]) : random.pick([null, null, 15, 60]),
    footage_form: keeps ? random.pick(['blurred_video', 'derived_reading']) : null,
    retention_hours: keeps ? random.pick([null, 1, 12, 24]) : null,
    alert: alerting && (look || random.chance(0.2)) ? alert(story, device, focus) : null,
    ...named(story, device.ward, scope.purpose),
    override_id: look ? overrideOf(story, device) : null,
    screen_id: look ? screenOf(story, device.ward) : null,
    viewer_authentication: random.pick(['asserted', 'proved', 'proved', null]),
    request_id: random.chance(0.15) ? `r${random.int(1, 6)}` : null,
    supported_obligations: keeps ? ['delete_after', 'attest_deletion'] : random.pick([null, ['delete_after'], []]),
  };
}

function subject(
  story: Story,
  device: InstalledDevice,
  look: boolean,
  focus: Focus,
  client: string,
): Pick<Question, 'subject_type' | 'subject_id'> {
  const { random } = story;
  if (!look && random.chance(focus.staff ? 0.2 : 0.65)) {
    const ids = [client, device.vendor, device.device, device.vendor_device_id, device.system];
    return { subject_type: 'system', subject_id: random.pick(ids) };
  }
  const onShift = story.shifts.filter((one) => one.starts_at <= story.now && one.ends_at > story.now);
  const there = onShift.filter((shift) =>
    story.assignments.some((one) => one.staff === shift.staff && one.ward === device.ward),
  );
  const fit = there.filter((shift) => story.staff.some((one) => one.staff === shift.staff && one.as === 'person'));
  const staff = focus.staff ?? (random.chance(0.9) ? random.any(fit)?.staff : null) ?? random.pick(story.staff).staff;
  const named = random.any(story.vendorStaff.filter((one) => one.staff === staff && one.vendor === device.vendor));
  return named && random.chance(0.4)
    ? { subject_type: 'vendor_staff', subject_id: named.vendor_staff_id }
    : { subject_type: 'staff', subject_id: staff };
}

/** Mostly the last incident and case of the ward; now and then any. */
function named(story: Story, ward: string, purpose: string): Pick<Question, 'incident_id' | 'case_id'> {
  const { random } = story;
  const incidents = story.incidents.filter((one) => one.ward === ward || random.chance(0.05));
  const cases = story.cases.filter((one) => (one.ward === ward && one.purpose === purpose) || random.chance(0.05));
  const incident = random.chance(0.8) ? incidents.at(-1) : random.any(incidents);
  return { incident_id: incident?.incident ?? null, case_id: cases.at(-1)?.case ?? null };
}

/** Mostly the last override for the room; now and then none, or any. */
function overrideOf({ random, overrides }: Story, device: InstalledDevice): string | null {
  if (random.chance(0.1)) return random.chance(0.5) ? null : (random.any(overrides)?.override ?? null);
  return overrides.findLast((one) => one.room === device.room)?.override ?? null;
}

function screenOf(story: Story, ward: string): string | null {
  const there = story.screens.filter((one) => one.ward === ward);
  return (story.random.chance(0.1) ? story.random.any(there) : there.at(-1))?.screen ?? null;
}

/** An alert: mostly fresh; sometimes used before, at the edge of its age, from the future, or one the other vendor also has. */
function alert(story: Story, device: InstalledDevice, focus: Focus): NonNullable<Question['alert']> {
  const { random, now } = story;
  if (focus.alert && random.chance(0.7)) return focus.alert;
  const known = random.any(story.alerts.slice(-8));
  if (known && !focus.unspoiled && random.chance(0.15)) {
    return { id: known.id, raised_at: random.chance(0.5) ? known.raised_at : now - random.int(0, 5) * MINUTE };
  }
  const age = random.weighted([
    [14, random.int(1, 120) * SECOND],
    [focus.unspoiled ? 0 : 1, 10 * MINUTE + random.int(-1, 1)],
    [1, 9 * MINUTE + random.int(0, 119) * SECOND],
    [focus.unspoiled ? 0 : 1, -30 * SECOND + random.int(-1, 1)],
    [0.5, -random.int(1, 60) * SECOND],
  ]);
  const fresh = { id: story.id('alert_'), raised_at: now - age };
  story.alerts.push({ ...fresh, device: device.device });
  return fresh;
}

function remember(story: Story, question: Question, focus: Focus): void {
  const { now } = story;
  if (question.alert && question.alert !== 'invalid') {
    story.edge('alert', question.alert.raised_at + 10 * MINUTE, { ...focus, alert: question.alert });
    story.edge('alert_hour', now + 60 * MINUTE, focus);
  }
  if (question.operation === 'view_live_clear') story.edge('spacing', now + 30 * MINUTE, focus);
  if (question.request_id === null) return;
  for (const after of [20 * SECOND, 60 * SECOND, 120 * SECOND])
    story.edge('request', now + after, { ...focus, again: question });
}

/** The same request id again: word for word, or with something else asked under it. */
function again(story: Story, before: Question): Question {
  const { random } = story;
  const device = random.pick(story.devices);
  const question = random.chance(0.75) ? before : spoil(story, before, device);
  story.asks(question);
  if (random.chance(0.5)) story.edge('request', story.now + random.pick([30, 60, 120]) * SECOND, { again: question });
  return question;
}

/** Changes one thing, mostly for the worse. */
export function spoil(story: Story, q: Question, device: InstalledDevice): Question {
  const { random } = story;
  const other = random.pick(story.devices);
  const change = random.weighted<() => Partial<Question>>([
    [2, () => ({ subject_type: 'staff', subject_id: random.pick(story.staff).staff })],
    [
      1,
      () => ({
        subject_type: random.pick(['staff', 'vendor_staff', 'system', 'robot']),
        subject_id: random.pick(['nobody', 'v1', q.client_id, other.device]),
      }),
    ],
    [1, () => ({ client_id: random.chance(0.95) ? random.pick(story.clients).client : 'oracle.nobody' })],
    [1, () => ({ operation: random.pick([...OPERATIONS, 'peep']) })],
    [1, () => ({ purpose: random.pick([...PURPOSES, ...PURPOSES, ...PROHIBITED_PURPOSES, 'curiosity', null]) })],
    [0.7, () => ({ resource_type: random.pick(['device', 'vendor_device', 'footage', 'room']) })],
    [1, () => ({ resource_type: 'device', resource_id: random.pick([other.device, 'device_0']) })],
    [1, () => ({ resource_type: 'vendor_device', resource_id: other.vendor_device_id })],
    [1.5, () => ({ seconds: random.pick([0, 16, 15.5, 'invalid', 600] as const) })],
    [1, () => ({ footage_form: random.pick(['clear_video', 'blurred_video', 'derived_reading', 'hologram', null]) })],
    [
      1,
      () => ({ retention_hours: random.pick([0, -1, 0.5, 1, 12, 24, 24.5, 25, 720, 721, 'invalid', null] as const) }),
    ],
    [1, () => ({ supported_obligations: random.pick([null, [], ['play_tone'], ['play_tone', 'delete_after']]) })],
    [1.5, () => ({ alert: random.pick(['invalid', null] as const) })],
    [1.5, () => ({ alert: alert(story, device, {}) })],
    [1, () => ({ incident_id: random.pick([null, 'incident_0', random.any(story.incidents)?.incident ?? null]) })],
    [0.5, () => ({ case_id: random.pick([null, 'case_0', random.any(story.cases)?.case ?? null]) })],
    [0.7, () => ({ override_id: random.pick([null, 'override_0', random.any(story.overrides)?.override ?? null]) })],
    [1, () => ({ screen_id: random.pick([null, 'television', random.pick(story.screens).screen]) })],
    [1, () => ({ viewer_authentication: random.pick(['none', 'asserted', 'proved', 'sworn', null]) })],
    [1, () => ({ request_id: `r${random.int(1, 6)}` })],
  ])();
  return { ...q, ...change };
}
