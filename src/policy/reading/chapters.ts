import type { PolicyRule } from '../../decision/policy-set.js';

/** The chapters of the baseline in the order of a reader, by the part of a rule’s id after `NB-`, with what each is about. */
const CHAPTERS: readonly (readonly [string, string])[] = [
  ['DEF', 'What always holds'],
  ['PUR', 'What it is for'],
  ['CON', 'Consent'],
  ['CAP', 'Capacity, and who decides for somebody'],
  ['RSK', 'Risk assessment, trauma and observation in person'],
  ['VS', 'Continuous readings'],
  ['VW', 'Looking'],
  ['EMG', 'Emergencies'],
  ['RET', 'What is kept'],
  ['BWC', 'Body-worn cameras'],
  ['SEC', 'Seclusion and segregation'],
  ['POL', 'The police'],
  ['GOV', 'Approval and governance'],
  ['MOR', 'Moratoria'],
  ['PIL', 'Pilots'],
];

/** One chapter with those of its rules that are asked for. */
export interface Chapter {
  code: string;
  title: string;
  rules: readonly PolicyRule[];
}

const OTHER = 'Other rules';

/** Rules by their chapter, each chapter with some; what is of none of the chapters comes last. */
export function chaptersOf(rules: readonly PolicyRule[]): Chapter[] {
  const codes = CHAPTERS.map(([code]) => code);
  const known = CHAPTERS.map(([code, title]) => ({
    code,
    title,
    rules: rules.filter((rule) => codeOf(rule) === code),
  }));
  const others = rules.filter((rule) => !codes.includes(codeOf(rule)));
  return [...known, { code: 'other', title: OTHER, rules: others }].filter((chapter) => chapter.rules.length > 0);
}

function codeOf({ id }: PolicyRule): string {
  return /^NB-([A-Z]+)-/.exec(id)?.[1] ?? '';
}
