import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Raw, type FindOptionsWhere } from 'typeorm';
import { Collection, type Page, type RecordVersion } from '../database/collection.js';
import { insertRecord, referred, type RecordKind } from '../database/rows.js';
import type { Parameters } from '../decision/parameters.js';
import { Device } from '../devices/device.entity.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import { lockReferredPatient } from '../patients/patient-locks.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { accepted } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import {
  RetentionHoldView,
  type AskRetentionHoldBody,
  type ReleaseRetentionHoldBody,
  type RetentionHoldsQuery,
  type ReviewRetentionHoldBody,
} from './retention-hold.dto.js';
import { RetentionHold } from './retention-hold.entity.js';
import { approve, heldAlready, hold, release, review, scopeOf, type HoldScope } from './retention-hold.js';
import { wardsOfPatient } from './wards-of-patient.js';

const RETENTION_HOLD: RecordKind<RetentionHold> = { entity: RetentionHold, type: 'retention_hold' };

/** Records what is kept from deletion, and the two people each who approve and release it (NB-RET-04). */
@Injectable()
export class RetentionHoldsService {
  private readonly holds: Collection<RetentionHold>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.holds = new Collection(changes, history, RETENTION_HOLD);
  }

  /** One page of holds, or of those that somebody must see to. */
  async list(provider_id: string, query: RetentionHoldsQuery): Promise<Page<RetentionHoldView>> {
    const { items, next } = await this.holds.list(provider_id, query, query.overdue === 'true' ? this.late() : {});
    return { items: items.map((one) => this.seen(one)), next };
  }

  /** One hold; throws `not_found`. */
  async get(provider_id: string, id: string): Promise<RetentionHoldView> {
    return this.seen(await this.holds.get(provider_id, id));
  }

  /** Every version of one hold, oldest first; throws `not_found`. */
  versions(provider_id: string, id: string): Promise<RecordVersion[]> {
    return this.holds.versions(provider_id, id);
  }

  /**
   * Keeps what was recorded, at once. It never conflicts: while a hold over the very same for the same case stands, the second
   * answers with the first. Throws `invalid_hold` or `unknown_reference` with every fault.
   */
  async ask(by: Writer, body: AskRetentionHoldBody): Promise<RetentionHoldView> {
    const held = await protecting(this.changes, by, async (tx) => {
      const [occurred_at, scope] = await everyFault<[Date, HoldScope, void]>([
        () => occurredAt(body.occurred_at, tx.now),
        () => scopeAsked(body, tx.now),
        () => lockNamed(tx, body),
      ]);
      const { provider_id } = tx;
      const { case_reference } = scope;
      const where = { provider_id, case_reference, released_at: IsNull() };
      const first = heldAlready(await tx.manager.find(RetentionHold, { where, order: { id: 'ASC' } }), scope);
      if (first) return { answer: first, repeats: true };
      const asked = { scope, ward_ids: await wardsOf(tx, scope), reason: body.reason };
      const own = hold(asked, tx.by, occurred_at, await this.numbersOf(tx, asked.ward_ids));
      const happening = { event: 'retention_hold_asked', occurred_at, removes: true };
      return { answer: await insertRecord(tx, RETENTION_HOLD, own, happening), repeats: false };
    });
    return this.seen(held);
  }

  /** One of two approvals; throws `asked_by_you`, `already_released` or `invalid_time`. */
  async approve(by: Writer, id: string, body: AskedAgain): Promise<RetentionHoldView> {
    const named = { event: 'retention_hold_approved' };
    return this.seen(await this.holds.change(by, id, body, named, (one, at, tx) => approve(one, tx.by, at)));
  }

  /** Says that it is still needed; throws `asked_by_you`, `already_released` or `invalid_time`. */
  async review(by: Writer, id: string, body: ReviewRetentionHoldBody): Promise<RetentionHoldView> {
    const named = { event: 'retention_hold_reviewed' };
    const held = await this.holds.change(by, id, body, named, async (one, at, tx) =>
      review(one, body.note, tx.by, at, await this.numbersOf(tx, one.ward_ids)),
    );
    return this.seen(held);
  }

  /** One of two releases: with the second, another hold or case that stands keeps its effect. Throws `invalid_time`. */
  async release(by: Writer, id: string, body: ReleaseRetentionHoldBody): Promise<RetentionHoldView> {
    const named = { event: 'retention_hold_released' };
    return this.seen(
      await this.holds.change(by, id, body, named, (one, at, tx) => release(one, body.reason, tx.by, at)),
    );
  }

  /** What is held on several wards goes by the numbers of the whole provider. */
  private numbersOf(tx: ChangeTransaction, ward_ids: readonly string[]): Promise<Parameters> {
    return this.numbers.on(tx, (ward_ids.length === 1 ? ward_ids[0] : null) ?? null);
  }

  private seen(one: RetentionHold): RetentionHoldView {
    return RetentionHoldView.of(one, this.clock.now());
  }

  private late(): FindOptionsWhere<RetentionHold> {
    const now = new Date(this.clock.now());
    const due = `review_due_at <= :now OR state = 'asked' AND approvals_due_at <= :now`;
    return { released_at: Raw((column) => `${column} IS NULL AND (${due})`, { now }) };
  }
}

type AskedAgain = Pick<AskRetentionHoldBody, 'occurred_at'>;

function scopeAsked(body: AskRetentionHoldBody, now: Date): HoldScope {
  const recorded_from = new Date(body.recorded_from);
  return accepted(scopeOf({ ...body, recorded_from, recorded_until: new Date(body.recorded_until) }, now));
}

/** What a body names, locked, so that of two who ask for the same at once the second sees the first. */
async function lockNamed(
  tx: ChangeTransaction,
  { device_id, ward_id, patient_id }: AskRetentionHoldBody,
): Promise<void> {
  const { manager, provider_id } = tx;
  const lock = 'pessimistic_write';
  await everyFault([
    () => patient_id !== undefined && lockReferredPatient(tx, patient_id),
    () => ward_id !== undefined && referred(manager, WARD, provider_id, 'ward_id', ward_id, lock),
    () => device_id !== undefined && referred(manager, DEVICE, provider_id, 'device_id', device_id, lock),
  ]);
}

const WARD = { entity: Ward, type: 'ward' } as const;
const DEVICE = { entity: Device, type: 'device' } as const;

/** The wards on which a hold keeps whatever was recorded. */
async function wardsOf(tx: ChangeTransaction, scope: HoldScope): Promise<string[]> {
  if (scope.ward_id !== null) return [scope.ward_id];
  return scope.patient_id === null ? [] : wardsOfPatient(tx, scope.patient_id, scope);
}
