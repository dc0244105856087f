import type { NumberParameter, Tightens } from '../../decision/parameters.js';
import { TIGHTER } from '../../decision/parameters.js';
import type { CheckedPolicy } from '../check.js';
import type { ParameterShape } from '../parameter-shape.js';
import type { ComparedSet } from './compared-set.js';

/** A number that is another under the second set. */
export interface NumberChange {
  number: NumberParameter;
  before: number;
  after: number;
  /** What it counts; null where the first set does not say. */
  unit: ParameterShape['unit'] | null;
  /** Which way it moved; `either` for one whose both directions can harm. */
  way: 'tighter' | 'looser' | 'either';
  /** The rules it belongs to: whole ids, or a baseline id for every rule of it. */
  rules: string[];
}

/** What a caller must be able to carry out before one operation can be permitted, where that changes. */
export interface RequiredChange {
  operation: string;
  before: string[];
  after: string[];
}

/** The numbers that two sets do not share, in the order of the baseline. */
export function numbersBetween(
  before: ComparedSet & Partial<Pick<CheckedPolicy, 'shapes'>>,
  after: ComparedSet,
): NumberChange[] {
  return (Object.entries(TIGHTER) as [NumberParameter, Tightens][]).flatMap(([number, tightens]) => {
    const [was, is] = [before.parameters[number], after.parameters[number]];
    if (was === is) return [];
    const shape = before.shapes?.[number];
    const way = tightens === 'within' ? 'either' : is < was === (tightens === 'down') ? 'tighter' : 'looser';
    return [{ number, before: was, after: is, unit: shape?.unit ?? null, way, rules: [...(shape?.rules ?? [])] }];
  });
}

/** The operations before which two sets do not ask for the same, with what each asks for. */
export function requiredBetween(before: ComparedSet, after: ComparedSet): RequiredChange[] {
  const [was, is] = [before.parameters.required_obligations, after.parameters.required_obligations];
  const operations = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort() as (keyof typeof was)[];
  const changes = operations.map((operation) => ({
    operation,
    before: [...(was[operation] ?? [])].sort(),
    after: [...(is[operation] ?? [])].sort(),
  }));
  return changes.filter((change) => change.before.join() !== change.after.join());
}
