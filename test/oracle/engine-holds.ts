import { approve, hold, release, review, type HoldFields, type HoldScope } from '../../src/footage/retention-hold.js';
import { NATIONAL_PARAMETERS } from '../../src/policy/national.fixture.js';
import { AskfirstError } from '../../src/shared/errors.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

/** Retention holds as the feature records them, and the rows they leave. */
export class EngineHolds {
  private readonly holds = new Map<string, HoldFields>();

  constructor(private readonly rows: EngineRows) {}

  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'hold_asked':
        this.ask(event);
        return true;
      case 'hold_approved':
        this.change(event, (one, at) => approve(one, event.by, at));
        return true;
      case 'hold_reviewed':
        this.change(event, (one, at) => review(one, 'still needed', event.by, at, NATIONAL_PARAMETERS));
        return true;
      case 'hold_released':
        this.change(event, (one, at) => release(one, 'over', event.by, at));
        return true;
      default:
        return false;
    }
  }

  private ask({ hold: id, over, by, on }: EventOf<'hold_asked'>): void {
    const at = new Date(on);
    const device_id = 'device' in over ? over.device : null;
    const ward_ids = 'wards' in over ? over.wards : [];
    const scope: HoldScope = {
      over: device_id === null ? 'ward' : 'device',
      device_id,
      ward_id: ward_ids[0] ?? null,
      patient_id: null,
      recorded_from: new Date(0),
      recorded_until: at,
      case_reference: id,
    };
    this.put(id, hold({ scope, ward_ids, reason: 'a complaint' }, by, at, NATIONAL_PARAMETERS));
  }

  private change(
    { hold: id, on }: { hold: string; on: number },
    transition: (one: HoldFields, at: Date) => HoldFields | AskfirstError,
  ): void {
    const one = this.holds.get(id);
    if (one === undefined) throw new NeverRecorded(id);
    const next = transition(one, new Date(on));
    if (next instanceof AskfirstError) throw next;
    this.put(id, next);
  }

  private put(id: string, fields: HoldFields): void {
    this.holds.set(id, fields);
    const { device_id, ward_ids, review_due_at, released_at } = fields;
    const released = released_at !== null;
    this.rows.put('retention_hold', { id, device_id, ward_ids, review_due_at: review_due_at.getTime(), released });
  }
}
