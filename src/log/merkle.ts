import { createHash, hash } from 'node:crypto';

/** Bytes of one hash (SHA-256). */
const HASH_BYTES = 32;

/** A hash as hex text: half as dear to make as a Buffer of 32 bytes, and one is made for every entry and node. */
export type Hash = string;

/** The root of a tree with no entries (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = createHash('sha256').digest('hex');

const pair = Buffer.alloc(1 + 2 * HASH_BYTES);
pair[0] = 0x01;
const single = Buffer.alloc(1 + HASH_BYTES);
single[0] = 0x00;

/** The hash of a leaf whose input is 32 bytes (RFC 6962 §2.1: SHA-256 of 0x00 and the input). */
export function leafHash(input: Hash): Hash {
  single.write(input, 1, 'hex');
  return hash('sha256', single, 'hex');
}

/** The hash of a node from its two children (RFC 6962 §2.1: SHA-256 of 0x01, left and right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  pair.write(left, 1, 'hex');
  pair.write(right, 1 + HASH_BYTES, 'hex');
  return hash('sha256', pair, 'hex');
}

/** The roots of the perfect subtrees a tree of `size` leaves is made of, largest first: all that is needed to go on. */
export class Frontier {
  private constructor(
    private count: number,
    private readonly roots: Hash[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** Reads a frontier back; throws RangeError when the bytes do not fit the size. */
  static from(size: number, bytes: Buffer): Frontier {
    const roots: Hash[] = [];
    for (let at = 0; at < bytes.length; at += HASH_BYTES) roots.push(bytes.toString('hex', at, at + HASH_BYTES));
    if (bytes.length % HASH_BYTES !== 0 || roots.length !== ones(size))
      throw new RangeError('the frontier does not fit the size of the tree');
    return new Frontier(size, roots);
  }

  copy(): Frontier {
    return new Frontier(this.count, [...this.roots]);
  }

  get size(): number {
    return this.count;
  }

  /** Adds one leaf by its hash. */
  push(leaf: Hash): void {
    let node = leaf;
    for (let rest = this.count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.roots.pop();
      if (left === undefined) throw new RangeError('the frontier does not fit the size of the tree');
      node = nodeHash(left, node);
    }
    this.roots.push(node);
    this.count++;
  }

  /** The tree's root now. */
  root(): Hash {
    let root: Hash | undefined;
    for (let i = this.roots.length - 1; i >= 0; i--) {
      const left = this.roots[i] as Hash;
      root = root === undefined ? left : nodeHash(left, root);
    }
    return root ?? EMPTY_ROOT;
  }

  bytes(): Buffer {
    return Buffer.from(this.roots.join(''), 'hex');
  }
}

function ones(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
