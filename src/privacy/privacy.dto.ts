import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { CreateBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, WordField } from '../shared/fields.js';
import { isInstant } from '../shared/instants.js';
import { PrivacyWindow } from './privacy-window.entity.js';
import { WINDOW_ASKERS, WINDOW_KINDS, type WindowAsker, type WindowKind } from './privacy-window.js';

/** A window ahead: over a patient, or over a room. */
export class PlanPrivacyWindowBody extends CreateBody {
  @IdField('The patient, wherever they stay; or else name a room.', { optional: true })
  patient_id?: string;

  @IdField('The room; or else name a patient.', { optional: true })
  room_id?: string;

  @WordField('What it is for.', WINDOW_KINDS)
  kind: WindowKind;

  @WordField('At whose word it is there.', WINDOW_ASKERS)
  asked_by: WindowAsker;

  @InstantField('From when: a time ahead, within 31 days.')
  starts_at: string;

  @InstantField('Until when: at most 24 hours after it starts.')
  ends_at: string;
}

/** What a window started on the spot may say of itself. Nothing in it is needed, and nothing wrong in it stops the window. */
export class StartPrivacyWindowBody {
  @ApiProperty({ required: false, format: 'date-time', description: 'Since when: now unless it can be read.' })
  occurred_at?: string;

  @ApiProperty({ required: false, enum: WINDOW_KINDS, description: 'What it is for.' })
  kind?: WindowKind;

  @ApiProperty({ required: false, enum: WINDOW_ASKERS, default: 'staff', description: 'At whose word.' })
  asked_by?: WindowAsker;
}

/** What somebody learns of a window they started where they may not read the records: that it stands, each time the same. */
export class StartedWindowView {
  @ApiProperty({ type: 'null', description: 'Kept from whoever may not read the record.' })
  id: null;

  @ApiProperty({ type: 'null' })
  version: null;

  @ApiProperty({ enum: ['open'], description: 'It stands until somebody on the ward ends it.' })
  state: 'open';
}

/** What those who may not read the record are told of it. */
export const IT_STANDS: StartedWindowView = { id: null, version: null, state: 'open' };

/** A window started on the spot, as whoever asked may know it. */
export const STARTED = { anyOf: [{ $ref: getSchemaPath(PrivacyWindow) }, { $ref: getSchemaPath(StartedWindowView) }] };

/** What could be read of a start. */
export interface Start {
  occurred_at: Date;
  kind: WindowKind | null;
  asked_by: WindowAsker;
}

/** Reads whatever was sent with a start, and leaves out what cannot be read; a time in the future is now. Never throws. */
export function readStart(body: unknown, now: Date): Start {
  const said: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const at = isInstant(said['occurred_at']) ? new Date(said['occurred_at']) : now;
  return {
    occurred_at: at.getTime() > now.getTime() ? now : at,
    kind: WINDOW_KINDS.find((kind) => kind === said['kind']) ?? null,
    // Nobody is made to have said what is not on record: without a word it was staff.
    asked_by: WINDOW_ASKERS.find((asker) => asker === said['asked_by']) ?? 'staff',
  };
}
