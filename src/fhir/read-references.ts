import type { PatientKey } from '../consent/import.service.js';
import { readNhsNumber } from '../patients/nhs-number.js';
import { PUBLIC_ID } from '../shared/ids.js';
import type { FhirElement } from './element.js';
import { recordOf } from './logical-id.js';
import { localValue, SYSTEMS } from './systems.js';

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

/** Who gave the consent: the patient and nobody else, as long as the record knows no other authority. */
export function readPerformer(consent: FhirElement, patient: PatientKey | null, provider_id: string): void {
  for (const performer of consent.many('performer')) {
    const key = keyOf(performer, provider_id);
    if (key === null || patient === null || sameKey(key, patient)) continue;
    const fault = 'the record holds only what the patient said, and this names somebody else';
    consent.faults.add('not-supported', performer.path, fault, 'the patient, named as in Consent.patient');
  }
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
