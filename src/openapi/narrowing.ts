/** Some JSON object, whose members are looked at one by one. */
export type Json = Readonly<Record<string, unknown>>;

/** A JSON Schema (2020-12) as OpenAPI 3.1 holds it. */
export type Schema = Json;

/** What a reference stands for, with whatever `allOf` adds taken into it. */
export function flat(document: Json, schema: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...(typeof $ref === 'string' ? [found(document, $ref)] : []), ...list(allOf).map(object)];
  return parts.map((part) => flat(document, part)).reduce<Schema>(both, own);
}

function both(one: Schema, other: Schema): Schema {
  return {
    ...other,
    ...one,
    ...('properties' in one || 'properties' in other
      ? { properties: { ...object(other['properties']), ...object(one['properties']) } }
      : {}),
    required: [...new Set([...list(one['required']), ...list(other['required'])])],
  };
}

function found(document: Json, reference: string): Json {
  const path = reference.replace(/^#\//, '').split('/');
  return path.reduce<Json>((at, part) => object(at[part.replaceAll('~1', '/').replaceAll('~0', '~')]), document);
}

/** Limits of which a larger one takes less, and a smaller one. */
const AT_LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const AT_MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
/** What can only be met as it was. */
const EXACT = ['pattern', 'format', 'const', 'multipleOf'];

/** Every way in which `now` refuses something that `was` took, in plain words; `where` says what both are of. */
export function narrowed(released: Json, present: Json, was: Schema, now: Schema, where: string): string[] {
  return new Narrowing(released, present).of(was, now, where);
}

class Narrowing {
  // Schemas may hold themselves.
  readonly #seen = new Map<Schema, Set<Schema>>();

  constructor(
    private readonly released: Json,
    private readonly present: Json,
  ) {}

  of(was: Schema, now: Schema, where: string): string[] {
    const compared = this.#seen.get(was);
    if (compared?.has(now)) return [];
    this.#seen.set(was, (compared ?? new Set()).add(now));
    const [before, after] = [flat(this.released, was), flat(this.present, now)];
    const what = where === '' ? 'the request' : where;
    return [
      ...types(before, after, what),
      ...words(before, after, what),
      ...limits(before, after, what),
      ...this.#choices(before, after, what),
      ...this.#members(before, after, where),
      ...('items' in after ? this.of(object(before['items']), object(after['items']), `an item of ${what}`) : []),
    ];
  }

  #members(before: Schema, after: Schema, where: string): string[] {
    const inside = (name: string): string => (where === '' ? `\`${name}\` of the request` : `\`${name}\` of ${where}`);
    const needed = list(after['required']).filter((name) => !list(before['required']).includes(name));
    const closed = after['additionalProperties'] === false && before['additionalProperties'] !== false;
    return [
      ...needed.map((name) => `${inside(String(name))} is needed now.`),
      ...(closed ? [`${where === '' ? 'the request' : where} may hold nothing else now.`] : []),
      ...Object.entries(object(before['properties'])).flatMap(([name, schema]) => {
        const still = object(after['properties'])[name];
        return still === undefined
          ? [`${inside(name)} is no longer taken.`]
          : this.of(object(schema), object(still), inside(name));
      }),
    ];
  }

  /** Every alternative there was must still be taken by one there is. */
  #choices(before: Schema, after: Schema, what: string): string[] {
    const now = alternatives(after);
    if (now.length === 0) return [];
    const was = alternatives(before);
    const taken = (one: Schema): boolean =>
      now.some((other) => new Narrowing(this.released, this.present).of(one, other, '').length === 0);
    const refused = (was.length > 0 ? was : [before]).filter((one) => !taken(one));
    return refused.length > 0 ? [`${what} takes fewer forms.`] : [];
  }
}

const alternatives = (schema: Schema): Schema[] => [...list(schema['anyOf']), ...list(schema['oneOf'])].map(object);

function types(before: Schema, after: Schema, what: string): string[] {
  const now = list(after['type']).map(String);
  if (now.length === 0) return [];
  const was = list(before['type']).map(String);
  if (was.length === 0) return [`${what} must be ${now.join(' or ')} now.`];
  const gone = was.filter((type) => !now.includes(type) && !(type === 'integer' && now.includes('number')));
  return gone.map((type) => `${what} may no longer be ${type}.`);
}

function words(before: Schema, after: Schema, what: string): string[] {
  if (!('enum' in after)) return [];
  if (!('enum' in before)) return [`${what} must be one of a list of words now.`];
  const gone = list(before['enum']).filter((word) => !list(after['enum']).includes(word));
  return gone.map((word) => `${what} may no longer be ${JSON.stringify(word)}.`);
}

function limits(before: Schema, after: Schema, what: string): string[] {
  const tighter = (keys: readonly string[], less: (was: number, now: number) => boolean): string[] =>
    keys.filter((key) => key in after && (!(key in before) || less(Number(before[key]), Number(after[key]))));
  const changed = [
    ...tighter(AT_LEAST, (was, now) => now > was),
    ...tighter(AT_MOST, (was, now) => now < was),
    ...EXACT.filter((key) => key in after && before[key] !== after[key]),
    ...(after['uniqueItems'] === true && before['uniqueItems'] !== true ? ['uniqueItems'] : []),
  ];
  return changed.map((key) => `${what} is held to \`${key}\` ${JSON.stringify(after[key])} now.`);
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
