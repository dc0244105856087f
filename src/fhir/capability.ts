import type { CapabilityStatement } from '@medplum/fhirtypes';
import { PROFILE } from './systems.js';

/** When what is served last changed. */
const DATE = '2026-11-22';

const ABOUT =
  'Each Consent is one choice of one patient: a root deny, and within it one permit for one technology, operation and purpose, ' +
  'which ends when its next review is due. Refusals (status rejected) are found only by asking for that status, by roles that ' +
  'may. A Consent that is sent goes through the same rules as one that is recorded here, and permits nothing until somebody ' +
  'independent has confirmed it with the patient; whatever the record has no place for is refused. Who agreed stands in performer: ' +
  'the patient, or the representative who stands for them. Inactive is also what was agreed to by somebody who does not decide it any more.';

/** What is served and how (FHIR R4 CapabilityStatement). */
export function capabilityStatement(base: string, version: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: DATE,
    kind: 'instance',
    software: { name: 'Askfirst', version },
    implementation: { description: 'Consent to be watched by cameras and sensors', url: base },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: {
          cors: false,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'OAuth',
                  display: 'OAuth',
                },
              ],
            },
          ],
          description:
            'A bearer token of a member of staff with the scope records; roles and wards decide what is seen.',
        },
        resource: [
          {
            type: 'Consent',
            supportedProfile: [PROFILE],
            documentation: ABOUT,
            interaction: [{ code: 'read' }, { code: 'search-type' }, { code: 'create' }],
            versioning: 'versioned',
            readHistory: false,
            updateCreate: false,
            conditionalCreate: false,
            referencePolicy: ['logical'],
            searchParam: [
              { name: '_id', type: 'token' },
              {
                name: 'patient',
                type: 'reference',
                definition: 'http://hl7.org/fhir/SearchParameter/clinical-patient',
                documentation: 'By this provider’s id, or patient:identifier with an NHS number.',
              },
              {
                name: 'status',
                type: 'token',
                definition: 'http://hl7.org/fhir/SearchParameter/Consent-status',
                documentation: 'Without it, everything but rejected.',
              },
            ],
          },
        ],
      },
    ],
  };
}
