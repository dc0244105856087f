import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistencyProof, inclusionProof, ProofError, rootOf, verifyConsistency, verifyInclusion } from './proof.js';

const leaves = fc.array(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  { minLength: 1, maxLength: 40 },
);

/** A proof that is not the one given: a step changed, dropped, doubled or added. */
function spoilt(proof: readonly Buffer[], how: number): Buffer[] {
  const changed = proof.map((step) => Buffer.from(step));
  if (how === 0 || changed.length === 0) return [...changed, Buffer.alloc(32, 7)];
  if (how === 1) return changed.slice(1);
  const first = changed[0] as Buffer;
  first[3] = (first[3] ?? 0) ^ 1;
  return changed;
}

describe('proofs', () => {
  it('show that each entry stands in the tree, and nothing else does', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(2), (all, n, how) => {
        const index = n % all.length;
        const proof = inclusionProof(all, index);
        const leaf = all[index] as Buffer;
        verifyInclusion(leaf, index, all.length, proof, rootOf(all));
        expect(() => verifyInclusion(leaf, index, all.length, spoilt(proof, how), rootOf(all))).toThrow(ProofError);
        expect(() => verifyInclusion(Buffer.alloc(32, 9), index, all.length, proof, rootOf(all))).toThrow(ProofError);
      }),
    );
  });

  it('show that a tree grew by appending, and no other way', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(2), (all, n, how) => {
        const size = 1 + (n % all.length);
        const earlier = rootOf(all.slice(0, size));
        const proof = consistencyProof(all, size);
        verifyConsistency(size, earlier, all.length, rootOf(all), proof);
        expect(() => verifyConsistency(size, earlier, all.length, rootOf(all), spoilt(proof, how))).toThrow(ProofError);
        expect(() => verifyConsistency(size, Buffer.alloc(32, 9), all.length, rootOf(all), proof)).toThrow(ProofError);
      }),
    );
  });
});

interface Vector {
  desc: string;
  wantErr: boolean;
  proof: string[] | null;
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const folder = process.env['ASKFIRST_VECTORS'];

/** Published vectors, tried where ASKFIRST_VECTORS names their folder; the project stands without them. */
function vectors(kind: string): [string, Vector][] {
  const root = join(folder ?? '', 'merkle', kind);
  if (folder === undefined || !existsSync(root)) return [];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.map((name) => [name, JSON.parse(readFileSync(join(root, name), 'utf8')) as Vector]);
}

function outcome(verify: () => void): boolean {
  try {
    verify();
    return false;
  } catch (error) {
    if (error instanceof ProofError) return true;
    throw error;
  }
}

describe('published vectors of RFC 6962 proofs', () => {
  it('are judged as they say, inclusion and consistency', () => {
    for (const [name, v] of vectors('inclusion')) {
      const wrong = outcome(() =>
        verifyInclusion(bytes(v.leafHash), v.leafIdx, v.treeSize, (v.proof ?? []).map(bytes), bytes(v.root)),
      );
      expect([name, wrong]).toEqual([name, v.wantErr]);
    }
    for (const [name, v] of vectors('consistency')) {
      const wrong = outcome(() =>
        verifyConsistency(v.size1, bytes(v.root1), v.size2, bytes(v.root2), (v.proof ?? []).map(bytes)),
      );
      expect([name, wrong]).toEqual([name, v.wantErr]);
    }
    // Where they are given, they are really tried.
    if (folder !== undefined) expect(vectors('inclusion').length).toBeGreaterThan(50);
  });
});
