import type { NumberParameter } from '../../decision/parameters.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import type { CheckedPolicy } from '../check.js';
import type { ParameterShape } from '../parameter-shape.js';
import { baselineOf } from '../rule-id.js';

/** The numbers that belong to a rule, in the order of the baseline. */
export function numbersOf(
  { id }: Pick<PolicyRule, 'id'>,
  shapes: CheckedPolicy['shapes'],
): [NumberParameter, ParameterShape][] {
  const numbers = Object.entries(shapes) as [NumberParameter, ParameterShape][];
  return numbers.filter(([, { rules }]) => rules.some((of) => of === id || of === baselineOf(id)));
}

/** Every number as a set has it, tightened by its layers. */
export function numbersInForce({
  parameters,
  shapes,
}: Pick<CheckedPolicy, 'parameters' | 'shapes'>): CheckedPolicy['shapes'] {
  const numbers = Object.entries(shapes) as [NumberParameter, ParameterShape][];
  const inForce = numbers.map(([name, shape]) => [name, { ...shape, value: parameters[name] }]);
  return Object.fromEntries(inForce) as CheckedPolicy['shapes'];
}

/** Which way a scope below national may move a number, and how far. */
export function directionOf({ tightens, floor, cap }: ParameterShape): string {
  if (tightens === 'within') return `from ${floor} to ${cap}`;
  const bound = tightens === 'down' ? floor : cap;
  const way = tightens === 'down' ? 'smaller only' : 'larger only';
  return bound === null ? way : `${way}, ${tightens === 'down' ? 'not below' : 'not above'} ${bound}`;
}

/** A number with its unit; † marks a default of this product's. */
export function valueOf({ value, unit, product_default }: ParameterShape): string {
  return `${inUnit(value, unit)}${product_default ? ' †' : ''}`;
}

/** So many of a unit; a minute of the day with its time. */
export function inUnit(value: number, unit: ParameterShape['unit']): string {
  if (unit !== 'minute_of_the_day') return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
  const [hour, minute] = [Math.floor(value / 60), value % 60].map((part) => String(part).padStart(2, '0'));
  return `${value}, which is ${hour}:${minute}`;
}
