import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

const LONGEST = 300;

function files(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    return entry.isDirectory() ? files(path) : [path];
  });
}

const code = ['src', 'test', 'bin'].flatMap(files).filter((path) => /\.(ts|mjs)$/.test(path));

describe('the layout', () => {
  it('has no barrels', () => {
    expect(code.filter((path) => /^index\./.test(basename(path)))).toEqual([]);
  });

  it('has no file too long to read in one sitting', () => {
    const long = code.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });

  it('re-exports nothing', () => {
    const passing = code.filter((path) => /^export (\*|\{[^}]*\}) from /m.test(readFileSync(path, 'utf8')));
    expect(passing).toEqual([]);
  });
});
