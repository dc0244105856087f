import { readFile, readdir } from 'node:fs/promises';
import { readCases } from './cases.js';

/** The names of the case files that are committed, in order. */
export const CASE_FILES = (await readdir('policies/cases')).filter((name) => name.endsWith('.yaml')).sort();

/** Every committed case of the national policy. */
export const CASES = readCases(
  await Promise.all(
    CASE_FILES.map(async (name) => ({ name: `cases/${name}`, text: await readFile(`policies/cases/${name}`, 'utf8') })),
  ),
);
