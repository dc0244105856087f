import type { Fault } from '../shared/errors.js';
import { AskfirstError } from '../shared/errors.js';
import { ask, readScope } from './asking.js';
import { consentError } from './consent.errors.js';
import {
  sameScope,
  type Circumstances,
  type ConsentFields,
  type ConsentHours,
  type ConsentParameters,
  type ConsentScope,
  type Information,
} from './consent.js';
import { grant, refuse, requireTerms, type Decided } from './deciding.js';

/** What came of asking for one thing. */
export const ITEM_OUTCOMES = ['granted', 'refused', 'undecided'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** One thing that was asked for in a conversation, and what was said of it, as it arrived. */
export interface Item {
  technology: string;
  operation: string;
  purpose: string;
  patient_started: boolean;
  outcome: ItemOutcome;
  words: string | null;
  patients_view: string | null;
  hours: readonly ConsentHours[];
  retention_hours: number | null;
  secondary_uses: readonly string[];
  /** Whether the patient was found able to decide exactly this; null when it was presumed (MCA s1(2)). */
  found: 'able' | 'not_able' | null;
}

/** One conversation: who was asked, how they were informed, and what may have weighed on them. */
export interface Conversation {
  patient_id: string;
  representative_id: string | null;
  information: Information;
  circumstances: Circumstances;
  asked_by: string;
  occurred_at: Date;
  /** What watched in the patient's room then, by technology. */
  systems: ReadonlyMap<string, readonly string[]>;
}

/** What the conversation is in: the admission, everything recorded of the patient's consents, and the numbers. */
export interface Setting<C extends ConsentFields> {
  admission: { id: string; admitted_at: Date };
  consents: readonly C[];
  parameters: ConsentParameters;
}

/** One choice made in a conversation, and the patient's other choices of the same scope and giver. */
export interface Made<C extends ConsentFields> extends Decided<ConsentFields> {
  before: C[];
}

/**
 * Every choice made in one conversation, each by the rules for one recorded alone. Throws one refusal with everything that is wrong
 * with any of them, under the code of the first, each fault with its path.
 */
export function converse<C extends ConsentFields>(
  conversation: Conversation,
  items: readonly (Item & { id: string })[],
  setting: Setting<C>,
): Made<C>[] {
  const faults = new Faults();
  const made = items.map((item, n) => faults.of(n, () => decideItem(conversation, item, setting, faults.at(n))));
  faults.of(null, () => requireEachOnce(items));
  faults.throw();
  return made.flatMap((one) => (one === null ? [] : [one]));
}

/** Gathers what is wrong with each item, so that whoever sent them mends it all at once. */
class Faults {
  private readonly refused: AskfirstError[] = [];

  /** What was made, or null when it could not be. */
  of<T>(n: number | null, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AskfirstError)) throw error;
      const { kind, code, message, faults } = error as AskfirstError;
      const placed = n === null ? faults : faults.map((fault) => ({ ...fault, field: place(n, fault.field) }));
      this.refused.push(new AskfirstError(kind, code, message, placed));
      return null;
    }
  }

  at(n: number): <T>(work: () => T) => T | null {
    return (work) => this.of(n, work);
  }

  throw(): void {
    const [first] = this.refused;
    if (first === undefined) return;
    const faults = this.refused.flatMap((error) => error.faults);
    const told = faults.filter((one, at) => faults.findIndex((other) => isSame(one, other)) === at);
    throw new AskfirstError(first.kind, first.code, this.refused.length === 1 ? first.message : several(told), told);
  }
}

function several(faults: readonly Fault[]): string {
  return `${faults.length} things are wrong.`;
}

function isSame(one: Fault, other: Fault): boolean {
  return one.field === other.field && one.fault === other.fault;
}

/** When it was said is the conversation's; what a record would be named by is the item itself. */
function place(n: number, field: string): string {
  if (field === 'occurred_at') return field;
  return field === 'id' || field === 'patient_id' ? `items.${n}` : `items.${n}.${field}`;
}

function decideItem<C extends ConsentFields>(
  conversation: Conversation,
  item: Item & { id: string },
  { admission, consents, parameters }: Setting<C>,
  also: <T>(work: () => T) => T | null,
): Made<C> {
  also(() => requireFits(item, conversation));
  const scope = readScope(item.technology, item.operation, item.purpose);
  const { representative_id, circumstances, occurred_at, systems } = conversation;
  const monitoring_system_ids = systems.get(scope.technology) ?? [];
  const terms = { ...item, words: item.words ?? '', circumstances, monitoring_system_ids, occurred_at };
  if (item.outcome === 'granted') also(() => requireTerms({ ...scope, representative_id }, terms, parameters));
  const before = consents.filter((one) => sameScope(one, { ...scope, representative_id }));
  const asking = { ...conversation, ...scope, patient_started: item.patient_started, asked_at: occurred_at };
  const asked = { ...ask(asking, admission, before, parameters), id: item.id };
  return { ...decided(asked, item, terms, before, parameters), before };
}

function decided(
  asked: ConsentFields,
  { outcome, words }: Item,
  terms: Parameters<typeof grant>[1],
  before: readonly ConsentFields[],
  parameters: ConsentParameters,
): Decided<ConsentFields> {
  if (outcome === 'undecided') return { decided: asked, superseded: [] };
  if (outcome === 'refused') return refuse(asked, { words, occurred_at: terms.occurred_at }, before);
  return grant(asked, terms, before, parameters);
}

/** What was said fits what came of it: only a yes has terms, and only somebody who may decide says it. */
function requireFits(item: Item, { representative_id }: Conversation): void {
  const faults: Fault[] = [];
  if (item.outcome !== 'granted') {
    const sent = { ...termsOf(item), ...(item.outcome === 'undecided' && { words: item.words }) };
    for (const [field, value] of Object.entries(sent)) {
      if (value === null || (Array.isArray(value) && value.length === 0)) continue;
      faults.push({
        field,
        fault: `what is ${item.outcome} has none`,
        fix: 'leave it out, or say that it was granted',
      });
    }
  } else if (item.found !== null && (item.found === 'able') !== (representative_id === null)) {
    const [fault, fix] =
      item.found === 'able'
        ? [
            'the patient was found able to decide this for themself',
            'what the patient says, in a conversation with them',
          ]
        : ['the patient was found not to be able to decide this', 'undecided, and ask whoever decides for them'];
    faults.push({ field: 'outcome', fault, fix });
  }
  if (faults.length > 0) throw consentError('invalid', 'conversation_invalid', 'This does not go together.', faults);
}

function termsOf({ hours, retention_hours, secondary_uses, patients_view }: Item): object {
  return { hours, retention_hours, secondary_uses, patients_view };
}

function requireEachOnce(items: readonly Item[]): void {
  const key = ({ technology, operation, purpose }: Record<keyof ConsentScope, string>): string =>
    `${technology} ${operation} ${purpose}`;
  const faults = items.flatMap((item, n): Fault[] => {
    const first = items.findIndex((other) => key(other) === key(item));
    if (first === n) return [];
    return [{ field: `items.${n}`, fault: `it is asked for at items.${first} already`, fix: 'each of them once' }];
  });
  if (faults.length > 0)
    throw consentError('invalid', 'conversation_invalid', 'Nobody is asked for one thing twice at once.', faults);
}
