import { riskError } from './risk.errors.js';

/** What being watched would bring back; each kind blocks cameras alike (NB-RSK-02). */
export const TRAUMA_KINDS = ['watched_or_filmed', 'abuse', 'other'] as const;
export type TraumaKind = (typeof TRAUMA_KINDS)[number];

/** Whose account it rests on. */
export const TRAUMA_ACCOUNTS = ['patient', 'family', 'advocate', 'clinician', 'earlier_records'] as const;
export type TraumaAccount = (typeof TRAUMA_ACCOUNTS)[number];

/** `stands` across admissions, until somebody ends it with the patient's own part in that. */
export const TRAUMA_STATES = ['stands', 'ended'] as const;
export type TraumaState = (typeof TRAUMA_STATES)[number];

/** What the transitions of a trauma consideration look at. */
export interface TraumaFields {
  id: string;
  kind: TraumaKind;
  basis: string;
  account: TraumaAccount;
  blocks_from: Date;
  state: TraumaState;
  ended_at: Date | null;
  ended_by: string | null;
  ended_reason: string | null;
  patients_part: string | null;
}

/** The one that stands already and says the same: recording it again answers with it. */
export function sameTrauma<T extends TraumaFields>(
  { kind, basis, account }: Pick<TraumaFields, 'kind' | 'basis' | 'account'>,
  others: readonly T[],
): T | null {
  const same = (one: T): boolean => one.kind === kind && one.basis === basis && one.account === account;
  return others.find((one) => one.state === 'stands' && same(one)) ?? null;
}

/** How a trauma consideration ends: by whom, why, and what the patient's own part in that was. */
export interface TraumaEnd {
  at: Date;
  by: string;
  reason: string;
  patients_part: string;
}

/** Ends a trauma consideration, once; one that has ended stays as it was. Throws `before_record` for a time before it began. */
export function endTrauma<T extends TraumaFields>(trauma: T, { at, by, reason, patients_part }: TraumaEnd): T {
  if (trauma.state === 'ended') return trauma;
  if (at.getTime() < trauma.blocks_from.getTime()) {
    throw riskError('invalid', 'before_record', 'It cannot end before it began.', [
      {
        field: 'occurred_at',
        fault: `it began at ${trauma.blocks_from.toISOString()}`,
        fix: 'give a time at or after that',
      },
    ]);
  }
  return { ...trauma, state: 'ended', ended_at: at, ended_by: by, ended_reason: reason, patients_part };
}
