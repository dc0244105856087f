import { Ajv, type ErrorObject } from 'ajv';

/** The longest text any member of a question may hold. */
const LONGEST = 256;

const text = { type: 'string', maxLength: LONGEST, readable: true } as const;
const properties = { type: 'object' } as const;
const entity = {
  type: 'object',
  required: ['type', 'id'],
  properties: { type: text, id: text, properties },
} as const;

/** The shape AuthZEN 1.0 §6.1 asks of an evaluation request; members it does not name are ignored. */
const EVALUATION_REQUEST = {
  type: 'object',
  required: ['subject', 'action', 'resource'],
  properties: {
    subject: entity,
    action: { type: 'object', required: ['name'], properties: { name: text, properties } },
    resource: entity,
    context: { type: 'object' },
  },
} as const;

/** Control characters and lone surrogates, which no id holds and no log line should. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

/** Whether a text is short enough and free of control characters and lone surrogates. */
export function isReadable(value: string): boolean {
  return value.length <= LONGEST && !UNREADABLE.test(value);
}

const ajv = new Ajv({ allErrors: true, strict: true });
ajv.addKeyword({
  keyword: 'readable',
  type: 'string',
  validate: (_schema: boolean, value: string) => !UNREADABLE.test(value),
});
const validate = ajv.compile(EVALUATION_REQUEST);

/** Every fault of a body by the standard's shape, one sentence each; empty when there is none. */
export function shapeFaults(body: unknown): string[] {
  return validate(body) ? [] : (validate.errors ?? []).map(sentence);
}

function sentence(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the body' : error.instancePath.slice(1).replaceAll('/', '.');
  switch (error.keyword) {
    case 'required':
      return `${where === 'the body' ? '' : `${where}.`}${String(error.params['missingProperty'])} is missing`;
    case 'type':
      return `${where} must be ${error.params['type'] === 'object' ? 'an object' : 'a string'}`;
    case 'maxLength':
      return `${where} is longer than ${LONGEST} characters`;
    default:
      return `${where} holds a control character or half a surrogate pair`;
  }
}
