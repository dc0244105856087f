import { Injectable } from '@nestjs/common';
import type { Parameters } from '../decision/parameters.js';
import type { LayerScope, PolicyRule, PolicySet } from '../decision/policy-set.js';
import { contentOf } from '../policy/set-content.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { Remembered } from '../shared/remembered.js';
import { Changes } from './changes.js';

/** One layer of a set, as it is told with it. */
export interface LayerNamed {
  id: string;
  scope: LayerScope;
  site_id: string | null;
  ward_id: string | null;
  name: string;
  hash: string;
}

/** A set as it was kept: what decided, or was planned to, under this hash. */
export interface KeptSet {
  hash: string;
  rules: readonly PolicyRule[];
  /** Null for a set that denies everything, because a layer of it cannot be used. */
  parameters: Parameters | null;
  layers: readonly LayerNamed[];
  /** The log entry that first put it in force or planned it. */
  first_index: number;
}

interface SetRow {
  content: string;
  layers: string;
  first_index: string;
}

/** What runs one statement in a transaction that has set its tenant. */
type Query = (sql: string, values: unknown[]) => Promise<unknown>;

const KEEP_SQL = `INSERT INTO policy_set (provider_id, hash, content, layers, first_index) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (provider_id, hash) DO NOTHING`;
const KEEP_ALL_SQL = KEEP_SQL.replace(
  'VALUES ($1, $2, $3, $4, $5)',
  'SELECT $1, hash, content, layers, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS kept (hash, content, layers)',
);
/** Where the national set in force stands in the log. */
const IN_FORCE_SQL = `SELECT max(index) FROM log_entry WHERE provider_id = $1 AND touches = 'standing' AND kind = 'policy'`;
const KEEP_IN_FORCE_SQL = KEEP_SQL.replace('VALUES ($1, $2, $3, $4, $5)', `SELECT $1, $2, $3, $4, (${IN_FORCE_SQL})`);

/** A set as it is about to be kept. */
export interface SetToKeep {
  hash: string;
  content: string;
  layers: readonly LayerNamed[];
}

/** Keeps sets for good, each under its hash, unless it is kept already: in one statement, since the log may be locked meanwhile. */
export async function keepSets(
  query: Query,
  provider_id: string,
  sets: readonly SetToKeep[],
  first_index: number,
): Promise<void> {
  const [hashes, contents] = [sets.map(({ hash }) => hash), sets.map(({ content }) => content)];
  const layers = sets.map((set) => canonicalJson(set.layers));
  await query(KEEP_ALL_SQL, [provider_id, hashes, contents, layers, first_index]);
}

/** Keeps the national set, with the entry that puts it in force; where the index is null, with the one that did so before. */
export async function keepNational(
  query: Query,
  provider_id: string,
  national: PolicySet,
  first_index: number | null,
): Promise<void> {
  const values = [provider_id, national.hash, contentOf(national), '[]'];
  if (first_index === null) await query(KEEP_IN_FORCE_SQL, values);
  else await query(KEEP_SQL, [...values, first_index]);
}

/** How many sets are remembered; decisions are read by the few that made them. */
const MOST_KEPT = 64;

/** Reads every set that ever decided at a provider, or was planned to; none is ever forgotten. */
@Injectable()
export class PolicySets {
  private readonly read = new Remembered<string, KeptSet>(MOST_KEPT);

  constructor(private readonly changes: Changes) {}

  /** The set with this hash; null when none such was ever in force or planned here. */
  async of(provider_id: string, hash: string): Promise<KeptSet | null> {
    const key = `${provider_id} ${hash}`;
    const known = this.read.get(key);
    if (known !== undefined) return known;
    const [row] = await this.changes.read(provider_id, (manager) =>
      manager.query<SetRow[]>(
        'SELECT content, layers, first_index FROM policy_set WHERE provider_id = $1 AND hash = $2',
        [provider_id, hash],
      ),
    );
    if (row === undefined) return null;
    const { rules = [], parameters = null } = JSON.parse(row.content) as Partial<KeptSet>;
    const layers = JSON.parse(row.layers) as LayerNamed[];
    return this.read.keep(key, { hash, rules, parameters, layers, first_index: Number(row.first_index) });
  }

  /** Where each of these sets was first put in force or planned, by hash. */
  async firstIndexes(provider_id: string, hashes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.changes.read(provider_id, (manager) =>
      manager.query<{ hash: string; first_index: string }[]>(
        'SELECT hash, first_index FROM policy_set WHERE provider_id = $1 AND hash = ANY ($2)',
        [provider_id, hashes],
      ),
    );
    return new Map(rows.map(({ hash, first_index }) => [hash, Number(first_index)]));
  }
}
