import { describe, expect, it } from '@jest/globals';
import { AskfirstError, type Fault } from './errors.js';
import { IdField, ObjectField, TextField } from './fields.js';
import { validation } from './validation.js';

class Inner {
  @TextField('Words.', 5)
  said: string;
}

class Body {
  @IdField('An id.')
  ward_id: string;

  @ObjectField('More.', () => Inner, { optional: true })
  inner?: Inner;
}

async function faultsOf(value: unknown): Promise<readonly Fault[]> {
  try {
    await validation().transform(value, { type: 'body', metatype: Body });
  } catch (error) {
    if (error instanceof AskfirstError) return error.faults;
    throw error;
  }
  return [];
}

class Optional {
  @TextField('Words.', 5, { optional: true })
  said?: string;
}

describe('a request that does not fit its class', () => {
  it('is told every fault at once, nested ones by their path, each with what to send instead', async () => {
    const faults = await faultsOf({ ward_id: 'no spaces', inner: { said: 'too long' }, colour: 'red' });
    expect(faults.map(({ field }) => field).sort()).toEqual(['colour', 'inner.said', 'ward_id']);
    for (const { fix } of faults) expect(fix).not.toBe('');
    expect(faults.find(({ field }) => field === 'colour')?.fix).toBe('leave it out');
  });

  it('is refused when it is no object at all', async () => {
    for (const value of [[], 'text', 7, null, undefined]) expect((await faultsOf(value)).length).toBeGreaterThan(0);
  });

  it('is refused when it is null, and not when it is none, where every field may be left out', async () => {
    const metadata = { type: 'body', metatype: Optional } as const;
    await expect(validation().transform(null, metadata)).rejects.toMatchObject({ faults: [{ field: 'body' }] });
    expect(await validation().transform(undefined, metadata)).toEqual({});
  });

  it('is refused as too deep, however deep it is, before anything reads it level by level', async () => {
    const nested = (levels: number): unknown => {
      let value: unknown = 'x';
      for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value };
      return value;
    };
    for (const levels of [20, 30_000]) {
      await expect(
        validation().transform({ ward_id: nested(levels) }, { type: 'body', metatype: Body }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'too_deep', faults: [{ field: 'body' }] });
    }
    expect(await faultsOf({ ward_id: nested(19) })).toMatchObject([{ field: 'ward_id' }]);
  });

  it('is not changed when it fits', async () => {
    const body = { ward_id: 'larch', inner: { said: 'yes' } };
    expect(await validation().transform(body, { type: 'body', metatype: Body })).toEqual(body);
  });
});
