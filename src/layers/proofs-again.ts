import { Injectable } from '@nestjs/common';
import { updateRecord } from '../database/rows.js';
import { Changes, type Writer } from '../log/changes.js';
import { NationalPolicy } from '../policy/national-policy.js';
import type { StoredProof } from '../policy/proof/stored-proof.js';
import { hasEnded, provedAgain } from './layer-life.js';
import { LayerProving } from './layer-proving.js';
import { lockLiving, POLICY_LAYER } from './layer-rows.js';
import type { PolicyLayer } from './policy-layer.entity.js';

/**
 * Proves layers again that were proved with another national policy. Earlier proofs stay, for a process of the version before that
 * still runs.
 */
@Injectable()
export class ProofsAgain {
  constructor(
    private readonly changes: Changes,
    private readonly national: NationalPolicy,
    private readonly proving: LayerProving,
  ) {}

  /** Proves one and keeps what came of it, unless it is judged already; rejects as the proof of a new layer does. */
  async prove(layer: PolicyLayer): Promise<void> {
    if (this.isJudged(layer)) return;
    const { provider_id, name, file } = layer;
    await this.keep(layer, await this.proving.prove(provider_id, { name, text: file }));
  }

  private async keep({ provider_id, id }: PolicyLayer, proof: StoredProof): Promise<void> {
    const by: Writer = { kind: 'system', provider_id, name: 'policy' };
    await this.changes.write(by, async (tx) => {
      const layer = (await lockLiving(tx, id)).find((one) => one.id === id);
      // Another process that was at it at the same time may have been quicker, and its time may be over meanwhile.
      if (layer === undefined || this.isJudged(layer) || hasEnded(layer, tx.now)) return;
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
