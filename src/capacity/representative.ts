import type { RepresentativeKind } from '../decision/words.js';
import type { Fault } from '../shared/errors.js';
import { capacityError } from './capacity.errors.js';

/** Only somebody `verified` decides anything, and only between the dates of the instrument. */
export const REPRESENTATIVE_STATES = ['recorded', 'verified', 'ended'] as const;
export type RepresentativeState = (typeof REPRESENTATIVE_STATES)[number];

/** What the transitions of a representative look at. */
export interface RepresentativeFields {
  id: string;
  kind: RepresentativeKind;
  state: RepresentativeState;
  /** Which technologies and operations the instrument reaches; null for every one. */
  technologies: string[] | null;
  operations: string[] | null;
  registered_at: Date | null;
  starts_at: Date;
  ends_at: Date | null;
  /** Who put them on record. */
  added_by: string;
  verified_at: Date | null;
  verified_by: string | null;
  ended_reason: string | null;
}

/** Instruments that are made by registering them (MCA s9(2), Sch. 1). */
const REGISTERED: ReadonlySet<RepresentativeKind> = new Set<RepresentativeKind>([
  'attorney_health_welfare',
  'attorney_property_affairs',
]);

/** Throws `period_invalid` for an instrument that ends before it begins, or was registered in the future. */
export function requirePeriod(
  { starts_at, ends_at, registered_at }: Pick<RepresentativeFields, 'starts_at' | 'ends_at' | 'registered_at'>,
  now: Date,
): void {
  const faults: Fault[] = [];
  if (ends_at !== null && ends_at.getTime() <= starts_at.getTime())
    faults.push({ field: 'ends_at', fault: 'it ends before it begins, or as it does', fix: 'a time after starts_at' });
  if (registered_at !== null) faults.push(...registeredFaults(registered_at, now));
  if (faults.length > 0) throw capacityError('invalid', 'period_invalid', 'These dates cannot be right.', faults);
}

function registeredFaults(registered_at: Date, now: Date): Fault[] {
  if (registered_at.getTime() <= now.getTime()) return [];
  const fix = 'when it was registered, or leave it out while it is not';
  return [{ field: 'registered_at', fault: `it has not come: it is ${now.toISOString()} now`, fix }];
}

/** Somebody else than who recorded it has seen the document; once verified it stays so. Throws every fault that keeps it from being verified. */
export function verify<R extends RepresentativeFields>(
  one: R,
  { by, at, registered_at }: { by: string; at: Date; registered_at: Date | null },
  now: Date,
): R {
  if (one.state === 'verified') return one;
  requireNotEnded(one);
  const registered = one.registered_at ?? registered_at;
  const faults = [...(registered_at === null ? [] : registeredFaults(registered_at, now))];
  const independent = by !== one.added_by;
  if (REGISTERED.has(one.kind) && registered === null) {
    const fix = 'registered_at, once the Office of the Public Guardian has registered it';
    faults.push({ field: 'registered_at', fault: 'the power of attorney is not registered', fix });
  }
  if (!independent)
    faults.push({ field: 'id', fault: 'you recorded it', fix: 'let somebody else look at the document' });
  if (faults.length > 0) {
    const code = independent ? 'instrument_not_registered' : 'not_independent';
    throw capacityError('conflict', code, 'This instrument cannot be verified as it is.', faults);
  }
  return { ...one, state: 'verified', registered_at: registered, verified_at: at, verified_by: by };
}

/** Ends what somebody may decide; what has ended stays as it is. */
export function endRepresentative<R extends RepresentativeFields>(one: R, at: Date, ended_reason: string): R {
  if (one.state === 'ended') return one;
  const last = Math.max(one.starts_at.getTime(), Math.min(at.getTime(), one.ends_at?.getTime() ?? Infinity));
  return { ...one, state: 'ended', ends_at: new Date(last), ended_reason };
}

/** Throws `representative_may_not_decide` for whoever nobody may ask for a decision about monitoring. */
export function requireMayBeAsked(one: RepresentativeFields, at: Date): void {
  const fault =
    one.kind === 'attorney_property_affairs'
      ? 'they may be consulted, and decide nothing about health and welfare'
      : one.state !== 'verified'
        ? `the instrument is ${one.state}, not verified`
        : at.getTime() < one.starts_at.getTime() || (one.ends_at !== null && at.getTime() >= one.ends_at.getTime())
          ? 'the instrument is not in date'
          : null;
  if (fault === null) return;
  throw capacityError('conflict', 'representative_may_not_decide', 'Nobody is asked who may not decide.', [
    {
      field: 'representative_id',
      fault,
      fix: 'a verified representative of this patient, in date, for health and welfare',
    },
  ]);
}

/** Whether an instrument comes before the person's best interests as others see them, and reaches what those were decided of. */
export function displaces(one: RepresentativeFields, technology: string, operation: string): boolean {
  const comesFirst = one.kind !== 'attorney_property_affairs' && one.kind !== 'parental_responsibility';
  return comesFirst && includes(one.technologies, technology) && includes(one.operations, operation);
}

function includes(words: readonly string[] | null, word: string): boolean {
  return words === null || words.includes(word);
}

function requireNotEnded(one: RepresentativeFields): void {
  if (one.state !== 'ended') return;
  throw capacityError('conflict', 'representative_ended', 'What they may decide has ended.', [
    { field: 'id', fault: `it ended at ${one.ends_at?.toISOString() ?? ''}`, fix: 'record the new instrument' },
  ]);
}
