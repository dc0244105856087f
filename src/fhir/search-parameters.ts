import { AskfirstError } from '../shared/errors.js';
import { PAGE } from '../shared/bodies.dto.js';
import { PUBLIC_ID } from '../shared/ids.js';
import type { OutcomeFault } from '../shared/operation-outcome.js';
import { readNhsNumber } from '../patients/nhs-number.js';
import { recordOf } from './logical-id.js';
import { localValue, SYSTEMS } from './systems.js';
import type { Status } from './write-consent.js';

/** What a search asks for. */
export interface ConsentSearch {
  ids: readonly ({ id: string } | { hash: string })[] | null;
  patients: readonly ({ id: string } | { nhs_number: string })[] | null;
  statuses: readonly Status[] | null;
  count: number;
  after: string | null;
  /** What of the query was used, in one order: what the self link shows. */
  used: readonly (readonly [string, string])[];
  /** The names of parameters that nobody knows here. */
  ignored: readonly string[];
}

const KNOWN_STATUSES: readonly Status[] = ['proposed', 'active', 'rejected', 'inactive'];
/** Statuses of the standard that no consent here ever has. */
const NEVER_HERE: readonly string[] = ['draft', 'entered-in-error'];
const MODIFIED = /^(_id|patient|status)[:.]/;
/** Not a filter: it says in which form to answer. */
const FORMAT = '_format';

interface Reading {
  faults: OutcomeFault[];
  provider_id: string;
}

/**
 * Reads the parameters of a search. What is known and wrong is refused with every fault at once; what is unknown is passed over,
 * as FHIR has it, unless the caller asked for strict handling (`Prefer: handling=strict`).
 */
export function readSearch(query: URLSearchParams, provider_id: string, strict: boolean): ConsentSearch {
  const reading: Reading = { faults: [], provider_id };
  const read: { -readonly [K in 'ids' | 'patients' | 'statuses']: ConsentSearch[K] } = {
    ids: null,
    patients: null,
    statuses: null,
  };
  let count: number = PAGE.usual;
  let after: string | null = null;
  const used: [string, string][] = [];
  const ignored: string[] = [];
  for (const [name, value] of query) {
    if (name === FORMAT) continue;
    if (name === '_id')
      read.ids = both(
        read.ids,
        value.split(',').map((one) => readId(one, reading)),
      );
    else if (name === 'patient' || name === 'patient:identifier' || name === 'patient.identifier')
      read.patients = both(
        read.patients,
        value.split(',').map((one) => readPatient(name, one, reading)),
      );
    else if (name === 'status')
      read.statuses = both(
        read.statuses,
        value.split(',').flatMap((one) => readStatus(one, reading)),
      );
    else if (name === '_count') count = readCount(value, reading);
    else if (name === '_after') after = readAfter(value, reading);
    else {
      ignored.push(name);
      continue;
    }
    used.push([name, value]);
  }
  // A modifier nobody knows would turn the meaning of what it modifies: it is never passed over (FHIR R4 §3.1.1.4.5).
  const refused = ignored.filter((name) => strict || MODIFIED.test(name));
  reading.faults.push(...refused.map(notKnown));
  if (reading.faults.length > 0) {
    throw new AskfirstError('malformed', 'search_invalid', 'This search cannot be answered.', reading.faults);
  }
  return { ...read, count, after, used, ignored };
}

/** Said twice, both must hold (FHIR R4 §3.1.1.3). */
function both<T>(before: readonly T[] | null, now: readonly T[]): readonly T[] {
  if (before === null) return now;
  const texts = new Set(now.map((one) => JSON.stringify(one)));
  return before.filter((one) => texts.has(JSON.stringify(one)));
}

/** An id that no record can have finds nothing. */
function readId(value: string, { faults }: Reading): { id: string } | { hash: string } {
  if (value === '') faults.push(wrong('_id', 'it is empty', 'the logical id of a Consent'));
  return recordOf(value) ?? { hash: '' };
}

function readPatient(name: string, value: string, reading: Reading): { id: string } | { nhs_number: string } {
  return name === 'patient' ? byReference(value, reading) : byIdentifier(name, value, reading);
}

function byReference(value: string, { faults }: Reading): { id: string } {
  const logical = /^(?:Patient\/)?([A-Za-z0-9.-]{1,64})$/.exec(value)?.[1];
  const record = logical === undefined ? null : recordOf(logical);
  if (record && 'id' in record) return record;
  faults.push(
    wrong('patient', `${JSON.stringify(value)} is no reference to a patient`, 'Patient/<id>, or patient:identifier'),
  );
  return { id: '' };
}

function byIdentifier(
  name: string,
  value: string,
  { faults, provider_id }: Reading,
): { id: string } | { nhs_number: string } {
  const at = value.indexOf('|');
  const [system, text] = [value.slice(0, at), value.slice(at + 1)];
  if (system === SYSTEMS.nhs_number) {
    const nhs_number = readNhsNumber(text);
    if (nhs_number !== null) return { nhs_number };
    faults.push(wrong(name, 'it is no NHS number', `${SYSTEMS.nhs_number}|<ten digits>`));
  } else if (system === SYSTEMS.patient) {
    const prefix = localValue(provider_id, '');
    // Another provider's patient is nobody here.
    return { id: text.startsWith(prefix) ? text.slice(prefix.length) : '' };
  } else {
    faults.push(wrong(name, 'it is of no system this server knows patients by', `${SYSTEMS.nhs_number}|<ten digits>`));
  }
  return { id: '' };
}

function readStatus(value: string, { faults }: Reading): Status[] {
  const code = value.includes('|') ? value.slice(value.indexOf('|') + 1) : value;
  if (NEVER_HERE.includes(code)) return [];
  const known = KNOWN_STATUSES.filter((status) => status === code);
  if (known.length === 0) {
    const fix = `one of ${[...KNOWN_STATUSES, ...NEVER_HERE].join(', ')}`;
    faults.push({
      ...wrong('status', `${JSON.stringify(value)} is no status of a Consent`, fix),
      issue: 'code-invalid',
    });
  }
  return known;
}

function readCount(value: string, { faults }: Reading): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Math.min(Number(value), PAGE.most);
  faults.push(
    wrong('_count', 'it is no number of resources', `a whole number from 1; more than ${PAGE.most} is ${PAGE.most}`),
  );
  return PAGE.usual;
}

function readAfter(value: string, { faults }: Reading): string | null {
  if (PUBLIC_ID.test(value)) return value;
  faults.push(wrong('_after', 'it is of no page', 'the next link of the page before'));
  return null;
}

function wrong(name: string, fault: string, fix: string): OutcomeFault {
  return { issue: 'value', field: name, fault, fix };
}

function notKnown(name: string): OutcomeFault {
  const known = '_id, patient, patient:identifier, status, _count';
  return { issue: 'not-supported', field: name.slice(0, 64), fault: 'it is no parameter of this search', fix: known };
}
