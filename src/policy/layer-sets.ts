import { hash } from 'node:crypto';
import type { PolicySet } from '../decision/policy-set.js';
import { checkLayer } from './layer.js';
import { layeredPolicy, type CheckedLayer } from './layered.js';
import type { NationalPolicy } from './national-policy.js';
import { Remembered } from '../shared/remembered.js';
import { composedOr, type Compose, type LayerRow } from '../standing/layers.js';

/** How many layers and sets are remembered: what providers have in force, and some more. */
const MOST_KEPT = 300;

/**
 * Makes sets of the national one and layers, each once. A layer is refused unless it is proved with this very national set, its
 * hash and place are those of its file, and its rules have ids of their own. Of its numbers, as of all, the tightest stands.
 */
export class LayerSets {
  private readonly layers = new Remembered<string, CheckedLayer>(MOST_KEPT);
  private readonly sets = new Remembered<string, PolicySet>(MOST_KEPT);
  private readonly told = new Set<string>();

  /** `tell` is told once of each list of layers that cannot be used, and why: whatever is asked there is denied. */
  constructor(
    private readonly national: Pick<NationalPolicy, 'checked' | 'set'>,
    private readonly tell: (ids: readonly string[], why: string) => void = () => undefined,
  ) {}

  /** Throws when these layers cannot be used on this national set, whatever the reason. */
  readonly compose: Compose = (on, rows) => {
    try {
      return this.composed(on, rows);
    } catch (error) {
      const ids = rows.map(({ id }) => id);
      const why = error instanceof Error ? error.message : String(error);
      const said = JSON.stringify([ids, why]);
      if (!this.told.has(said)) this.tell(ids, why);
      if (this.told.size < MOST_KEPT) this.told.add(said);
      throw error;
    }
  };

  private composed(on: PolicySet, rows: readonly LayerRow[]): PolicySet {
    if (on.hash !== this.national.set.hash) throw new Error('layers stand on another national set');
    for (const row of rows)
      if (!row.proved_for.includes(on.hash))
        throw new Error(`the layer ${row.id} is not proved with this national set`);
    // Before the set is looked for: a row that says another place than its file would find the set of one that says the same.
    const layers = rows.map((row) => this.layerOf(row));
    return this.sets.orMade(layers.map(({ hash }) => hash).join(), () => {
      requireOwnIds(layers);
      return layeredPolicy(this.national.checked, layers);
    });
  }

  /** The set these layers make; where they cannot be used, one that denies everything. */
  of(rows: readonly LayerRow[]): PolicySet {
    return composedOr(this.compose, this.national.set, rows);
  }

  /** A layer as its file says it, which must be what was recorded of it. */
  layerOf(row: LayerSaid): CheckedLayer {
    const layer = this.layers.orMade(keyOf(`${row.hash}\n${row.file}`), () =>
      checkLayer({ name: row.name, text: row.file }, { national: this.national.checked, places: null }),
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

/** Files are told apart by a hash, so that none is kept whole as a key. */
function keyOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
