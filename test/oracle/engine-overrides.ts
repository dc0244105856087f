import type { Parameters } from '../../src/decision/parameters.js';
import { end, extend, isInForce, startFaults, type OverrideFields } from '../../src/overrides/emergency-override.js';
import type { RoomPlace } from '../../src/organisation/room.entity.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface Override extends OverrideFields {
  id: string;
  patient_id: string;
  room_id: string;
  entry_safe: boolean;
}

/** Keeps emergency overrides through the service's own transitions. */
export class EngineOverrides {
  private readonly overrides = new Map<string, Override>();

  constructor(
    private readonly rows: EngineRows,
    private readonly parameters: Parameters,
  ) {}

  /** Whether the event was about emergency overrides. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'override_started':
        this.start(event);
        return true;
      case 'override_extended': {
        const approver = { by: 'staff:second', registration: 'GMC 1' };
        this.save(extend(this.known(event.override), approver, new Date(event.now), this.parameters));
        return true;
      }
      case 'override_ended':
        this.save(end(this.known(event.override), 'staff:nurse', new Date(event.on)));
        return true;
      default:
        return false;
    }
  }

  /** Somebody has reached the patient, or has gone into the room. */
  reached(where: { patient_id: string } | { room_id: string }, on: number): void {
    const [[column, id]] = Object.entries(where) as [['patient_id' | 'room_id', string]];
    for (const one of [...this.overrides.values()])
      if (one[column] === id) this.save(end(one, 'staff:nurse', new Date(on)));
  }

  private start({
    override: id,
    patient: patient_id,
    room: room_id,
    safe,
    reason,
    now,
  }: EventOf<'override_started'>): void {
    const admitted = this.rows
      .list('admission')
      .some((one) => one.patient_id === patient_id && one.discharged_at === null);
    const at = new Date(now);
    const others = [...this.overrides.values()].filter((one) => one.patient_id === patient_id);
    if (!admitted || others.some((one) => isInForce(one, at, this.parameters))) throw new NeverRecorded(patient_id);
    const there = [...this.rows.list('room_stay'), ...this.rows.list('room_presence')].some(
      (one) => one.patient_id === patient_id && one.room_id === room_id && one.ends_at === null,
    );
    const faults = startFaults({
      ...{
        reason,
        legal_ground: 'necessity',
        entry_safe: safe,
        why_entry_unsafe: safe ? null : 'The door is blocked.',
      },
      ...{ registration: 'NMC 1', attending: [{ id: 'nurse', known: { kind: 'person', state: 'active' } }] },
      ...{ place: this.rows.get('room', room_id).place as RoomPlace, is_there: there, lacks_capacity: false },
    });
    if (faults.length > 0) throw new NeverRecorded(id);
    this.save({
      ...{ id, patient_id, room_id, entry_safe: safe, reason, starts_at: at, started_by: 'staff:nurse' },
      ...{ attendance_staff_ids: ['nurse'], extended_at: null, extended_by: null, ended_at: null, ended_by: null },
    });
  }

  private known(id: string): Override {
    const one = this.overrides.get(id);
    if (!one) throw new NeverRecorded(id);
    return one;
  }

  private save(override: Override): void {
    this.overrides.set(override.id, override);
    const { id, patient_id, room_id, entry_safe, starts_at, extended_at, ended_at } = override;
    this.rows.put('emergency_override', {
      ...{ id, patient_id, room_id, entry_safe, starts_at: starts_at.getTime() },
      ...{ extended: extended_at !== null, ended: ended_at !== null },
    });
  }
}
