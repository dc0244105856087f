import type { Fault } from '../shared/errors.js';

/** How closely somebody is observed in person, from the least to the most. */
export const OBSERVATION_LEVELS = ['general', 'intermittent', 'within_eyesight', 'within_arms_length'] as const;
export type Level = (typeof OBSERVATION_LEVELS)[number];

export const LEVEL_STATES = ['stands', 'superseded', 'ended'] as const;
export type LevelState = (typeof LEVEL_STATES)[number];

/** The fewest and the most minutes between two checks at the level `intermittent`. */
export const INTERVAL = { least: 1, most: 60 } as const;

/** A level as somebody sets it. */
export interface AskedLevel {
  level: Level;
  interval_minutes: number | null;
}

/** What the transitions of an observation level look at. */
export interface LevelFields extends AskedLevel {
  id: string;
  state: LevelState;
  set_at: Date;
  ended_at: Date | null;
}

/** What is wrong with a level set at this time in this admission, after the one that stands. */
export function levelFaults(
  { level, interval_minutes }: AskedLevel,
  at: Date,
  { admitted_at, standing }: { admitted_at: Date; standing: Pick<LevelFields, 'id' | 'set_at'> | null },
): Fault[] {
  const faults: Fault[] = [];
  if (level === 'intermittent' && interval_minutes === null) {
    const fix = `the minutes from one check to the next, from ${INTERVAL.least} to ${INTERVAL.most}`;
    faults.push({ field: 'interval_minutes', fault: 'intermittent observation has an interval', fix });
  }
  if (level !== 'intermittent' && interval_minutes !== null)
    faults.push({ field: 'interval_minutes', fault: `the level ${level} has no interval`, fix: 'leave it out' });
  if (at.getTime() < admitted_at.getTime()) {
    const fault = `the admission began at ${admitted_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'give a time at or after that' });
  }
  if (standing !== null && at.getTime() < standing.set_at.getTime()) {
    const fault = `${standing.id} was set at ${standing.set_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'set the level that is right now' });
  }
  return faults;
}

/** The level that another took the place of. */
export function supersede<L extends LevelFields>(level: L): L {
  return { ...level, state: 'superseded' };
}

/** A level ends with its admission, and never before it was set. */
export function endLevel<L extends LevelFields>(level: L, at: Date): L {
  return { ...level, state: 'ended', ended_at: new Date(Math.max(at.getTime(), level.set_at.getTime())) };
}
