import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, referred, updateRecord, type RecordKind } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Room } from '../organisation/room.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { authoriseReferred, WardHeld } from '../patients/ward-held.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import type { OpenIncidentBody, RecordPoliceAttendanceBody } from './incident.dto.js';
import { Incident } from './incident.entity.js';
import { announce, close, open, placeOf, recordPolice } from './incident.js';

const INCIDENT: RecordKind<Incident> = { entity: Incident, type: 'incident' };

/** Records what happens on a ward: a review of it, and a body-worn camera at it, rest on its record (NB-PUR-01, NB-BWC-01). */
@Injectable()
export class IncidentsService {
  readonly incidents: WardHeld<Incident>;

  constructor(
    private readonly changes: Changes,
    private readonly numbers: PlacePolicies,
    history: HistoryService,
  ) {
    this.incidents = new WardHeld(changes, new Collection(changes, history, INCIDENT), { ward: 'ward_id' });
  }

  /** Opens one; throws `unknown_reference`, `in_the_future` or `invalid_incident`, with every fault. */
  open(session: Session, body: OpenIncidentBody): Promise<Incident> {
    return this.changes.write(session.caller, async (tx) => {
      const { ward_id, kind, summary, immediate_violence } = body;
      const [, where, occurred_at] = await everyFault<[void, Pick<Incident, 'room_id' | 'place'>, Date]>([
        () => wardInHand(tx, session, ward_id),
        () => whereNamed(tx, body),
        () => occurredAt(body.occurred_at, tx.now),
      ]);
      const what = { ward_id, ...where, kind, summary, immediate_violence };
      const happening = { event: 'incident_opened', occurred_at, id: body.id };
      return insertRecord(tx, INCIDENT, { ...what, ...open(occurred_at) }, happening);
    });
  }

  /** Records that everybody in view was told that a camera is on, once; throws `incident_closed` or `before_opened`. */
  announce(session: Session, id: string, body: WriteBody): Promise<Incident> {
    return this.write(session, id, body, 'incident_announced', (incident, at, tx) => announce(incident, tx.by, at));
  }

  /** Records whether the police wore a camera (NB-BWC-02); throws `invalid_attendance` or `before_opened`. */
  recordPolice(session: Session, id: string, body: RecordPoliceAttendanceBody): Promise<Incident> {
    const { police_camera_worn, police_camera_on, police_camera_why_not = null } = body;
    return this.write(session, id, body, 'incident_police_attendance_recorded', async (incident, _at, tx) => {
      const police_attended_at = occurredAt(body.police_attended_at, tx.now, 'police_attended_at');
      const attended = { police_attended_at, police_camera_worn, police_camera_on, police_camera_why_not };
      return recordPolice(incident, attended, await this.numbers.on(tx, incident.ward_id));
    });
  }

  /** Closes one: from the next question on nothing rests on it. It never conflicts; the second answers with the first. */
  close(session: Session, id: string, body: WriteBody): Promise<Incident> {
    authorise(session, 'withdraw', 'incident');
    return protecting(this.changes, session.caller, async (tx) => {
      const incident = await lockRecord(tx, INCIDENT, id);
      authorise(session, 'withdraw', 'incident', { ward_id: incident.ward_id, id });
      if (incident.closed_at !== null) return { answer: incident, repeats: true };
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const happening = { event: 'incident_closed', occurred_at, removes: true };
      return {
        answer: await updateRecord(tx, INCIDENT, close(incident, tx.by, occurred_at), happening),
        repeats: false,
      };
    });
  }

  private write(
    session: Session,
    id: string,
    body: WriteBody,
    event: string,
    transition: (incident: Incident, at: Date, tx: ChangeTransaction) => Incident | Promise<Incident>,
  ): Promise<Incident> {
    return this.changes.write(session.caller, async (tx) => {
      const incident = await lockRecord(tx, INCIDENT, id);
      authorise(session, 'write', 'incident', { ward_id: incident.ward_id, id });
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = await transition(incident, occurred_at, tx);
      return next === incident ? incident : updateRecord(tx, INCIDENT, next, { event, occurred_at });
    });
  }
}

/** The ward somebody names, for staff of it; another ward reads as absent. */
async function wardInHand(tx: ChangeTransaction, session: Session, ward_id: string): Promise<void> {
  await referred(tx.manager, { entity: Ward, type: 'ward' }, tx.provider_id, 'ward_id', ward_id);
  authoriseReferred(session, 'write', 'incident', ward_id, { type: 'ward', field: 'ward_id', id: ward_id });
}

/** The place somebody names, by its room or by its kind. */
async function whereNamed(
  { manager, provider_id }: ChangeTransaction,
  { ward_id, room_id, place }: OpenIncidentBody,
): Promise<Pick<Incident, 'room_id' | 'place'>> {
  const kind = { entity: Room, type: 'room' } as const;
  const room = room_id === undefined ? null : await referred(manager, kind, provider_id, 'room_id', room_id);
  return { room_id: room?.id ?? null, place: placeOf({ ward_id, room, place: place ?? null }) };
}
