import { Global, Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { LayerProving } from './layer-proving.js';
import { PolicyLayerController } from './layers.controller.js';
import { LayersService } from './layers.service.js';
import { PlacePolicies } from './place-policies.js';
import { PoliciesController } from './policies.controller.js';
import { PoliciesService } from './policies.service.js';
import { ProofsAgain } from './proofs-again.js';
import { ProofsAtStart } from './proofs-at-start.js';

/** What providers lay on national policy, and the sets and numbers that come of it at each place. */
@Global()
@Module({
  imports: [LogModule],
  controllers: [PolicyLayerController, PoliciesController],
  providers: [LayersService, LayerProving, PlacePolicies, PoliciesService, ProofsAgain, ProofsAtStart],
  exports: [LayersService, PlacePolicies],
})
export class LayersModule {}
