/** One fault in a policy file, with where it stands. */
export interface PolicyProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** A fault of a whole file, told where it begins. */
export function wholeFileProblem(file: string, message: string): PolicyProblem {
  return { file, line: 1, column: 1, message };
}

/** A policy set that may not be used: every fault at once, so that one reading mends them all. */
export class PolicyError extends Error {
  constructor(readonly problems: readonly PolicyProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`).join('\n'));
    this.name = 'PolicyError';
  }
}
