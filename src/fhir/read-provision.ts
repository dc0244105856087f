import type { FhirElement } from './element.js';
import { PARTS, readParts } from './parts.js';
import { eachExtension, type ReadFields } from './read-extensions.js';
import { EXTENSIONS, MODIFIERS, SYSTEMS } from './systems.js';

const ONE_RULE = 'a Consent with one rule for one technology, operation and purpose; one Consent for each';
const WITHIN = 'Consent.provision.provision[0]';

/** Reads the root deny and the one rule within it. */
export function readProvision(consent: FhirElement, decided_at: unknown): ReadFields & { ends_at: string | undefined } {
  const read: ReadFields = {
    values: {},
    places: {
      technology: `${WITHIN}.code`,
      operation: `${WITHIN}.action`,
      purpose: `${WITHIN}.purpose`,
      hours: `${WITHIN}.modifierExtension('${MODIFIERS.hours}')`,
      retention_hours: `${WITHIN}.modifierExtension('${MODIFIERS.retention}')`,
      secondary_uses: `${WITHIN}.extension('${EXTENSIONS.secondary_use}')`,
      ends_at: `${WITHIN}.period.end`,
    },
  };
  const root = consent.one('provision');
  if (!root) {
    consent.missing('provision', `a root deny, and within it ${ONE_RULE}`);
    return { ...read, ends_at: undefined };
  }
  const { faults } = consent;
  if (root.text('type') !== 'deny') {
    const fault = 'the root is no deny, and here nothing is permitted but what a rule within it permits';
    faults.add('not-supported', 'Consent.provision.type', fault, 'deny');
  }
  eachExtension(root, 'extension', {});
  eachExtension(root, 'modifierExtension', {});
  const rule = root.only('provision', ONE_RULE);
  if (!rule) return { ...read, ends_at: undefined };
  return { ...read, ends_at: readRule(rule, decided_at, read) };
}

function readRule(rule: FhirElement, decided_at: unknown, read: ReadFields): string | undefined {
  const type = rule.text('type');
  if (type === undefined) rule.missing('type', 'permit where the patient agreed, deny where they did not');
  read.values['technology'] = codeOf(rule.only('code', ONE_RULE), 'technology');
  read.values['operation'] = codeOf(rule.only('action', ONE_RULE), 'operation');
  const purpose = rule.only('purpose', ONE_RULE);
  read.values['purpose'] = purpose && codingOf(purpose, 'purpose');
  readLimits(rule, read);
  const agreed = Array.isArray(read.values['hours']);
  if (type === 'permit') {
    if (!agreed) readNothing(rule, read);
    return readPeriod(rule, decided_at);
  }
  if (agreed) {
    const fault = 'a deny has no hours: whether the patient agreed cannot be told';
    rule.faults.add('invariant', `${rule.path}.type`, fault, 'permit with hours, or deny without');
  }
  return undefined;
}

/** A permit whose hours are missing is none: the patient chose no part of the day. */
function readNothing(rule: FhirElement, read: ReadFields): void {
  const fix = `a modifierExtension ${MODIFIERS.hours} for each part of the day the patient chose`;
  rule.faults.add('required', read.places['hours'] ?? rule.path, 'it is missing', fix);
}

function readLimits(rule: FhirElement, read: ReadFields): void {
  const secondary_uses: unknown[] = [];
  const hours: object[] = [];
  eachExtension(
    rule,
    'extension',
    { [EXTENSIONS.secondary_use]: (extension) => secondary_uses.push(extension.value('valueCode')) },
    [EXTENSIONS.secondary_use],
  );
  eachExtension(
    rule,
    'modifierExtension',
    {
      [MODIFIERS.hours]: (extension) => {
        read.places[`hours.${hours.length}`] = extension.path;
        hours.push(readParts(extension, PARTS.hours, '').values);
      },
      [MODIFIERS.retention]: (extension) => {
        read.values['retention_hours'] = readRetention(extension);
        read.places['retention_hours'] = extension.path;
      },
    },
    [MODIFIERS.hours],
  );
  read.values['secondary_uses'] = secondary_uses;
  if (hours.length > 0) read.values['hours'] = hours;
}

function readRetention(extension: FhirElement): unknown {
  const duration = extension.one('valueDuration');
  duration?.value('unit');
  const [system, code] = [duration?.text('system'), duration?.text('code')];
  if (system === SYSTEMS.ucum && code === 'h') return duration?.value('value');
  extension.faults.add('value', extension.path, 'it is not a time in hours', `a Duration in h of ${SYSTEMS.ucum}`);
  duration?.skip();
  return undefined;
}

/** A permit begins when the patient said yes and has an end: one without would go on for good. */
function readPeriod(rule: FhirElement, decided_at: unknown): string | undefined {
  const period = rule.one('period');
  const fix = 'from when the patient agreed until the next review is due';
  if (!period) {
    rule.missing('period', fix);
    return undefined;
  }
  const [start, end] = [period.text('start'), period.text('end')];
  if (end === undefined) period.missing('end', fix);
  if (start === undefined) period.missing('start', fix);
  else if (typeof decided_at === 'string' && Date.parse(start) !== Date.parse(decided_at)) {
    const fault = 'the permit does not begin when the patient agreed';
    rule.faults.add('invariant', `${period.path}.start`, fault, `Consent.dateTime, ${decided_at}`);
  }
  return end;
}

type Scope = 'technology' | 'operation' | 'purpose';

function codeOf(concept: FhirElement | undefined, name: Scope): string | undefined {
  concept?.value('text');
  const coding = concept?.only('coding', `one coding of ${SYSTEMS[name]}`);
  return coding && codingOf(coding, name);
}

function codingOf(coding: FhirElement, name: Scope): string | undefined {
  for (const member of ['display', 'userSelected', 'version']) coding.value(member);
  const [system, code] = [coding.text('system'), coding.text('code')];
  if (system === SYSTEMS[name]) return code;
  const fault = `it is of no system that this server has a ${name} for`;
  coding.faults.add('code-invalid', coding.path, fault, `a code of ${SYSTEMS[name]}`);
  return undefined;
}
