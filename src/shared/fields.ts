import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsObject,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PUBLIC_ID, PUBLIC_ID_FIX } from './ids.js';
import { INSTANT_FIX, isInstant } from './instants.js';

/** What every field of a request body may say about itself. */
interface FieldOptions {
  /** May be left out; null is refused either way. */
  optional?: boolean;
  example?: unknown;
}

/** How many items a list may hold: at least `min` (0), at most `max`, each once. */
interface ListOptions extends FieldOptions {
  min?: number;
  max: number;
}

// eslint-disable-next-line no-control-regex -- these are the characters PostgreSQL and terminals choke on
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// PostgreSQL would store a replacement character in its place, and the log's bytes would differ from the row.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** One property of a request body: its check, what to send instead (in `context.fix`, for the problem's faults), and its line in OpenAPI. */
function field(
  name: string,
  fault: string,
  fix: string,
  valid: (value: unknown) => boolean,
  options: FieldOptions & { each?: boolean },
  property: ApiPropertyOptions,
): PropertyDecorator {
  const each = options.each === true;
  return applyDecorators(
    presence(options),
    ValidateBy(
      {
        name,
        validator: {
          validate: valid,
          defaultMessage: () => (each ? `each item must be ${fault}` : `must be ${fault}`),
        },
      },
      { each, context: { fix } },
    ),
    documented(options, property),
  );
}

function presence(options: FieldOptions): PropertyDecorator {
  return ValidateIf((_body: object, value: unknown) => !(options.optional && value === undefined));
}

function documented(options: FieldOptions, property: ApiPropertyOptions): PropertyDecorator {
  const example = options.example === undefined ? {} : { example: options.example };
  return ApiProperty({ ...property, ...example, required: !options.optional } as ApiPropertyOptions);
}

/** A public id: of another record, or one the caller chooses. */
export function IdField(description: string, options: FieldOptions = {}): PropertyDecorator {
  const valid = (value: unknown) => typeof value === 'string' && PUBLIC_ID.test(value);
  return field('id', 'an id', PUBLIC_ID_FIX, valid, options, {
    type: String,
    pattern: PUBLIC_ID.source,
    maxLength: 64,
    description,
  });
}

/** A text of one shape; `fix` says which. */
export function PatternField(
  description: string,
  pattern: RegExp,
  fix: string,
  options: FieldOptions = {},
): PropertyDecorator {
  const valid = (value: unknown) => typeof value === 'string' && pattern.test(value);
  return field('pattern', 'of the right shape', fix, valid, options, {
    type: String,
    pattern: pattern.source,
    description,
  });
}

/** Words people wrote: not blank, at most `max` characters, line breaks allowed, other control characters and broken Unicode refused. */
export function TextField(description: string, max: number, options: FieldOptions = {}): PropertyDecorator {
  const property: ApiPropertyOptions = { type: String, minLength: 1, maxLength: max, description };
  return field('text', 'text', textFix(max), (value) => isText(value, max), options, property);
}

/** Several such texts, each once; `longest` is the most characters of one. */
export function TextsField(description: string, longest: number, options: ListOptions): PropertyDecorator {
  const { min = 0, max } = options;
  const property: ApiPropertyOptions = { type: String, isArray: true, uniqueItems: true, description };
  if (min > 0) property.minItems = min;
  const fix = `a list of ${min} to ${max} texts, each ${textFix(longest)}`;
  return applyDecorators(
    list(options, fix),
    field('text', 'text', fix, (value) => isText(value, longest), { ...options, each: true }, property),
  );
}

function isText(value: unknown, max: number): boolean {
  const words = typeof value === 'string' && value.trim() !== '' && value.length <= max;
  return words && !CONTROL.test(value) && !LONE_SURROGATE.test(value);
}

function textFix(max: number): string {
  return `up to ${max} characters, not blank, without control characters`;
}

/** An instant in ISO 8601 with Z or an offset. */
export function InstantField(description: string, options: FieldOptions = {}): PropertyDecorator {
  return field('instant', 'an instant', INSTANT_FIX, isInstant, options, {
    type: String,
    format: 'date-time',
    description,
  });
}

/** A word from a closed list. */
export function WordField(
  description: string,
  words: readonly string[],
  options: FieldOptions = {},
): PropertyDecorator {
  const valid = (value: unknown) => typeof value === 'string' && words.includes(value);
  return field('word', 'a known word', `one of ${words.join(', ')}`, valid, options, {
    type: String,
    enum: [...words],
    description,
  });
}

/** Several words from a closed list, each once. */
export function WordsField(
  description: string,
  words: readonly string[],
  options: FieldOptions & { min?: number } = {},
): PropertyDecorator {
  const valid = (value: unknown) => typeof value === 'string' && words.includes(value);
  const property: ApiPropertyOptions = {
    type: String,
    isArray: true,
    enum: [...words],
    uniqueItems: true,
    minItems: options.min ?? 0,
    description,
  };
  const fix = `a list of ${words.join(', ')}`;
  return applyDecorators(
    list({ ...options, max: words.length }, fix),
    field('word', 'a known word', fix, valid, { ...options, each: true }, property),
  );
}

/** True or false. */
export function FlagField(description: string, options: FieldOptions = {}): PropertyDecorator {
  return field('flag', 'true or false', 'true or false', (value) => typeof value === 'boolean', options, {
    type: Boolean,
    description,
  });
}

/** A whole number from `min` to `max`. */
export function WholeNumberField(
  description: string,
  min: number,
  max: number,
  options: FieldOptions = {},
): PropertyDecorator {
  const valid = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
  const fix = `a whole number from ${min} to ${max}`;
  return field('whole_number', 'a whole number', fix, valid, options, {
    type: 'integer',
    minimum: min,
    maximum: max,
    description,
  });
}

/** An object of another body class, checked in turn. */
export function ObjectField(
  description: string,
  body: () => new () => object,
  options: FieldOptions = {},
): PropertyDecorator {
  return applyDecorators(
    presence(options),
    IsObject({ message: 'must be an object', context: { fix: 'an object with the fields the API description lists' } }),
    ValidateNested(),
    Type(body),
    documented(options, { type: () => body(), description }),
  );
}

/** An object of a shape that the service checks for itself. */
export function JsonObjectField(description: string, options: FieldOptions = {}): PropertyDecorator {
  const valid = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const property = { type: 'object', additionalProperties: true, description } as ApiPropertyOptions;
  return field('object', 'an object', 'a JSON object', valid, options, property);
}

/** A list of objects of another body class, each checked in turn. */
export function ObjectsField(
  description: string,
  body: () => new () => object,
  options: ListOptions,
): PropertyDecorator {
  const fix = `a list of ${options.min ?? 0} to ${options.max} objects`;
  const objects = IsObject({ each: true, message: 'each item must be an object', context: { fix } });
  const { min: minItems = 0, max: maxItems } = options;
  const property = { type: () => body(), isArray: true, minItems, maxItems, description } as ApiPropertyOptions;
  return applyDecorators(
    presence(options),
    list(options, fix),
    objects,
    ValidateNested({ each: true }),
    Type(body),
    documented(options, property),
  );
}

function list(options: ListOptions, fix: string): PropertyDecorator {
  const { min = 0, max } = options;
  return applyDecorators(
    IsArray({ message: 'must be a list', context: { fix } }),
    ArrayMinSize(min, { message: `must hold at least ${min}`, context: { fix } }),
    ArrayMaxSize(max, { message: `must hold at most ${max}`, context: { fix } }),
    ArrayUnique({ message: 'must not repeat an item', context: { fix } }),
  );
}
