import { setTimeout as after } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readPolicyFiles, type PolicyFile } from '../../src/policy/policy-files.js';
import { PolicyError } from '../../src/policy/policy-problem.js';
import { proveApart } from '../../src/policy/proof/prove-apart.js';
import type { ProofRequest } from '../../src/policy/proof/stored-proof.js';

const name = 'invariants.yaml';
const sound: ProofRequest = {
  national: await readPolicyFiles('policies'),
  layers: [],
  invariants: { name, text: await readFile(`policies/${name}`, 'utf8') },
};

const layer = (...whens: string[]): PolicyFile => ({
  name: 'ward/larch.yaml',
  text: `scope: ward\nward: larch\nrules:\n${whens
    .map(
      (when, n) =>
        `  - { id: LARCH-${n + 1}, forbid: blanket_request, when: ${when}, says: Not here., source: The ward }\n`,
    )
    .join('')}`,
});

/** What processes this one has started and has not seen the end of. */
const children = async (): Promise<number> => {
  await after(20);
  return process.getActiveResourcesInfo().filter((one) => one === 'ProcessWrap').length;
};

describe('a proof in a process of its own', () => {
  it('holds of the national set, and says what it is over', async () => {
    const before = await children();
    const proof = await proveApart(sound);
    expect(proof).toMatchObject({ holds: true, broken: [], loosened: null, solver: expect.stringMatching(/^Z3 \d/) });
    expect(proof.set_hash).toBe(proof.national_hash);
    expect(BigInt(proof.situations)).toBeGreaterThan(10n ** 30n);
    expect(proof.kilobytes).toBeLessThan(1_000_000);
    expect(await children()).toBe(before);
  });

  it('holds of a layer that forbids more, and tells of what it makes impossible', async () => {
    const proof = await proveApart({
      ...sound,
      layers: [layer('{ operation: [view_live_clear], place: [bedroom, seclusion_room, communal] }')],
    });
    expect(proof).toMatchObject({ holds: true, loosened: null, never_fires: [], shadowed: [] });
    expect(proof.unreachable).toContain('NB-VW-01.permit');
    expect(proof.set_hash).not.toBe(proof.national_hash);
  });

  it('does not hold of a layer with a rule that forbids only what is forbidden already', async () => {
    const proof = await proveApart({ ...sound, layers: [layer('{ place: [communal] }', '{ place: [bathroom] }')] });
    expect(proof).toMatchObject({ holds: false, shadowed: ['LARCH-2'] });
  });

  it('does not hold of a layer that obliges where nothing is permitted', async () => {
    const text = `scope: ward
ward: larch
rules:
  - { id: LARCH-1, oblige: [stop_on_entry], operations: [view_live_blurred], says: Stop., source: The ward }
  - { id: LARCH-2, oblige: [stop_on_entry], operations: [disclose], says: Stop., source: The ward }
`;
    const proof = await proveApart({ ...sound, layers: [{ name: 'ward/larch.yaml', text }] });
    // What never fires does nothing of its own either.
    expect(proof).toMatchObject({ holds: false, never_fires: ['LARCH-2'], shadowed: ['LARCH-2'], loosened: null });
  });

  it('does not hold of a layer that obliges to what it obliges to already', async () => {
    const text = `scope: ward
ward: larch
rules:
  - { id: LARCH-1, oblige: [stop_on_entry], operations: [view_live_blurred, view_live_clear], says: Stop., source: The ward }
  - { id: LARCH-2, oblige: [stop_on_entry], operations: [view_live_blurred], says: Stop., source: The ward }
`;
    const proof = await proveApart({ ...sound, layers: [{ name: 'ward/larch.yaml', text }] });
    expect(proof).toMatchObject({ holds: false, never_fires: [], shadowed: ['LARCH-2'] });
  });

  it('does not hold of a set that permits what an invariant forbids, and shows a situation', async () => {
    const national = sound.national.map((file) => ({
      ...file,
      text: file.text
        .replace('when: { override_looks: [used_up] }', 'when: { override_looks: [used_up], place: [communal] }')
        .replace('override_looks: [left]', 'override_looks: [left, used_up]'),
    }));
    const proof = await proveApart({ ...sound, national });
    expect(proof.holds).toBe(false);
    expect(proof.broken).toHaveLength(1);
    expect(proof.broken[0]).toMatchObject({
      invariant: 'INV-10.override_matrix',
      counterexample: { override_looks: 'used_up', authority: 'emergency_override' },
    });
  });

  it('is refused for a file at fault, with every fault and its place', async () => {
    const faulty = {
      ...sound,
      layers: [{ name: 'ward/larch.yaml', text: 'scope: ward\nward: larch\nrulez: 1\nruled: 2\n' }],
    };
    const error = await proveApart(faulty).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PolicyError);
    expect((error as PolicyError).problems.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('is none when it takes too long, or is called off, and leaves no process behind', async () => {
    const before = await children();
    await expect(proveApart(sound, { timeout_ms: 100 })).rejects.toMatchObject({
      code: 'proof_timed_out',
      message: expect.stringContaining('0.1 s'),
    });
    const calledOff = new AbortController();
    const proof = proveApart(sound, { signal: calledOff.signal });
    calledOff.abort();
    await expect(proof).rejects.toMatchObject({ code: 'proof_failed' });
    expect(await children()).toBe(before);
  });
});
