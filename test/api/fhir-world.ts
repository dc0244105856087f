import { ask, type Answer } from '../support/http.js';
import { INFORMATION } from './consent-steps.js';
import { hoursAgo, noonDaysAgo } from './patients-world.js';

/** A FHIR answer, whichever resource it is. */
export interface Resource {
  resourceType: string;
  id: string;
  status: string;
  meta: { versionId: string };
  issue: { code: string; severity: string; details: { text: string }; expression?: string[]; location?: string[] }[];
  entry?: { fullUrl?: string; resource: Resource; search: { mode: string } }[];
  link: { relation: string; url: string }[];
  [member: string]: unknown;
}

export const BASE = 'https://askfirst.example/fhir';
const at = (name: string): string => `${BASE}/StructureDefinition/${name}`;

interface Sending {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the FHIR interface; what is sent goes as application/fhir+json unless `headers` say otherwise. */
export function fhir(
  world: { tenant: { url: string } },
  token: string,
  path: string,
  sending: Sending = {},
): Promise<Answer<Resource>> {
  const { body, headers = {} } = sending;
  const typed = body === undefined ? headers : { 'content-type': 'application/fhir+json', ...headers };
  const bearer = token === '' ? {} : { token };
  const sent = body === undefined ? {} : { body };
  return ask<Resource>(`${world.tenant.url}/fhir/R4/${path}`, { ...bearer, ...sent, headers: typed });
}

/** The elements an outcome is about. */
export function expressionsOf({ body }: Answer<Resource>): string[] {
  return body.issue.map(({ expression, location }) => expression?.[0] ?? location?.[0] ?? '').sort();
}

export const hyphenated = (name: string): string => name.replaceAll('_', '-');
const value = (of: unknown): object => {
  if (typeof of === 'boolean') return { valueBoolean: of };
  return typeof of === 'number' ? { valueUnsignedInt: of } : { valueString: of };
};

/** How the patient was informed, as the extension says it. */
function informationOf(information: typeof INFORMATION): object {
  const parts = Object.entries(information).flatMap(([name, of]) =>
    (Array.isArray(of) ? of : [of]).map((one) => ({
      url: hyphenated(name),
      ...(name === 'format' ? { valueCode: one } : value(one)),
    })),
  );
  return { url: at('consent-information'), extension: parts };
}

/** What is sent of a yes, and what of it may be said otherwise. */
export interface Saying {
  patient?: string;
  state?: string;
  status?: string;
  asked_at?: string;
  decided_at?: string;
  ends_at?: string;
  asked_by?: string;
  ask_number?: number;
  patient_started?: boolean;
  words?: string;
  hours?: { from: string; to: string };
}

/** The extensions of a Consent that a patient was asked for. */
export function extensions(saying: Saying = {}): object[] {
  const { asked_at = noonDaysAgo(3), asked_by = 'clinician', ask_number = 1, words = 'Yes, at night.' } = saying;
  const { patient_started = false } = saying;
  const asker = { identifier: { system: `${BASE}/Id/staff`, value: `TEST/${asked_by}` } };
  return [
    { url: at('consent-state'), valueCode: saying.state ?? 'granted' },
    {
      url: at('consent-asked'),
      extension: [
        { url: 'asked-at', valueDateTime: asked_at },
        { url: 'asked-by', valueReference: asker },
        { url: 'ask-number', valueUnsignedInt: ask_number },
        { url: 'patient-started', valueBoolean: patient_started },
      ],
    },
    informationOf(INFORMATION),
    {
      url: at('consent-decision'),
      extension: [
        { url: 'words', valueString: words },
        { url: 'restraint-or-rapid-tranquillisation-within-24h', valueBoolean: false },
        { url: 'intoxicated', valueBoolean: false },
        { url: 'linked-to-leave-ward-or-observation', valueBoolean: false },
      ],
    },
  ];
}

/** A patient's yes to the blurred view on an alert, as a trust's records system would send it. */
export function yes(saying: Saying = {}): Record<string, unknown> {
  const { hours = { from: '21:00', to: '07:30' } } = saying;
  const { patient = 'ann', decided_at = noonDaysAgo(2), ends_at = hoursAgo(-72) } = saying;
  const coded = (system: string, code: string): object => ({ system: `${BASE}/CodeSystem/${system}`, code });
  return {
    resourceType: 'Consent',
    status: saying.status ?? 'active',
    extension: extensions(saying),
    scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] },
    category: [{ coding: [coded('consent-category', 'camera-and-sensor-monitoring')] }],
    patient: { identifier: { system: `${BASE}/Id/patient`, value: `TEST/${patient}` } },
    dateTime: decided_at,
    policy: [{ uri: `${BASE}/policy/national-baseline` }],
    provision: {
      type: 'deny',
      provision: [
        {
          modifierExtension: [
            {
              url: at('consent-hours'),
              extension: [
                { url: 'from', valueString: hours.from },
                { url: 'to', valueString: hours.to },
              ],
            },
          ],
          type: 'permit',
          period: { start: decided_at, end: ends_at },
          code: [{ coding: [coded('technology', 'vision_based_monitoring')] }],
          action: [{ coding: [coded('operation', 'view_live_blurred')] }],
          purpose: [coded('purpose', 'alert_response')],
        },
      ],
    },
  };
}

/** The same for a no: rejected when it was the answer to the question, else inactive. */
export function no(saying: Saying = {}): Record<string, unknown> {
  const said = { status: 'rejected', state: 'refused', words: 'No.', ...saying };
  const resource = yes(said);
  const words = { url: 'words', valueString: said.words };
  const kept = extensions(said).slice(0, 3);
  const provision = resource['provision'] as { provision: Record<string, unknown>[] };
  const { period: _period, modifierExtension: _hours, ...rule } = provision.provision[0] ?? {};
  return {
    ...resource,
    extension: [...kept, { url: at('consent-decision'), extension: [words] }],
    provision: { type: 'deny', provision: [{ ...rule, type: 'deny' }] },
  };
}
