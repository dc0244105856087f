import type { OperationOutcomeError, validateResource } from '@medplum/core';
import type { Resource, StructureDefinition } from '@medplum/fhirtypes';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { readFile } from 'node:fs/promises';
import { setImmediate as yielding } from 'node:timers/promises';
import { packagePath } from '../config/config.js';
import type { OutcomeFault } from '../shared/operation-outcome.js';

/** Everything that keeps a value from being an R4 Consent, by HL7's own JSON schema and structure definitions; nothing for one that is. */
export type ConsentValidator = (value: object) => OutcomeFault[];

/** What is used of the package, which is loaded only when it is needed. */
interface Medplum {
  validateResource: typeof validateResource;
  OperationOutcomeError: typeof OperationOutcomeError;
}

let loading: Promise<ConsentValidator> | undefined;

/** The validator, loaded when a Consent first arrives: whoever has no use for FHIR pays nothing for it. */
export function consentValidator(): Promise<ConsentValidator> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<ConsentValidator> {
  const [{ Ajv }, medplum, schema, definitions] = await Promise.all([
    import('ajv'),
    import('@medplum/core'),
    definitionOf('consent.schema.json'),
    definitionOf('structure-definitions.json'),
  ]);
  for (const { resource } of (definitions as { entry: { resource: StructureDefinition }[] }).entry) {
    // Decisions are answered meanwhile: a permit that waits for all of them would be too old to send.
    await yielding();
    medplum.indexStructureDefinitionBundle([resource]);
  }
  await yielding();
  const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, code: { optimize: false } });
  const validate = ajv.compile(schema as object);
  return (value) => {
    const [faults, others] = [bySchema(validate, value), byStructure(medplum, value)];
    return unrepeated([...faults, ...(faults.length > 0 ? others.filter((fault) => fault !== UNREADABLE) : others)]);
  };
}

async function definitionOf(name: string): Promise<unknown> {
  return JSON.parse(await readFile(packagePath('openapi', 'fhir', name), 'utf8'));
}

/** More faults than these tell nobody more. */
const MOST_FAULTS = 50;

/** Both validators find much of the same: of each element, what the first says. */
function unrepeated(faults: readonly OutcomeFault[]): OutcomeFault[] {
  const kept = new Map<string, OutcomeFault>();
  for (const fault of faults) {
    const key = fault.issue === 'invariant' ? `${fault.field} ${fault.fault}` : fault.field;
    if (!kept.has(key)) kept.set(key, fault);
  }
  return [...kept.values()].slice(0, MOST_FAULTS);
}

const FIX = 'what FHIR R4 says of this element (http://hl7.org/fhir/R4/consent.html)';

function bySchema(validate: ValidateFunction, value: object): OutcomeFault[] {
  return validate(value) ? [] : (validate.errors ?? []).map(faultOf);
}

function faultOf({ keyword, instancePath, params, message }: ErrorObject): OutcomeFault {
  const at = pathOf(instancePath);
  const told = params as { missingProperty?: string; additionalProperty?: string; allowedValues?: string[] };
  if (keyword === 'required')
    return { issue: 'required', field: `${at}.${told.missingProperty}`, fault: 'it is missing', fix: FIX };
  if (keyword === 'additionalProperties')
    return { issue: 'structure', field: `${at}.${told.additionalProperty}`, fault: 'it is no element of R4', fix: FIX };
  if (keyword === 'enum')
    return { issue: 'code-invalid', field: at, fault: 'it is none of the codes there are', fix: listed(told) };
  if (keyword === 'pattern') return { issue: 'value', field: at, fault: 'it has not the form of its type', fix: FIX };
  return { issue: 'structure', field: at, fault: message ?? keyword, fix: FIX };
}

function listed({ allowedValues = [] }: { allowedValues?: string[] }): string {
  return `one of ${allowedValues.join(', ')}`;
}

/** A JSON pointer as the FHIRPath of the same element. */
function pathOf(pointer: string): string {
  return `Consent${pointer.replaceAll(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}`;
}

const UNREADABLE: OutcomeFault = {
  issue: 'structure',
  field: 'Consent',
  fault: 'its parts are not of their types',
  fix: FIX,
};

function byStructure(medplum: Medplum, value: object): OutcomeFault[] {
  try {
    medplum.validateResource(value as Resource);
    return [];
  } catch (error) {
    // A value that is an object where a text should be makes the package fail itself.
    if (!(error instanceof medplum.OperationOutcomeError)) return [UNREADABLE];
    return error.outcome.issue.map(({ code, expression, details }) => ({
      issue: code === 'invariant' ? 'invariant' : 'structure',
      field: expression?.[0] ?? 'Consent',
      fault: (details?.text ?? 'it is wrong').replace(/^Constraint /, 'the constraint ').replace(/\.$/, ''),
      fix: FIX,
    }));
  }
}
