import type { PolicySet } from '../decision/policy-set.js';
import { checkLayer } from './layer.js';
import { layeredPolicy, type CheckedLayer } from './layered.js';
import type { NationalPolicy } from './national-policy.js';
import { composedOr, type Compose, type LayerRow } from '../standing/layers.js';

/** How many layers and sets are remembered; more than a provider has. */
const MOST_KEPT = 1_000;

/**
 * Makes sets of the national one and layers, each once. Whatever a row does not hold to is refused: a proof with this very
 * national set, the hash, the place, and rules of its own. Numbers are not held against each other again: the tightest stands.
 */
export class LayerSets {
  private readonly layers = new Map<string, CheckedLayer>();
  private readonly sets = new Map<string, PolicySet>();

  constructor(private readonly national: Pick<NationalPolicy, 'checked' | 'set'>) {}

  /** Throws when these layers cannot be used on this national set, whatever the reason. */
  readonly compose: Compose = (on, rows) => {
    if (on.hash !== this.national.set.hash) throw new Error('layers stand on another national set');
    for (const row of rows)
      if (!row.proved_for.includes(on.hash))
        throw new Error(`the layer ${row.id} is not proved with this national set`);
    const key = rows.map(({ hash, file }) => `${hash}\n${file}`).join('\n');
    return keptIn(this.sets, key, () => {
      const checked = rows.map((row) => this.layerOf(row));
      requireOwnIds(checked);
      return layeredPolicy(this.national.checked, checked);
    });
  };

  /** The set these layers make; where they cannot be used, one that denies everything. */
  of(rows: readonly LayerRow[]): PolicySet {
    return composedOr(this.compose, this.national.set, rows);
  }

  /** A layer as its file says it, which must be what was recorded of it. */
  layerOf(row: LayerSaid): CheckedLayer {
    const layer = keptIn(this.layers, `${row.hash}\n${row.file}`, () =>
      checkLayer(
        { name: row.name, text: row.file },
        { national: this.national.checked, beside: [], above: [], places: null },
      ),
    );
    if (layer.hash !== row.hash || layer.scope !== row.scope || layer.place !== (row.ward_id ?? row.site_id))
      throw new Error(`the layer ${row.id} is not what was proved`);
    return layer;
  }
}

/** What is on record of what a layer says. */
type LayerSaid = Pick<LayerRow, 'id' | 'scope' | 'site_id' | 'ward_id' | 'name' | 'file' | 'hash'>;

function requireOwnIds(layers: readonly CheckedLayer[]): void {
  const ids = layers.flatMap(({ rules }) => rules.map(({ id }) => id));
  if (new Set(ids).size !== ids.length) throw new Error('two layers have a rule of one id');
}

function keptIn<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}
