import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Changes } from '../log/changes.js';
import { LayerSets } from '../policy/layer-sets.js';
import { NationalPolicy } from '../policy/national-policy.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { scrubbed } from '../shared/failures.js';
import { holdsFrom, isProvedFor } from './layer-life.js';
import { keepSetsFromHere, livingLayers } from './layer-rows.js';
import type { PolicyLayer } from './policy-layer.entity.js';
import { ProofsAgain } from './proofs-again.js';

/**
 * Proves each layer again, before anything is answered, that holds or is planned and was proved with another national policy. One that
 * does not hold, or cannot be proved, stays in force, and everything at its place is denied.
 */
@Injectable()
export class ProofsAtStart implements OnModuleInit {
  private readonly logger = new Logger('Layers');

  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: Changes,
    private readonly national: NationalPolicy,
    private readonly sets: LayerSets,
    private readonly again: ProofsAgain,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.dataSource.query<{ provider_id: string }[]>('SELECT provider_id FROM askfirst_providers()');
    for (const { provider_id } of rows) await this.proveAll(provider_id);
  }

  private async proveAll(provider_id: string): Promise<void> {
    const { hash } = this.national.set;
    const now = new Date(this.clock.now());
    for (const layer of await this.inForce(provider_id, now)) await this.prove(layer);
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
      await keepSetsFromHere(manager, provider_id, { sets: this.sets, national: this.national.set, now });
    });
    for (const layer of await this.inForce(provider_id, now))
      if (!isProvedFor(layer, hash))
        this.logger.error({ msg: 'layer_not_proved', provider_id, layer_id: layer.id, national: hash });
  }

  /** What holds, or is to hold; what is only approved is proved when it is activated. */
  private async inForce(provider_id: string, now: Date): Promise<PolicyLayer[]> {
    const living = await this.changes.read(provider_id, (manager) => livingLayers(manager, provider_id, now));
    return living.filter((layer) => holdsFrom(layer, now));
  }

  /** What cannot be proved now is tried again at the next start. */
  private async prove(layer: PolicyLayer): Promise<void> {
    try {
      await this.again.prove(layer);
    } catch (error) {
      const { provider_id, id } = layer;
      this.logger.error({ msg: 'layer_proof_failed', provider_id, layer_id: id, error: scrubbed(error) });
    }
  }
}
