import { describe, expect, it } from '@jest/globals';
import type { StoredProof } from '../policy/proof/stored-proof.js';
import { faultsFound } from './layer-proving.js';

const file = {
  name: 'layer.yaml',
  text: `scope: provider
# id: TX-01 was taken out
rules:
  - { id: TX-01-A, forbid: ward_halt, says: No., source: Us }
  - id: TX-01.looks
    forbid: ward_halt
  - 'id': "TX-01"
    forbid: ward_halt
`,
};
const found = (over: Partial<StoredProof>): StoredProof => ({
  ...{ national_hash: '', set_hash: '', invariants_hash: '', solver: '', rules: 0, facts: 0, situations: '0' },
  ...{ milliseconds: 0, kilobytes: 0, holds: false, broken: [], vacuous: [], unreachable: [] },
  ...{ never_fires: [], shadowed: [], loosened: null, ...over },
});

describe('what a proof found in a layer', () => {
  it('is told with where the rule stands, and not another whose id begins the same', () => {
    const told = faultsFound(file, found({ never_fires: ['TX-01'], shadowed: ['TX-01', 'TX-01.looks'] }));
    expect(told.map(({ fault }) => fault)).toEqual([
      'layer.yaml:7:5 TX-01 can never fire: no facts meet it',
      'layer.yaml:5:5 TX-01.looks does nothing that is not done already',
    ]);
  });

  it('is nothing where it holds', () => {
    expect(faultsFound(file, found({ holds: true, unreachable: ['NB-VW-02.permit'] }))).toEqual([]);
  });
});
