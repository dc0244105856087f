import { createHash } from 'node:crypto';

/*
 * Shares no code with the writer on purpose: what it re-derives, it re-derives from RFC 6962, RFC 8785 and the rows alone.
 */

/** One batch row, as it stands in the table. */
export interface BatchRow {
  first_index: number;
  size: number;
  standing_at: number;
  recorded_at: number;
  leaves: Buffer;
  frontier: Buffer;
  root: Buffer;
}

/** One entry row, as it stands in the table. */
export interface EntryRow {
  index: number;
  kind: string;
  touches: string;
  salt: Buffer;
  body: string;
}

/** One thing that is not as it must be. */
export interface Finding {
  index: number;
  fault: string;
}

const HASH = 32;

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

/** Re-derives one provider's tree, batch by batch, and holds every row against it. */
export class TreeCheck {
  readonly findings: Finding[] = [];
  private next = 0;
  private lastRecordedAt = -Infinity;
  private standingAt = -1;
  /** Perfect subtrees, smallest last, each with the number of leaves below it. */
  private readonly peaks: { leaves: number; hash: Buffer }[] = [];

  constructor(private readonly provider_id: string) {}

  /** A check that begins after a batch which is taken as it stands: its frontier and its root must agree, and nothing before it is looked at. */
  static after(provider_id: string, batch: BatchRow): TreeCheck {
    const check = new TreeCheck(provider_id);
    const leaves = batch.first_index + batch.size;
    const sizes = perfectSizes(leaves);
    if (batch.frontier.length !== sizes.length * HASH) check.find(batch.first_index, 'the frontier is not of its size');
    sizes.forEach((size, i) => {
      check.peaks.push({ leaves: size, hash: batch.frontier.subarray(i * HASH, (i + 1) * HASH) });
    });
    check.next = leaves;
    check.lastRecordedAt = batch.recorded_at;
    check.standingAt = batch.standing_at;
    if (!batch.root.equals(check.root())) check.find(batch.first_index, 'the root is not that of the frontier');
    return check;
  }

  /** How many entries have been checked. */
  get size(): number {
    return this.next;
  }

  /** The root of what has been checked so far (RFC 6962 §2.1). */
  root(): Buffer {
    const [last, ...rest] = [...this.peaks].reverse();
    if (last === undefined) return sha256();
    return rest.reduce((right, peak) => sha256(NODE, peak.hash, right), last.hash);
  }

  /** Checks one batch and the entries that came with it, which must be in the order of their indexes. */
  batch(batch: BatchRow, entries: readonly EntryRow[]): void {
    if (batch.first_index !== this.next)
      this.find(batch.first_index, `the batch begins at ${batch.first_index}, not at ${this.next}`);
    if (batch.leaves.length !== batch.size * HASH)
      this.find(batch.first_index, 'the batch does not hold one leaf for each entry');
    if (entries.length !== batch.size)
      this.find(batch.first_index, `the batch has ${entries.length} of its ${batch.size} entries`);
    if (batch.recorded_at < this.lastRecordedAt)
      this.find(batch.first_index, 'the batch is older than the one before it');
    this.lastRecordedAt = batch.recorded_at;
    for (let i = 0; i < batch.size; i++) {
      const leaf = batch.leaves.subarray(i * HASH, (i + 1) * HASH);
      const entry = entries[i];
      if (entry !== undefined) this.entry(entry, batch.first_index + i, leaf);
      this.push(sha256(LEAF, leaf));
    }
    this.next = batch.first_index + batch.size;
    if (batch.standing_at !== this.standingAt)
      this.find(
        batch.first_index,
        `the batch says that index ${batch.standing_at} was the last to touch anything, not ${this.standingAt}`,
      );
    if (!batch.root.equals(this.root())) this.find(batch.first_index, 'the root is not that of the entries');
    if (!batch.frontier.equals(Buffer.concat(this.peaks.map((peak) => peak.hash))))
      this.find(batch.first_index, 'the frontier is not that of the entries');
  }

  private entry(entry: EntryRow, index: number, leaf: Buffer): void {
    if (entry.index !== index) this.find(index, `entry ${entry.index} stands where ${index} should`);
    if (!sha256(entry.salt, entry.body).equals(leaf)) this.find(index, 'the entry is not what was hashed');
    const body = parsed(entry.body);
    if (body === null) return this.find(index, 'the entry is not a JSON object');
    if (canonical(body) !== entry.body) this.find(index, 'the entry is not in canonical form (RFC 8785)');
    if (body['index'] !== index) this.find(index, `the entry says that it is number ${String(body['index'])}`);
    if (body['provider_id'] !== this.provider_id) this.find(index, 'the entry names another provider');
    if (body['kind'] !== entry.kind)
      this.find(index, `the entry is a ${String(body['kind'])}, its row says ${entry.kind}`);
    const touches = whatItTouches(body);
    if (touches !== entry.touches) this.find(index, `the entry touches ${touches}, its row says ${entry.touches}`);
    if (touches !== 'nothing') this.standingAt = index;
  }

  private push(hash: Buffer): void {
    let peak = { leaves: 1, hash };
    while (this.peaks.at(-1)?.leaves === peak.leaves) {
      const left = this.peaks.pop();
      if (left !== undefined) peak = { leaves: left.leaves * 2, hash: sha256(NODE, left.hash, peak.hash) };
    }
    this.peaks.push(peak);
  }

  private find(index: number, fault: string): void {
    this.findings.push({ index, fault });
  }
}

/** The sizes of the perfect subtrees below a tree's frontier, largest first: the powers of two that its leaves add up to. */
function perfectSizes(leaves: number): number[] {
  const sizes: number[] = [];
  for (let size = 2 ** Math.floor(Math.log2(Math.max(leaves, 1))), left = leaves; left > 0; size /= 2) {
    if (size > left) continue;
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** RFC 8785 for values that came out of JSON. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`).join()}}`;
}

/** Records no answer turns on; a change to any other kind touches a standing. */
export const UNTOUCHING: ReadonlySet<string> = new Set([
  'site',
  'ward',
  'monitoring_system',
  'override_task',
  'patient',
  'consent_review',
  'episode_review',
  'leave',
  'care_review',
]);

/** Effects of a decision that a later answer can turn on; any other is of its request alone. */
const USING_UP = ['sighted', 'used', 'clear_look', 'override_look'];

/** What a reader of the log must take in of an entry, by its body alone: `standing`, `request` or `nothing`. */
export function whatItTouches(body: Record<string, unknown>): string {
  if (body['kind'] === 'policy') return 'standing';
  if (body['kind'] === 'change') return UNTOUCHING.has(String(body['type'])) ? 'nothing' : 'standing';
  const effects = body['effects'];
  if (body['kind'] !== 'decision' || typeof effects !== 'object' || effects === null) return 'nothing';
  return USING_UP.some((effect) => effect in effects) ? 'standing' : 'request';
}
