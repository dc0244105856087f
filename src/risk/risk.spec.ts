import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import { amend, RISK_TEXTS, sign, type RiskFields, type RiskTexts } from './risk.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const words = 'Written about this patient alone.';
const texts = Object.fromEntries(RISK_TEXTS.map((name) => [name, words])) as RiskTexts;
const draft = (over: Partial<RiskFields> = {}): RiskFields => ({
  id: 'r2',
  state: 'draft',
  signed_at: null,
  signed_by: null,
  ...texts,
  ...over,
});
const signedAt = (hour: number) => draft({ id: 'r1', state: 'signed', signed_at: at(hour), signed_by: 'staff:dr' });

const thrown = (work: () => unknown): AskfirstError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AskfirstError) return error as AskfirstError;
  }
  throw new Error('no AskfirstError was thrown');
};

describe('A risk assessment', () => {
  it('is signed by whoever signs it, and takes the place of the one signed before', () => {
    const { signed, superseded } = sign(draft(), 'staff:rc', at(10), at(8), [signedAt(9)]);
    expect(signed).toMatchObject({ state: 'signed', signed_at: at(10), signed_by: 'staff:rc' });
    expect(superseded).toEqual([{ ...signedAt(9), state: 'superseded' }]);
  });

  it('may be signed for a time in the past, but not before the admission or a newer assessment', () => {
    expect(sign(draft(), 'staff:rc', at(8), at(8), []).signed.signed_at).toEqual(at(8));
    expect(thrown(() => sign(draft(), 'staff:rc', at(7), at(8), [])).code).toBe('before_admission');
    expect(thrown(() => sign(draft(), 'staff:rc', at(9), at(8), [signedAt(10)])).code).toBe('signed_since');
  });

  it('is not signed until every part of it says something, and every short part is named at once', () => {
    const error = thrown(() =>
      sign(draft({ need: '', blind_spots: '  none known        ' }), 'staff:rc', at(9), at(8), []),
    );
    expect(error.code).toBe('texts_too_short');
    expect(error.faults.map((fault) => fault.field)).toEqual(['need', 'blind_spots']);
  });

  it('is written on as a draft only', () => {
    expect(amend(draft({ need: '' }), { need: words }).need).toBe(words);
    expect(thrown(() => amend(signedAt(9), { need: words })).code).toBe('not_draft');
    expect(thrown(() => sign(signedAt(9), 'staff:rc', at(10), at(8), [])).code).toBe('not_draft');
  });
});
