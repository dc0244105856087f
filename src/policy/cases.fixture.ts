import { readCaseFiles, readCases } from './cases.js';

const files = await readCaseFiles('policies');

/** The names of the case files that are committed, in order. */
export const CASE_FILES = files.map(({ name }) => name.replace('cases/', ''));

/** Every committed case of the national policy. */
export const CASES = readCases(files);
