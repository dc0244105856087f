import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { readPolicyFiles } from './policy-files.js';
import { POLICY_SET } from './policy.token.js';
import { gatingGaps } from './gating.js';
import { PolicyError } from './policy-problem.js';

/** The policy set in force, read, checked and compiled once at start; a faulty one stops the boot. */
@Global()
@Module({
  providers: [
    {
      provide: POLICY_SET,
      inject: [Config],
      useFactory: async (config: Config) => {
        const files = await readPolicyFiles(config.policies_dir);
        const policy = compilePolicy(checkPolicy(files));
        const gaps = gatingGaps(policy);
        if (config.production && gaps.length > 0) {
          const message = `production needs every gating rule of the national baseline; missing: ${gaps.join(', ')}`;
          throw new PolicyError([{ file: files[0]?.name ?? 'national', line: 1, column: 1, message }]);
        }
        return policy;
      },
    },
  ],
  exports: [POLICY_SET],
})
export class PolicyModule {}
