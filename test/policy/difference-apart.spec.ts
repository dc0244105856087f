import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from '../../src/policy/check.js';
import { readPolicyFiles } from '../../src/policy/policy-files.js';
import { differenceApart } from '../../src/policy/diff/difference-apart.js';
import { isNone } from '../../src/policy/diff/difference.js';

const national = checkPolicy(await readPolicyFiles('policies'));

describe('a comparison in a process of its own', () => {
  it('answers, and leaves this process free meanwhile', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 20);
    const request = { before: national, after: national, cases_of: 'policies' };
    const found = await differenceApart(request, { timeout_ms: 60_000 }).finally(() => clearInterval(ticking));
    expect(isNone(found)).toBe(true);
    expect(turns).toBeGreaterThan(5);
  });

  it('is over when its time is, with an error that says so', async () => {
    const request = { before: national, after: { ...national, rules: [] }, cases_of: 'policies' };
    await expect(differenceApart(request, { timeout_ms: 50 })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'difference_timed_out',
    });
  });
});
