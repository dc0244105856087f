import { resolve, type ConflictFields } from '../../src/viewing/viewer-conflict.js';
import {
  judgeMatch,
  mustStand,
  withdrawPreference,
  type PreferenceFields,
} from '../../src/viewing/viewer-preference.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface Conflict extends ConflictFields {
  id: string;
  patient_id: string;
  staff_id: string;
}
interface Preference extends PreferenceFields {
  id: string;
  patient_id: string;
}

/** Keeps what patients said of viewers through the service's own transitions. */
export class EngineViewing {
  private readonly conflicts = new Map<string, Conflict>();
  private readonly preferences = new Map<string, Preference>();

  constructor(private readonly rows: EngineRows) {}

  /** Whether the event was about who may not look at a patient. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'accused':
        this.accuse(event);
        return true;
      case 'accusation_resolved': {
        const conflict = found(this.conflicts.get(event.conflict), event.conflict);
        this.saveConflict(resolve(conflict, 'staff:guardian', new Date(event.on)));
        return true;
      }
      case 'preference_stated': {
        const stated_at = new Date(event.on);
        const said = { state: 'stands', stated_at, withdrawn_at: null, withdrawn_words: null } as const;
        this.savePreference({ ...said, id: event.preference, patient_id: event.patient });
        return true;
      }
      case 'preference_taken_back': {
        const preference = found(this.preferences.get(event.preference), event.preference);
        this.savePreference(withdrawPreference(preference, 'It does not matter now.', new Date(event.on)));
        return true;
      }
      case 'judged':
        this.judge(event);
        return true;
      default:
        return false;
    }
  }

  private accuse({ conflict: id, patient: patient_id, staff: staff_id, on }: EventOf<'accused'>): void {
    const standing = [...this.conflicts.values()].some(
      (one) => one.state === 'standing' && one.patient_id === patient_id && one.staff_id === staff_id,
    );
    if (standing) return;
    const raised_at = new Date(on);
    this.saveConflict({
      id,
      patient_id,
      staff_id,
      state: 'standing',
      raised_at,
      resolved_at: null,
      resolved_by: null,
    });
  }

  private judge({ preference: preference_id, staff: staff_id, met, on }: EventOf<'judged'>): void {
    const preference = found(this.preferences.get(preference_id), preference_id);
    mustStand(preference, new Date(on));
    const id = `${preference_id}_${staff_id}`;
    const before = this.rows.list('viewer_match').find((one) => one.id === id);
    const { patient_id } = preference;
    this.rows.put('viewer_match', judgeMatch(before ?? { id, patient_id, preference_id, staff_id, met }, met));
  }

  private saveConflict(conflict: Conflict): void {
    this.conflicts.set(conflict.id, conflict);
    this.rows.put('viewer_conflict', conflict);
  }

  private savePreference(preference: Preference): void {
    this.preferences.set(preference.id, preference);
    this.rows.put('viewer_preference', preference);
  }
}

function found<T>(record: T | undefined, id: string): T {
  if (!record) throw new NeverRecorded(id);
  return record;
}
