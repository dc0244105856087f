import type { Extension } from '@medplum/fhirtypes';
import { localValue, SYSTEMS } from './systems.js';
import type { FhirElement } from './element.js';

/** What a part of an extension holds, and so which `value[x]` it is. */
type Kind = 'text' | 'texts' | 'code' | 'flag' | 'whole' | 'instant' | 'staff';
export type Kinds = Readonly<Record<string, Kind>>;

const VALUE = {
  text: 'valueString',
  texts: 'valueString',
  code: 'valueCode',
  flag: 'valueBoolean',
  whole: 'valueUnsignedInt',
  instant: 'valueDateTime',
  staff: 'valueReference',
} as const;

/** The parts of each extension that has some: the names are those of the record, written with hyphens in FHIR. */
export const PARTS = {
  asked: { asked_at: 'instant', asked_by: 'staff', ask_number: 'whole', patient_started: 'flag' },
  information: {
    explained: 'text',
    harms_explained: 'text',
    material_version: 'text',
    format: 'code',
    language: 'text',
    interpreter: 'flag',
    demonstration: 'flag',
    teach_back: 'flag',
    alternative_offered: 'text',
    thinking_time_minutes: 'whole',
    present: 'texts',
    copy_given: 'flag',
  },
  circumstances: {
    restraint_or_rapid_tranquillisation_within_24h: 'flag',
    intoxicated: 'flag',
    linked_to_leave_ward_or_observation: 'flag',
  },
  withdrawal: { withdrawn_at: 'instant', withdrawn_means: 'code' },
  hours: { from: 'text', to: 'text' },
} as const satisfies Record<string, Kinds>;

const urlOf = (name: string): string => name.replaceAll('_', '-');

/** Writes parts that hold something; what is null or empty is left out. */
export function writeParts(kinds: Kinds, values: object, provider_id: string): Extension[] {
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const value = (values as Record<string, unknown>)[name];
    const each: unknown[] = Array.isArray(value) ? value : [value];
    return each.flatMap((one) => (isNothing(one) ? [] : [writePart(name, kind, one, provider_id)]));
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function writePart(name: string, kind: Kind, value: unknown, provider_id: string): Extension {
  const said = value instanceof Date ? value.toISOString() : value;
  return {
    url: urlOf(name),
    [VALUE[kind]]: kind === 'staff' ? staffReference(String(value), provider_id) : said,
  };
}

/** Somebody of the provider's staff, whom no FHIR server needs to know. */
function staffReference(by: string, provider_id: string): object {
  const value = localValue(provider_id, by.replace(/^staff:/, ''));
  return { type: 'Practitioner', identifier: { system: SYSTEMS.staff, value } };
}

/** What was read of an extension: its values by name, and the element of each. */
export interface ReadParts {
  values: Record<string, unknown>;
  places: Record<string, string>;
}

/** Reads the parts of an extension but those read `elsewhere`; one nobody knows, twice given, or of another type is a fault. */
export function readParts(
  extension: FhirElement,
  kinds: Kinds,
  provider_id: string,
  elsewhere: readonly string[] = [],
): ReadParts {
  // Of a list whose every item is left out, nothing is left but that it is empty.
  const lists = Object.keys(kinds).filter((name) => kinds[name] === 'texts');
  const values: Record<string, unknown> = Object.fromEntries(lists.map((name) => [name, []]));
  const places: Record<string, string> = {};
  for (const part of extension.many('extension')) {
    const url = part.text('url') ?? '';
    if (elsewhere.includes(url)) {
      part.skip();
      continue;
    }
    const name = Object.keys(kinds).find((one) => urlOf(one) === url);
    const kind = name === undefined ? undefined : kinds[name];
    if (name === undefined || kind === undefined) {
      part.skip();
      const known = Object.keys(kinds).map(urlOf).join(', ');
      extension.faults.add('extension', part.path, `${JSON.stringify(url)} is no part of this extension`, known);
      continue;
    }
    const value = kind === 'staff' ? readStaff(part, provider_id) : part.value(VALUE[kind]);
    if (kind === 'texts') values[name] = [...(values[name] as unknown[]), value];
    else if (name in values) extension.faults.add('structure', part.path, 'it stands there twice', 'send it once');
    else values[name] = value;
    places[name] = part.path;
  }
  return { values, places };
}

function readStaff(part: FhirElement, provider_id: string): string | undefined {
  const reference = part.one('valueReference');
  const identifier = reference?.one('identifier');
  reference?.value('type');
  reference?.value('display');
  if (!identifier) return undefined;
  const prefix = localValue(provider_id, '');
  const [system, value] = [identifier.text('system'), identifier.text('value') ?? ''];
  if (system === SYSTEMS.staff && value.startsWith(prefix)) return `staff:${value.slice(prefix.length)}`;
  return undefined;
}
