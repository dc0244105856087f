import { ApiProperty } from '@nestjs/swagger';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, TextField } from '../shared/fields.js';

/** How long a patient's own words may be, in characters. */
const WORDS = 2000;

/** A patient has accused a member of staff. There is no place for the story: too many would read it here. */
export class RaiseViewerConflictBody extends WriteBody {
  @IdField('The patient who made the accusation.')
  patient_id: string;

  @IdField('The member of staff they accused.')
  staff_id: string;
}

/** What whoever raised a conflict is told: that it stands, and the rest only when their role may read it. */
export class ViewerConflictRaised {
  @ApiProperty({ type: String, nullable: true, description: 'Null for whoever may not read the record.' })
  id: string | null;

  @ApiProperty()
  patient_id: string;

  @ApiProperty()
  staff_id: string;

  @ApiProperty({ enum: ['standing'] })
  state: 'standing';

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was first raised; null for whoever may not read the record.',
  })
  raised_at: Date | null;
}

/** What a patient wishes of whoever looks at them. */
export class StateViewerPreferenceBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @TextField('The patient’s own words; of the staff, only whether each meets it is ever recorded.', WORDS)
  words: string;
}

/** The patient takes a preference back. */
export class WithdrawViewerPreferenceBody extends WriteBody {
  @TextField('What the patient said when they took it back.', WORDS)
  words: string;
}

/** Whether somebody meets a preference that stands. */
export class RecordViewerMatchBody extends WriteBody {
  @IdField('The preference.')
  preference_id: string;

  @IdField('The member of staff; nobody says of themselves that they meet it.')
  staff_id: string;

  @FlagField('Whether they meet it. Nothing recorded counts as not met.')
  met: boolean;
}
