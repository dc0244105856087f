import type { PolicySet } from '../decision/policy-set.js';
import { checkPolicy, type CheckedPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { readPolicyFiles, type PolicyFile } from './policy-files.js';
import { readInvariants, invariantsHash, type Invariant } from './proof/invariants.js';
import { invariantsFile } from './proof/record.js';

/** The national set in force with what it was made of: what layers are checked against, proved with and put on. */
export class NationalPolicy {
  private constructor(
    readonly set: PolicySet,
    readonly checked: CheckedPolicy,
    readonly files: readonly PolicyFile[],
    readonly invariants: PolicyFile,
    /** What they say, and the hash of that. */
    readonly proved: readonly Invariant[],
    readonly invariants_hash: string,
  ) {}

  /** Reads it from a policies folder; throws when that does not hold the set in force, which must never be mixed with another. */
  static async read(folder: string, set: PolicySet): Promise<NationalPolicy> {
    const files = await readPolicyFiles(folder);
    const invariants = await invariantsFile(folder);
    const checked = checkPolicy(files);
    if (compilePolicy(checked).hash !== set.hash)
      throw new Error('the policy files changed while they were read; start again');
    const proved = readInvariants(invariants);
    return new NationalPolicy(set, checked, files, invariants, proved, invariantsHash(proved));
  }
}
