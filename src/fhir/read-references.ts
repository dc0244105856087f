import type { PatientKey } from '../consent/import.service.js';
import { readNhsNumber } from '../patients/nhs-number.js';
import { PUBLIC_ID } from '../shared/ids.js';
import type { FhirElement } from './element.js';
import { recordOf } from './logical-id.js';
import { eachExtension } from './read-extensions.js';
import { EXTENSIONS, localValue, SYSTEMS } from './systems.js';

/** Whom a reference is to: by NHS number, or by this provider's own id. Null when it cannot be told, which is said. */
export function readPatient(parent: FhirElement, name: string, provider_id: string): PatientKey | null {
  const reference = parent.one(name);
  return reference ? keyOf(reference, provider_id) : null;
}

function keyOf(reference: FhirElement, provider_id: string): PatientKey | null {
  for (const member of ['type', 'display']) reference.value(member);
  const identifier = reference.one('identifier');
  const literal = reference.text('reference');
  if (!identifier)
    return literal === undefined ? unknown(reference, 'it names nobody') : literalKey(reference, literal);
  if (literal !== undefined) {
    return unknown(reference, 'it holds a literal reference and an identifier, which may be of two people');
  }
  for (const member of ['use', 'type']) identifier.value(member);
  const [system, value] = [identifier.text('system'), identifier.text('value') ?? ''];
  if (system === SYSTEMS.nhs_number) {
    const nhs_number = readNhsNumber(value);
    return nhs_number === null ? unknown(identifier, 'this is no NHS number') : { nhs_number };
  }
  const prefix = localValue(provider_id, '');
  const id = value.slice(prefix.length);
  if (system === SYSTEMS.patient && value.startsWith(prefix) && PUBLIC_ID.test(id)) return { id };
  return unknown(identifier, 'it is of no system this provider knows patients by');
}

/** A literal reference is to a patient of this provider, by their id here. */
function literalKey(reference: FhirElement, literal: string): PatientKey | null {
  const [, logical] = /^Patient\/([A-Za-z0-9.-]{1,64})$/.exec(literal) ?? [];
  const record = logical === undefined ? null : recordOf(logical);
  return record && 'id' in record ? record : unknown(reference, 'the reference is to nobody this server knows');
}

function unknown(element: FhirElement, fault: string): null {
  const fix = `an identifier of ${SYSTEMS.nhs_number}, or of ${SYSTEMS.patient} with <provider>/<id>`;
  element.faults.add('value', element.path, fault, fix);
  return null;
}

/** Who gave the consent: the patient, or one representative by their id in this provider's records, and with what right where that is said. */
export interface Giver {
  representative_id: string | null;
  kind: string | null;
  path: string;
}

/** Whom a consent is about, and who gave it. */
export interface GivenBy {
  patient: PatientKey | null;
  giver: Giver;
}

/** Who gave the consent; the patient where nobody is named. Whoever else is named is a fault, since only these can be held. */
export function readPerformer(consent: FhirElement, patient: PatientKey | null, provider_id: string): Giver {
  const performers = consent.many('performer');
  const named = performers.flatMap((performer) => {
    const id = representativeOf(performer, provider_id);
    return id === null ? [] : [{ representative_id: id, kind: kindOf(performer), path: performer.path }];
  });
  const [giver] = named;
  for (const performer of performers) {
    if (named.some(({ path }) => path === performer.path)) continue;
    const key = keyOf(performer, provider_id);
    if (key === null || patient === null || sameKey(key, patient)) continue;
    const fault = 'it names somebody who is neither the patient nor a representative on record';
    consent.faults.add('not-supported', performer.path, fault, NAMED);
  }
  if (giver !== undefined && performers.length > 1)
    consent.faults.add('not-supported', 'Consent.performer', 'more than one person is named', 'a consent for each');
  return giver ?? { representative_id: null, kind: null, path: 'Consent.performer' };
}

const NAMED = `the patient, named as in Consent.patient, or an identifier of ${SYSTEMS.representative} with <provider>/<id>`;

/** The representative a reference is to, by their id in this provider's records; null when it is to none. */
function representativeOf(reference: FhirElement, provider_id: string): string | null {
  const identifier = reference.one('identifier');
  const [system, value] = [identifier?.text('system'), identifier?.text('value') ?? ''];
  const id = value.slice(localValue(provider_id, '').length);
  if (system !== SYSTEMS.representative || value !== localValue(provider_id, id) || !PUBLIC_ID.test(id)) return null;
  for (const member of ['type', 'display']) reference.value(member);
  return id;
}

function kindOf(performer: FhirElement): string | null {
  let kind: string | null = null;
  eachExtension(performer, 'extension', {
    [EXTENSIONS.representative_kind]: (extension) => (kind = extension.text('valueCode') ?? null),
  });
  return kind;
}

/** Whether a reference is to whoever gave the consent; whom it is to instead is said. */
export function isGiver(parent: FhirElement, name: string, { patient, giver }: GivenBy, provider_id: string): boolean {
  if (giver.representative_id === null) {
    const key = readPatient(parent, name, provider_id);
    return key === null || patient === null || sameKey(key, patient);
  }
  const reference = parent.one(name);
  return reference !== undefined && representativeOf(reference, provider_id) === giver.representative_id;
}

/** Whether two name one person in the same way. */
export function sameKey(one: PatientKey, other: PatientKey): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The provider that keeps the consent, which is whose token this is. */
export function readOrganization(consent: FhirElement, provider_id: string): void {
  for (const organization of consent.many('organization')) {
    for (const member of ['type', 'display']) organization.value(member);
    const identifier = organization.one('identifier');
    const [system, value] = [identifier?.text('system'), identifier?.text('value')];
    if (system === SYSTEMS.ods && value === provider_id) continue;
    organization.skip();
    identifier?.skip();
    const fix = `an identifier of ${SYSTEMS.ods} with ${provider_id}, or nothing`;
    consent.faults.add('value', organization.path, 'it is not the provider that the token is for', fix);
  }
}
