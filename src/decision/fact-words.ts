import type { Said } from './acts.js';
import type { FactChange, Way } from './explain.js';
import type { FactName, Facts } from './fact-values.js';
import { ASKING_WORDS } from './fact-words-asking.js';
import { GOVERNANCE_WORDS, SYSTEM_WORDS } from './fact-words-governance.js';
import { PEOPLE_WORDS, VIEWER_WORDS } from './fact-words-people.js';
import { RECORD_WORDS } from './fact-words-records.js';

/**
 * Who may be told what a fact says: anybody who may have an answer explained; only the treating team (NB-SEE-01), to others it
 * reads “not agreed”; or only those who see why a viewer was refused.
 */
export type Audience = 'anybody' | 'treating_team' | 'of_viewers';

/**
 * What each value of each fact says in plain words, and how it may come to be otherwise. A new fact or value does not compile
 * without its words.
 */
export const FACT_WORDS: { readonly [F in FactName]: { readonly [V in Facts[F]]: Said } } = {
  ...ASKING_WORDS,
  ...GOVERNANCE_WORDS,
  ...RECORD_WORDS,
  ...SYSTEM_WORDS,
  ...PEOPLE_WORDS,
  ...VIEWER_WORDS,
};

/** What is said of what patients agreed to: all of it together, so that leaving out a part tells nothing of that part. */
const TREATING_TEAM = [
  'advance_decision',
  'authority',
  'capacity',
  'confirmation',
  'consent',
  'coverage',
  'episode',
  'hours',
  'objection',
  'retention',
  'system_version',
  'trauma',
] as const;

const audiences: ReadonlyMap<string, Audience> = new Map<string, Audience>([
  ...Object.keys({ ...ASKING_WORDS, ...GOVERNANCE_WORDS, ...RECORD_WORDS }).map((fact) => [fact, 'anybody'] as const),
  ...(['occupancy', 'privacy_window', 'risk_assessment', 'observation'] as const).map(
    (fact) => [fact, 'anybody'] as const,
  ),
  ...(['override', 'override_looks', 'clear_look_spacing'] as const).map((fact) => [fact, 'anybody'] as const),
  ...TREATING_TEAM.map((fact) => [fact, 'treating_team'] as const),
  ...Object.keys(VIEWER_WORDS).map((fact) => [fact, 'of_viewers'] as const),
]);

/** Who may be told of a fact: of one that nobody has thought about, only the treating team. */
export function audienceOf(fact: FactName): Audience {
  return audiences.get(fact) ?? 'treating_team';
}

/** What a value of a fact says. */
export function saidOf(fact: FactName, value: string): Said {
  const said = (FACT_WORDS[fact] as Readonly<Record<string, Said>>)[value];
  if (said === undefined) throw new Error(`there are no words for ${fact} ${value}`);
  return said;
}

/** How one change of a fact may come about. */
export function wayOf({ fact, from, to }: FactChange): Way {
  return saidOf(fact, to).never_sought === true ? 'nobody' : saidOf(fact, from).out;
}
