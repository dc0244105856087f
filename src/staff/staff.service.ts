import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Collection } from '../database/collection.js';
import { referred } from '../database/rows.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import type { Role } from '../identity/abilities.js';
import type { StaffCaller } from '../shared/caller.js';
import { occurredAt } from '../shared/instants.js';
import { lift } from './duty.js';
import { StaffMember } from './staff-member.entity.js';
import { bothFault, giveRoles, kindFault, leave } from './staff-member.js';
import type { CreateStaffMemberBody, CreateTrainingBody, CreateViewerSuspensionBody, RolesBody } from './staff.dto.js';
import { hasLeft, notYourself } from './staff.errors.js';
import { Training } from './training.entity.js';
import { ViewerSuspension } from './viewer-suspension.entity.js';

/** The member of staff a body names, locked, who must not have left; throws `unknown_reference` or `has_left`. */
export async function staffAtWork(manager: EntityManager, provider_id: string, staff_id: string): Promise<StaffMember> {
  const kind = { entity: StaffMember, type: 'staff_member' } as const;
  const member = await referred(manager, kind, provider_id, 'staff_id', staff_id, 'pessimistic_write');
  if (member.state === 'left') throw hasLeft('staff_id');
  return member;
}

/** Every role somebody holds or ever held; the caller has locked their record. */
async function everHeld(tx: ChangeTransaction, staff_id: string): Promise<Role[]> {
  const rows = await tx.manager.query<{ role: Role }[]>(
    `SELECT DISTINCT jsonb_array_elements_text(state::jsonb -> 'roles') AS role FROM record_version
      WHERE provider_id = $1 AND record_type = 'staff_member' AND record_id = $2`,
    [tx.provider_id, staff_id],
  );
  return rows.map((row) => row.role);
}

/** Records who works here, what they may do, what they have learnt, and who may not view. */
@Injectable()
export class StaffService {
  readonly members: Collection<StaffMember>;
  readonly trainings: Collection<Training>;
  readonly suspensions: Collection<ViewerSuspension>;

  constructor(changes: Changes, history: HistoryService) {
    this.members = new Collection(changes, history, { entity: StaffMember, type: 'staff_member' });
    this.trainings = new Collection(changes, history, { entity: Training, type: 'training' });
    this.suspensions = new Collection(changes, history, { entity: ViewerSuspension, type: 'viewer_suspension' });
  }

  /** Records a member of staff; throws `not_both`, or `shared_account` when a shared one would hold roles or a registration. */
  createMember(caller: StaffCaller, body: CreateStaffMemberBody): Promise<StaffMember> {
    const { kind, name, employer, registration = null, roles } = body;
    return this.members.create(caller, body, { event: 'staff_member_recorded' }, () => {
      const fault = kindFault(kind, roles, registration) ?? bothFault(roles, []);
      if (fault) throw fault;
      return { kind, name, employer, registration, roles, state: 'active' };
    });
  }

  /** Somebody leaves for good: from the next question on they may not view, and from the next request on they may do nothing. */
  leave(caller: StaffCaller, id: string, body: WriteBody): Promise<StaffMember> {
    return this.members.change(caller, id, body, { event: 'staff_member_left', removes: true }, leave);
  }

  /** Replaces somebody else's roles; throws `not_yourself`, `not_both`, `shared_account` or `has_left`. */
  giveRoles(caller: StaffCaller, id: string, body: RolesBody): Promise<StaffMember> {
    const named = { event: 'staff_member_roles_given', removes: true };
    return this.members.change(caller, id, body, named, async (member, _at, tx) => {
      if (id === caller.staff_id) return notYourself('id', 'these are your own roles');
      return giveRoles(member, body.roles, await everHeld(tx, id));
    });
  }

  /** Records a completed course; throws `in_the_future`. */
  createTraining(caller: StaffCaller, body: CreateTrainingBody): Promise<Training> {
    const { staff_id, course } = body;
    return this.trainings.create(caller, body, { event: 'training_recorded' }, async (tx) => {
      const completed_at = occurredAt(body.completed_at, tx.now, 'completed_at');
      await staffAtWork(tx.manager, tx.provider_id, staff_id);
      return { staff_id, course, completed_at };
    });
  }

  /** Suspends a viewer, of whatever standing: from the next question on they may not view. */
  suspend(caller: StaffCaller, body: CreateViewerSuspensionBody): Promise<ViewerSuspension> {
    const { staff_id, ground } = body;
    const named = { event: 'viewer_suspension_started', removes: true };
    return this.suspensions.create(caller, body, named, (_tx, at) => ({
      staff_id,
      ground,
      starts_at: at,
      lifted_at: null,
    }));
  }

  /** Lifts a suspension; another one that still stands keeps its effect. */
  lift(caller: StaffCaller, id: string, body: WriteBody): Promise<ViewerSuspension> {
    return this.suspensions.change(caller, id, body, { event: 'viewer_suspension_lifted' }, lift);
  }
}
