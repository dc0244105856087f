import { closeCase, type CaseFields } from '../../src/incidents/case-record.js';
import { announce, close, open, placeOf, type IncidentFields } from '../../src/incidents/incident.js';
import type { RoomPlace } from '../../src/organisation/room.entity.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface Case extends CaseFields {
  ward_id: string;
  purpose: string;
}

/** Incidents and cases as the feature records them, and the rows they leave. */
export class EngineRecords {
  private readonly incidents = new Map<string, IncidentFields>();
  private readonly cases = new Map<string, Case>();

  constructor(private readonly rows: EngineRows) {}

  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'incident_opened':
        this.open(event);
        return true;
      case 'incident_announced':
        this.change(event.incident, (incident) => announce(incident, 'staff:nurse', new Date(event.on)));
        return true;
      case 'incident_closed':
        this.change(event.incident, (incident) => close(incident, 'staff:nurse', new Date(event.on)));
        return true;
      case 'case_opened': {
        const { ward: ward_id, purpose, on } = event;
        this.putCase(event.case, { ward_id, purpose, opened_at: new Date(on), closed_at: null, closed_by: null });
        return true;
      }
      case 'case_closed':
        this.putCase(event.case, closeCase(known(this.cases, event.case), 'staff:guardian', new Date(event.on)));
        return true;
      case 'conversation_kept_private':
        this.rows.change('room', event.room, { private_conversation: true });
        return true;
      default:
        return false;
    }
  }

  private open({ incident: id, ward: ward_id, room, place, violent, on }: EventOf<'incident_opened'>): void {
    const named = room === null ? null : this.rows.get('room', room);
    const asked = { ward_id, room: named && { ...named, place: named.place as RoomPlace }, place };
    const fields = open(new Date(on));
    this.incidents.set(id, fields);
    this.rows.put('incident', {
      id,
      ward_id,
      room_id: room,
      place: placeOf(asked),
      immediate_violence: violent,
      opened_at: on,
      announced_at: null,
      closed_at: null,
    });
  }

  private change(id: string, transition: (incident: IncidentFields) => IncidentFields): void {
    const next = transition(known(this.incidents, id));
    this.incidents.set(id, next);
    const { announced_at, closed_at } = next;
    this.rows.change('incident', id, {
      announced_at: announced_at?.getTime() ?? null,
      closed_at: closed_at?.getTime() ?? null,
    });
  }

  private putCase(id: string, fields: Case): void {
    this.cases.set(id, fields);
    const { ward_id, purpose, opened_at, closed_at } = fields;
    const times = { opened_at: opened_at.getTime(), closed_at: closed_at?.getTime() ?? null };
    this.rows.put('case_record', { id, ward_id, purpose, ...times });
  }
}

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new NeverRecorded(id);
  return one;
}
