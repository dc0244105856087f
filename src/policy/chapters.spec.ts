import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { CASE_FILES, CASES as cases } from './cases.fixture.js';
import { readPolicyFiles } from './policy-files.js';

/** What stands in the file of a chapter besides the chapter's own: moratoria and pilots are this product's own governance. */
const ALSO: Readonly<Record<string, readonly string[]>> = { gov: ['mor', 'pil'] };
const FOR_ALL_CHAPTERS = ['00-parameters', '90-permits'];

interface RuleSource {
  id: string;
  permit?: true;
}

const files = await readPolicyFiles('policies');
const chapters = files.map(({ name }) => fileOf(name)).filter((name) => !FOR_ALL_CHAPTERS.includes(name));

function fileOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

/** Whether a rule, known by its id, is of the chapter that a file is named for: NB-CON-04.withdrawn of 20-con. */
function isOf(file: string, id: string): boolean {
  const chapter = file.slice(3);
  return [chapter, ...(ALSO[chapter] ?? [])].includes(id.split('-')[1]?.toLowerCase() ?? '');
}

describe('the files of the national policy', () => {
  it('hold each rule that forbids in the file of its chapter, and every rule that permits in one file of their own', () => {
    const astray = files.flatMap(({ name, text }) =>
      ((parse(text) as { rules?: RuleSource[] }).rules ?? [])
        .filter(({ id, permit }) => (permit === true ? fileOf(name) !== '90-permits' : !isOf(fileOf(name), id)))
        .map(({ id }) => `${id} in ${name}`),
    );
    expect(astray).toEqual([]);
  });

  it('hold each case in the file of the chapter of its rule', () => {
    const astray = cases.filter(({ file, rule }) => !isOf(fileOf(file), rule ?? ''));
    expect(astray.map(({ file, name }) => `${name} in ${file}`)).toEqual([]);
  });

  it('say first which chapter they are', () => {
    const unsaid = chapters.filter((file) => {
      const [first] = files.find(({ name }) => fileOf(name) === file)?.text.split('\n') ?? [];
      return first?.startsWith('# ') !== true || !first.includes(`(NB-${file.slice(3).toUpperCase()}`);
    });
    expect(unsaid).toEqual([]);
  });

  it('are one of rules and one of cases for each chapter', () => {
    expect(CASE_FILES.map(fileOf)).toEqual(['00-bases', ...chapters]);
  });
});
