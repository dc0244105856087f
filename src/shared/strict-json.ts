import { isUtf8 } from 'node:buffer';
import { MOST_LEVELS, tooDeep } from './depth.js';
import { AskfirstError, type Fault } from './errors.js';

/**
 * Reads a JSON body that can be read in one way only. Throws AskfirstError `malformed` when it is not JSON in UTF-8, when a
 * member stands there twice (whoever reads the first acts on another question than whoever reads the last), or when one is named
 * to get at the prototype of whatever it is copied to; `too_deep` when it is nested deeper than anything that is taken.
 */
export function readStrictJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new AskfirstError('malformed', 'malformed', 'The body is not UTF-8.');
  const value = parsed((hasMark(bytes) ? bytes.subarray(3) : bytes).toString('utf8'));
  // Every member has one colon outside of texts, so one that was written over by its namesake is missed here.
  if (countMembers(value, MOST_LEVELS) === countColons(bytes)) return value;
  throw ambiguous(faultsOf(bytes.toString('utf8')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says repeats what was sent.
    throw new AskfirstError('malformed', 'malformed', 'The body is not JSON.');
  }
}

/** Whether it begins with a byte order mark, which some editors write (RFC 8259 §8.1 lets readers pass it over). */
function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** How many members a value holds, no more than so many levels deep; not a number when one has a name that is refused. */
function countMembers(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) throw tooDeep();
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countMembers(item, levels - 1);
    return count;
  }
  const members = value as Record<string, unknown>;
  // What JSON gives has no members but its own, and a list of their names would be made for every object.
  for (const name in members) {
    const member = members[name];
    count += isTreacherous(name, member) ? NaN : 1 + countMembers(member, levels - 1);
  }
  return count;
}

function isTreacherous(name: string, value: unknown): boolean {
  return (
    name === '__proto__' ||
    (name === 'constructor' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype'))
  );
}

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];

/** How many colons stand outside of texts, in bytes that are JSON: no byte of a longer character looks like one. */
function countColons(bytes: Buffer): number {
  let count = 0;
  let within = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (within) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) within = false;
    } else if (byte === QUOTE) within = true;
    else if (byte === COLON) count++;
  }
  return count;
}

/** A text, or what opens, closes and parts objects and lists. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;
/** More faults than these tell nobody more. */
const MOST_FAULTS = 20;

/** Everything in JSON, not too deep, that could be read in more ways than one. */
function faultsOf(text: string): Fault[] {
  const faults: Fault[] = [];
  /** The objects and lists that are open: where each is, the names an object has had, and the member or item that is read. */
  const open: { path: string; names: Set<string> | null; at: string }[] = [];
  const tokens = text.match(TOKEN) ?? [];
  tokens.forEach((token, index) => {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ path: pathOf(inner), names: token === '{' ? new Set() : null, at: token === '{' ? '' : '0' });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inner?.names === null) inner.at = String(Number(inner.at) + 1);
    else if (tokens[index + 1] === ':' && inner?.names) {
      inner.at = JSON.parse(token) as string;
      if (inner.names.has(inner.at)) faults.push(fault(pathOf(inner), 'stands there twice', 'send it once'));
      if (inner.at === '__proto__' || (inner.at === 'prototype' && /(^|\.)constructor$/.test(inner.path)))
        faults.push(fault(pathOf(inner), 'is no name for a member', 'leave it out'));
      inner.names.add(inner.at);
    }
  });
  return faults.slice(0, MOST_FAULTS);
}

function pathOf(open: { path: string; at: string } | undefined): string {
  if (open === undefined) return '';
  return open.path === '' ? open.at : `${open.path}.${open.at}`;
}

function fault(path: string, fault: string, fix: string): Fault {
  return { field: path.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 200), fault, fix };
}

function ambiguous(faults: readonly Fault[]): AskfirstError<'ambiguous_json'> {
  const message = faults.map(({ field, fault }) => `${field} ${fault}`).join('; ');
  return new AskfirstError('malformed', 'ambiguous_json', message, faults);
}
