import { flat, narrowed, type Json, type Schema } from './narrowing.js';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** An OpenAPI document as JSON. */
export type Contract = Json;

/**
 * Every way in which a caller of the released contract could fail under the present one, in plain words; none when only things
 * were added. Callers are taken to ignore members of answers they do not know, and words they do not know in an answer.
 */
export function breakingChanges(released: Contract, present: Contract): string[] {
  const found: string[] = [];
  for (const [path, was] of members(released['paths'])) {
    const now = object(object(present['paths'])[path]);
    if (Object.keys(now).length === 0) {
      found.push(`${path} is gone.`);
      continue;
    }
    for (const method of METHODS) {
      if (!(method in object(was))) continue;
      const name = `${method.toUpperCase()} ${path}`;
      const [before, after] = [object(object(was)[method]), object(now[method])];
      if (Object.keys(after).length === 0) found.push(`${name} is gone.`);
      else found.push(...operation({ released, present }, before, after).map((fault) => `${name}: ${fault}`));
    }
  }
  return found;
}

interface Pair {
  released: Contract;
  present: Contract;
}

function operation(pair: Pair, was: Json, now: Json): string[] {
  return [...security(was, now), ...parameters(pair, was, now), ...body(pair, was, now), ...answers(pair, was, now)];
}

function security(was: Json, now: Json): string[] {
  const [before, after] = [list(was['security']), list(now['security'])];
  const open = (each: readonly unknown[]): boolean =>
    each.length === 0 || each.some((one) => members(one).length === 0);
  return open(before) && !open(after) ? ['it needs a token now.'] : [];
}

function parameters({ released, present }: Pair, was: Json, now: Json): string[] {
  const [before, after] = [named(released, was), named(present, now)];
  const found: string[] = [];
  for (const [key, parameter] of before) {
    const still = after.get(key);
    if (!still) found.push(`the ${key} is no longer taken.`);
    else {
      if (still['required'] === true && parameter['required'] !== true) found.push(`the ${key} is needed now.`);
      found.push(...narrowed(released, present, object(parameter['schema']), object(still['schema']), `the ${key}`));
    }
  }
  for (const [key, parameter] of after) {
    if (!before.has(key) && parameter['required'] === true) found.push(`the ${key} is new, and needed.`);
  }
  return found;
}

function named(document: Contract, of: Json): Map<string, Json> {
  const each = list(of['parameters']).map((parameter) => flat(document, object(parameter)));
  return new Map(each.map((one) => [`${String(one['in'])} parameter \`${String(one['name'])}\``, one]));
}

function body({ released, present }: Pair, was: Json, now: Json): string[] {
  const before = flat(released, object(was['requestBody']));
  const after = flat(present, object(now['requestBody']));
  if (members(before).length === 0) return after['required'] === true ? ['it needs a body now.'] : [];
  if (members(after).length === 0) return ['it takes no body any more.'];
  const found = after['required'] === true && before['required'] !== true ? ['its body is needed now.'] : [];
  for (const [type, content] of members(before['content'])) {
    const still = object(after['content'])[type];
    if (still === undefined) found.push(`it no longer takes ${type}.`);
    else
      found.push(
        ...narrowed(released, present, object(object(content)['schema']), object(object(still)['schema']), ''),
      );
  }
  return found;
}

function answers({ released, present }: Pair, was: Json, now: Json): string[] {
  const found: string[] = [];
  for (const [status, answer] of members(was['responses'])) {
    const still = object(now['responses'])[status];
    if (still === undefined) {
      found.push(`the answer ${status} is gone.`);
      continue;
    }
    const [before, after] = [flat(released, object(answer)), flat(present, object(still))];
    for (const [type, content] of members(before['content'])) {
      const same = object(after['content'])[type];
      const where = `the answer ${status}`;
      if (same === undefined) found.push(`${where} is no longer ${type}.`);
      else
        found.push(...lost({ released, present }, object(object(content)['schema']), schemaOf(same), where, new Set()));
    }
  }
  return found;
}

const schemaOf = (content: unknown): Schema => object(object(content)['schema']);

/** What an answer may no longer hold that callers rely on. */
function lost(pair: Pair, was: Schema, now: Schema, where: string, seen: Set<Schema>): string[] {
  const before = flat(pair.released, was);
  const after = flat(pair.present, now);
  if (seen.has(was)) return [];
  seen.add(was);
  const found: string[] = [];
  const types = list(before['type'] ?? []).map(String);
  const gained = list(after['type'] ?? []).filter((type) => !types.includes(String(type)));
  if (types.length > 0 && gained.length > 0 && !(types.includes('number') && gained.join() === 'integer'))
    found.push(`${where} may be ${gained.join(' or ')} now.`);
  for (const [name, schema] of members(before['properties'])) {
    const member = `\`${name}\` of ${where}`;
    const still = object(after['properties'])[name];
    if (still === undefined) found.push(`${member} is gone.`);
    else {
      if (list(before['required']).includes(name) && !list(after['required']).includes(name))
        found.push(`${member} may be missing now.`);
      found.push(...lost(pair, object(schema), object(still), member, seen));
    }
  }
  if ('items' in before && 'items' in after)
    found.push(...lost(pair, object(before['items']), object(after['items']), `an item of ${where}`, seen));
  return found;
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const members = (value: unknown): [string, unknown][] => Object.entries(object(value));
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
