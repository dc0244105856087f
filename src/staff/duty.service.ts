import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Collection } from '../database/collection.js';
import { allows } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { instant } from '../shared/instants.js';
import { refusal } from '../shared/refusal.js';
import { endAssignment, endShift, isOpen, shiftFault } from './duty.js';
import { Shift } from './shift.entity.js';
import type { CreateShiftBody, CreateWardAssignmentBody } from './staff.dto.js';
import { notYourself, notYourWard } from './staff.errors.js';
import { staffAtWork } from './staff.service.js';
import { WardAssignment } from './ward-assignment.entity.js';

/** Records who works when and on which ward. A nurse in charge writes about the people of their own wards only. */
@Injectable()
export class DutyService {
  readonly shifts: Collection<Shift>;
  readonly assignments: Collection<WardAssignment>;

  constructor(changes: Changes, history: HistoryService) {
    this.shifts = new Collection(changes, history, { entity: Shift, type: 'shift' });
    this.assignments = new Collection(changes, history, { entity: WardAssignment, type: 'ward_assignment' });
  }

  /** Records a shift; throws `ends_before_it_starts`, `shift_too_long`, `has_left` or `not_your_ward`. */
  createShift(session: Session, body: CreateShiftBody): Promise<Shift> {
    const { staff_id } = body;
    return this.shifts.create(session.caller, body, { event: 'shift_recorded' }, async (tx) => {
      const [starts_at, ends_at] = [new Date(body.starts_at), new Date(body.ends_at)];
      const fault = shiftFault(starts_at, ends_at);
      if (fault) throw fault;
      await staffAtWork(tx.manager, tx.provider_id, staff_id);
      await this.authoriseShift(session, tx.manager, staff_id, tx.now, 'staff_id');
      return { staff_id, starts_at, ends_at };
    });
  }

  /** Ends a shift, or calls it off: from the next question on its worker is not on shift. */
  endShift(session: Session, id: string, body: WriteBody): Promise<Shift> {
    const named = { event: 'shift_ended', removes: true };
    return this.shifts.change(session.caller, id, body, named, async (shift, at, tx) => {
      await this.authoriseShift(session, tx.manager, shift.staff_id, tx.now, 'id');
      return endShift(shift, at);
    });
  }

  /** Assigns somebody else to a ward; throws `not_yourself`, or `already_assigned` while an assignment to it is open, so that one end ends it. */
  assign(session: Session, body: CreateWardAssignmentBody): Promise<WardAssignment> {
    const { staff_id, ward_id } = body;
    return this.assignments.create(session.caller, body, { event: 'ward_assignment_started' }, async (tx, at) => {
      if (staff_id === session.caller.staff_id) throw notYourself('staff_id', 'you would assign yourself');
      authoriseWard(session, ward_id, 'ward_id');
      await staffAtWork(tx.manager, tx.provider_id, staff_id);
      const starts_at = instant(body.starts_at, at);
      const others = await tx.manager.findBy(WardAssignment, { provider_id: tx.provider_id, staff_id, ward_id });
      if (others.some((other) => isOpen(other, starts_at))) {
        throw refusal(
          'conflict',
          'already_assigned',
          'ward_id',
          'they are already assigned to this ward',
          'end that assignment first',
        );
      }
      return { staff_id, ward_id, starts_at, ends_at: null };
    });
  }

  /** Ends somebody else's assignment: from the next question on they may not view on that ward. */
  endAssignment(session: Session, id: string, body: WriteBody): Promise<WardAssignment> {
    const named = { event: 'ward_assignment_ended', removes: true };
    return this.assignments.change(session.caller, id, body, named, (assignment, at) => {
      authoriseWard(session, assignment.ward_id, 'id');
      if (assignment.staff_id === session.caller.staff_id) throw notYourself('id', 'this is your own assignment');
      return endAssignment(assignment, at);
    });
  }

  /** A shift is at no ward: who is held to wards writes the shifts of people assigned to one of them. */
  private async authoriseShift(
    session: Session,
    manager: EntityManager,
    staff_id: string,
    now: Date,
    field: string,
  ): Promise<void> {
    if (allows(session.ability, 'write', 'shift', { ward_id: undefined })) return;
    const { provider_id } = session.caller;
    const assignments = await manager.findBy(WardAssignment, { provider_id, staff_id });
    const theirs = assignments.filter((assignment) => isOpen(assignment, now));
    if (!theirs.some(({ ward_id }) => allows(session.ability, 'write', 'shift', { ward_id }))) {
      throw notYourWard(field, 'they are not assigned to a ward of yours');
    }
  }
}

function authoriseWard(session: Session, ward_id: string, field: string): void {
  if (allows(session.ability, 'write', 'ward_assignment', { ward_id })) return;
  throw notYourWard(field, 'it is for a ward you are not assigned to');
}
