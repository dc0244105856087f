import type { PatientKey } from '../consent/import.service.js';
import { PUBLIC_ID } from '../shared/ids.js';
import type { OutcomeFault } from '../shared/operation-outcome.js';
import { ElementFaults, FhirElement } from './element.js';
import { readConsentExtensions } from './read-extensions.js';
import { readProvision } from './read-provision.js';
import { readOrganization, readPatient, readPerformer } from './read-references.js';
import { readVerifications } from './read-verifications.js';
import { localValue, POLICY_URI, PROFILE, SYSTEMS } from './systems.js';

/** What a Consent says, as far as it could be read: the fields of a record, not yet checked, and the element of each. */
export interface ReadConsent {
  draft: Record<string, unknown>;
  places: Record<string, string>;
  status: string | undefined;
  patient: PatientKey | null;
  /** By what whoever agreed decides for the patient, where that is said. */
  representative_kind: string | null;
  /** The id it says it has in this provider's records. */
  id: string | undefined;
  /** Until when the permit stands; undefined when none is given. */
  ends_at: string | undefined;
  risk_assessment_id: string | null;
  faults: readonly OutcomeFault[];
}

const STATUSES: Readonly<Record<string, readonly string[]>> = {
  undecided: ['proposed'],
  // Inactive when whoever said it does not decide any more.
  granted: ['active', 'proposed', 'inactive'],
  refused: ['rejected'],
  withdrawn: ['inactive', 'rejected'],
  superseded: ['inactive', 'rejected'],
};

/** Reads a Consent that has the structure of one; every element that a record cannot hold is a fault, and none is passed over. */
export function readConsent(resource: object, provider_id: string): ReadConsent {
  const faults = new ElementFaults();
  const consent = new FhirElement(resource, 'Consent', faults);
  readEnvelope(consent);
  const status = consent.text('status');
  readKind(consent);
  const patient = readPatient(consent, 'patient', provider_id);
  const giver = readPerformer(consent, patient, provider_id);
  readOrganization(consent, provider_id);
  const extensions = readConsentExtensions(consent, provider_id);
  const provision = readProvision(consent, extensions.values['decided_at']);
  const reviews = readVerifications(consent, { patient, giver }, provider_id);
  const draft: Record<string, unknown> = {
    hours: [],
    secondary_uses: [],
    ...extensions.values,
    ...provision.values,
    ...reviews.values,
    ...(giver.representative_id !== null && { representative_id: giver.representative_id }),
  };
  const by = { representative_id: giver.path, representative_kind: giver.path };
  const places = { ...extensions.places, ...provision.places, ...reviews.places, ...by };
  requireStatus(consent, status, draft['state']);
  const id = readIdentifiers(consent, provider_id, places);
  consent.finish();
  return {
    draft,
    places,
    status,
    patient,
    representative_kind: giver.kind,
    id,
    ends_at: provision.ends_at,
    risk_assessment_id: extensions.risk_assessment_id,
    faults: faults.all,
  };
}

/** What the server sets itself, or that says again what the elements say. */
function readEnvelope(consent: FhirElement): void {
  for (const name of ['resourceType', 'id']) consent.value(name);
  const meta = consent.one('meta');
  for (const name of ['versionId', 'lastUpdated', 'source']) meta?.value(name);
  const profile = meta?.value('profile');
  if (Array.isArray(profile) && profile.some((one) => one !== PROFILE)) {
    const path = 'Consent.meta.profile';
    consent.faults.add('not-supported', path, 'it claims a profile that is not checked here', `${PROFILE}, or nothing`);
  }
  const text = consent.one('text');
  const status = text?.text('status');
  text?.skip();
  if (text && status !== 'generated' && status !== 'empty') {
    const fault = 'the narrative says more than the elements do, and the record keeps no narrative';
    consent.faults.add('not-supported', text.path, fault, 'a generated narrative, or none');
  }
}

/** Which kind of consent it is: one about the patient's privacy, under the rule that nothing is permitted unless agreed to. */
function readKind(consent: FhirElement): void {
  const { faults } = consent;
  const scope = codesOf(consent.one('scope'));
  if (!scope.includes(`${SYSTEMS.consent_scope}|patient-privacy`)) {
    const fault = 'this server holds consents to be watched, whose scope is patient-privacy';
    faults.add('not-supported', 'Consent.scope', fault, `${SYSTEMS.consent_scope}|patient-privacy`);
  }
  const categories = consent.many('category').flatMap((category) => codesOf(category));
  if (!categories.includes(`${SYSTEMS.category}|camera-and-sensor-monitoring`)) {
    const fault = 'this server holds consents to cameras and sensors alone';
    faults.add('not-supported', 'Consent.category', fault, `${SYSTEMS.category}|camera-and-sensor-monitoring`);
  }
  for (const policy of consent.many('policy')) {
    if (policy.text('uri') === POLICY_URI) continue;
    policy.skip();
    faults.add('not-supported', policy.path, 'the record rests on one policy alone', POLICY_URI);
  }
  const rule = consent.one('policyRule');
  if (!rule) return;
  rule.skip();
  const fault =
    'it names a regime of its own, and the only base rule held here is that nothing is permitted unless agreed to';
  faults.add('not-supported', rule.path, fault, `Consent.policy.uri ${POLICY_URI} and provision.type deny`);
}

/** The codes of a concept, as `system|code`. */
export function codesOf(concept: FhirElement | undefined): string[] {
  concept?.value('text');
  return (concept?.many('coding') ?? []).map((coding) => {
    for (const name of ['display', 'userSelected', 'version']) coding.value(name);
    return `${coding.text('system') ?? ''}|${coding.text('code') ?? ''}`;
  });
}

function requireStatus(consent: FhirElement, status: string | undefined, state: unknown): void {
  if (status === undefined || typeof state !== 'string') return;
  const statuses = STATUSES[state];
  if (statuses === undefined || statuses.includes(status)) return;
  const fix = `${statuses.join(' or ')}; or another state`;
  consent.faults.add('invariant', 'Consent.status', `a consent that is ${state} is not ${status}`, fix);
}

/** The record has one id; another system's would be lost. */
function readIdentifiers(
  consent: FhirElement,
  provider_id: string,
  places: Record<string, string>,
): string | undefined {
  let own: string | undefined;
  for (const identifier of consent.many('identifier')) {
    const [system, value = ''] = [identifier.text('system'), identifier.text('value')];
    const id = value.slice(localValue(provider_id, '').length);
    const ours = system === SYSTEMS.consent && value === localValue(provider_id, id) && PUBLIC_ID.test(id);
    if (ours && own === undefined) {
      places['id'] = identifier.path;
      own = id;
      continue;
    }
    identifier.skip();
    const fault = 'the record keeps no identifier of another system';
    consent.faults.add('not-supported', identifier.path, fault, 'leave it out, and keep the id that is answered');
  }
  return own;
}
