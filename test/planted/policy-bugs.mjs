/** Bugs in what a policy set must be before it is used, in the shape of `bugs.mjs`. */
export const POLICY_BUGS = [
  {
    name: 'starts with a policy set that was never proved',
    file: 'src/policy/proved-policy.ts',
    find: "  await requireProved(policy.hash, folder, packagePath('policies'));\n",
    replace: '',
    caughtBy: {
      project: 'service',
      path: 'test/policy/test-and-prove-commands',
      test: 'stops the start, in development too',
    },
  },
  {
    name: 'takes a set for proved of which an invariant does not hold',
    file: 'src/policy/proof/stored-proof.ts',
    find: 'const faults = [broken, vacuous,',
    replace: 'const faults = [vacuous,',
    caughtBy: { project: 'service', path: 'test/policy/prove-apart', test: 'permits what an invariant forbids' },
  },
  {
    name: 'leaves out of the proof what an invariant needs',
    file: 'src/policy/proof/invariants.ts',
    find: 'const never_permits = [...this.never(node), ...this.only(node)];',
    replace: 'const never_permits = this.never(node);',
    caughtBy: { project: 'unit', path: 'src/policy/proof/invariants', test: 'takes what a permit needs' },
  },
  {
    name: 'takes a case for one that comes out as expected whatever it obliges to',
    file: 'src/policy/testing.ts',
    find: "expect === 'permit' && !same(",
    replace: "expect === 'permit' && false && !same(",
    caughtBy: { project: 'unit', path: 'src/policy/testing', test: 'says what was expected and what came' },
  },
];
