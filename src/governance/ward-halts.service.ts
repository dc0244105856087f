import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Collection } from '../database/collection.js';
import { insertRecord, referred, type RecordKind } from '../database/rows.js';
import { Device } from '../devices/device.entity.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import { occurredAt } from '../shared/instants.js';
import { haltsError } from './halts.errors.js';
import { StartedWardHaltView, type RestartBody, type StartWardHaltBody } from './ward-halt.dto.js';
import { WardHalt } from './ward-halt.entity.js';
import { restart, scopeFaults, standingAlready, start, type HaltScope } from './ward-halt.js';

const WARD_HALT: RecordKind<WardHalt> = { entity: WardHalt, type: 'ward_halt' };

/** Records halts of wards and devices, and the lived-experience reviews that end them (NB-GOV-05). */
@Injectable()
export class WardHaltsService {
  readonly halts: Collection<WardHalt>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    this.halts = new Collection(changes, history, WARD_HALT);
  }

  /**
   * Halts a ward or a device at once. It never conflicts: while a halt of the same scope and kind stands, the second answers
   * with the first. Throws `invalid_halt` or `unknown_reference`.
   */
  async start(by: Writer, body: StartWardHaltBody): Promise<StartedWardHaltView> {
    const faults = scopeFaults(body.kind, body.ward_id, body.device_id);
    if (faults.length > 0) throw haltsError('invalid', 'invalid_halt', 'The halt has faults.', faults);
    const halt = await protecting(this.changes, by, async (tx) => {
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const scope = await lockedScope(tx, body);
      const { provider_id } = tx;
      const where = { provider_id, ward_id: scope.ward_id, restarted_at: IsNull() };
      const first = standingAlready(await tx.manager.find(WardHalt, { where, order: { id: 'ASC' } }), scope);
      if (first) return { answer: first, repeats: true };
      const happening = { event: 'ward_halt_started', occurred_at, removes: true };
      const halt = start(scope, tx.by, occurred_at, await this.numbers.on(tx, scope.ward_id));
      return { answer: await insertRecord(tx, WARD_HALT, halt, happening), repeats: false };
    });
    return StartedWardHaltView.of(halt);
  }

  /** Ends a halt on a lived-experience review; throws `started_by_you` or `invalid_review`. Another halt that stands keeps its effect. */
  restart(by: Writer, id: string, body: RestartBody): Promise<WardHalt> {
    const { reviewers, findings } = body;
    const review = { reviewers, findings, reviewed_at: new Date(body.reviewed_at) };
    return this.halts.change(by, id, body, { event: 'ward_halt_restarted' }, (halt, at, tx) =>
      restart(halt, review, tx.by, at),
    );
  }
}

/** What is to be halted, with its ward locked, so that of two who halt it at once the second sees the first. */
async function lockedScope(tx: ChangeTransaction, body: StartWardHaltBody): Promise<HaltScope> {
  const { kind, device_id } = body;
  const { manager, provider_id } = tx;
  const ward = { entity: Ward, type: 'ward' } as const;
  if (device_id === undefined) {
    const { id } = await referred(manager, ward, provider_id, 'ward_id', body.ward_id ?? '', 'pessimistic_write');
    return { ward_id: id, device_id: null, kind };
  }
  const device = await referred(manager, { entity: Device, type: 'device' }, provider_id, 'device_id', device_id);
  await referred(manager, ward, provider_id, 'device_id', device.ward_id, 'pessimistic_write');
  return { ward_id: device.ward_id, device_id: device.id, kind };
}
