import { describe, expect, it } from '@jest/globals';
import { CASES } from './cases.fixture.js';
import type { PolicyCase } from './cases.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { readPolicyFiles } from './policy-files.js';
import { caseGaps, failedCases } from './testing.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const permitted = CASES.find(({ rule }) => rule === 'NB-VW-02.permit') as PolicyCase;
const denied = CASES.find(({ rule }) => rule === 'NB-VW-02.feed') as PolicyCase;
const faultsOf = (one: PolicyCase): readonly string[] => failedCases(policy, [one]).flatMap(({ faults }) => faults);

describe('testing a policy set by cases', () => {
  it('says what was expected and what came', () => {
    expect(faultsOf({ ...permitted, expect: ['no_consent'] })).toEqual(['expected deny for no_consent; came permit']);
    expect(faultsOf({ ...denied, expect: 'permit' })).toEqual(['expected permit; came deny for frequency_exceeded']);
    expect(faultsOf({ ...denied, rule: 'NB-VW-02.alert' })).toEqual([
      'expected by NB-VW-02.alert; came by NB-VW-02.feed',
    ]);
    expect(faultsOf({ ...permitted, obligations: [] })).toEqual([
      'expected to ask for nothing; it asks for do_not_keep',
    ]);
    expect(faultsOf({ ...permitted, expect: 'deny', rule: null })).toEqual(['expected deny; came permit']);
    expect(faultsOf({ ...denied, expect: 'deny', rule: null })).toEqual([]);
  });

  it('says which rules, facts and values no case tries', () => {
    const gaps = caseGaps(
      policy,
      CASES.filter(({ facts }) => facts.technology !== 'audio'),
    );
    expect(gaps).toEqual({ rules: ['NB-VW-06.audio'], facts: [], values: [{ fact: 'technology', value: 'audio' }] });
    expect(caseGaps(policy, [permitted]).facts).toContain('consent');
  });
});
