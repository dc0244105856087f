import { describe, expect, it } from '@jest/globals';
import { AskfirstError, notFound } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';
import { everyFault } from './every-fault.js';
import { resolve, type ConflictFields } from './viewer-conflict.js';
import { judgeMatch, mustStand, withdrawPreference, type PreferenceFields } from './viewer-preference.js';

const at = (hour: number, ms = 0): Date => new Date(Date.UTC(2026, 10, 20, hour) + ms);

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AskfirstError) return String(error.code);
    throw error;
  }
}

describe('an accusation', () => {
  const standing: ConflictFields = { state: 'standing', raised_at: at(9), resolved_at: null, resolved_by: null };

  it('is resolved once, by somebody, at or after the time it was raised', () => {
    const resolved = resolve(standing, 'staff:guardian', at(9));
    expect(resolved).toEqual({
      state: 'resolved',
      raised_at: at(9),
      resolved_at: at(9),
      resolved_by: 'staff:guardian',
    });
    expect(resolve(resolved, 'staff:another', at(12))).toBe(resolved);
    expect(resolve(resolved, 'staff:another', at(2))).toBe(resolved);
  });

  it('is not resolved before it was raised, and stays as it was', () => {
    expect(codeOf(() => resolve(standing, 'staff:guardian', at(9, -1)))).toBe('before_raised');
    expect(standing.state).toBe('standing');
  });
});

describe('a preference', () => {
  const stands: PreferenceFields & { id: string } = {
    id: 'q1',
    state: 'stands',
    stated_at: at(9),
    withdrawn_at: null,
    withdrawn_words: null,
  };
  const withdrawn = withdrawPreference(stands, 'It does not matter now.', at(9));

  it('is taken back once, in the patient’s words', () => {
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawn_at: at(9),
      withdrawn_words: 'It does not matter now.',
    });
    expect(withdrawPreference(withdrawn, 'Again', at(12))).toBe(withdrawn);
  });

  it('is not taken back before it was stated', () => {
    expect(codeOf(() => withdrawPreference(stands, 'No', at(9, -1)))).toBe('before_stated');
  });

  it('is judged by while it stands, from when it was stated on', () => {
    expect([-1, 0, 1].map((ms) => codeOf(() => mustStand(stands, at(9, ms))))).toEqual(['before_stated', null, null]);
    expect(codeOf(() => mustStand({ ...withdrawn, id: 'q1' }, at(10)))).toBe('preference_withdrawn');
  });

  it('keeps the last judgement of a member of staff, and the same again changes nothing', () => {
    const met = { met: true };
    expect(judgeMatch(met, true)).toBe(met);
    expect(judgeMatch(met, false)).toEqual({ met: false });
  });
});

describe('several checks', () => {
  const unknown = (field: string) => () => {
    throw refusal('invalid', 'unknown_reference', field, 'is nobody', 'somebody');
  };

  it('give what each made when none refuses', async () => {
    expect(await everyFault([() => 1, () => Promise.resolve('two')])).toEqual([1, 'two']);
  });

  it('refuse with every fault at once, or as they are when it is only one', async () => {
    const both = everyFault([unknown('patient_id'), () => 1, unknown('staff_id')]);
    await expect(both).rejects.toMatchObject({
      code: 'unknown_reference',
      faults: [{ field: 'patient_id' }, { field: 'staff_id' }],
    });
    const one = notFound('patient', 'p1');
    await expect(everyFault([() => 1, () => Promise.reject(one)])).rejects.toBe(one);
  });

  it('let through what is no refusal', async () => {
    const broken = new Error('the database is gone');
    await expect(everyFault([unknown('a'), () => Promise.reject(broken)])).rejects.toBe(broken);
  });
});
