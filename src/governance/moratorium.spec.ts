import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import { begin, lift, type MoratoriumFields } from './moratorium.js';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);
const reason = 'Until the independent review has reported.';

function begun(asked: Partial<Parameters<typeof begin>[0]> = {}, decided_at?: Date): MoratoriumFields {
  const made = begin({ level: 'provider', reason, ...asked }, decided_at, NOW);
  if (made instanceof AskfirstError) throw made;
  return { ...made, occurred_at: decided_at ?? NOW };
}

describe('a moratorium', () => {
  it('starts now, when it was decided, or at a time ahead', () => {
    expect(begun().starts_at).toEqual(NOW);
    expect(begun({}, after(-5_000)).starts_at).toEqual(after(-5_000));
    expect(begun({ starts_at: after(86_400_000) }).starts_at).toEqual(after(86_400_000));
    expect(begun({ starts_at: after(-1) }).starts_at).toEqual(after(-1));
  });

  it.each([
    [59_999, 0],
    [60_000, 0],
    [60_001, 60_001],
  ])('asked for %d ms ahead starts %d ms ahead, since a clock may run a little fast', (ahead, starts) => {
    expect(begun({ starts_at: after(ahead) }).starts_at).toEqual(after(starts));
  });

  it('is on one technology, on all of a provider, or national on either', () => {
    expect(begun({ level: 'technology', technology: 'bed_sensor' }).technology).toBe('bed_sensor');
    expect(begun().technology).toBeNull();
    expect(begun({ level: 'national' }).technology).toBeNull();
    expect(begun({ level: 'national', technology: 'bedroom_cctv' }).technology).toBe('bedroom_cctv');
  });

  it('tells every fault at once', () => {
    const faults = (asked: Partial<Parameters<typeof begin>[0]>, decided_at?: Date): unknown => {
      const made = begin({ level: 'provider', reason, ...asked }, decided_at, NOW);
      return made instanceof AskfirstError ? made.faults.map(({ field }) => field) : null;
    };
    expect(faults({ level: 'technology', starts_at: after(-2) }, after(-1))).toEqual(['technology', 'starts_at']);
    expect(faults({ technology: 'audio', starts_at: after(-2) }, after(-1))).toEqual(['technology', 'starts_at']);
    expect(faults({ starts_at: after(-1) }, after(-1))).toBeNull();
  });

  it('is lifted with a reason, by whoever lifts it, and once', () => {
    const lifted = lift(begun(), 'Reported.', 'staff:board', after(1));
    expect(lifted).toMatchObject({ lifted_at: after(1), lifted_by: 'staff:board', lifted_reason: 'Reported.', reason });
    expect(lift(lifted as MoratoriumFields, 'Once more.', 'staff:siro', after(2))).toBe(lifted);
  });

  it('is lifted at the earliest when it was decided', () => {
    expect(lift(begun(), 'Reported.', 'staff:board', NOW)).toMatchObject({ lifted_at: NOW });
    expect(lift(begun(), 'Reported.', 'staff:board', after(-1))).toMatchObject({
      code: 'invalid_lifting',
      faults: [{ field: 'occurred_at' }],
    });
  });
});
