import { hash, randomFillSync } from 'node:crypto';
import type { Entry } from './entry.js';
import { GrowingBytes } from './growing-bytes.js';
import { Frontier, leafHash, type Hash } from './merkle.js';

/** Bytes of the random salt that keeps an erased body from being guessed from its hash. */
export const SALT_BYTES = 16;

/** The end of a provider's log: the next index, when the last entry was made, and the tree so far. */
export interface Head {
  next_index: number;
  /** Milliseconds since 1970 UTC. */
  recorded_at: number;
  /** Index of the last entry that touches a standing or a request; -1 when there is none. */
  standing_at: number;
  frontier: Frontier;
}

/** Entries hashed onto a head, ready to insert. */
export interface Batch {
  first_index: number;
  /** The root of the tree it was hashed onto: what tells that head from any other of the same length. */
  onto: Hash;
  size: number;
  recorded_at: number;
  standing_at: number;
  salts: Buffer;
  leaves: Buffer;
  frontier: Frontier;
  root: Hash;
  kinds: string;
  touches: string;
  /** The bodies in UTF-8, one a line. */
  lines: Buffer;
}

/** How many bytes of bodies a batch has room for at first, unless it is given room. */
const FEW_BYTES = 4_096;
/** How many salts are drawn at a time once a batch has a few: drawing costs as much for one as for many. */
const SALTS_AT_A_TIME = 256;

/** Salts and hashes entries onto a head (RFC 6962), one by one: leaf input = SHA-256(salt, body), leaf = SHA-256(0x00, input). */
export class GrowingBatch {
  private readonly frontier: Frontier;
  private readonly salts = new GrowingBytes(Buffer.allocUnsafeSlow(SALT_BYTES));
  private readonly leaves: Hash[] = [];
  private readonly kinds: string[] = [];
  private readonly touches: string[] = [];
  // Canonical JSON holds no raw line break, so one parameter carries every body; they are sent as they grow here.
  private readonly lines: GrowingBytes;
  private standing_at: number;

  constructor(
    private readonly head: Head,
    room: Buffer = Buffer.allocUnsafeSlow(FEW_BYTES),
  ) {
    this.frontier = head.frontier.copy();
    this.standing_at = head.standing_at;
    this.lines = new GrowingBytes(room);
  }

  get size(): number {
    return this.leaves.length;
  }

  /** The index the next entry will have. */
  get next_index(): number {
    return this.head.next_index + this.size;
  }

  add(entry: Entry): void {
    const input = this.leafInput(entry.body);
    if (entry.touches !== 'nothing') this.standing_at = this.next_index;
    this.frontier.push(leafHash(input));
    this.leaves.push(input);
    this.kinds.push(entry.kind);
    this.touches.push(entry.touches);
  }

  /** Takes in a body under the next salt; gives the hash of both. */
  private leafInput(body: string): Hash {
    const { lines, salts, size } = this;
    // As many again as there are, so that a batch of one draws one.
    if (size * SALT_BYTES === salts.length)
      salts.fill(Math.min(Math.max(size, 1), SALTS_AT_A_TIME) * SALT_BYTES, randomFillSync);
    if (size > 0) lines.write('\n');
    lines.write(body);
    const most = SALT_BYTES + body.length * 3;
    if (scratch.length < most) scratch = Buffer.allocUnsafeSlow(most);
    salts.copyFew(scratch, size * SALT_BYTES, (size + 1) * SALT_BYTES);
    const end = SALT_BYTES + scratch.write(body, SALT_BYTES, 'utf8');
    return hash('sha256', scratch.subarray(0, end), 'hex');
  }

  /** What it has grown to, ready to insert; nothing may be added after. */
  finish(recorded_at: number): Batch {
    return {
      first_index: this.head.next_index,
      onto: this.head.frontier.root(),
      size: this.size,
      recorded_at,
      standing_at: this.standing_at,
      salts: this.salts.all().subarray(0, this.size * SALT_BYTES),
      leaves: Buffer.from(this.leaves.join(''), 'hex'),
      frontier: this.frontier,
      root: this.frontier.root(),
      kinds: this.kinds.join(','),
      touches: this.touches.join(','),
      lines: this.lines.all(),
    };
  }
}

/** Salts and hashes entries onto a head, all at once. */
export function hashBatch(head: Head, entries: readonly Entry[], recorded_at: number): Batch {
  const batch = new GrowingBatch(head);
  for (const entry of entries) batch.add(entry);
  return batch.finish(recorded_at);
}

/** Where a leaf's input is put together; nothing waits between filling and hashing it. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);

/** The head after a batch. */
export function headAfter(batch: Batch): Head {
  return {
    next_index: batch.first_index + batch.size,
    recorded_at: batch.recorded_at,
    standing_at: batch.standing_at,
    frontier: batch.frontier,
  };
}

/** Takes the provider's one point of order; every path that appends holds it until it commits. */
export const LOCK_SQL = 'SELECT 1 FROM log_lock WHERE provider_id = $1 FOR UPDATE';

/** The head, in a statement of its own after the lock: fused with it, it reads what stood before the wait. */
export const HEAD_SQL = `SELECT first_index + size AS next_index, extract(epoch FROM recorded_at) * 1000 AS recorded_at, standing_at, frontier
  FROM log_batch WHERE provider_id = $1 ORDER BY first_index DESC LIMIT 1`;

export const NOW_SQL = 'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now';

/**
 * Appends a batch if the head is still the one it was hashed onto and the clock agrees with its time to within a tolerance,
 * under the provider's lock, which it takes itself. Gives the database's time (milliseconds), or null when nothing was appended.
 */
export const APPEND_SQL =
  'SELECT askfirst_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS appended_at';

/** The one row of APPEND_SQL. */
export interface AppendedRow {
  appended_at: number | null;
}

/** The parameters of APPEND_SQL. */
export function appendParameters(provider_id: string, batch: Batch, clock_tolerance_ms: number): unknown[] {
  return [
    provider_id,
    batch.first_index,
    batch.size,
    batch.recorded_at,
    clock_tolerance_ms,
    batch.leaves,
    batch.frontier.bytes(),
    Buffer.from(batch.root, 'hex'),
    batch.salts,
    batch.kinds,
    batch.touches,
    batch.lines,
    batch.standing_at,
    Buffer.from(batch.onto, 'hex'),
  ];
}

/** A head row as the database gives it; an empty log has none. */
export interface HeadRow {
  next_index: string;
  recorded_at: string;
  standing_at: string;
  frontier: Buffer;
}

/** The head a row of HEAD_SQL stands for. */
export function headOf(row: HeadRow | undefined): Head {
  if (row === undefined) return { next_index: 0, recorded_at: 0, standing_at: -1, frontier: Frontier.empty() };
  const next_index = Number(row.next_index);
  return {
    next_index,
    recorded_at: Number(row.recorded_at),
    standing_at: Number(row.standing_at),
    frontier: Frontier.from(next_index, row.frontier),
  };
}
