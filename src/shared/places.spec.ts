import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

describe('places', () => {
  it('are never all taken by more than there are, and everybody gets one in turn', async () => {
    const places = new Places(3);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const visit = (i: number): Promise<void> =>
      places.in(async () => {
        most = Math.max(most, ++inside);
        order.push(i);
        await new Promise((resolve) => setTimeout(resolve, 1));
        inside--;
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => visit(i)));
    expect(most).toBe(3);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('are given back by work that fails', async () => {
    const places = new Places(1);
    await expect(places.in(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await places.in(() => Promise.resolve('yes'))).toBe('yes');
  });
});
