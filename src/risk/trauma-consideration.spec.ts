import { describe, expect, it } from '@jest/globals';
import { thrown } from '../consent/consents.fixture.js';
import { endTrauma, sameTrauma, type TraumaFields } from './trauma-consideration.js';

/** That hour of 20 November 2026. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));

const told: TraumaFields = {
  id: 't1',
  kind: 'watched_or_filmed',
  basis: 'Was filmed.',
  account: 'patient',
  blocks_from: at(9),
  state: 'stands',
  ended_at: null,
  ended_by: null,
  ended_reason: null,
  patients_part: null,
};
const END = { at: at(10), by: 'staff:rc', reason: 'Asked for.', patients_part: 'I want to decide myself.' };

describe('a trauma consideration', () => {
  it('ends once, with who, why and the patient’s own part in it', () => {
    const ended = endTrauma(told, END);
    expect(ended).toMatchObject({
      state: 'ended',
      ended_at: at(10),
      ended_by: 'staff:rc',
      patients_part: END.patients_part,
    });
    expect(endTrauma(ended, { ...END, at: at(11), by: 'staff:another' })).toBe(ended);
  });

  it('does not end before it began', () => {
    expect(thrown(() => endTrauma(told, { ...END, at: at(8) })).code).toBe('before_record');
    expect(endTrauma(told, { ...END, at: at(9) }).state).toBe('ended');
  });

  it('told again is the one that stands, and another account of it is another', () => {
    expect(sameTrauma(told, [told])).toBe(told);
    for (const other of [{ basis: 'More.' }, { account: 'family' as const }, { kind: 'abuse' as const }])
      expect(sameTrauma({ ...told, ...other }, [told])).toBeNull();
    expect(sameTrauma(told, [endTrauma(told, END)])).toBeNull();
  });
});
