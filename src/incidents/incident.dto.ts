import { ROOM_PLACES, type RoomPlace } from '../organisation/room.entity.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, InstantField, TextField, WordField } from '../shared/fields.js';
import { INCIDENT_KINDS, type IncidentKind } from './incident.js';

const SUMMARY = 2000;
const WHY_NOT = 2000;

/** Something is happening on a ward, or did at `occurred_at`. */
export class OpenIncidentBody extends CreateBody {
  @IdField('The ward it is on.')
  ward_id: string;

  @IdField('The room of that ward it is in.', { optional: true })
  room_id?: string;

  @WordField('The kind of place, when it is in none of the ward’s rooms.', ROOM_PLACES, { optional: true })
  place?: RoomPlace;

  @WordField('What it is.', INCIDENT_KINDS)
  kind: IncidentKind;

  @TextField('What happens, without the name of a patient and without what anybody agreed to.', SUMMARY)
  summary: string;

  @FlagField('Whether somebody is being attacked: without it no body-worn camera in a bedroom.')
  immediate_violence: boolean;
}

/** The police came (NB-BWC-02). */
export class RecordPoliceAttendanceBody extends WriteBody {
  @InstantField('When they came: since the incident was opened, and not in the future.')
  police_attended_at: string;

  @FlagField('Whether any of them wore a camera.')
  police_camera_worn: boolean;

  @FlagField('Whether it was on.')
  police_camera_on: boolean;

  @TextField('Why no camera was worn and on; left out when one was.', WHY_NOT, { optional: true })
  police_camera_why_not?: string;
}
