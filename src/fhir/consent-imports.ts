import { Injectable } from '@nestjs/common';
import { readScope } from '../consent/asking.js';
import { readContent } from '../consent/import-shape.js';
import { ConsentImportService, type ImportedNo, type ImportResult } from '../consent/import.service.js';
import type { ConsentContent } from '../consent/importing.js';
import type { ConsentScope } from '../consent/consent.js';
import type { Session } from '../identity/session.js';
import { AskfirstError, type Fault } from '../shared/errors.js';
import { isInstant } from '../shared/instants.js';
import type { OutcomeFault } from '../shared/operation-outcome.js';
import { readConsent, type ReadConsent } from './read-consent.js';
import { consentValidator } from './validate.js';

/** Takes in a Consent: valid R4, wholly understood, and held to the rules of those recorded here. */
@Injectable()
export class ConsentImports {
  constructor(private readonly imports: ConsentImportService) {}

  /** Records it, or answers with the record that says the same; throws every fault at once, each with its element. */
  async import(session: Session, body: unknown): Promise<ImportResult> {
    const resource = requireConsent(body);
    const invalid = (await consentValidator())(resource);
    if (invalid.length > 0) throw refused('malformed', 'This is not a valid FHIR R4 Consent.', invalid);
    const read = readConsent(resource, session.caller.provider_id);
    const shape = readContent(read.draft);
    const content = 'content' in shape ? shape.content : null;
    const no = noOf(read, content);
    if (no !== null) {
      const consent = await this.imports.takeBack(session, no).catch(placing(read));
      if (consent) return { consent, created: false };
    }
    const faults = [...read.faults, ...('faults' in shape ? shape.faults.map((fault) => placed(fault, read)) : [])];
    const { id, patient, representative_kind } = read;
    if (faults.length > 0 || content === null || patient === null) {
      throw refused('invalid', 'This Consent cannot be held as it is.', firstOfEach(faults));
    }
    const { risk_assessment_id } = read;
    const ends_at = content.state === 'granted' && read.ends_at !== undefined ? new Date(read.ends_at) : null;
    const lapsed = isLapsed(read);
    const imported = { id, patient, content, ends_at, risk_assessment_id, representative_kind, lapsed };
    return this.imports.import(session, imported).catch(placing(read));
  }
}

function requireConsent(body: unknown): object {
  const type = body instanceof Object && 'resourceType' in body ? body.resourceType : undefined;
  if (type === 'Consent') return body as object;
  const fault = {
    issue: 'structure',
    field: 'Consent.resourceType',
    fault: 'it is no Consent',
    fix: 'Consent',
  } as const;
  throw refused('malformed', 'This is not a valid FHIR R4 Consent.', [fault]);
}

function refused(kind: 'malformed' | 'invalid', message: string, faults: readonly OutcomeFault[]): Error {
  return new AskfirstError(kind, 'fhir_refused', message, faults);
}

const NO: readonly (string | undefined)[] = ['inactive', 'rejected'];

/**
 * What can be read of a resource that says no: enough to take back what stands, whatever else is missing from it (NB-CON-04).
 * Null when it says none, when it cannot be told whose or about what, and when a modifier that nobody knows may turn it round.
 */
function noOf(read: ReadConsent, content: ConsentContent | null): ImportedNo | null {
  const { patient, status, draft, faults } = read;
  const turned = faults.some(({ issue, field }) => issue === 'extension' && /modifierExtension/.test(field));
  if (!NO.includes(status) || patient === null || turned || draft['state'] === 'superseded' || isLapsed(read))
    return null;
  const scope = scopeOf(draft);
  if (scope === null) return null;
  const said = draft['withdrawn_at'] ?? draft['decided_at'];
  const representative_id = typeof draft['representative_id'] === 'string' ? draft['representative_id'] : null;
  return { patient, scope, representative_id, said_at: isInstant(said) ? new Date(said) : null, content };
}

/** Whether it says that somebody agreed who does not decide any more: that is no word of theirs against it. */
function isLapsed({ status, draft }: ReadConsent): boolean {
  return status === 'inactive' && draft['state'] === 'granted';
}

function scopeOf(draft: ReadConsent['draft']): ConsentScope | null {
  try {
    return readScope(String(draft['technology']), String(draft['operation']), String(draft['purpose']));
  } catch (error) {
    // It is said as a fault of the whole, since then nothing can be open of it.
    if (error instanceof AskfirstError) return null;
    throw error;
  }
}

/** A fault of a field of the record, as one of the element the field was read from. */
function placed(fault: Fault, { places }: ReadConsent): OutcomeFault {
  const name =
    'issue' in fault
      ? null
      : Object.keys(places)
          .filter((one) => isWithin(fault.field, one))
          .sort(longestFirst)[0];
  const field = name === undefined || name === null ? fault.field : (places[name] ?? fault.field);
  const issue = fault.fault.startsWith('must be') ? 'required' : 'business-rule';
  return { issue, ...fault, field: /^[a-z]/.test(field) ? (BY_FIELD[field] ?? 'Consent') : field };
}

/** Fields that no element was read for by name. */
const BY_FIELD: Readonly<Record<string, string>> = {
  patient: 'Consent.patient',
  patient_id: 'Consent.patient',
  occurred_at: 'Consent.dateTime',
  risk_assessment_id: 'Consent.extension',
  status: 'Consent.status',
};

function isWithin(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}.`);
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** What the rules of the record refuse, said of the elements. */
function placing(read: ReadConsent): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AskfirstError)) throw error;
    const { kind, code, message, faults } = error as AskfirstError;
    throw new AskfirstError(
      kind,
      code,
      message,
      faults.map((fault) => placed(fault, read)),
    );
  };
}

/** Of each element, what was said first: that it cannot be read, before that it is missing. */
function firstOfEach(faults: readonly OutcomeFault[]): OutcomeFault[] {
  const kept = new Map<string, OutcomeFault>();
  for (const fault of faults) if (!kept.has(fault.field)) kept.set(fault.field, fault);
  return [...kept.values()];
}
