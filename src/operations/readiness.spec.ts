import { describe, expect, it } from '@jest/globals';
import { Readiness } from './readiness.js';

describe('readiness', () => {
  it('is reached when no part stands in the way', async () => {
    const readiness = new Readiness();
    readiness.register('database', () => Promise.resolve(null));
    expect(await readiness.obstacles()).toEqual({});
  });

  it('names each part that stands in the way, one whose check fails among them', async () => {
    const readiness = new Readiness();
    readiness.register('log', () => 'another policy set is in force');
    readiness.register('standing', () => {
      throw new Error('not loaded');
    });
    expect(await readiness.obstacles()).toEqual({ log: 'another policy set is in force', standing: 'not loaded' });
  });
});
