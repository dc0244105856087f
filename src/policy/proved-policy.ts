import { packagePath } from '../config/config.js';
import type { PolicySet } from '../decision/policy-set.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { gatingGaps } from './gating.js';
import { readPolicyFiles } from './policy-files.js';
import { PolicyError, wholeFileProblem } from './policy-problem.js';
import { requireProved } from './proof/record.js';

/** Reads, checks and compiles the national set of a folder, and throws PolicyError unless it stands in the folder’s proof record. */
export async function provedPolicy(folder: string): Promise<PolicySet> {
  const policy = compilePolicy(checkPolicy(await readPolicyFiles(folder)));
  await requireProved(policy.hash, folder, packagePath('policies'));
  return policy;
}

/** Throws PolicyError when a set lacks a rule of the baseline without which nothing may be decided in production. */
export function requireGating(policy: PolicySet): void {
  const gaps = gatingGaps(policy);
  if (gaps.length === 0) return;
  const message = `production needs every gating rule of the national baseline; missing: ${gaps.join(', ')}`;
  throw new PolicyError([wholeFileProblem('national', message)]);
}
