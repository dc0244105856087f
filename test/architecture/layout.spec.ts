import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

const LONGEST = 300;
/** Where no source stands. */
const BUILT = ['dist', 'node_modules'];
/** How a file that nobody writes or reads by hand begins. */
const GENERATED = /^\/\/ Generated from /;

function files(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return BUILT.includes(entry.name) ? [] : files(path);
    return [path];
  });
}

const code = ['src', 'test', 'bin'].flatMap(files).filter((path) => /\.(ts|mjs)$/.test(path));

describe('the layout', () => {
  it('has no barrels', () => {
    expect(code.filter((path) => /^index\./.test(basename(path)))).toEqual([]);
  });

  it('has no file too long to read in one sitting', () => {
    const written = code
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => !GENERATED.test(text));
    const lengths = written.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });

  it('re-exports nothing', () => {
    const passing = code.filter((path) => /^export (\*|\{[^}]*\}) from /m.test(readFileSync(path, 'utf8')));
    expect(passing).toEqual([]);
  });
});
