import { expect, it } from '@jest/globals';
import { checkPolicy } from '../check.js';
import { readPolicyFiles } from '../policy-files.js';
import { Solver } from './solver.js';

const { rules } = checkPolicy(await readPolicyFiles('policies'));

it('asks again where the solver was called off by nobody who asked it', async () => {
  const solver = await Solver.open(rules);
  const { context } = solver as unknown as { context: { interrupt(): void } };
  try {
    for (let round = 0; round < 10; round++) {
      const asked = solver.can(solver.permitted);
      // At one of these moments it is at work; when it has answered already, nothing is called off.
      await new Promise((resolve) => setTimeout(resolve, round));
      context.interrupt();
      expect(await asked).toBe(true);
    }
  } finally {
    await solver.close();
  }
});
