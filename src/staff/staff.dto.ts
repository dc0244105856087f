import { STAFF_KINDS } from '../decision/words.js';
import { ROLES, type Role } from '../identity/abilities.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, TextField, WordField, WordsField } from '../shared/fields.js';
import type { StaffKind } from './staff-member.entity.js';
import { COURSES } from './training.entity.js';
import { SUSPENSION_GROUNDS, type SuspensionGround } from './viewer-suspension.entity.js';

const NAME = 200;

/** A new member of staff or shared account. */
export class CreateStaffMemberBody extends CreateBody {
  @WordField('A person, or an account several share.', STAFF_KINDS)
  kind: StaffKind;

  @TextField('Their name.', NAME)
  name: string;

  @TextField('Who employs them.', NAME)
  employer: string;

  @TextField('Their professional registration, such as an NMC pin; a shared account has none.', 64, { optional: true })
  registration?: string;

  @WordsField('What they may do here; a shared account may do nothing.', ROLES)
  roles: Role[];
}

/** The roles somebody holds from now on. */
export class RolesBody extends WriteBody {
  @WordsField('Every role they hold from now on.', ROLES)
  roles: Role[];
}

/** A shift of at most 24 hours. */
export class CreateShiftBody extends CreateBody {
  @IdField('Who works it.')
  staff_id: string;

  @InstantField('When it starts; may lie in the future.')
  starts_at: string;

  @InstantField('When it ends.')
  ends_at: string;
}

/** Somebody works on a ward from now on. */
export class CreateWardAssignmentBody extends CreateBody {
  @IdField('Who is assigned.')
  staff_id: string;

  @IdField('To which ward.')
  ward_id: string;

  @InstantField('From when: occurred_at unless given; may lie in the future.', { optional: true })
  starts_at?: string;
}

/** A course somebody has completed. */
export class CreateTrainingBody extends CreateBody {
  @IdField('Who completed it.')
  staff_id: string;

  @WordField('Which course.', COURSES)
  course: (typeof COURSES)[number];

  @InstantField('When it was completed; not in the future.')
  completed_at: string;
}

/** Somebody may not view from now on. */
export class CreateViewerSuspensionBody extends CreateBody {
  @IdField('Who is suspended.')
  staff_id: string;

  @WordField('On what ground.', SUSPENSION_GROUNDS)
  ground: SuspensionGround;
}
