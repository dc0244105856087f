import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PageTokens } from './page-tokens.js';

const search = { kind: 'resource', by: 'staff:nurse' };

function tokens(clock = { now: 1_000 }): PageTokens {
  return new PageTokens(Buffer.alloc(32, 7), () => clock.now);
}

describe('page tokens', () => {
  it('lead through every result once, whatever the size of a page', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (ids, limit) => {
          const seen: string[] = [];
          let token: string | undefined;
          do {
            const page = tokens().page(ids, search, token === undefined ? { limit } : { limit, token });
            expect(page.ids.length).toBeLessThanOrEqual(limit);
            seen.push(...page.ids);
            token = page.next_token;
          } while (token !== '');
          expect(seen).toEqual([...ids].sort());
        },
      ),
    );
  });

  it('are refused once expired, altered, for another search, or with another key', () => {
    const clock = { now: 1_000 };
    const { next_token: token } = tokens(clock).page(['a', 'b'], search, { limit: 1 });
    expect(tokens(clock).page(['a', 'b'], search, { token }).ids).toEqual(['b']);
    const use = (over: { by?: PageTokens; of?: object; token?: string }) => () =>
      (over.by ?? tokens(clock)).page(['a', 'b'], over.of ?? search, { token: over.token ?? token });
    expect(use({ of: { ...search, by: 'staff:other' } })).toThrow('another search');
    expect(use({ by: new PageTokens(Buffer.alloc(32, 8), () => clock.now) })).toThrow('not given out here');
    const [said = '', mac = ''] = token.split('.');
    const flipped = Buffer.from(said, 'base64url').toString().replace('"a"', '""');
    expect(use({ token: `${Buffer.from(flipped).toString('base64url')}.${mac}` })).toThrow('not given out here');
    for (const altered of [said, `${token}.x`, `${token}=`, `${token}\n`, ` ${token}`, `${token}!`])
      expect(use({ token: altered })).toThrow('not given out here');
    clock.now += 11 * 60_000;
    expect(use({})).toThrow('expired');
  });
});
