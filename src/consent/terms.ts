import { PROHIBITED_PURPOSES, type Operation } from '../decision/words.js';
import type { Fault } from '../shared/errors.js';
import type { ConsentHours } from './consent.js';

const KEEPS: ReadonlySet<Operation> = new Set<Operation>(['record', 'retain']);
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const SECONDARY_USE = /^[a-z][a-z0-9_]{0,63}$/;
const NEVER_A_USE: ReadonlySet<string> = new Set<string>([...PROHIBITED_PURPOSES, 'train_algorithm']);
/** More parts than this in one day is a mistake, not a choice. */
const MOST_HOURS = 24;

/** What is wrong with the parts of the day that were chosen. */
export function hoursFaults(hours: readonly ConsentHours[]): Fault[] {
  const fix = 'one to 24 parts of the day as HH:MM in London time; the whole day is from 00:00 to 24:00';
  if (hours.length === 0 || hours.length > MOST_HOURS) {
    return [{ field: 'hours', fault: `it holds ${hours.length} parts of the day`, fix }];
  }
  return hours.flatMap(({ from, to }, at) => [
    ...(CLOCK.test(from)
      ? []
      : [{ field: `hours.${at}.from`, fault: `${JSON.stringify(from)} is not a time of day`, fix }]),
    ...(CLOCK.test(to) || to === '24:00'
      ? []
      : [{ field: `hours.${at}.to`, fault: `${JSON.stringify(to)} is not a time of day`, fix }]),
    ...(from === to ? [{ field: `hours.${at}`, fault: `it ends as it begins, at ${from}`, fix }] : []),
  ]);
}

/** What is wrong with how many hours anything may be kept; only what records or retains keeps anything, and for `most` hours. */
export function retentionFaults(operation: Operation, retention_hours: number | null, most: number): Fault[] {
  const field = 'retention_hours';
  if (!KEEPS.has(operation)) {
    return retention_hours === null ? [] : [{ field, fault: `${operation} keeps nothing`, fix: 'leave it out' }];
  }
  const valid = Number.isInteger(retention_hours) && Number(retention_hours) >= 1 && Number(retention_hours) <= most;
  const fix = `how many hours were agreed to, a whole number from 1 to ${most}`;
  return valid ? [] : [{ field, fault: retention_hours === null ? 'it is missing' : 'it is out of range', fix }];
}

/** What is wrong with another use that was agreed to. */
export function secondaryUseFaults(use: string): Fault[] {
  const field = 'secondary_uses';
  if (NEVER_A_USE.has(use))
    return [{ field, fault: `${use} is never permitted, with or without consent`, fix: 'leave it out' }];
  return SECONDARY_USE.test(use)
    ? []
    : [{ field, fault: `${JSON.stringify(use)} is not a word`, fix: 'words in lower_snake_case' }];
}
