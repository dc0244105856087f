import type { Tightens } from '../decision/parameters.js';

/** What a number of the baseline counts. */
export const UNITS = ['seconds', 'minutes', 'hours', 'days', 'months', 'minute_of_the_day', 'times'] as const;

export const TIGHTENS = ['down', 'up', 'within'] as const satisfies readonly Tightens[];

/** One number of the national baseline, as `policies/` says it. */
export interface ParameterShape {
  value: number;
  unit: (typeof UNITS)[number];
  tightens: Tightens;
  /** The rules it belongs to: whole ids, or a baseline id for every rule of it. */
  rules: readonly string[];
  /** What it rests on. */
  from: string;
  /** Whether it is this product’s default (†), not a number of law or guidance. */
  product_default: boolean;
  /** The least and the most any scope may set; null for no such bound. */
  floor: number | null;
  cap: number | null;
}

/** The parts of a number’s own map. */
export const PARAMETER_KEYS = ['value', 'unit', 'tightens', 'rules', 'from', 'product_default', 'floor', 'cap'];

/** Why a scope below national may not set a number so; null when it may (NB-DEF-03). `before` is what stands. */
export function loosening(shape: ParameterShape, before: number, value: number): string | null {
  const { tightens, floor, cap } = shape;
  if (floor !== null && value < floor) return `must not be below its floor: ${floor}`;
  if (cap !== null && value > cap) return `must not be above its cap: ${cap}`;
  const looser = tightens === 'down' ? value > before : tightens === 'up' && value < before;
  return looser ? `only tighten: ${before} stands` : null;
}

/** The number that stands where one scope set `before` and a narrower one `value`: the tighter; of one that can harm both ways, the narrower scope’s. */
export function tighter({ tightens }: Pick<ParameterShape, 'tightens'>, before: number, value: number): number {
  if (tightens === 'within') return value;
  return tightens === 'down' ? Math.min(before, value) : Math.max(before, value);
}
