import { describe, expect, it } from '@jest/globals';
import { RECORD_TYPES } from '../../src/log/record-types.js';
import { UNTOUCHING } from '../../src/log/verify/verify.js';
import { isStandingType } from '../../src/standing/rows.js';

describe('whoever checks the log', () => {
  it('knows of every kind of record whether an answer can turn on it, as whoever writes the log does', () => {
    expect([...UNTOUCHING].sort()).toEqual(RECORD_TYPES.filter((type) => !isStandingType(type)).sort());
  });
});
