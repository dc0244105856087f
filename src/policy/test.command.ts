import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { FACT_NAMES, FACT_VALUES } from '../decision/fact-values.js';
import type { PolicySet } from '../decision/policy-set.js';
import { readCaseFiles, readCases, type PolicyCase } from './cases.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { readPolicyFiles } from './policy-files.js';
import { readInvariants } from './proof/invariants.js';
import { mutationScore, type MutationScore } from './proof/mutation.js';
import { invariantsFile } from './proof/record.js';
import { caseGaps, failedCases, type CaseGaps, type FailedCase } from './testing.js';

const OPTIONS = {
  policies: { type: 'string' },
  json: { type: 'boolean', default: false },
  mutants: { type: 'boolean', default: false },
} as const;

/**
 * `askfirst policies test [--policies FOLDER] [--mutants] [--json]`: runs the case files of a policies folder, prints where each that
 * fails stands, what it expected and what came, then what no case tries, and with `--mutants` every weakening of a rule that neither
 * a case nor an invariant notices. Exit status 1 when a case fails, a rule has none, or a mutant survives.
 */
export async function run(argv: string[]): Promise<number> {
  const asked = parseArgs({ args: argv, options: OPTIONS }).values;
  const folder = asked.policies ?? examineConfig(process.env).config.policies_dir;
  const policy = compilePolicy(checkPolicy(await readPolicyFiles(folder)));
  const cases = readCases(await readCaseFiles(folder));
  const [failed, gaps] = [failedCases(policy, cases), caseGaps(policy, cases)];
  const invariants = asked.mutants ? readInvariants(await invariantsFile(folder)) : [];
  const mutation = asked.mutants ? await mutationScore(policy, cases, invariants) : null;
  const text = asked.json
    ? JSON.stringify({ cases: cases.length, failed, gaps, mutation }, null, 2)
    : [...report(policy, cases, failed, gaps), ...(mutation === null ? [] : mutantReport(mutation))].join('\n');
  process.stdout.write(`${text}\n`);
  const survived = (mutation?.survivors.length ?? 0) > 0;
  return failed.length === 0 && gaps.rules.length === 0 && !survived ? 0 : 1;
}

function report(
  policy: PolicySet,
  cases: readonly PolicyCase[],
  failed: readonly FailedCase[],
  { rules, facts, values }: CaseGaps,
): string[] {
  const all = FACT_NAMES.reduce((sum, fact) => sum + FACT_VALUES[fact].length, 0);
  const ratio = (has: number, of: number): string => `${of - has} of ${of}`;
  return [
    ...failed.flatMap(({ case: { file, line, name }, faults }) =>
      faults.map((one) => `${file}:${line} “${name}”: ${one}`),
    ),
    `${cases.length} cases, ${failed.length} failed`,
    `${ratio(rules.length, policy.rules.length)} rules have a case${listed(rules)}`,
    `${ratio(facts.length, FACT_NAMES.length)} facts are varied${listed(facts)}`,
    `${ratio(values.length, all)} values occur${listed(values.map(({ fact, value }) => `${fact} ${value}`))}`,
  ];
}

function mutantReport({ mutants, by_cases, by_invariants, equivalent, survivors }: MutationScore): string[] {
  return [
    `${mutants} mutants: ${by_cases} caught by a case, ${by_invariants} by an invariant; ${equivalent} decide the same; ${survivors.length} survive`,
    ...survivors.map(
      ({ rule, change, permits, witness }) =>
        `${rule}, ${change}: ${permits ? 'permits' : 'gives other reasons'} where ${JSON.stringify(witness)}`,
    ),
  ];
}

function listed(without: readonly string[]): string {
  return without.length === 0 ? '' : `; without: ${without.join(', ')}`;
}
