import {
  alreadyOpen,
  cancelWindow,
  endAtDischarge,
  endWindow,
  planWindow,
  type WindowFields,
} from '../../src/privacy/privacy-window.js';
import { NATIONAL_PARAMETERS } from '../../src/policy/national.fixture.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, Over, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

/** Keeps privacy windows through the service's own transitions. */
export class EnginePrivacy {
  private readonly windows = new Map<string, WindowFields>();

  constructor(private readonly rows: EngineRows) {}

  /** Whether the event was about privacy windows. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'window_planned':
        this.plan(event);
        return true;
      case 'window_started':
        this.start(event);
        return true;
      case 'window_ended':
        this.save(endWindow(this.window(event.window), new Date(event.on), new Date(event.on)));
        return true;
      case 'window_cancelled':
        this.save(cancelWindow(this.window(event.window), new Date(event.on)));
        return true;
      default:
        return false;
    }
  }

  /** A patient who is discharged takes their own windows along. */
  discharged(patient_id: string, on: number): void {
    for (const window of [...this.windows.values()]) {
      if (window.patient_id === patient_id) this.save(endAtDischarge(window, new Date(on), new Date(on)));
    }
  }

  private plan({ window: id, over, starts_at, ends_at, on }: EventOf<'window_planned'>): void {
    const times = { starts_at: new Date(starts_at), ends_at: new Date(ends_at) };
    const plan = { ...placeOf(over), kind: 'visit', asked_by: 'staff', ...times } as const;
    this.save({ id, ...planWindow(plan, new Date(on), NATIONAL_PARAMETERS) });
  }

  private start({ window: id, over, as: kind, on }: EventOf<'window_started'>): void {
    const place = placeOf(over);
    const there = [...this.windows.values()].filter(
      (one) => one.patient_id === place.patient_id && one.room_id === place.room_id,
    );
    if (alreadyOpen(there, kind)) return;
    this.save({ id, ...place, kind, asked_by: 'patient', state: 'open', starts_at: new Date(on), ends_at: null });
  }

  private window(id: string): WindowFields {
    const window = this.windows.get(id);
    if (!window) throw new NeverRecorded(id);
    return window;
  }

  private save(window: WindowFields): void {
    this.windows.set(window.id, window);
    const { id, room_id, patient_id, state, starts_at, ends_at } = window;
    const times = { starts_at: starts_at.getTime(), ends_at: ends_at?.getTime() ?? null };
    this.rows.put('privacy_window', { id, room_id, patient_id, state, ...times });
  }
}

function placeOf(over: Over): { patient_id: string | null; room_id: string | null } {
  return 'patient' in over ? { patient_id: over.patient, room_id: null } : { patient_id: null, room_id: over.room };
}
