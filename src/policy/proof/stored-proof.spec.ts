import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { PolicyRule } from '../../decision/policy-set.js';
import { checkPolicy } from '../check.js';
import { readPolicyFiles } from '../policy-files.js';
import { readInvariants } from './invariants.js';
import { Solver } from './solver.js';
import { foundIn, holdsUnder, type Found } from './stored-proof.js';

const { rules } = checkPolicy(await readPolicyFiles('policies'));
const name = 'policies/invariants.yaml';
const invariants = readInvariants({ name, text: await readFile(name, 'utf8') });
const [permit] = rules.filter(({ id }) => id === 'NB-VW-02.permit');

async function found(whole: readonly PolicyRule[]): Promise<Found> {
  const solver = await Solver.open(whole);
  return foundIn(solver, rules, whole, invariants).finally(() => solver.close());
}

it('finds a situation that a layer permits and national policy does not, should one ever get so far', async () => {
  const loose = { ...(permit as PolicyRule), id: 'LARCH-1', scope: 'ward' as const };
  const whole = [...rules, { ...loose, when: { ...loose.when, screen: ['approved', 'not_applicable'] } }];
  const { loosened, ...rest } = await found(whole);
  expect(loosened).toMatchObject({ operation: 'view_live_blurred', screen: 'not_applicable' });
  expect(holdsUnder({ ...rest, loosened }, true)).toBe(false);
  expect(rest.broken.map(({ invariant }) => invariant)).toEqual(['INV-07.viewer']);
});

it.each(['broken', 'vacuous', 'never_fires', 'shadowed', 'loosened'] as const)(
  'holds of no set of which %s was found, with layers or without',
  (what) => {
    const nothing: Found = { broken: [], vacuous: [], unreachable: [], never_fires: [], shadowed: [], loosened: null };
    expect([holdsUnder(nothing, true), holdsUnder(nothing, false)]).toEqual([true, true]);
    const something = { ...nothing, [what]: what === 'loosened' ? {} : ['x'] };
    expect([holdsUnder(something, true), holdsUnder(something, false)]).toEqual([false, false]);
    const unreachable = { ...nothing, unreachable: ['NB-VW-01.permit'] };
    expect([holdsUnder(unreachable, true), holdsUnder(unreachable, false)]).toEqual([true, false]);
  },
);
