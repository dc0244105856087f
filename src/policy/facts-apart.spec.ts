import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../decision/fact-values.js';
import { CASES } from './cases.fixture.js';
import { broughtNear, distinctFacts, factsApart } from './facts-apart.js';

const [one] = CASES.map(({ facts }) => facts);
if (one === undefined) throw new Error('there is no case');
const near: Facts = one;
const found = { ...near, consent: 'refused', trauma: 'blocks', request: 'repeat' } as Facts;

describe('situations apart from one another', () => {
  it('are told by the facts that differ', () => {
    expect(factsApart(found, near)).toEqual(['trauma', 'consent', 'request']);
    expect(factsApart(near, near)).toEqual([]);
  });

  it('stand in a list once each', () => {
    expect(distinctFacts([near, found, { ...near }])).toEqual([near, found]);
  });

  it('are brought as near as what must hold lets them', () => {
    expect(broughtNear(found, near, () => true)).toEqual(near);
    expect(broughtNear(found, near, () => false)).toEqual(found);
    expect(
      factsApart(
        broughtNear(found, near, ({ consent }) => consent === 'refused'),
        near,
      ),
    ).toEqual(['consent']);
  });

  it('are brought nearer again by what another fact had to make way for', () => {
    // Trauma, which comes first, can be put back only once the request is.
    const holds = ({ trauma, request }: Facts): boolean => trauma === 'blocks' || request !== 'repeat';
    expect(broughtNear(found, near, holds)).toEqual(near);
  });
});
