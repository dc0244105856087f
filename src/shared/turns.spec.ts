import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from './errors.js';
import { Turns } from './turns.js';

const turns = (most: number): Turns =>
  new Turns({ most, refusal: () => new AskfirstError('too_many', 'busy', 'As many wait as may.') });

/** Work that is over when it is told so. */
function work(): { done: () => void; run: () => Promise<void> } {
  let done: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (done = resolve));
  return { done, run: () => over };
}

describe('turns', () => {
  it('are taken one at a time, by each who asks in turn, however much one of them asks for', async () => {
    const each = turns(9);
    const order: string[] = [];
    let inside = 0;
    const ask = (who: string): Promise<void> =>
      each.in(who[0] ?? '', async () => {
        expect(++inside).toBe(1);
        order.push(who);
        await Promise.resolve();
        inside--;
      });
    await Promise.all(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map(ask));
    expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('are refused to whoever has as many waiting as may, and to nobody else', async () => {
    const each = turns(2);
    const first = work();
    const all = [each.in('a', first.run), each.in('a', () => Promise.resolve()), each.in('a', () => Promise.resolve())];
    await expect(each.in('a', () => Promise.resolve())).rejects.toMatchObject({ kind: 'too_many', code: 'busy' });
    all.push(each.in('b', () => Promise.resolve()));
    first.done();
    await Promise.all(all);
    expect(await each.in('a', () => Promise.resolve('again'))).toBe('again');
  });

  it('are given on by work that fails', async () => {
    const each = turns(1);
    const failing = each.in('a', () => Promise.reject(new Error('no')));
    const next = each.in('b', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect(await each.in('a', () => Promise.resolve('and on'))).toBe('and on');
  });
});
