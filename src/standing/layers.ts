import { createHash } from 'node:crypto';
import { widestFirst, type PolicySet } from '../decision/policy-set.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { StandingRows } from './rows.js';

/** A layer of policy as far as deciding needs it. */
export type LayerRow = StandingRows['policy_layer'];

/** Where something is decided: null for both where no ward is known. */
export interface LayeredPlace {
  ward_id: string | null;
  site_id: string | null;
}

/** Makes one set of the national one and the layers on it, each proved with that very national set; throws when it cannot. */
export type Compose = (national: PolicySet, layers: readonly LayerRow[]) => PolicySet;

/** The set that decides at a place from one instant until the next at which that may change, in milliseconds since 1970. */
export interface SetInForce {
  readonly set: PolicySet;
  readonly from: number;
  /** Infinity where nothing is planned. */
  readonly until: number;
}

/** Where nobody makes a set of layers they cannot be used, since to decide without them would be looser. */
const NOBODY: Compose = () => {
  throw new Error('nothing makes a set of these layers');
};

/** The layers of a provider, and what they come to at each place; they are few, so that each change works that out anew. */
export class Layers {
  private readonly rows = new Map<string, LayerRow>();
  private readonly sets = new Map<string | null, SetInForce & { site_id: string | null }>();
  private compose = NOBODY;

  /** Says who makes a set of layers. */
  composedBy(compose: Compose): void {
    this.compose = compose;
    this.sets.clear();
  }

  /** Takes in a layer as it now is: one that has ended says nothing any more. */
  put(row: LayerRow): void {
    if (row.ended) this.rows.delete(row.id);
    else this.rows.set(row.id, row);
    this.sets.clear();
  }

  /** Whether there is no layer at all, in force or planned. */
  get none(): boolean {
    return this.rows.size === 0;
  }

  /** The set that decides at a place at an instant; one that denies everything where a layer in force cannot be used. */
  at(national: PolicySet, { ward_id, site_id }: LayeredPlace, instant: number): SetInForce {
    const before = this.sets.get(ward_id);
    if (before?.site_id === site_id && before.from <= instant && instant < before.until) return before;
    const rows = [...this.rows.values()].filter((row) => covers(row, { ward_id, site_id }));
    const set = composedOr(this.compose, national, layersAt(rows, { ward_id, site_id }, instant));
    const made = { set, site_id, ...spanOf(rows, instant) };
    this.sets.set(ward_id, made);
    return made;
  }
}

/** The layers that hold at a place at an instant, from the widest scope to the narrowest. */
export function layersAt(rows: Iterable<LayerRow>, place: LayeredPlace, instant: number): LayerRow[] {
  const here = [...rows].filter((row) => covers(row, place) && holdsAt(row, instant));
  return here.sort((a, b) => widestFirst(a, b) || (a.id < b.id ? -1 : 1));
}

/** The set these layers make with the national one; where they cannot be used, one that denies everything. */
export function composedOr(compose: Compose, national: PolicySet, layers: readonly LayerRow[]): PolicySet {
  if (layers.length === 0) return national;
  try {
    return compose(national, layers);
  } catch {
    return refusing(national, layers);
  }
}

function covers({ scope, site_id, ward_id }: LayerRow, place: LayeredPlace): boolean {
  if (scope === 'provider') return true;
  return scope === 'site' ? site_id === place.site_id : ward_id === place.ward_id;
}

/** At once means from its place in the log on, whatever two clocks say; only what was planned waits for its instant. */
function holdsAt({ active_from, active_until, ended }: LayerRow, instant: number): boolean {
  if (ended || (active_from !== null && instant < active_from)) return false;
  return active_until === null || instant < active_until;
}

function spanOf(rows: readonly LayerRow[], instant: number): { from: number; until: number } {
  const moments = rows.flatMap(({ active_from, active_until }) => [active_from, active_until]);
  let [from, until] = [-Infinity, Infinity];
  for (const at of moments) {
    if (at === null) continue;
    if (at <= instant) from = Math.max(from, at);
    else until = Math.min(until, at);
  }
  return { from, until };
}

/** What there is to say of a set that denies everything, as canonical JSON: its hash is of this. */
export function refusalText(national: PolicySet, layers: readonly LayerRow[]): string {
  const named = layers.map(({ hash, scope }) => ({ hash, scope }));
  return canonicalJson({ denies: 'a layer in force here cannot be used', layers: named, national: national.hash });
}

/** A set that denies everything as a fault, with a hash of its own: a looser one must never stand in for what cannot be used. */
function refusing(national: PolicySet, layers: readonly LayerRow[]): PolicySet {
  const unusable = (): never => {
    throw new Error('a layer in force here cannot be used');
  };
  return Object.freeze({
    hash: createHash('sha256').update(refusalText(national, layers)).digest('hex'),
    parameters: national.parameters,
    rules: Object.freeze([]),
    forbids: unusable,
    supports: unusable,
    permits: unusable,
    obliges: unusable,
  });
}
