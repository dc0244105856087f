import { createHash, hash } from 'node:crypto';

/** Bytes of one hash (SHA-256). */
export const HASH_BYTES = 32;

/** The root of a tree with no entries (RFC 6962 §2.1). */
export const EMPTY_ROOT = createHash('sha256').digest();

const pair = Buffer.alloc(1 + 2 * HASH_BYTES);
pair[0] = 0x01;
const single = Buffer.alloc(1 + HASH_BYTES);

/** The hash of a leaf whose input is 32 bytes (RFC 6962 §2.1: SHA-256 of 0x00 and the input). */
export function leafHash(input: Buffer): Buffer {
  single[0] = 0x00;
  input.copy(single, 1);
  return hash('sha256', single, 'buffer');
}

/** The hash of a node from its two children (RFC 6962 §2.1: SHA-256 of 0x01, left and right). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(pair, 1);
  right.copy(pair, 1 + HASH_BYTES);
  return hash('sha256', pair, 'buffer');
}

/** The roots of the perfect subtrees a tree of `size` leaves is made of, largest first: all that is needed to go on. */
export class Frontier {
  private constructor(
    private count: number,
    private readonly roots: Buffer[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** Reads a frontier back; throws RangeError when the bytes do not fit the size. */
  static from(size: number, bytes: Buffer): Frontier {
    const roots: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += HASH_BYTES) roots.push(Buffer.from(bytes.subarray(at, at + HASH_BYTES)));
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
  push(leaf: Buffer): void {
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
  root(): Buffer {
    let root: Buffer | undefined;
    for (let i = this.roots.length - 1; i >= 0; i--) {
      const left = this.roots[i] as Buffer;
      root = root === undefined ? left : nodeHash(left, root);
    }
    return root ?? EMPTY_ROOT;
  }

  bytes(): Buffer {
    return Buffer.concat(this.roots);
  }
}

function ones(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
