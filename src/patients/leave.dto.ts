import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, WordField } from '../shared/fields.js';
import { LEAVE_KINDS, type LeaveKind } from './leave.js';

/** A patient goes on leave; occurred_at is when they left. */
export class StartLeaveBody extends CreateBody {
  @IdField('The open admission.')
  admission_id: string;

  @WordField('How they are away.', LEAVE_KINDS)
  kind: LeaveKind;

  @InstantField('When they are due back.')
  due_back_at: string;
}

/** A patient is back. */
export class ReturnBody extends WriteBody {
  @IdField('The room they were shown to; none unless given, which a room stay may begin later.', { optional: true })
  room_id?: string;
}
