import { describe, expect, it } from '@jest/globals';
import { CreateBody, PageQuery, pageSize } from './bodies.dto.js';
import type { AskfirstError } from './errors.js';
import {
  FlagField,
  IdField,
  ObjectField,
  ObjectsField,
  TextField,
  WholeNumberField,
  WordField,
  WordsField,
} from './fields.js';
import { validation } from './validation.js';

class Part {
  @TextField('A part.', 5)
  name: string;
}

class Everything extends CreateBody {
  @IdField('Another record.')
  ward_id: string;

  @TextField('Words.', 10)
  words: string;

  @WordField('A colour.', ['red', 'blue'])
  colour: string;

  @WordsField('Colours.', ['red', 'blue'], { min: 1 })
  colours: string[];

  @FlagField('A flag.', { optional: true })
  flag?: boolean;

  @WholeNumberField('Hours.', 0, 24, { optional: true })
  hours?: number;

  @ObjectField('One part.', () => Part)
  part: Part;

  @ObjectsField('Some parts.', () => Part, { max: 2 })
  parts: Part[];
}

const FINE = {
  ward_id: 'larch',
  words: 'a b',
  colour: 'red',
  colours: ['blue'],
  part: { name: 'x' },
  parts: [{ name: 'y' }],
};

async function faultsOf(body: object, type: new () => object = Everything): Promise<string[]> {
  try {
    await validation().transform(body, { type: 'body', metatype: type });
    return [];
  } catch (error) {
    return (error as AskfirstError).faults.map((fault) => {
      expect(fault.fix).not.toBe('see the API description');
      return fault.field;
    });
  }
}

describe('a body', () => {
  it('passes when every field is as described', async () => {
    expect(await faultsOf(FINE)).toEqual([]);
    const more = { id: 'a.b:c-1', occurred_at: '2026-11-21T10:00:00Z', flag: false, hours: 0, words: 'a\nb' };
    expect(await faultsOf({ ...FINE, ...more })).toEqual([]);
  });

  it('is told everything wrong with it at once, each with a fix', async () => {
    expect((await faultsOf({})).sort()).toEqual(
      expect.arrayContaining(['colour', 'colours', 'part', 'parts', 'ward_id', 'words']),
    );
  });

  it.each([
    ['ward_id', { ward_id: 'no spaces' }],
    ['ward_id', { ward_id: 7 }],
    ['ward_id', { ward_id: null }],
    ['words', { words: ' ' }],
    ['words', { words: 'a'.repeat(11) }],
    ['words', { words: 'nul\u0000' }],
    ['words', { words: 'half \ud800' }],
    ['colour', { colour: 'green' }],
    ['colours', { colours: [] }],
    ['colours', { colours: ['red', 'red'] }],
    ['colours', { colours: ['green'] }],
    ['colours', { colours: 'red' }],
    ['flag', { flag: 'true' }],
    ['flag', { flag: null }],
    ['hours', { hours: 24.5 }],
    ['hours', { hours: 25 }],
    ['part', { part: [] }],
    ['part.name', { part: { name: '' } }],
    ['part.other', { part: { name: 'x', other: 1 } }],
    ['parts', { parts: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }],
    ['parts.0.name', { parts: [{ name: 'much too long' }] }],
    ['occurred_at', { occurred_at: '2026-11-21' }],
    ['occurred_at', { occurred_at: null }],
    ['id', { id: '' }],
    ['colur', { colur: 'red' }],
  ])('names %s as the fault of %j', async (field, wrong) => {
    const faults = await faultsOf({ ...FINE, ...wrong });
    expect(faults.length).toBeGreaterThan(0);
    expect([...new Set(faults)]).toEqual([field]);
  });
});

describe('a page', () => {
  it('holds fifty records unless asked for up to two hundred', async () => {
    expect(pageSize({})).toBe(50);
    expect(await faultsOf({ limit: '200', after: 'larch-01' }, PageQuery)).toEqual([]);
    for (const limit of ['0', '201', '-1', '1e2', 'all', ''])
      expect(await faultsOf({ limit }, PageQuery)).toEqual(['limit']);
  });
});
