import { Global, Logger, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { PolicySet } from '../decision/policy-set.js';
import { LayerSets } from './layer-sets.js';
import { NationalPolicy } from './national-policy.js';
import { POLICY_SET } from './policy.token.js';
import { provedPolicy, requireGating } from './proved-policy.js';

const logger = new Logger('Policy');

/** The policy set in force, read, checked, compiled and held against its proof once at start; a faulty or unproved one stops the boot. */
@Global()
@Module({
  providers: [
    {
      provide: POLICY_SET,
      inject: [Config],
      useFactory: async (config: Config) => {
        const policy = await provedPolicy(config.policies_dir);
        if (config.production) requireGating(policy);
        return policy;
      },
    },
    {
      provide: NationalPolicy,
      inject: [Config, POLICY_SET],
      useFactory: (config: Config, set: PolicySet) => NationalPolicy.read(config.policies_dir, set),
    },
    {
      provide: LayerSets,
      inject: [NationalPolicy],
      useFactory: (national: NationalPolicy) =>
        new LayerSets(national, (layers, why) => logger.error({ msg: 'layers_unusable', layers, why })),
    },
  ],
  exports: [POLICY_SET, NationalPolicy, LayerSets],
})
export class PolicyModule {}
