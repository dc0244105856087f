import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { haltsError, type HaltsCode } from './halts.errors.js';

/** How far a moratorium reaches: one technology, everything of this provider, or what was laid on every provider. */
export const MORATORIUM_LEVELS = ['technology', 'provider', 'national'] as const;
export type MoratoriumLevel = (typeof MORATORIUM_LEVELS)[number];

/** What the transitions of a moratorium look at. */
export interface MoratoriumFields {
  level: MoratoriumLevel;
  /** Null for every technology. */
  technology: Technology | null;
  reason: string;
  starts_at: Date;
  occurred_at: Date;
  lifted_at: Date | null;
  lifted_by: string | null;
  lifted_reason: string | null;
}

/** What somebody asks to stop, as it arrived. */
export interface AskedMoratorium {
  level: MoratoriumLevel;
  technology?: Technology | undefined;
  reason: string;
  /** Now unless given. */
  starts_at?: Date | undefined;
}

/** A start so near, in milliseconds, is taken as now: a clock that runs a little ahead must not leave a gap. */
const AS_GOOD_AS_NOW = 60_000;

/** A new moratorium, decided at one time and recorded now; or every fault in it at once. */
export function begin(
  asked: AskedMoratorium,
  decided_at: Date | undefined,
  now: Date,
): Omit<MoratoriumFields, 'occurred_at'> | AskfirstError<HaltsCode> {
  const { level, technology, reason, starts_at = decided_at ?? now } = asked;
  const faults: Fault[] = [];
  if (level === 'technology' && technology === undefined) {
    const fix = `one of ${TECHNOLOGIES.join(', ')}, or the level provider`;
    faults.push({ field: 'technology', fault: 'a moratorium on one technology names it', fix });
  }
  if (level === 'provider' && technology !== undefined) {
    const fix = 'leave it out, or use the level technology';
    faults.push({ field: 'technology', fault: 'a moratorium on a whole provider is on every technology', fix });
  }
  if (decided_at !== undefined && starts_at.getTime() < decided_at.getTime()) {
    const fault = `it starts before it was decided, at ${decided_at.toISOString()}`;
    faults.push({ field: 'starts_at', fault, fix: 'that time or a later one' });
  }
  if (faults.length > 0) return haltsError('invalid', 'invalid_moratorium', 'The new moratorium has faults.', faults);
  const soon = starts_at.getTime() > now.getTime() && starts_at.getTime() <= now.getTime() + AS_GOOD_AS_NOW;
  return {
    level,
    technology: technology ?? null,
    reason,
    starts_at: soon ? now : starts_at,
    lifted_at: null,
    lifted_by: null,
    lifted_reason: null,
  };
}

/** Lifts a moratorium, or calls it off before it starts; a second time answers with the first. */
export function lift<M extends MoratoriumFields>(
  moratorium: M,
  reason: string,
  by: string,
  at: Date,
): M | AskfirstError<HaltsCode> {
  if (moratorium.lifted_at !== null) return moratorium;
  if (at.getTime() < moratorium.occurred_at.getTime()) {
    return haltsError('invalid', 'invalid_lifting', 'Nothing is lifted before it was decided.', [
      {
        field: 'occurred_at',
        fault: `the moratorium was decided at ${moratorium.occurred_at.toISOString()}`,
        fix: 'a time at or after that',
      },
    ]);
  }
  return { ...moratorium, lifted_at: at, lifted_by: by, lifted_reason: reason };
}
