import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNhsNumber } from './nhs-number.js';

describe('An NHS number', () => {
  it('is read with or without spaces, and kept bare', () => {
    expect(readNhsNumber('943 476 5919')).toBe('9434765919');
    expect(readNhsNumber('9434765919')).toBe('9434765919');
    expect(readNhsNumber('  9434 765 919 ')).toBe('9434765919');
  });

  it('with a check digit of 0 has a sum that leaves no remainder', () => {
    expect(readNhsNumber('9434760070')).toBe('9434760070');
  });

  it.each(['943476591', '94347659190', '943476591X', '943-476-5919', '', '٩٤٣٤٧٦٥٩١٩'])('is not %p', (text) => {
    expect(readNhsNumber(text)).toBeNull();
  });

  it('is never one digit ten times over', () => {
    for (let digit = 0; digit <= 9; digit++) expect(readNhsNumber(String(digit).repeat(10))).toBeNull();
  });

  it('has one check digit for nine others, or none when that digit would be 10', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (nine) => {
        const valid = [...'0123456789'].filter((check) => readNhsNumber(`${nine}${check}`) !== null);
        const sum = [...String(nine)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
        const check = 11 - (sum % 11);
        const same = /^(\d)\1{8}$/.test(String(nine));
        if (!same) expect(valid).toEqual(check === 10 ? [] : [String(check % 11)]);
      }),
    );
  });
});
