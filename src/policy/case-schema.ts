import { FACT_NAMES, FACT_VALUES } from '../decision/fact-values.js';
import { ASKING_REASONS, RECORD_REASONS } from '../decision/words.js';
import { FACT_MEANINGS } from './fact-meanings.js';
import { OBLIGATIONS } from './obligations.js';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', pattern: '\\S', description });

/**
 * The JSON Schema (draft 2020-12) of a case file, for editors: every key, fact and word there is, once `<<` has been merged. That a
 * base exists, and leaves out no fact, `readCases` finds.
 */
export function caseSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of policy cases',
    type: 'object',
    additionalProperties: false,
    properties: {
      bases: {
        type: 'object',
        description: 'Situations that cases of every file start from; a base takes another over by `<<`.',
        additionalProperties: { $ref: '#/$defs/situation' },
      },
      cases: { type: 'array', items: { $ref: '#/$defs/case' } },
    },
    $defs: { situation: situation(), case: oneCase() },
  };
}

function situation(): Schema {
  const facts = FACT_NAMES.map((fact) => [fact, { enum: FACT_VALUES[fact], description: FACT_MEANINGS[fact] }]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(facts) as Schema };
}

function oneCase(): Schema {
  const reasons = {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: { enum: [...ASKING_REASONS, ...RECORD_REASONS] },
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'base', 'expect'],
    if: { properties: { expect: { const: 'deny' } } },
    else: { required: ['rule'] },
    properties: {
      name: text('What happens, in a few words.'),
      base: text('The situation it starts from, by its name in `bases`.'),
      given: { $ref: '#/$defs/situation', description: 'What is otherwise than in the base.' },
      rule: text(
        'The rule it is about: the one that permits, or one of those that forbid; only `deny` may do without.',
      ),
      expect: {
        description:
          'What must come of it: `permit`, every reason of the deny in order, or `deny` for whatever reasons.',
        oneOf: [{ enum: ['permit', 'deny'] }, reasons],
      },
      obligations: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { enum: Object.keys(OBLIGATIONS) },
        description: 'What the permit asks of whoever acts on it; left out, nothing.',
      },
    },
  };
}
