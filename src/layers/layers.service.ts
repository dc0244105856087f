import { Inject, Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { idTaken } from '../database/faults.js';
import { updateRecord } from '../database/rows.js';
import { Changes, type ChangeTransaction, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import type { CheckedLayer } from '../policy/layered.js';
import { LayerSets } from '../policy/layer-sets.js';
import { NationalPolicy } from '../policy/national-policy.js';
import type { PolicyFile } from '../policy/policy-files.js';
import { PolicyError } from '../policy/policy-problem.js';
import type { StoredProof } from '../policy/proof/stored-proof.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { accepted, notFound } from '../shared/errors.js';
import { checkBeside, isAt, placeOf, type Beside } from './layer-check.js';
import {
  activate,
  agreeRetirement,
  askRetirement,
  holdsFrom,
  propose,
  replace,
  restore,
  review,
} from './layer-life.js';
import { faultsFound, LayerProving, refusalOf } from './layer-proving.js';
import { keepSetsPlanned, livingLayers, lockLiving, POLICY_LAYER, premisesOf } from './layer-rows.js';
import type { ActivateLayerBody, ProposeLayerBody, RetireLayerBody, ReviewLayerBody } from './layers.dto.js';
import { layersError } from './layers.errors.js';
import { PolicyLayer } from './policy-layer.entity.js';
import { ProofsAgain } from './proofs-again.js';

/** Records the life of layers: proposed and proved, reviewed by a second person, active from an instant, replaced or retired (NB-DEF-03). */
@Injectable()
export class LayersService {
  readonly layers: Collection<PolicyLayer>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly national: NationalPolicy,
    private readonly sets: LayerSets,
    private readonly proving: LayerProving,
    private readonly again: ProofsAgain,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.layers = new Collection(changes, history, POLICY_LAYER);
  }

  /** Checks and proves a layer, and records it, which changes nothing yet; throws `invalid_layer` with every fault. */
  async propose(by: Writer, { id, name, file: text, why }: ProposeLayerBody): Promise<PolicyLayer> {
    const file = { name, text };
    const checked = await this.checked(by.provider_id, file);
    if (id !== undefined) await this.requireFree(by.provider_id, id);
    const proof = await this.proofOf(by.provider_id, file);
    const place = placeOf(checked);
    const body = id === undefined ? {} : { id };
    return this.layers.create(by, body, { event: 'policy_layer_proposed' }, (tx, at) => ({
      ...propose(place, proof, tx.by, at),
      ...{ name, file: text, why, hash: checked.hash },
    }));
  }

  /** Checks a file as it would be if it were proposed now; throws `invalid_layer` with every fault. */
  checked(provider_id: string, file: PolicyFile): Promise<CheckedLayer> {
    const now = new Date(this.clock.now());
    return this.changes.read(provider_id, async (manager) => {
      const others = await livingLayers(manager, provider_id, now);
      const above = others.filter((one) => holdsFrom(one, now));
      return this.check(file, { others, above, premises: await premisesOf(manager, provider_id) });
    });
  }

  /** A second person approves or rejects one; throws `proposed_by_you` or `not_proposed`. */
  review(by: Writer, id: string, { outcome, note }: ReviewLayerBody): Promise<PolicyLayer> {
    return this.change(by, id, async (tx, layer, living) => {
      const against = othersAt(layer, living).find(({ state }) => state === 'active')?.id ?? null;
      const next = accepted(review(layer, { outcome, note, against }, tx.by, tx.now));
      return next === layer ? layer : this.write(tx, next, `policy_layer_${outcome}`);
    });
  }

  /**
   * Activates one, now or from an instant on, in the place of the one before; throws `not_approved`, `invalid_activation`,
   * `not_proved`, `another_is_planned`, `another_stands` or `invalid_layer`. It takes away: what it forbids is denied from its
   * entry in the log on.
   */
  async activate(by: Writer, id: string, { active_from }: ActivateLayerBody): Promise<PolicyLayer> {
    await this.proveAgain(by.provider_id, id);
    return this.change(by, id, async (tx, layer, living) => {
      const from = active_from === undefined ? null : new Date(active_from);
      const others = othersAt(layer, living).filter((other) => holdsFrom(other, tx.now));
      const national_hash = this.national.set.hash;
      const next = accepted(activate(layer, { from, others, national_hash }, tx.by, tx.now));
      if (next === layer) return layer;
      // Another layer may have taken one of its ids since it was proposed; of numbers the tightest stands anyway.
      const beside = living.filter((one) => holdsFrom(one, tx.now));
      const premises = await premisesOf(tx.manager, tx.provider_id);
      this.check({ name: layer.name, text: layer.file }, { others: beside, above: [], premises });
      const before = others.find(({ state }) => state === 'active');
      const at = next.active_from ?? tx.now;
      if (before) await this.write(tx, replace(before, layer.id, at), 'policy_layer_replaced');
      const active = await this.write(tx, next, 'policy_layer_activated', true);
      await keepSetsPlanned(tx, this.sets, this.national.set);
      return active;
    });
  }

  /** Somebody asks that one should hold no more; throws `not_active`. */
  askRetirement(by: Writer, id: string, { why }: RetireLayerBody): Promise<PolicyLayer> {
    return this.change(by, id, async (tx, layer) => {
      const next = accepted(askRetirement(layer, why, tx.by, tx.now));
      return next === layer ? layer : this.write(tx, next, 'policy_layer_retirement_asked');
    });
  }

  /** A second person agrees, and it holds no more; throws `not_asked`, `asked_by_you` or `not_active`. */
  agreeRetirement(by: Writer, id: string): Promise<PolicyLayer> {
    return this.change(by, id, async (tx, layer, living) => {
      const next = accepted(agreeRetirement(layer, tx.by, tx.now));
      if (next === layer) return layer;
      const retired = await this.write(tx, next, 'policy_layer_retired');
      const planned = layer.active_from !== null && layer.active_from.getTime() > tx.now.getTime();
      const waiting = planned ? living.filter(({ replaced_by }) => replaced_by === layer.id) : [];
      for (const one of waiting) await this.write(tx, restore(one), 'policy_layer_restored');
      await keepSetsPlanned(tx, this.sets, this.national.set);
      return retired;
    });
  }

  /** Locks the layers of the provider that matter, in one order, so that of two changes at once the second sees the first. */
  private change(
    by: Writer,
    id: string,
    work: (tx: ChangeTransaction, layer: PolicyLayer, living: readonly PolicyLayer[]) => Promise<PolicyLayer>,
  ): Promise<PolicyLayer> {
    return this.changes.write(by, async (tx) => {
      const living = await lockLiving(tx, id);
      const layer = living.find((one) => one.id === id);
      if (layer === undefined) throw notFound(POLICY_LAYER.type, id);
      return work(tx, layer, living);
    });
  }

  private write(tx: ChangeTransaction, next: PolicyLayer, event: string, removes = false): Promise<PolicyLayer> {
    return updateRecord(tx, POLICY_LAYER, next, { event, occurred_at: tx.now, removes });
  }

  /** Checks a file beside the other layers of its provider; throws `invalid_layer` with every fault. */
  private check(file: PolicyFile, beside: Beside): CheckedLayer {
    try {
      return checkBeside(file, this.national, this.sets, beside);
    } catch (error) {
      throw error instanceof PolicyError ? refusalOf(error) : error;
    }
  }

  /** Before a proof is made for nothing; two at once are still told apart as they are recorded. */
  private async requireFree(provider_id: string, id: string): Promise<void> {
    const taken = await this.changes.read(provider_id, (manager) => manager.existsBy(PolicyLayer, { provider_id, id }));
    if (taken) throw idTaken(POLICY_LAYER.type, id);
  }

  /** What was approved under another national policy; a proof takes seconds, during which nothing may be locked. */
  private async proveAgain(provider_id: string, id: string): Promise<void> {
    const layer = await this.layers.get(provider_id, id);
    if (layer.state !== 'approved') return;
    try {
      await this.again.prove(layer);
    } catch (error) {
      throw error instanceof PolicyError ? refusalOf(error) : error;
    }
  }

  private async proofOf(provider_id: string, file: PolicyFile): Promise<StoredProof> {
    try {
      const proof = await this.proving.prove(provider_id, file);
      if (proof.holds && proof.national_hash === this.national.set.hash) return proof;
      const faults = faultsFound(file, proof);
      throw layersError('invalid', 'invalid_layer', `${faults.length} things were found by its proof.`, faults);
    } catch (error) {
      throw error instanceof PolicyError ? refusalOf(error) : error;
    }
  }
}

/** The other layers of one's place. */
function othersAt(layer: PolicyLayer, living: readonly PolicyLayer[]): PolicyLayer[] {
  return living.filter((one) => one.id !== layer.id && isAt(one, layer));
}
