import { ApiProperty } from '@nestjs/swagger';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, TextField, WordField } from '../shared/fields.js';
import { RetentionHold } from './retention-hold.entity.js';
import { latenessOf } from './retention-hold.js';

const REFERENCE = 200;
const WORDS = 2000;

/** Something recorded is needed for a case: it is kept from now on. It takes no id of the caller’s, so that no other record can be in its way. */
export class AskRetentionHoldBody extends WriteBody {
  @IdField('The device whose recordings are kept; this, a ward or a patient.', { optional: true })
  device_id?: string;

  @IdField('The ward whose recordings are kept.', { optional: true })
  ward_id?: string;

  @IdField('The patient: what was recorded on whatever ward they were on in that time is kept.', { optional: true })
  patient_id?: string;

  @InstantField('The first instant of what was recorded.')
  recorded_from: string;

  @InstantField('The last instant of what was recorded, no later than now.')
  recorded_until: string;

  @TextField('What the case is called where it is dealt with.', REFERENCE)
  case_reference: string;

  @TextField('Why it must be kept.', WORDS)
  reason: string;
}

/** What is held is still needed. */
export class ReviewRetentionHoldBody extends WriteBody {
  @TextField('Why it is still needed.', WORDS)
  note: string;
}

/** What is held is no longer needed. */
export class ReleaseRetentionHoldBody extends WriteBody {
  @TextField('Why it is no longer needed.', WORDS)
  reason: string;
}

/** Which holds: all there ever were, or those that somebody must see to. */
export class RetentionHoldsQuery extends PageQuery {
  @WordField('`true` for those alone whose approvals or review are overdue.', ['true', 'false'], { optional: true })
  overdue?: 'true' | 'false';
}

/** A hold, and what of it is late now; late or not, it stands until it is released. */
export class RetentionHoldView extends RetentionHold {
  @ApiProperty({ description: 'Whether two people should have approved it by now, and have not.' })
  approvals_overdue: boolean;

  @ApiProperty({ description: 'Whether it should have been reviewed by now, and was not.' })
  review_overdue: boolean;

  static of(this: void, hold: RetentionHold, now: number): RetentionHoldView {
    return { ...hold, ...latenessOf(hold, now) };
  }
}
