import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { lockRecord, referred, updateRecord, type RecordKind } from '../database/rows.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { accepted, AskfirstError } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import type { PrepareApprovalBody, StopBody } from './approval.dto.js';
import { Approval } from './approval.entity.js';
import { approve, prepare, supersede, withdraw, type ApprovalFields } from './approval.js';

const APPROVAL: RecordKind<Approval> = { entity: Approval, type: 'approval' };
const SYSTEM = { entity: MonitoringSystem, type: 'monitoring_system' } as const;
const WARD = { entity: Ward, type: 'ward' } as const;

/** Records what systems are approved on what wards: prepared by one person, approved by another (NB-GOV-01, NB-GOV-02). */
@Injectable()
export class ApprovalsService {
  readonly approvals: Collection<Approval>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    this.approvals = new Collection(changes, history, APPROVAL);
  }

  /** Prepares one, which permits nothing yet; throws `invalid_approval` and `unknown_reference` with every fault. */
  prepare(by: Writer, body: PrepareApprovalBody): Promise<Approval> {
    const { monitoring_system_id, ward_id, medical_device, parts } = body;
    return this.approvals.create(by, body, { event: 'approval_prepared' }, async (tx, at) => {
      const { manager, provider_id } = tx;
      const asked = { monitoring_system_id, ward_id, medical_device, parts };
      const days = await this.daysOn(tx, ward_id);
      const [prepared] = await everyFault<[ApprovalFields, MonitoringSystem, Ward]>([
        () => accepted(prepare(asked, days, tx.by, at)),
        () => referred(manager, SYSTEM, provider_id, 'monitoring_system_id', monitoring_system_id),
        () => referred(manager, WARD, provider_id, 'ward_id', ward_id),
      ]);
      return prepared;
    });
  }

  /**
   * Approves one, in the place of the one before; throws `prepared_by_you`, `not_prepared` or `invalid_approval`. It takes away
   * too: what the one before held and this one does not is denied from the next question on.
   */
  approve(by: Writer, id: string, body: WriteBody): Promise<Approval> {
    const named = { event: 'approval_approved', removes: true };
    return this.approvals.change(by, id, body, named, async (approval, at, tx) => {
      const approved = approve(approval, await this.daysOn(tx, approval.ward_id), tx.by, at);
      if (!(approved instanceof AskfirstError) && approved !== approval) await supersedeOthers(tx, approval, at);
      return approved;
    });
  }

  /** Withdraws one: it never fails, and a second time answers with the first. */
  withdraw(by: Writer, id: string, body: StopBody): Promise<Approval> {
    return protecting(this.changes, by, async (tx) => {
      const approval = await lockRecord(tx, APPROVAL, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const withdrawn = withdraw(approval, body.reason ?? null, tx.by, occurred_at);
      if (withdrawn === approval) return { answer: approval, repeats: true };
      const happening = { event: 'approval_withdrawn', occurred_at, removes: true };
      return { answer: await updateRecord(tx, APPROVAL, withdrawn, happening), repeats: false };
    });
  }

  /** How long a part stands on a ward. */
  private async daysOn(tx: ChangeTransaction, ward_id: string): Promise<number> {
    return (await this.numbers.on(tx, ward_id)).approval_days;
  }
}

/** What else is approved of the same system on the same ward gives way; its ward is locked, so that of two at once the second sees the first. */
async function supersedeOthers(tx: ChangeTransaction, approval: Readonly<Approval>, occurred_at: Date): Promise<void> {
  const { manager, provider_id } = tx;
  const { monitoring_system_id, ward_id } = approval;
  await referred(manager, WARD, provider_id, 'ward_id', ward_id, 'pessimistic_write');
  const where = { provider_id, monitoring_system_id, ward_id, state: 'approved' as const };
  const others = await manager.find(Approval, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  for (const other of others)
    await updateRecord(tx, APPROVAL, supersede(other), { event: 'approval_superseded', occurred_at, removes: true });
}
