import type { NumberParameter, Parameters } from '../decision/parameters.js';
import { widestFirst, type LayerScope, type PolicyRule, type PolicySet } from '../decision/policy-set.js';
import type { CheckedPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { tighter } from './parameter-shape.js';
import { inTellingOrder } from './rule-order.js';

/** What a provider’s, site’s or ward’s own file adds to the national baseline, once nothing is wrong with it (NB-DEF-03). */
export interface CheckedLayer {
  scope: LayerScope;
  /** The site or the ward it stands for, by id; null for the whole provider. */
  place: string | null;
  /** SHA-256 of what it says, in hex: two layers with the same hash say the same of the same place. */
  hash: string;
  rules: readonly PolicyRule[];
  /** The numbers it tightens. */
  numbers: Readonly<Partial<Record<NumberParameter, number>>>;
}

/**
 * The national baseline with layers on it, as one set: any of them forbids and obliges, none permits, and of each number the tightest
 * stands, whichever layer was activated first (NB-DEF-03). Without layers it is the national set itself.
 */
export function layeredPolicy(national: CheckedPolicy, layers: readonly CheckedLayer[]): PolicySet {
  return compilePolicy(withLayers(national, layers));
}

/** The same, before it is compiled: what is proved, compared and published. */
export function withLayers(national: CheckedPolicy, layers: readonly CheckedLayer[]): CheckedPolicy {
  if (layers.length === 0) return national;
  const rules = inTellingOrder([...national.rules, ...[...layers].sort(widestFirst).flatMap((layer) => layer.rules)]);
  return { rules, parameters: parametersUnder(national, layers), shapes: national.shapes };
}

/** The numbers under the national baseline and layers. */
export function parametersUnder(
  { parameters, shapes }: Pick<CheckedPolicy, 'parameters' | 'shapes'>,
  layers: readonly CheckedLayer[],
): Parameters {
  const numbers = { ...parameters };
  for (const layer of [...layers].sort(widestFirst)) {
    for (const [name, value] of Object.entries(layer.numbers) as [NumberParameter, number][])
      numbers[name] = tighter(shapes[name], numbers[name], value);
  }
  return numbers;
}
