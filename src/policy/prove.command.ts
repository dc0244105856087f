import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { readCaseFiles, readCaseSet } from './cases.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { readPolicyFiles } from './policy-files.js';
import { disagreements } from './proof/against-model.js';
import { readInvariants } from './proof/invariants.js';
import { proveApart } from './proof/prove-apart.js';
import { invariantsFile, recordOf, recordPath, recordText } from './proof/record.js';
import type { StoredProof } from './proof/stored-proof.js';
import { breachesAsCases, breachInWords, toldBreaches } from './proof/telling.js';

const OPTIONS = {
  policies: { type: 'string' },
  json: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  out: { type: 'string' },
  situations: { type: 'string', default: '1000000' },
} as const;

/**
 * `askfirst policies prove [--policies FOLDER] [--json] [--out FILE] [--situations N] [--check]`: proves every invariant of the
 * national set, holds the compiled engine to a second evaluator on N random situations, and records the proof beside the set; with
 * `--check` it only says when the record is not of it. What is found is told in words, and as cases (in FILE). Exit status 1 when
 * anything fails.
 */
export async function run(argv: string[]): Promise<number> {
  const asked = parseArgs({ args: argv, options: OPTIONS }).values;
  const folder = asked.policies ?? examineConfig(process.env).config.policies_dir;
  const count = Number(asked.situations);
  if (!/^\d{1,9}$/.test(asked.situations)) throw new Error('--situations is a whole number');
  const [national, invariants] = [await readPolicyFiles(folder), await invariantsFile(folder)];
  const { bases, cases } = readCaseSet(await readCaseFiles(folder));
  const proof = await proveApart({ national, layers: [], invariants });
  const policy = compilePolicy(checkPolicy(national));
  const told = toldBreaches(proof, policy, bases);
  const differing = disagreements(national, policy, readInvariants(invariants), cases, count);
  const found = told.length > 0 ? breachesAsCases(told) : '';
  const record = recordOf(proof, readInvariants(invariants));
  const recorded = record === null ? null : await keep(recordPath(folder), recordText(record), asked.check);
  if (asked.out !== undefined && found !== '') await writeFile(asked.out, found);
  const say = (text: string): boolean => process.stdout.write(`${text}\n`);
  if (asked.json) {
    say(JSON.stringify({ proof, cases: found, disagreements: differing, recorded }, null, 2));
  } else {
    say(summary(proof));
    for (const one of told) say(breachInWords(one));
    for (const line of otherFaults(proof)) say(line);
    if (found !== '') say(asked.out === undefined ? `\n${found}` : `As cases in ${asked.out}.`);
    say(differing.told);
    if (recorded !== null) say(recorded.says);
  }
  return proof.holds && differing.found.length === 0 && recorded?.ok === true ? 0 : 1;
}

/** Writes the record when it is another one; when it may only look, says so. */
async function keep(path: string, text: string, check: boolean): Promise<{ ok: boolean; says: string }> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) return { ok: true, says: `It stands in ${path}.` };
  if (check) return { ok: false, says: `${path} is not the record of this proof; run \`npm run policy:prove\`.` };
  await writeFile(path, text);
  return { ok: true, says: `Recorded in ${path}.` };
}

function summary(proof: StoredProof): string {
  const { holds, national_hash, rules, facts, situations, solver, milliseconds, kilobytes } = proof;
  return [
    `${holds ? 'Proved' : 'NOT PROVED'}: ${national_hash}`,
    `${rules} rules over ${facts} facts, ${situations} situations`,
    `${(milliseconds / 1000).toFixed(1)} s, ${Math.round(kilobytes / 1024)} MB, ${solver}`,
  ].join('\n');
}

function otherFaults({ vacuous, unreachable, never_fires, shadowed }: StoredProof): string[] {
  return [
    ...vacuous.map((id) => `${id} says nothing: no situation is as it names.`),
    ...unreachable.map((id) => `${id} can permit nothing: what it asks for is always forbidden.`),
    ...never_fires.map((id) => `${id} can never fire: no situation is as it names.`),
    ...shadowed.map((id) => `${id} forbids nothing of its own: other rules forbid all of it already.`),
  ];
}
