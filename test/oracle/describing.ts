import type { Item } from './events.js';
import { wallTime } from './london-time.js';
import { kindOf, type Difference } from './comparing.js';

/** A history as somebody can read it, with what each side said to its last question. */
export function describeDifference(items: readonly Item[], difference: Difference): string {
  return [
    kindOf(difference),
    ...items.map(describeItem),
    `  oracle ${describeAnswer(difference.oracle)}`,
    `  engine ${describeAnswer(difference.engine)}`,
  ].join('\n');
}

function describeItem(item: Item): string {
  if ('event' in item) {
    const { kind, ...rest } = item.event;
    return `  ${describeInstant(item.at)} ${kind} ${describeFields(rest)}`;
  }
  const said = Object.fromEntries(Object.entries(item.question).filter(([, value]) => value !== null));
  return `  ${describeInstant(item.at)} ASKED ${describeFields(said)}`;
}

function describeFields(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${describeValue(value)}`)
    .join(' ');
}

function describeValue(value: unknown): string {
  if (typeof value === 'number' && value > 1e11) return describeInstant(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? `[${value.map(describeValue).join(', ')}]` : `{${describeFields(value)}}`;
}

function describeInstant(instant: number): string {
  const { hour, minute } = wallTime(instant);
  return `${new Date(instant).toISOString()}(${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')})`;
}

function describeAnswer(answer: Difference['oracle']): string {
  const expires = answer.expires_at === null ? '' : ` until ${describeInstant(answer.expires_at)}`;
  return `${answer.outcome} ${answer.reasons.join(', ')}${expires}`;
}
