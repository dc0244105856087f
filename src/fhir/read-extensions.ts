import { PUBLIC_ID } from '../shared/ids.js';
import type { FhirElement } from './element.js';
import { PARTS, readParts } from './parts.js';
import { EXTENSIONS, localValue, SYSTEMS } from './systems.js';

/** The fields of a record that were read, and the element of each. */
export interface ReadFields {
  values: Record<string, unknown>;
  places: Record<string, string>;
}

/** The extensions of an element by their url: each once unless `lists` names it; an unknown one is a fault. */
export function eachExtension(
  element: FhirElement,
  name: 'extension' | 'modifierExtension',
  readers: Readonly<Record<string, (extension: FhirElement) => void>>,
  lists: readonly string[] = [],
): void {
  const seen = new Set<string>();
  for (const extension of element.many(name)) {
    const url = extension.text('url') ?? '';
    const reader = Object.hasOwn(readers, url) ? readers[url] : undefined;
    if (reader === undefined) {
      extension.skip();
      element.faults.add('extension', extension.path, `${JSON.stringify(url)} is not known here`, FIXES[name]);
    } else if (seen.has(url) && !lists.includes(url)) {
      extension.skip();
      element.faults.add('structure', extension.path, 'it stands there twice', 'send it once');
    } else {
      seen.add(url);
      reader(extension);
    }
  }
}

const FIXES = {
  extension: 'leave it out: the record has no place for it',
  modifierExtension: 'nothing: it changes what the rest means, so the rest cannot be read without knowing it',
};

/** Reads what a Consent says in extensions of its own. */
export function readConsentExtensions(
  consent: FhirElement,
  provider_id: string,
): ReadFields & { risk_assessment_id: string | null } {
  const read: ReadFields = {
    values: { review_requested_at: [], monitoring_system_ids: [] },
    // Where each would stand, for what is missing.
    places: { state: place(EXTENSIONS.state), information: place(EXTENSIONS.information) },
  };
  for (const name of Object.keys(PARTS.asked)) read.places[name] = place(EXTENSIONS.asked);
  for (const name of ['words', 'patients_view', 'circumstances']) read.places[name] = place(EXTENSIONS.decision);
  for (const name of Object.keys(PARTS.withdrawal)) read.places[name] = place(EXTENSIONS.withdrawal);
  let risk_assessment_id: string | null = null;
  const parts =
    (kinds: Parameters<typeof readParts>[1]): ((extension: FhirElement) => void) =>
    (extension) => {
      const told = readParts(extension, kinds, provider_id);
      Object.assign(read.values, told.values);
      Object.assign(read.places, told.places);
    };
  eachExtension(
    consent,
    'extension',
    {
      [EXTENSIONS.state]: (extension) => single(extension, 'state', 'valueCode', read),
      [EXTENSIONS.asked]: parts(PARTS.asked),
      [EXTENSIONS.information]: (extension) => nested(extension, 'information', PARTS.information, read),
      [EXTENSIONS.decision]: (extension) => readDecision(extension, read),
      [EXTENSIONS.withdrawal]: parts(PARTS.withdrawal),
      [EXTENSIONS.review_requested]: (extension) => readRequest(extension, read),
      // Whether it was confirmed there is not taken over: here it waits for somebody who asks the patient.
      [EXTENSIONS.confirmation]: (extension) => extension.value('extension'),
      [EXTENSIONS.monitoring_system]: (extension) => readSystem(extension, provider_id, read),
      [EXTENSIONS.risk_assessment]: (extension) => {
        risk_assessment_id = readOurs(extension, SYSTEMS.risk_assessment, provider_id);
      },
    },
    [EXTENSIONS.review_requested, EXTENSIONS.monitoring_system],
  );
  eachExtension(consent, 'modifierExtension', {});
  if (read.values['state'] !== 'undecided' && consent.has('dateTime')) readDateTime(consent, read);
  else requireAskedAt(consent, read);
  return { ...read, risk_assessment_id };
}

function place(url: string): string {
  return `Consent.extension('${url}')`;
}

/** When the patient decided; a consent that was taken back before they did is dated by the asking. */
function readDateTime(consent: FhirElement, read: ReadFields): void {
  const dateTime = consent.text('dateTime');
  read.places['decided_at'] = 'Consent.dateTime';
  if (read.values['state'] === 'withdrawn' && read.values['words'] === undefined) return requireAskedAt(consent, read);
  read.values['decided_at'] = dateTime;
}

function requireAskedAt(consent: FhirElement, read: ReadFields): void {
  read.places['decided_at'] = 'Consent.dateTime';
  const dateTime = consent.text('dateTime');
  if (dateTime === undefined || Date.parse(dateTime) === Date.parse(String(read.values['asked_at']))) return;
  const fault = 'nothing was decided, and this is not when the patient was asked';
  consent.faults.add('invariant', 'Consent.dateTime', fault, 'the time of the asking, or nothing');
}

function single(extension: FhirElement, name: string, member: string, read: ReadFields): void {
  read.values[name] = extension.value(member);
  read.places[name] = `${extension.path}.${member}`;
}

/** An extension whose parts are one object of the record. */
function nested(extension: FhirElement, name: string, kinds: Parameters<typeof readParts>[1], read: ReadFields): void {
  const { values, places } = readParts(extension, kinds, '');
  read.values[name] = values;
  read.places[name] = extension.path;
  for (const [part, path] of Object.entries(places)) read.places[`${name}.${part}`] = path;
}

const DECISION = { words: 'text', patients_view: 'text', ...PARTS.circumstances } as const;

/** The patient's words, and what may have weighed on the choice; a refusal has words alone, or nothing. */
function readDecision(extension: FhirElement, read: ReadFields): void {
  const { values, places } = readParts(extension, DECISION, '');
  const { words, patients_view, ...circumstances } = values;
  for (const name of ['words', 'patients_view']) read.places[name] = places[name] ?? extension.path;
  read.places['circumstances'] = extension.path;
  for (const [part, path] of Object.entries(places)) read.places[`circumstances.${part}`] = path;
  if (words !== undefined) read.values['words'] = words;
  if (patients_view !== undefined) read.values['patients_view'] = patients_view;
  if (Object.keys(circumstances).length > 0) read.values['circumstances'] = circumstances;
}

function readRequest(extension: FhirElement, read: ReadFields): void {
  const requests = read.values['review_requested_at'] as unknown[];
  read.places[`review_requested_at.${requests.length}`] = extension.path;
  requests.push(extension.value('valueDateTime'));
}

function readSystem(extension: FhirElement, provider_id: string, read: ReadFields): void {
  const systems = read.values['monitoring_system_ids'] as string[];
  const id = readOurs(extension, SYSTEMS.monitoring_system, provider_id);
  read.places[`monitoring_system_ids.${systems.length}`] = extension.path;
  if (id !== null) systems.push(id);
}

/** The id of a record of this provider that an extension refers to; null when it is none, which is said. */
function readOurs(extension: FhirElement, of: string, provider_id: string): string | null {
  const reference = extension.one('valueReference');
  for (const member of ['type', 'display']) reference?.value(member);
  const identifier = reference?.one('identifier');
  const [system, value = ''] = [identifier?.text('system'), identifier?.text('value')];
  const id = value.slice(localValue(provider_id, '').length);
  if (system === of && value === localValue(provider_id, id) && PUBLIC_ID.test(id)) return id;
  const fix = `an identifier of ${of} with <provider>/<id>`;
  extension.faults.add('value', extension.path, 'it names no such record of this provider', fix);
  return null;
}
