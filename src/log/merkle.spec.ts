import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { EMPTY_ROOT, Frontier, leafHash } from './merkle.js';

/** The Merkle tree hash as RFC 6962 §2.1 writes it, over leaf inputs. */
function treeHash(inputs: readonly Buffer[]): Buffer {
  if (inputs.length === 0) return createHash('sha256').digest();
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1) return createHash('sha256').update(Buffer.of(0)).update(only).digest();
  let k = 1;
  while (k * 2 < inputs.length) k *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(treeHash(inputs.slice(0, k)))
    .update(treeHash(inputs.slice(k)))
    .digest();
}

const inputs = fc.array(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  { maxLength: 70 },
);

describe('the Merkle tree', () => {
  it('has the root RFC 6962 defines, for every size', () => {
    fc.assert(
      fc.property(inputs, (leaves) => {
        const frontier = Frontier.empty();
        for (const leaf of leaves) frontier.push(leafHash(leaf.toString('hex')));
        expect(frontier.root()).toBe(treeHash(leaves).toString('hex'));
        expect(frontier.size).toBe(leaves.length);
      }),
    );
  });

  it('goes on from its stored bytes as if it had never stopped', () => {
    fc.assert(
      fc.property(inputs, inputs, (before, after) => {
        const frontier = Frontier.empty();
        for (const leaf of before) frontier.push(leafHash(leaf.toString('hex')));
        const again = Frontier.from(frontier.size, frontier.bytes());
        for (const leaf of after) again.push(leafHash(leaf.toString('hex')));
        expect(again.root()).toBe(treeHash([...before, ...after]).toString('hex'));
      }),
    );
  });

  it('begins with the hash of nothing', () => {
    expect(EMPTY_ROOT).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(Frontier.empty().root()).toBe(EMPTY_ROOT);
  });

  it('refuses stored bytes that do not fit the size', () => {
    expect(() => Frontier.from(3, Buffer.alloc(32))).toThrow(RangeError);
    expect(() => Frontier.from(1, Buffer.alloc(33))).toThrow(RangeError);
  });
});
