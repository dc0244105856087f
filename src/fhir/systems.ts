/** Where everything of Askfirst's own in FHIR is named; nothing is served there. */
export const BASE = 'https://askfirst.example/fhir';

/** The systems that codes and identifiers are from. A value of Askfirst's own `Id` systems is `<provider>/<id>`. */
export const SYSTEMS = {
  technology: `${BASE}/CodeSystem/technology`,
  operation: `${BASE}/CodeSystem/operation`,
  purpose: `${BASE}/CodeSystem/purpose`,
  category: `${BASE}/CodeSystem/consent-category`,
  consent_scope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  nhs_number: 'https://fhir.nhs.uk/Id/nhs-number',
  ods: 'https://fhir.nhs.uk/Id/ods-organization-code',
  consent: `${BASE}/Id/consent`,
  patient: `${BASE}/Id/patient`,
  staff: `${BASE}/Id/staff`,
  representative: `${BASE}/Id/representative`,
  monitoring_system: `${BASE}/Id/monitoring-system`,
  risk_assessment: `${BASE}/Id/risk-assessment`,
} as const;

/** What the resources say of themselves, and the policy the root deny rests on. */
export const PROFILE = `${BASE}/StructureDefinition/monitoring-consent`;
export const POLICY_URI = `${BASE}/policy/national-baseline`;

const extension = (name: string): string => `${BASE}/StructureDefinition/${name}`;

/** The extensions of a Consent, by what they hold. */
export const EXTENSIONS = {
  /** The consent's state in Askfirst's own words. */
  state: extension('consent-state'),
  /** When, by whom and how often the patient was asked. */
  asked: extension('consent-asked'),
  /** How the patient was informed (NB-CON-03). */
  information: extension('consent-information'),
  /** The patient's words, and what may have weighed on the choice (NB-CON-07). */
  decision: extension('consent-decision'),
  /** When and how the patient took it back (NB-CON-04). */
  withdrawal: extension('consent-withdrawal'),
  /** When the patient asked for it to be looked at again (NB-CON-05). */
  review_requested: extension('consent-review-requested'),
  /** Whether somebody independent has confirmed it, or still has to; read, and never taken over. */
  confirmation: extension('consent-confirmation'),
  /** By what somebody agrees for the patient, said of who agreed; read, and never taken over. */
  representative_kind: extension('consent-representative-kind'),
  /** A system, at its version, that it was given for (NB-CON-03, 05). */
  monitoring_system: extension('consent-monitoring-system'),
  /** The signed risk assessment of the admission. */
  risk_assessment: extension('consent-risk-assessment'),
  /** On a verification: who held the review, and what was said. */
  review: extension('consent-review'),
  /** On a permit: another use that the patient agreed to (NB-CON-02). */
  secondary_use: extension('consent-secondary-use'),
} as const;

/** The modifier extensions of a permit: whoever does not know them would take it for more than the patient agreed to. */
export const MODIFIERS = {
  /** A part of the day, in London time; outside of all of them nothing is permitted. */
  hours: extension('consent-hours'),
  /** How long anything may be kept. */
  retention: extension('consent-retention'),
} as const;

/** The identifier of a record of Askfirst's own, which is unique within its provider. */
export function localValue(provider_id: string, id: string): string {
  return `${provider_id}/${id}`;
}
