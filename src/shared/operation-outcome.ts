import type { ErrorKind, Fault } from './errors.js';
import { STATUS, type Failure } from './problem.js';

/** The media type of FHIR resources (FHIR R4 §3.1.0.1.11). */
export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** What kind of fault it is, of FHIR's own list (http://hl7.org/fhir/issue-type). */
export type IssueType =
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'code-invalid'
  | 'extension'
  | 'not-supported'
  | 'business-rule'
  | 'conflict'
  | 'duplicate'
  | 'not-found'
  | 'login'
  | 'forbidden'
  | 'throttled'
  | 'too-long'
  | 'transient'
  | 'exception'
  | 'invalid';

/** A fault in a resource: `field` is its element as a FHIRPath, such as `Consent.provision.type`. */
export interface OutcomeFault extends Fault {
  issue: IssueType;
}

/** One thing a FHIR answer has to say about what was asked. */
export interface OutcomeIssue {
  severity: 'error' | 'warning' | 'information';
  code: IssueType;
  details: { text: string };
  diagnostics?: string;
  expression?: string[];
  location?: string[];
}

/** What a failed FHIR request is answered with. */
export interface Outcome {
  resourceType: 'OperationOutcome';
  issue: OutcomeIssue[];
}

/** Writes a failure down as FHIR does: an issue for each fault, with the element or the parameter it is about. */
export function operationOutcome(failure: Failure): Outcome {
  const { detail, faults = [] } = failure;
  const code = codeOf(failure.status);
  if (faults.length === 0) return outcome([{ severity: 'error', code, details: { text: detail } }]);
  return outcome(
    faults.map((fault) => ({
      severity: 'error',
      code: 'issue' in fault ? (fault as OutcomeFault).issue : code,
      details: { text: `${detail} ${placed(fault)}` },
      diagnostics: fault.fix,
      ...whereOf(fault.field),
    })),
  );
}

/** An OperationOutcome of these issues. */
export function outcome(issue: OutcomeIssue[]): Outcome {
  return { resourceType: 'OperationOutcome', issue };
}

/** Where an issue is: an element by FHIRPath; anything of the request by its name after `http.`, as FHIR R4 has it. */
export function whereOf(field: string): Pick<OutcomeIssue, 'expression' | 'location'> {
  return /^[A-Z]/.test(field) ? { expression: [field] } : { location: [`http.${field}`] };
}

function placed({ field, fault }: Fault): string {
  return `${field}: ${fault}.`;
}

const BY_KIND: Readonly<Record<ErrorKind, IssueType>> = {
  malformed: 'structure',
  invalid: 'business-rule',
  unauthenticated: 'login',
  forbidden: 'forbidden',
  not_found: 'not-found',
  conflict: 'conflict',
  precondition_failed: 'conflict',
  too_large: 'too-long',
  too_many: 'throttled',
  unavailable: 'transient',
};
const BY_STATUS = new Map(Object.entries(BY_KIND).map(([kind, code]) => [STATUS[kind as ErrorKind], code]));

function codeOf(status: number): IssueType {
  return BY_STATUS.get(status) ?? (status >= 500 ? 'exception' : 'invalid');
}
