import fc from 'fast-check';
import type { Schema } from '../../src/openapi/narrowing.js';
import { OPERATIONS as OPERATION_WORDS, PURPOSES, TECHNOLOGIES } from '../../src/decision/words.js';
import { RISK_TEXTS } from '../../src/risk/risk.js';
import { isInstant } from '../../src/shared/instants.js';
import { flattened } from './contract.js';

/** The id of a record of some kind, chosen when the request is sent: from those that are there by then. */
export class Known {
  constructor(
    /** As it stands in addresses: `wards`. */
    readonly kind: string,
    readonly pick: number,
  ) {}
}

/** An instant, so many milliseconds before the request is sent. */
export class Ago {
  constructor(readonly ms: number) {}
}

/** One of the sound public keys the world has made. */
export class SomeKey {
  constructor(readonly pick: number) {}
}

/** The records that members of bodies name. */
const NAMED: Readonly<Record<string, string>> = {
  site_id: 'sites',
  ward_id: 'wards',
  room_id: 'rooms',
  staff_id: 'staff-members',
  vendor_id: 'vendors',
  monitoring_system_id: 'monitoring-systems',
  patient_id: 'patients',
  admission_id: 'admissions',
  preference_id: 'viewer-preferences',
  episode_id: 'restrictive-episodes',
  owner_id: 'staff-members',
  representative_id: 'representatives',
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const mostly = (usual: string, others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

// Not the first ones more often than the others.
const picks = fc.noBias(fc.nat({ max: 0xffff }));

/** The id of some record of a kind. */
export function knownOf(kind: string): fc.Arbitrary<Known> {
  return picks.map((pick) => new Known(kind, pick));
}

const past = fc
  .oneof(
    { weight: 4, arbitrary: fc.nat({ max: 120 * MINUTE }) },
    { weight: 2, arbitrary: fc.nat({ max: 20 * DAY }) },
    fc.constantFrom(0, -30_000, -10 * DAY),
  )
  .map((ms) => new Ago(ms));
/** Shifts and stays may lie ahead. */
const anyTime = fc.integer({ min: -10 * DAY, max: 20 * DAY }).map((ms) => new Ago(ms));

/** Bodies that a schema takes: what the service then makes of them depends on what is on record. */
export function draftOf(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const { type, enum: words, const: only, anyOf } = flattened(schema);
  const known = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (known !== undefined && words === undefined) return known;
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(words)) return fc.constantFrom(...(words as unknown[]));
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((one) => draftOf(one as Schema, name)));
  if (Array.isArray(type)) return fc.oneof(...type.map((one: unknown) => typed(String(one), flattened(schema), name)));
  return typed(String(type), flattened(schema), name);
}

/**
 * A body as the contract shows one, of other records and under an id of its own, and half of the time with what it says of the
 * past put now: what the service makes something of although its members must agree.
 */
export function likeTheExample(example: unknown): fc.Arbitrary<unknown> {
  const own = fc.uuid().map((id) => `like-${id}`);
  return fc
    .record({ id: own, now: fc.boolean(), names: fc.array(picks, { minLength: 4, maxLength: 4 }) })
    .map((chosen) => {
      const names = [...chosen.names];
      const made = (value: unknown, name: string): unknown => {
        const kind = NAMED[name];
        if (typeof value === 'string' && kind !== undefined) return new Known(kind, names.pop() ?? 0);
        if (chosen.now && typeof value === 'string' && isPast(value)) return new Ago(0);
        if (Array.isArray(value)) return value.map((item) => made(item, ''));
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, made(one, member)]));
      };
      const body = made(example, '');
      const named = typeof body === 'object' && body !== null && 'id' in body;
      return named ? { ...body, id: chosen.id } : body;
    });
}

function isPast(text: string): boolean {
  return isInstant(text) && Date.parse(text) < Date.now();
}

function typed(type: string, schema: Schema, name: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'array':
      return listOf(schema, name);
    case 'object':
      return objectOf(schema, name);
    default:
      return textOf(schema);
  }
}

function numberOf({ minimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = typeof minimum === 'number' ? minimum : 0;
  const max = typeof maximum === 'number' ? Math.min(maximum, min + 1_000) : min + 1_000;
  return fc.integer({ min, max });
}

function listOf(schema: Schema, name: string): fc.Arbitrary<unknown[]> {
  const min = Number(schema['minItems'] ?? 0);
  const item = draftOf(schema['items'] as Schema, name);
  const size = { minLength: min, maxLength: Math.min(Number(schema['maxItems'] ?? 3), min + 3) };
  return schema['uniqueItems'] === true ? fc.uniqueArray(item, size) : fc.array(item, size);
}

function objectOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (name === 'jwks') return keys(1, 2).map((held) => ({ keys: held }));
  if (name === 'key') return keys(1, 1).map(([key]) => key);
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const model = Object.fromEntries(members.map(([member, of]) => [member, draftOf(of, member)]));
  return fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[], noNullPrototype: true });
}

function keys(minLength: number, maxLength: number): fc.Arbitrary<SomeKey[]> {
  return fc.uniqueArray(fc.nat({ max: 15 }), { minLength, maxLength }).map((picks) => picks.map((n) => new SomeKey(n)));
}

/** Words of people, in many scripts; never blank. */
function wordsOf(max: number): fc.Arbitrary<string> {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 24) });
  return fc.oneof(
    fc.constantFrom('Larch', 'Written for this patient alone', 'Ana Ó Súilleabháin', '夜勤', "O'Brien; --"),
    text.map((words) => (words.trim() === '' ? 'x' : words.slice(0, max))),
  );
}

/** A number with the right last digit, of nobody that is known of. */
const nhsNumber = fc.integer({ min: 400_000_000, max: 499_999_999 }).map((nine) => {
  const sum = [...String(nine)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return `${nine}${(11 - (sum % 11)) % 11}`;
});

/** What members of these names hold that the service can do something with; the schema alone tells less. */
const BY_NAME: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(Object.entries(NAMED).map(([name, kind]) => [name, knownOf(kind)])),
  ward_id: fc.oneof({ weight: 4, arbitrary: fc.constant('larch') }, knownOf('wards')),
  technology: mostly('vision_based_monitoring', TECHNOLOGIES),
  operation: fc.constantFrom(...OPERATION_WORDS),
  purpose: fc.constantFrom(...PURPOSES),
  starts_at: anyTime,
  ends_at: anyTime,
  date_of_birth: fc.constantFrom('1931-02-28', '1999-12-31', '2008-02-29', '2015-06-01'),
  nhs_number: nhsNumber,
  hours: fc.constantFrom([{ from: '00:00', to: '24:00' }], [{ from: '07:30', to: '20:00' }]),
  secondary_uses: fc.constantFrom([], ['service_evaluation', 'research']),
  psychiatrist_id: mostly('responsible_clinician', ['nobody', 'nurse_on_shift']),
  with_staff_ids: fc.constantFrom([], ['nurse_on_shift'], ['nurse_in_charge', 'second_clinician'], ['nobody']),
  kid: fc.nat({ max: 15 }).map((n) => `key-${n}`),
  token: fc.oneof(knownOf('page-tokens'), fc.constantFrom('', 'nonsense', 'a.b')),
  ...Object.fromEntries(
    RISK_TEXTS.map((name) => [name, fc.uuid().map((id) => `Written for this patient alone: ${id}`)]),
  ),
};

function textOf({ format, pattern, maxLength }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date-time') return past;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, 64));
  return wordsOf(typeof maxLength === 'number' ? maxLength : 64);
}

const alert = fc.record({
  id: fc.uuid(),
  raised_at: fc
    .oneof({ weight: 8, arbitrary: fc.nat({ max: 9 * MINUTE }) }, fc.integer({ min: -DAY, max: DAY }))
    .map((ms) => new Ago(ms)),
});

const staff = fc.oneof(
  { weight: 6, arbitrary: fc.constant('nurse_on_shift') },
  fc.constantFrom('suspended_nurse', 'nurse_off_shift', 'larch_office_shared', 'nobody'),
  knownOf('staff-members'),
);

/** A blurred look on an alert, such as is mostly permitted where the patient agreed. */
const look = fc.record({
  subject: fc.record({ type: fc.constant('staff'), id: staff }),
  action: fc.constant({ name: 'view_live_blurred', properties: { seconds: 15 } }),
  resource: fc.record({ type: fc.constant('device'), id: knownOf('devices') }),
  context: fc.record(
    {
      purpose: fc.constant('alert_response'),
      screen_id: fc.constant('larch-office'),
      alert,
      request_id: fc.oneof({ weight: 9, arbitrary: fc.uuid() }, fc.constantFrom('r-1', 'r-2')),
      viewer_authentication: fc.constantFrom('asserted', 'proved'),
      supported_custom_obligations: fc.constant(['do_not_keep', 'delete_after']),
    },
    { requiredKeys: ['purpose', 'screen_id', 'alert', 'supported_custom_obligations'], noNullPrototype: true },
  ),
});

/** Continuous work of a device, mostly permitted where the patient agreed. */
const reading = fc
  .record({
    device: knownOf('devices'),
    name: mostly('read_vital_signs', OPERATION_WORDS),
    purpose: mostly('vital_signs_observation', PURPOSES),
  })
  .map(({ device, name, purpose }) => ({
    subject: { type: 'system', id: 'DEMO.vendor' },
    action: { name },
    resource: { type: 'device', id: device },
    context: { purpose, supported_custom_obligations: ['delete_after'] },
  }));

/** What stops something, but never the wards and the technology that the demo's own questions are about. */
export const STOPS = {
  moratorium: { level: 'technology', technology: 'wearable' },
  halt: { ward_id: 'hazel', device_id: undefined },
  hold: { ward_id: 'larch', device_id: undefined, patient_id: undefined },
  approval: { ward_id: 'hazel' },
  pilot: { technology: 'wearable', monitoring_system_id: undefined },
} as const;

/** One exact question, about which somebody is found unable to decide and others decide; and a decision that can be made of it. */
export const DECIDED_FOR = {
  question: { technology: 'vision_based_monitoring', operation: 'view_live_blurred', purpose: 'alert_response' },
  unable: { understands: false, impairment: 'Delirium.', fluctuating: false, likely_return_at: undefined },
  decision: {
    options: [
      { name: 'none', description: 'Somebody looks in.', monitors: false },
      { name: 'camera', description: 'It watches.', monitors: true },
    ],
    chosen: 'camera',
    consultees: [{ name: 'Ana', relationship: 'sister', view: 'Agrees.' }],
    objects: false,
    advocate: undefined,
    retention_hours: undefined,
  },
} as const;

/** Both ends of a privacy window that may be planned, most of the time. */
export const planned = fc
  .tuple(fc.integer({ min: MINUTE, max: 20 * DAY }), fc.integer({ min: MINUTE, max: DAY - MINUTE }))
  .map(([ahead, long]) => ({ starts_at: new Ago(-ahead), ends_at: new Ago(-ahead - long) }));

/** Questions as a vendor asks them. */
export const question: fc.Arbitrary<object> = fc.oneof(look, reading);

/** Several of them together. */
export const questions: fc.Arbitrary<object> = fc.record(
  {
    evaluations: fc.array(question, { minLength: 1, maxLength: 6 }),
    options: fc.record({
      evaluations_semantic: fc.constantFrom('execute_all', 'deny_on_first_deny', 'permit_on_first_permit'),
    }),
  },
  { requiredKeys: ['evaluations'], noNullPrototype: true },
);
