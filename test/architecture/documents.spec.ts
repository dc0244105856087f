import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'openapi/README.md',
  'openapi/fhir/README.md',
  'policies/README.md',
  'deploy/README.md',
  'src/client/README.md',
];
const ROOT = /^(src|test|bin|bench|policies|openapi|deploy|\.ci)\//;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The paths a document names in backquotes or links to, without those that are patterns or places in the API. */
function pathsIn(document: string): string[] {
  const text = readFileSync(document, 'utf8');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path).filter((path) => ROOT.test(path));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(dirname(document), path));
  return [...quoted, ...linked].filter((path) => !/[*<…{]/.test(path));
}

/** The titles of every test there is: what `it` and `describe` are given. */
function titles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(directory, path), 'utf8');
      return [...text.matchAll(/\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1/g)].map(
        ([, , title = '']) => title,
      );
    });
}

describe.each(DOCUMENTS)('%s', (document) => {
  it('names only files that exist', () => {
    expect(pathsIn(document).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only scripts that exist', () => {
    const named = [...readFileSync(document, 'utf8').matchAll(/npm run (?:--silent |-s )?([\w:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('the README names a test that exists for each invariant', () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\|\s*(\d+)\s*\|.*“(.+?)”\s*\|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const known = new Set([...titles('src'), ...titles('test')]);
  expect(rows.map(([, , title = '']) => title).filter((title) => !known.has(title))).toEqual([]);
});
