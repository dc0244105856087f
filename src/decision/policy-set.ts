import type { FactName, Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { Reason } from './words.js';

/** Where a layer on national policy reaches, from the widest to the narrowest: it may only tighten (NB-DEF-03). */
export const LAYER_SCOPES = ['provider', 'site', 'ward'] as const;
export type LayerScope = (typeof LAYER_SCOPES)[number];

/** Where a rule reaches: everywhere, or as far as the layer it stands in. */
export const SCOPES = ['national', ...LAYER_SCOPES] as const;
export type Scope = (typeof SCOPES)[number];

/** One rule as policy states it. */
export interface PolicyRule {
  id: string;
  /** `oblige` adds its obligations to whatever is permitted where it speaks; a caller that cannot carry them out is denied. */
  effect: 'permit' | 'forbid' | 'oblige';
  scope: Scope;
  /** Which operations and technologies it speaks of; null means all. */
  operations: readonly string[] | null;
  technologies: readonly string[] | null;
  /** Every named fact must have one of its values. */
  when: Readonly<Partial<Record<FactName, readonly string[]>>>;
  /** Why, for a forbid. */
  reason: Reason | null;
  obligations: readonly string[];
  /** Of a layer’s rule: the rules it adds to. */
  tightens?: readonly string[];
  says: string;
  source: string;
}

/** Orders layers by how far they reach, the widest first. */
export function widestFirst(a: { scope: LayerScope }, b: { scope: LayerScope }): number {
  return LAYER_SCOPES.indexOf(a.scope) - LAYER_SCOPES.indexOf(b.scope);
}

/**
 * By which way of deciding a set is used, as part of its hash: the number is raised whenever the same rules and numbers come to
 * decide otherwise, as in 2 with the layers of a place on them, so that a process which decides as before holds another set, and denies.
 */
export const WAY_OF_DECIDING = 2;

/** A compiled set of rules and the parameters that go with it. */
export interface PolicySet {
  /** SHA-256 of the set's canonical form, in hex: two sets with the same hash decide the same. */
  readonly hash: string;
  readonly parameters: Parameters;
  readonly rules: readonly PolicyRule[];
  /** Every rule that forbids under these facts, in the set's fixed order: by reason, then by id. */
  forbids(facts: Facts): readonly PolicyRule[];
  /**
   * Whether some rule permits this operation by this technology, in this kind of place, for this purpose, whoever is there:
   * worked out without any fact about a patient or a member of staff, so that the answer may be told.
   */
  supports(facts: Facts): boolean;
  /** The rule that permits under these facts; null when none does. */
  permits(facts: Facts): PolicyRule | null;
  /** Every rule that obliges whoever is permitted under these facts. */
  obliges(facts: Facts): readonly PolicyRule[];
}
