import type { NumberParameter, Parameters } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { ParameterCheck } from './check-parameters.js';
import { FileCheck, type SetSoFar } from './file-check.js';
import type { ParameterShape } from './parameter-shape.js';
import type { PolicyFile } from './policy-files.js';
import { PolicyError, wholeFileProblem, type PolicyProblem } from './policy-problem.js';
import { inTellingOrder } from './rule-order.js';

/** What the files say once nothing is wrong with them. */
export interface CheckedPolicy {
  /** Those that forbid in the order in which they are told, then those that permit as written. */
  rules: PolicyRule[];
  parameters: Parameters;
  /** Each number of the national baseline with its unit, its bounds and what it rests on. */
  shapes: Readonly<Record<NumberParameter, ParameterShape>>;
}

/** Checks policy files as one set: words, facts, values, ids, scopes and numbers. Throws PolicyError with every fault. */
export function checkPolicy(files: readonly PolicyFile[]): CheckedPolicy {
  const problems: PolicyProblem[] = [];
  const rules: PolicyRule[] = [];
  const parameters = new ParameterCheck();
  const seen = new Map<string, string>();
  const set: SetSoFar = { rules, parameters, seen, most_rules: null };
  for (const file of files) {
    const check = new FileCheck(file, problems, null);
    check.readHead();
    check.readInto(set);
  }
  parameters.checkRules(new Set(seen.keys()));
  const first = files[0]?.name ?? 'policies';
  const unset = problems.length === 0 ? parameters.missing : [];
  for (const name of unset) problems.push(wholeFileProblem(first, `no file sets the parameter ${name}`));
  if (!rules.some((rule) => rule.effect === 'permit') && problems.length === 0)
    problems.push(wholeFileProblem(first, 'no rule permits anything, so the set could only deny'));
  throwFaults(problems);
  const shapes = parameters.shapes as CheckedPolicy['shapes'];
  return { rules: inTellingOrder(rules), parameters: parameters.parameters, shapes };
}

/** Throws every fault at once, in the order of files and lines; nothing when there is none. */
export function throwFaults(problems: readonly PolicyProblem[]): void {
  if (problems.length === 0) return;
  throw new PolicyError(
    [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column)),
  );
}
