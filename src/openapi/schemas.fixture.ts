import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isInstant } from '../shared/instants.js';

/** Checks examples and answers against the contract, where a member that no schema names is a fault too. */
export class ContractSchemas {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(document: object) {
    this.#ajv.addFormat('date-time', isInstant);
    this.#ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
    this.#ajv.addFormat('uri', (text) => URL.canParse(text));
    // A member that no schema names is a mistake in what we write ourselves, though callers must ignore it.
    this.#ajv.addSchema({ ...closed(document), $id: 'contract' });
  }

  /** What tells whether a value is what a schema of the document says. */
  compile(schema: object): ValidateFunction {
    const text = JSON.stringify(closed(schema)).replaceAll('"#/', '"contract#/');
    return this.#ajv.compile(JSON.parse(text) as object);
  }

  /** What the last value that was checked had wrong with it, in one line. */
  faults(validate: ValidateFunction): string {
    return this.#ajv.errorsText(validate.errors);
  }
}

function closed(value: unknown): object {
  if (Array.isArray(value)) return value.map((item: unknown) => (item instanceof Object ? closed(item) : item));
  const each = Object.entries(value as object).map(([key, item]: [string, unknown]) => {
    return [key, item instanceof Object ? closed(item) : item] as const;
  });
  const copy = Object.fromEntries(each) as Record<string, unknown>;
  if (copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy))
    copy['additionalProperties'] = false;
  return copy;
}
