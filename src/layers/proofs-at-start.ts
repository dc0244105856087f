import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { updateRecord } from '../database/rows.js';
import { Changes, type Writer } from '../log/changes.js';
import { LayerSets } from '../policy/layer-sets.js';
import { NationalPolicy } from '../policy/national-policy.js';
import type { StoredProof } from '../policy/proof/stored-proof.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { scrubbed } from '../shared/failures.js';
import { isProvedFor, provedAgain } from './layer-life.js';
import { LayerProving } from './layer-proving.js';
import { keepSetsFromHere, livingLayers, lockLiving, POLICY_LAYER } from './layer-rows.js';
import type { PolicyLayer } from './policy-layer.entity.js';

/**
 * Proves each layer again, before anything is answered, that was proved with another national policy. Earlier proofs stay, for a
 * process of the version before that still runs. A layer that does not hold stays in force, and everything at its place is denied.
 */
@Injectable()
export class ProofsAtStart implements OnModuleInit {
  private readonly logger = new Logger('Layers');

  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: Changes,
    private readonly national: NationalPolicy,
    private readonly sets: LayerSets,
    private readonly proving: LayerProving,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.dataSource.query<{ provider_id: string }[]>('SELECT provider_id FROM askfirst_providers()');
    for (const { provider_id } of rows) await this.proveAll(provider_id);
  }

  private async proveAll(provider_id: string): Promise<void> {
    const { hash } = this.national.set;
    const now = new Date(this.clock.now());
    const read = (): Promise<PolicyLayer[]> =>
      this.changes.read(provider_id, (manager) => livingLayers(manager, provider_id, now));
    for (const layer of await read()) {
      const proof = this.isJudged(layer) ? null : await this.proofOf(layer);
      if (proof !== null) await this.keep(layer, proof);
    }
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
      await keepSetsFromHere(manager, provider_id, { sets: this.sets, national: this.national.set, now });
    });
    for (const { id, state } of (await read()).filter((layer) => !isProvedFor(layer, hash)))
      this.logger.error({ msg: 'layer_not_proved', provider_id, layer_id: id, state, national: hash });
  }

  /** Null when there is no answer, which is tried again at the next start. */
  private async proofOf({ provider_id, id, name, file }: PolicyLayer): Promise<StoredProof | null> {
    try {
      return await this.proving.prove(provider_id, { name, text: file });
    } catch (error) {
      this.logger.error({ msg: 'layer_proof_failed', provider_id, layer_id: id, error: scrubbed(error) });
      return null;
    }
  }

  private async keep({ provider_id, id }: PolicyLayer, proof: StoredProof): Promise<void> {
    const by: Writer = { kind: 'system', provider_id, name: 'policy' };
    await this.changes.write(by, async (tx) => {
      const layer = (await lockLiving(tx, id)).find((one) => one.id === id);
      // Another process that started at the same time may have been quicker.
      if (layer === undefined || this.isJudged(layer)) return;
      const happening = { event: 'policy_layer_proved_again', occurred_at: tx.now, removes: !proof.holds };
      await updateRecord(tx, POLICY_LAYER, provedAgain<StoredProof, PolicyLayer>(layer, proof), happening);
    });
  }

  /** Whether it was proved, or found not to hold, with this national set against these invariants. */
  private isJudged({ proofs }: PolicyLayer): boolean {
    const { set, invariants_hash } = this.national;
    return proofs.some((proof) => proof.national_hash === set.hash && proof.invariants_hash === invariants_hash);
  }
}
