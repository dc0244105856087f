import { parseDocument } from 'yaml';
import { FACT_NAMES, FACT_VALUES, type Facts } from '../decision/fact-values.js';
import type { PolicyFile } from './policy-files.js';

/** One situation and what must come of it. */
export interface PolicyCase {
  file: string;
  name: string;
  /** The rule this case is about: the one that permits, or one of those that forbid. */
  rule: string;
  facts: Facts;
  /** `permit`, or every reason of the deny in order. */
  expect: 'permit' | readonly string[];
}

interface CaseFile {
  bases?: Record<string, Record<string, string>>;
  cases?: { name: string; base: string; given?: Record<string, string>; rule: string; expect: 'permit' | string[] }[];
}

/** Reads case files; throws an Error naming file and case for a base, fact or value that does not exist. */
export function readCases(files: readonly PolicyFile[]): PolicyCase[] {
  const parsed = files.map((file) => ({ file, content: parse(file) }));
  const bases = Object.assign({}, ...parsed.map(({ content }) => content.bases ?? {})) as Record<
    string,
    Record<string, string>
  >;
  return parsed.flatMap(({ file, content }) =>
    (content.cases ?? []).map(({ name, base, given = {}, rule, expect }) => {
      const facts = { ...bases[base], ...given };
      const fault = factsFault(facts);
      if (bases[base] === undefined || fault !== null)
        throw new Error(`${file.name}: ${name}: ${fault ?? `there is no base ${base}`}`);
      return { file: file.name, name, rule, expect, facts: facts as unknown as Facts };
    }),
  );
}

function parse(file: PolicyFile): CaseFile {
  const document = parseDocument(file.text, { merge: true });
  if (document.errors.length > 0)
    throw new Error(`${file.name}: ${document.errors.map((error) => error.message).join('; ')}`);
  // The bases rest on one another; they are our own, so that their aliases are no attack.
  return document.toJS({ maxAliasCount: -1 }) as CaseFile;
}

function factsFault(facts: Record<string, string | undefined>): string | null {
  for (const name of FACT_NAMES) {
    const value = facts[name];
    if (value === undefined) return `the fact ${name} is missing`;
    if (!(FACT_VALUES[name] as readonly string[]).includes(value)) return `${value} is not a value of ${name}`;
  }
  const unknown = Object.keys(facts).find((name) => !Object.hasOwn(FACT_VALUES, name));
  return unknown === undefined ? null : `there is no fact ${unknown}`;
}
