import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { lockRecord, referred, updateRecord, type RecordKind } from '../database/rows.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import { Changes, type ChangeTransaction, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import type { StopBody } from './approval.dto.js';
import { approvalsError } from './approvals.errors.js';
import type { BeginPilotBody, ConcludePilotBody } from './pilot.dto.js';
import { Pilot } from './pilot.entity.js';
import { begin, conclude, end, pilotFaults, type AskedPilot } from './pilot.js';

const PILOT: RecordKind<Pilot> = { entity: Pilot, type: 'pilot' };

/** Records what is only tried: a pilot can take away and never permit, and stops by itself. */
@Injectable()
export class PilotsService {
  readonly pilots: Collection<Pilot>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.pilots = new Collection(changes, history, PILOT);
  }

  /** Begins one; throws `invalid_pilot` and `unknown_reference` with every fault. */
  begin(by: Writer, body: BeginPilotBody): Promise<Pilot> {
    const asked: AskedPilot = { ...body, ends_at: new Date(body.ends_at) };
    return this.pilots.create(by, body, { event: 'pilot_begun', removes: true }, async (tx, at) => {
      await everyFault<unknown[]>([() => requireSound(asked, tx.now), ...references(tx, asked)]);
      return begin(asked, tx.by, at);
    });
  }

  /** Ends one before its time: it never fails, and a second time answers with the first. */
  end(by: Writer, id: string, body: StopBody): Promise<Pilot> {
    return protecting(this.changes, by, async (tx) => {
      const pilot = await lockRecord(tx, PILOT, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const ended = end(pilot, body.reason ?? null, tx.by, occurred_at);
      if (ended === pilot) return { answer: pilot, repeats: true };
      const happening = { event: 'pilot_ended', occurred_at, removes: true };
      return { answer: await updateRecord(tx, PILOT, ended, happening), repeats: false };
    });
  }

  /** Concludes one that is over; throws `begun_by_you` or `pilot_not_over`. Another pilot of the same keeps its effect. */
  conclude(by: Writer, id: string, body: ConcludePilotBody): Promise<Pilot> {
    const named = { event: 'pilot_concluded' };
    return this.pilots.change(by, id, body, named, (pilot, at, tx) => conclude(pilot, body.findings, tx.by, at));
  }
}

function requireSound(asked: AskedPilot, now: Date): void {
  const faults = pilotFaults(asked, now);
  if (faults.length > 0) throw approvalsError('invalid', 'invalid_pilot', 'The new pilot has faults.', faults);
}

function references(tx: ChangeTransaction, { monitoring_system_id, ward_ids }: AskedPilot): (() => Promise<unknown>)[] {
  const { manager, provider_id } = tx;
  const system = { entity: MonitoringSystem, type: 'monitoring_system' } as const;
  const ward = { entity: Ward, type: 'ward' } as const;
  return [
    ...(monitoring_system_id === undefined
      ? []
      : [() => referred(manager, system, provider_id, 'monitoring_system_id', monitoring_system_id)]),
    ...ward_ids.map((id, at) => () => referred(manager, ward, provider_id, `ward_ids.${at}`, id)),
  ];
}
