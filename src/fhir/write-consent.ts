import type {
  Consent as FhirConsent,
  ConsentProvision,
  ConsentVerification,
  Extension,
  Patient,
  Reference,
  RelatedPerson,
} from '@medplum/fhirtypes';
import type { Consent } from '../consent/consent.entity.js';
import { refusedAt } from '../consent/consent.js';
import type { ReviewContent } from '../consent/importing.js';
import type { RepresentativeKind } from '../decision/words.js';
import { PARTS, writeParts } from './parts.js';
import { logicalId } from './logical-id.js';
import { EXTENSIONS, localValue, MODIFIERS, POLICY_URI, PROFILE, SYSTEMS } from './systems.js';

/** A consent with what its resource says besides. */
export interface Exported {
  consent: Consent;
  patient: { id: string; nhs_number: string | null };
  reviews: readonly ReviewContent[];
  /** Until when it permits anything unless it is reviewed; null for one that is not granted. */
  ends_at: Date | null;
  /** The signed assessment of the admission, for readers who may know of it. */
  risk_assessment_id: string | null;
  /** Who was asked for the patient, and by what they decide; null for the patient. */
  representative: { id: string; kind: RepresentativeKind } | null;
  /** Whether a granted consent is still what whoever decides has said; true for one that is not granted. */
  stands: boolean;
}

/** FHIR's statuses for a consent (http://hl7.org/fhir/consent-state-codes) that Askfirst has a use for. */
export type Status = 'proposed' | 'active' | 'rejected' | 'inactive';

/**
 * The status of a consent: rejected whenever it tells that the patient said no to being asked, also when they were asked again
 * since; active only once nothing has to be confirmed any more, and as long as whoever said it decides, since a reader acts on it.
 */
export function statusOf({ consent, stands }: Pick<Exported, 'consent' | 'stands'>): Status {
  if (refusedAt(consent) !== null) return 'rejected';
  // What was still being asked is only ever superseded by a no.
  if (consent.state === 'superseded' && consent.decided_at === null) return 'rejected';
  if (consent.state === 'granted' && !stands) return 'inactive';
  if (consent.state === 'granted') return consent.confirmation === 'needed' ? 'proposed' : 'active';
  return consent.state === 'undecided' ? 'proposed' : 'inactive';
}

/** Whether a consent's resource holds a permit: once the patient agreed, also after they took it back. */
function wasGranted(consent: Consent): boolean {
  return consent.decided_at !== null && consent.hours.length > 0;
}

/** A consent as a FHIR R4 Consent: nothing is permitted but one technology, operation and purpose, and that only until its end. */
export function writeConsent(exported: Exported): FhirConsent {
  const { consent, patient, reviews } = exported;
  const { provider_id } = consent;
  const subject = patientReference(provider_id, patient);
  const resource: FhirConsent = {
    resourceType: 'Consent',
    id: logicalId(consent.id),
    meta: {
      versionId: String(consent.version),
      lastUpdated: consent.recorded_at.toISOString(),
      profile: [PROFILE],
    },
    extension: extensionsOf(exported),
    identifier: [{ system: SYSTEMS.consent, value: localValue(provider_id, consent.id) }],
    status: statusOf(exported),
    scope: { coding: [{ system: SYSTEMS.consent_scope, code: 'patient-privacy' }] },
    category: [
      {
        coding: [
          { system: SYSTEMS.loinc, code: '59284-0' },
          { system: SYSTEMS.category, code: 'camera-and-sensor-monitoring' },
        ],
      },
    ],
    patient: subject,
    dateTime: (consent.decided_at ?? consent.asked_at).toISOString(),
    performer: [performerOf(exported, subject)],
    organization: [{ type: 'Organization', identifier: { system: SYSTEMS.ods, value: provider_id } }],
    policy: [{ uri: POLICY_URI }],
    provision: { type: 'deny', provision: [permitOf(exported)] },
  };
  const asked = askedOf(exported, subject);
  const verification = reviews.map((review) => verificationOf(review, asked, provider_id));
  return verification.length === 0 ? resource : { ...resource, verification };
}

/** The patient by the number the NHS knows them by; by the provider's own id where that is not known. */
function patientReference(provider_id: string, { id, nhs_number }: Exported['patient']): Reference<Patient> {
  const local = { system: SYSTEMS.patient, value: localValue(provider_id, id) };
  return {
    type: 'Patient',
    identifier: nhs_number === null ? local : { system: SYSTEMS.nhs_number, value: nhs_number },
  };
}

/** Who was asked: the patient, or whoever stands for them. */
function askedOf(
  { consent: { provider_id }, representative }: Exported,
  patient: Reference<Patient>,
): Reference<Patient | RelatedPerson> {
  if (representative === null) return patient;
  const identifier = { system: SYSTEMS.representative, value: localValue(provider_id, representative.id) };
  return { type: 'RelatedPerson', identifier };
}

/** Who gave the consent, and by what when it was not the patient. */
function performerOf(exported: Exported, patient: Reference<Patient>): Reference<Patient | RelatedPerson> {
  const { representative } = exported;
  const asked = askedOf(exported, patient);
  if (representative === null) return asked;
  return { extension: [{ url: EXTENSIONS.representative_kind, valueCode: representative.kind }], ...asked };
}

function extensionsOf({ consent, risk_assessment_id }: Exported): Extension[] {
  const { provider_id, confirmation, confirmed_at } = consent;
  const parts = (url: string, extension: Extension[]): Extension[] =>
    extension.length === 0 ? [] : [{ url, extension }];
  const decision = [
    ...writeParts({ words: 'text', patients_view: 'text' }, consent, provider_id),
    ...writeParts(PARTS.circumstances, consent.circumstances, provider_id),
  ];
  const assessment = { system: SYSTEMS.risk_assessment, value: localValue(provider_id, risk_assessment_id ?? '') };
  return [
    { url: EXTENSIONS.state, valueCode: consent.state },
    ...parts(EXTENSIONS.asked, writeParts(PARTS.asked, consent, provider_id)),
    ...parts(EXTENSIONS.information, writeParts(PARTS.information, consent.information, provider_id)),
    ...parts(EXTENSIONS.decision, decision),
    ...parts(EXTENSIONS.withdrawal, writeParts(PARTS.withdrawal, consent, provider_id)),
    ...consent.review_requested_at.map((at) => ({
      url: EXTENSIONS.review_requested,
      valueDateTime: at.toISOString(),
    })),
    ...consent.monitoring_system_ids.map((id) => systemOf(localValue(provider_id, id))),
    ...(confirmation === 'not_needed' ? [] : [confirmationOf(confirmation, confirmed_at)]),
    ...(risk_assessment_id === null
      ? []
      : [
          {
            url: EXTENSIONS.risk_assessment,
            valueReference: { type: 'RiskAssessment' as const, identifier: assessment },
          },
        ]),
  ];
}

/** A system, at its version, by the provider's own id of it. */
function systemOf(value: string): Extension {
  const identifier = { system: SYSTEMS.monitoring_system, value };
  return { url: EXTENSIONS.monitoring_system, valueReference: { type: 'DeviceDefinition', identifier } };
}

function confirmationOf(confirmation: string, confirmed_at: Date | null): Extension {
  const at = confirmed_at === null ? [] : [{ url: 'confirmed-at', valueDateTime: confirmed_at.toISOString() }];
  return { url: EXTENSIONS.confirmation, extension: [{ url: 'state', valueCode: confirmation }, ...at] };
}

/** The one rule within the root deny: a permit with its end, or a deny where the patient never agreed. */
function permitOf({ consent, ends_at }: Exported): ConsentProvision {
  const { technology, operation, purpose } = consent;
  const scope = {
    action: [{ coding: [{ system: SYSTEMS.operation, code: operation }] }],
    purpose: [{ system: SYSTEMS.purpose, code: purpose }],
    code: [{ coding: [{ system: SYSTEMS.technology, code: technology }] }],
  };
  if (!wasGranted(consent)) return { type: 'deny', ...scope };
  const start = consent.decided_at ?? consent.asked_at;
  const end = consent.withdrawn_at ?? ends_at ?? consent.occurred_at;
  const period = { start: start.toISOString(), end: (end < start ? start : end).toISOString() };
  const uses = consent.secondary_uses.map((use) => ({ url: EXTENSIONS.secondary_use, valueCode: use }));
  return {
    ...(uses.length === 0 ? {} : { extension: uses }),
    modifierExtension: limitsOf(consent),
    type: 'permit',
    period,
    ...scope,
  };
}

function limitsOf({ hours, retention_hours, provider_id }: Consent): Extension[] {
  const kept = { value: retention_hours ?? 0, unit: 'hours', system: SYSTEMS.ucum, code: 'h' };
  return [
    ...hours.map((part) => ({ url: MODIFIERS.hours, extension: writeParts(PARTS.hours, part, provider_id) })),
    ...(retention_hours === null ? [] : [{ url: MODIFIERS.retention, valueDuration: kept }]),
  ];
}

function verificationOf(
  review: ReviewContent,
  asked: Reference<Patient | RelatedPerson>,
  provider_id: string,
): ConsentVerification {
  const { information, circumstances } = review;
  const told = writeParts(PARTS.information, information, provider_id);
  const extension = [
    ...writeParts({ reviewed_by: 'staff', words: 'text' }, review, provider_id),
    ...writeParts(PARTS.circumstances, circumstances, provider_id),
    ...(told.length === 0 ? [] : [{ url: 'information', extension: told }]),
  ];
  return {
    extension: [{ url: EXTENSIONS.review, extension }],
    verified: review.outcome === 'continues',
    verifiedWith: asked,
    verificationDate: review.reviewed_at.toISOString(),
  };
}
