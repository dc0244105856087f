import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WITHDRAWAL_MEANS } from './consent.js';
import { retryingConflicts } from '../log/retry.js';
import { readableFields } from './withdrawal-body.js';
import { readWithdrawal } from './withdrawal.dto.js';

const now = new Date('2026-11-21T12:00:00Z');

describe('What comes with a withdrawal', () => {
  it('is read as far as it goes', () => {
    const body = { occurred_at: '2026-11-20T23:10:00Z', means: 'gesture', technology: 'bedroom_cctv' };
    expect(readWithdrawal(body, now)).toEqual({
      occurred_at: new Date('2026-11-20T23:10:00Z'),
      means: 'gesture',
      scope: { technology: 'bedroom_cctv' },
    });
  });

  it.each([undefined, null, 7, 'no', [], {}, { occurred_at: 'yesterday', means: 4, purpose: 'because' }])(
    'when it is %p is a withdrawal said now, of everything',
    (body) => {
      expect(readWithdrawal(body, now)).toEqual({ occurred_at: now, means: 'said', scope: {} });
    },
  );

  it('is never from the future, and by a means the service does not know is by another means', () => {
    const read = readWithdrawal({ occurred_at: '2030-01-01T00:00:00Z', means: 'shouted' }, now);
    expect(read).toEqual({ occurred_at: now, means: 'other', scope: {} });
  });

  it('whatever it is, gives a time the database can keep and a known means', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ occurred_at: fc.anything(), means: fc.anything() })), (body) => {
        const read = readWithdrawal(body, now);
        expect(read.occurred_at.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(read.occurred_at.getUTCFullYear()).toBeGreaterThanOrEqual(1899);
        expect(WITHDRAWAL_MEANS).toContain(read.means);
      }),
    );
  });

  it.each(['', '{', 'null', '"no"', '[1]', '\u0000'])('as the bytes %p has no fields', (text) => {
    expect(readableFields(Buffer.from(text))).toEqual({});
  });

  it('keeps the fields of a withdrawal and leaves every other behind', () => {
    const sent = Buffer.from('{"means":"said","__proto__":{"state":"granted"},"extra":1,"technology":7}');
    expect(readableFields(sent)).toEqual({ means: 'said', technology: 7 });
  });
});

describe('A write that the database gave up on', () => {
  const conflict = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });
  const wait = () => Promise.resolve();

  it('is tried again until it goes through', async () => {
    let tries = 0;
    const write = () => (++tries < 4 ? Promise.reject(conflict()) : Promise.resolve(tries));
    await expect(retryingConflicts(write, wait)).resolves.toBe(4);
  });

  it('fails as it failed when trying again cannot help, or never helped', async () => {
    let tries = 0;
    const broken = () => (tries++, Promise.reject(new Error('column does not exist')));
    await expect(retryingConflicts(broken, wait)).rejects.toThrow('column does not exist');
    expect(tries).toBe(1);
    await expect(retryingConflicts(() => Promise.reject(conflict()), wait)).rejects.toThrow('deadlock detected');
  });
});
