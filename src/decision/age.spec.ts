import { describe, expect, it } from '@jest/globals';
import { ageView, birthday } from './age.js';
import { INSTANT } from './arbitrary.fixture.js';

describe('age, by London’s calendar', () => {
  it.each([
    ['a birthday in winter', 20_100_114, '2026-01-14T00:00:00Z'],
    ['a birthday in summer begins an hour before, in UTC', 20_100_714, '2026-07-13T23:00:00Z'],
    ['the day the clocks go forward', 20_100_329, '2026-03-29T00:00:00Z'],
    ['the day after it', 20_100_330, '2026-03-29T23:00:00Z'],
    ['the day the clocks go back', 20_101_025, '2026-10-24T23:00:00Z'],
    ['born on 29 February, in a year without one', 20_120_229, '2028-02-29T00:00:00Z'],
  ])('%s', (_name, born, sixteen) => {
    const at = Date.parse(sixteen);
    expect(new Date(birthday(born, 16)).toISOString()).toBe(new Date(at).toISOString());
    expect([-1, 0, 1].map((ms) => ageView(born, 'children', at + ms)?.group)).toEqual(['under_16', '16_17', '16_17']);
    const adult = birthday(born, 18);
    expect([-1, 0].map((ms) => ageView(born, 'adult', adult + ms)?.group ?? null)).toEqual(['16_17', null]);
  });

  it('turns on 1 March for 29 February in a year that has none', () => {
    expect(new Date(birthday(20_120_229, 18)).toISOString()).toBe('2030-03-01T00:00:00.000Z');
  });

  it('is presumed adult on an adult ward when it is not known, and on no other', () => {
    expect(ageView(null, 'adult', INSTANT)).toBeNull();
    expect(ageView(null, 'children', INSTANT)).toEqual({ group: 'unknown', until: null });
  });
});
