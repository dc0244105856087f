import { describe, expect, it } from '@jest/globals';
import { touchedBy } from '../../src/log/entry.js';
import { RECORD_TYPES } from '../../src/log/record-types.js';
import { UNTOUCHING, whatItTouches } from '../../src/log/verify/verify.js';
import { isStandingType } from '../../src/standing/rows.js';
import type { DecisionEffects } from '../../src/standing/usage.js';

/** Every effect a decision can have: another does not compile without standing here. */
const EFFECTS: Required<DecisionEffects> = {
  sighted: { vendor_id: 'v', id: 'a', device_id: 'd', raised_at: 0 },
  used: { vendor_id: 'v', id: 'a' },
  clear_look: ['p'],
  override_look: 'o',
  request: { outcome: 'deny', expires_at: null },
};

describe('whoever checks the log', () => {
  it('knows of every kind of record whether an answer can turn on it, as whoever writes the log does', () => {
    expect([...UNTOUCHING].sort()).toEqual(RECORD_TYPES.filter((type) => !isStandingType(type)).sort());
  });

  it.each(Object.entries(EFFECTS))(
    'knows of a decision whose effect is %s what it touches, likewise',
    (name, effect) => {
      const effects: DecisionEffects = { [name]: effect };
      expect(whatItTouches({ kind: 'decision', effects })).toBe(touchedBy(effects));
    },
  );
});
