import { createHash } from 'node:crypto';

/** A proof that does not hold, with the step at which it failed. */
export class ProofError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProofError';
  }
}

function node(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(0x01)).update(left).update(right).digest();
}

/** The largest power of two smaller than `size`, which is where RFC 6962 splits a tree. */
function split(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** The root over leaf hashes (RFC 6962 §2.1). */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return node(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** The audit path for one leaf (RFC 6962 §2.1.1). */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...inclusionProof(leaves.slice(0, k), index), rootOf(leaves.slice(k))]
    : [...inclusionProof(leaves.slice(k), index - k), rootOf(leaves.slice(0, k))];
}

/** The consistency proof between the tree of the first `size` leaves and the whole (RFC 6962 §2.1.2). */
export function consistencyProof(leaves: readonly Buffer[], size: number): Buffer[] {
  return size === leaves.length || size === 0 ? [] : subProof(leaves, size, true);
}

function subProof(leaves: readonly Buffer[], size: number, whole: boolean): Buffer[] {
  if (size === leaves.length) return whole ? [] : [rootOf(leaves)];
  const k = split(leaves.length);
  return size <= k
    ? [...subProof(leaves.slice(0, k), size, whole), rootOf(leaves.slice(k))]
    : [...subProof(leaves.slice(k), size - k, false), rootOf(leaves.slice(0, k))];
}

/** Checks that a leaf hash stands at an index of the tree with this size and root; throws ProofError when it is not shown. */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): void {
  if (leaf.length !== 32) throw new ProofError('the leaf is not a hash');
  if (index < 0 || index >= size) throw new ProofError('the index is outside the tree');
  let [fn, sn] = [index, size - 1];
  let hash = leaf;
  for (const step of proof) {
    if (sn === 0) throw new ProofError('the proof is too long');
    if (fn % 2 === 1 || fn === sn) {
      hash = node(step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      hash = node(hash, step);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  if (sn !== 0) throw new ProofError('the proof is too short');
  if (!hash.equals(root)) throw new ProofError('the proof leads to another root');
}

/** Checks that a tree grew out of an earlier one by appending alone; throws ProofError when it is not shown. */
export function verifyConsistency(
  size1: number,
  root1: Buffer,
  size2: number,
  root2: Buffer,
  proof: readonly Buffer[],
): void {
  if (size1 > size2) throw new ProofError('the earlier tree is the larger');
  // Every tree grows out of the empty one, so starting there shows nothing of the later root.
  if (size1 === 0) throw new ProofError('from the empty tree nothing can be shown');
  if (size1 === size2) {
    if (proof.length > 0) throw new ProofError('there is nothing to prove, and yet a proof');
    if (!root1.equals(root2)) throw new ProofError('trees of one size have two roots');
    return;
  }
  const path = [...proof];
  let [fn, sn] = [size1 - 1, size2 - 1];
  while (fn % 2 === 1) [fn, sn] = [(fn - 1) / 2, Math.floor(sn / 2)];
  const first = fn === 0 ? root1 : path.shift();
  if (first === undefined) throw new ProofError('the proof is too short');
  let [a, b] = [first, first];
  for (const step of path) {
    if (sn === 0) throw new ProofError('the proof is too long');
    if (fn % 2 === 1 || fn === sn) {
      [a, b] = [node(step, a), node(step, b)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      b = node(b, step);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  if (sn !== 0) throw new ProofError('the proof is too short');
  if (!a.equals(root1)) throw new ProofError('the proof does not lead to the earlier root');
  if (!b.equals(root2)) throw new ProofError('the proof does not lead to the later root');
}
