import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { readCaseFiles, readCaseSet } from './cases.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { readPolicyFiles } from './policy-files.js';
import { disagreements, type Disagreements } from './proof/against-model.js';
import { readInvariants } from './proof/invariants.js';
import { proveApart } from './proof/prove-apart.js';
import { invariantsFile, recordOf, recordPath, recordText, type ProofRecord } from './proof/record.js';
import type { StoredProof } from './proof/stored-proof.js';
import { breachesAsCases, breachInWords, toldBreaches, type ToldBreach } from './proof/telling.js';

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
  if (!/^\d{1,9}$/.test(asked.situations)) throw new Error('--situations is a whole number');
  const folder = asked.policies ?? examineConfig(process.env).config.policies_dir;
  const found = await examined(folder, Number(asked.situations));
  const { record } = found;
  const recorded = record === null ? null : await keep(recordPath(folder), recordText(record), asked.check);
  if (asked.out !== undefined && found.cases !== '') await writeFile(asked.out, found.cases);
  process.stdout.write(asked.json ? asJson(found, recorded) : asText(found, recorded, asked.out));
  return found.proof.holds && found.model.found.length === 0 && recorded?.ok === true ? 0 : 1;
}

/** What was found of a set, and what may be recorded of it: null when it does not hold, or the engine decides otherwise. */
interface Examined {
  proof: StoredProof;
  told: readonly ToldBreach[];
  /** The breaches as a case file; empty when there are none. */
  cases: string;
  model: Disagreements;
  record: ProofRecord | null;
}

interface Recorded {
  ok: boolean;
  says: string;
}

async function examined(folder: string, situations: number): Promise<Examined> {
  const [national, written] = [await readPolicyFiles(folder), await invariantsFile(folder)];
  const [policy, invariants] = [compilePolicy(checkPolicy(national)), readInvariants(written)];
  const { bases, cases } = readCaseSet(await readCaseFiles(folder));
  const proof = await proveApart({ national, layers: [], invariants: written });
  const told = toldBreaches(proof, policy, bases);
  const model = disagreements(national, policy, invariants, cases, situations);
  const record = recordOf(proof, invariants, model);
  return { proof, told, cases: told.length > 0 ? breachesAsCases(told) : '', model, record };
}

function asJson({ proof, cases, model }: Examined, recorded: Recorded | null): string {
  return `${JSON.stringify({ proof, cases, model, recorded }, null, 2)}\n`;
}

function asText({ proof, told, cases, model }: Examined, recorded: Recorded | null, out: string | undefined): string {
  const lines = [summary(proof), ...told.map(breachInWords), ...otherFaults(proof)];
  if (cases !== '') lines.push(out === undefined ? `\n${cases}` : `As cases in ${out}.`);
  lines.push(model.told, ...(recorded === null ? [] : [recorded.says]));
  return `${lines.join('\n')}\n`;
}

/** Writes the record when it is another one; when it may only look, says so. */
async function keep(path: string, text: string, check: boolean): Promise<Recorded> {
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
