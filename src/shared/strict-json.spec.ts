import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AskfirstError } from './errors.js';
import { readStrictJson } from './strict-json.js';

const read = (text: string): unknown => readStrictJson(Buffer.from(text));

function refused(bytes: Buffer): { code: string; message: string; faults: string[] } {
  try {
    readStrictJson(bytes);
  } catch (error) {
    if (!(error instanceof AskfirstError)) throw error;
    const { code, message, faults } = error as AskfirstError;
    return { code, message, faults: faults.map(({ field }) => field) };
  }
  throw new Error('It was read.');
}

describe('a body of JSON', () => {
  it('is read as it stands, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/__proto__|constructor/.test(text));
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is read with any spaces, and with a byte order mark before it', () => {
    expect(read(' {\n "a" : [ 1 , { "b:" : ":\\":" } ] }\t')).toEqual({ a: [1, { 'b:': ':":' }] });
    expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(read('"é:夜:😀"')).toBe('é:夜:😀');
  });

  it.each(['', ' ', '{', '{"a":1}}', "{'a':1}", '{"a":NaN}', '{"a":1,}', '/**/{}', '\ufeff\ufeff{}'])(
    'is refused when it is none: %j',
    (text) => {
      expect(refused(Buffer.from(text))).toMatchObject({ code: 'malformed', message: 'The body is not JSON.' });
    },
  );

  it.each([
    ['a byte of no character', [0xff]],
    ['an overlong character', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('is refused when it holds %s', (_what, bytes) => {
    const body = Buffer.concat([Buffer.from('{"a":"'), Buffer.from(bytes), Buffer.from('"}')]);
    expect(refused(body)).toMatchObject({ code: 'malformed', message: 'The body is not UTF-8.' });
  });

  it('is refused with every member that stands there twice, at any depth and however its name is written', () => {
    const body = Buffer.from('{"a":1,"b":[{"c":1},{"c":1,"d":2,"c":1}],"\\u0061":{"e":{"f":":","f":"}"}},"b":2}');
    expect(refused(body)).toEqual({
      code: 'ambiguous_json',
      message: 'b.1.c stands there twice; a stands there twice; a.e.f stands there twice; b stands there twice',
      faults: ['b.1.c', 'a', 'a.e.f', 'b'],
    });
  });

  it('is refused whenever a member is written again, and only then', () => {
    const name = fc.string({ unit: 'binary', maxLength: 3 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        fc.pre(!names.includes('__proto__'));
        const text = `{"x":{${names.map((one) => `${JSON.stringify(one)}:[":"]`).join(',')}}}`;
        if (new Set(names).size === names.length) expect(read(text)).toEqual(JSON.parse(text));
        else expect(refused(Buffer.from(text)).code).toBe('ambiguous_json');
      }),
    );
  });

  it.each(['{"__proto__":1}', '{"a":[{"\\u005f_proto__":{}}]}', '{"a":{"constructor":{"prototype":{}}}}'])(
    'is refused with a name that is the way to a prototype: %s',
    (text) => {
      expect(refused(Buffer.from(text))).toMatchObject({ code: 'ambiguous_json', faults: [expect.any(String)] });
    },
  );

  it.each(['{"constructor":1,"prototype":{},"toString":"x","hasOwnProperty":null}', '{"constructor":{"a":1}}'])(
    'is read with names that are only odd: %s',
    (text) => {
      expect(read(text)).toEqual(JSON.parse(text));
    },
  );

  it('is refused when it is nested deeply, without going all the way down', () => {
    const nested = (levels: number): Buffer => Buffer.from('{"a":'.repeat(levels) + '[]' + '}'.repeat(levels));
    expect(readStrictJson(nested(19))).toBeInstanceOf(Object);
    expect(refused(nested(20)).code).toBe('too_deep');
    expect(refused(nested(10_000)).code).toBe('too_deep');
  });

  it('is refused with no more of its names than somebody would read, nor anything but letters in them', () => {
    const twice = Array.from({ length: 100 }, (_, n) => `"\\n${n}":1,"\\n${n}":2`);
    const { faults } = refused(Buffer.from(`{${twice.join(',')}}`));
    expect(faults).toHaveLength(20);
    expect(faults[0]).toBe('?0');
  });
});
