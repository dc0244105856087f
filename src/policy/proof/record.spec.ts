import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { checkPolicy } from '../check.js';
import { compilePolicy } from '../compile.js';
import { readPolicyFiles } from '../policy-files.js';
import { disagreements } from './against-model.js';
import { readInvariants } from './invariants.js';
import { recordOf, recordText } from './record.js';
import { proveSet } from './stored-proof.js';

const national = await readPolicyFiles('policies');
const name = 'policies/invariants.yaml';
const file = { name, text: await readFile(name, 'utf8') };
const invariants = readInvariants(file);
const checked = checkPolicy(national);
const proof = await proveSet({ national, layers: [], invariants: file });

it('is what is committed, of a proof that holds and an engine that decides as the files say', async () => {
  const model = disagreements(national, compilePolicy(checked), invariants, [], 2_000);
  const record = recordOf(proof, invariants, model);
  expect(record === null ? null : recordText(record)).toBe(await readFile('policies/proof.json', 'utf8'));
});

it('is none of a proof that does not hold', () => {
  expect(recordOf({ ...proof, holds: false }, invariants, { found: [] })).toBeNull();
});

it('is none where the engine decides otherwise than the files say, however well they are proved', () => {
  const rules = checked.rules.filter(({ id }) => id !== 'NB-VW-03.trained');
  const model = disagreements(national, compilePolicy({ ...checked, rules }), invariants, [], 20_000);
  expect(recordOf(proof, invariants, model)).toBeNull();
});
