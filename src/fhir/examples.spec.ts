import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { readContent } from '../consent/import-shape.js';
import type { OutcomeFault } from '../shared/operation-outcome.js';
import { readConsent } from './read-consent.js';
import { consentValidator } from './validate.js';

// HL7's own examples of R4: consents to share records, not to be watched, and each says what it is refused for.

const FOLDER = 'node_modules/hl7.fhir.r4.examples';
const NAME = /^Consent-consent-example-(.+)\.json$/;
const examples = readdirSync(FOLDER).flatMap((file) => NAME.exec(file)?.[1] ?? []);
const validate = await consentValidator();

function read(name: string): object {
  return JSON.parse(readFileSync(`${FOLDER}/Consent-consent-example-${name}.json`, 'utf8')) as object;
}

function faultsOf(name: string): readonly OutcomeFault[] {
  return readConsent(read(name), 'TEST').faults;
}

/** What of each example no record here has a place for, besides what none of them has: the elements, as FHIRPath. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  basic: ['Consent.sourceAttachment', 'Consent.provision.provision', 'Consent.provision.period'],
  Emergency: ['Consent.provision.actor', 'Consent.provision.purpose', 'Consent.provision.provision[0].actor'],
  grantor: ['Consent.provision.actor', 'Consent.provision.action', 'Consent.provision.provision'],
  notAuthor: ['Consent.provision.actor', 'Consent.provision.provision'],
  notOrg: ['Consent.provision.actor', 'Consent.provision.action', 'Consent.provision.provision'],
  notThem: ['Consent.provision.actor', 'Consent.provision.action', 'Consent.provision.provision'],
  notThis: ['Consent.provision.data', 'Consent.provision.provision'],
  notTime: ['Consent.provision.period', 'Consent.provision.provision'],
  Out: ['Consent.provision.actor', 'Consent.provision.provision'],
  pkb: ['Consent.provision.securityLabel', 'Consent.provision.provision[1]', 'Consent.provision.provision[0].type'],
  signature: [
    'Consent.identifier[0]',
    'Consent.provision.provision[0].class',
    'Consent.provision.provision[0].code[1]',
  ],
  smartonfhir: ['Consent.performer[0]', 'Consent.provision.provision[0].class', 'Consent.provision.provision[0].code'],
};
/** The same for all of them: another kind of consent, under another base rule, of another provider. */
const EACH = ['Consent.category', 'Consent.policyRule', 'Consent.organization[0]'];

describe('HL7’s twelve examples of a Consent', () => {
  it('are all here', () => {
    expect(examples.sort()).toEqual(Object.keys(REFUSED).sort());
  });

  it.each(examples)('%s is valid R4, so that nothing about its form refuses it', (name) => {
    expect(validate(read(name))).toEqual([]);
  });

  it.each(Object.entries(REFUSED))('%s is refused for what of it cannot be held', (name, elements) => {
    const fields = faultsOf(name).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining([...EACH, ...elements]));
  });

  it.each(examples.filter((name) => name !== 'notOrg'))('%s is told that its root must be a deny', (name) => {
    const [fault] = faultsOf(name).filter(({ field }) => field === 'Consent.provision.type');
    expect(fault).toMatchObject({ issue: 'not-supported', fix: 'deny' });
  });

  it.each(examples)('%s is told what a consent to be watched must say besides (NB-CON-03)', (name) => {
    const shape = readContent(readConsent(read(name), 'TEST').draft);
    const missing = 'faults' in shape ? shape.faults.map(({ field }) => field) : [];
    expect(missing).toEqual(expect.arrayContaining(['information', 'asked_at', 'technology', 'operation', 'purpose']));
  });
});
