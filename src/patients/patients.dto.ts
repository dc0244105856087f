import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, PatternField, TextField, WordField } from '../shared/fields.js';
import { DISCHARGE_REASONS, type DischargeReason } from './admission.js';
import { NHS_NUMBER_FIX } from './nhs-number.js';
import { OCCUPANCY_STATES, PRESENCE_KINDS, type OccupancyState, type PresenceKind } from './occupancy.js';

/** A status is a word, so that reports can count it. */
const MHA_STATUS = /^[a-z][a-z0-9_]{0,63}$/;
const MHA_STATUS_FIX = 'a word in lower_snake_case, such as informal, section_2 or section_3';

/** A new patient. */
export class CreatePatientBody extends CreateBody {
  @TextField('Their name.', 200)
  name: string;

  @PatternField('Their NHS number; spaces are allowed.', /^[\d ]{10,20}$/, NHS_NUMBER_FIX, {
    optional: true,
    example: '943 476 5919',
  })
  nhs_number?: string;

  @PatternField('Their date of birth.', /^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD', { optional: true })
  date_of_birth?: string;
}

/** A patient comes in. */
export class AdmitBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @IdField('The ward they are admitted to.')
  ward_id: string;

  @PatternField('Their status under the Mental Health Act 1983.', MHA_STATUS, MHA_STATUS_FIX, { example: 'informal' })
  mha_status: string;

  @InstantField('When the admission began: occurred_at unless given.', { optional: true })
  admitted_at?: string;
}

/** Another status under the Mental Health Act 1983. */
export class MhaStatusBody extends WriteBody {
  @PatternField('The new status.', MHA_STATUS, MHA_STATUS_FIX, { example: 'section_3' })
  mha_status: string;
}

/** A patient leaves the hospital for good, or dies. */
export class DischargeBody extends WriteBody {
  @WordField(
    'Why the admission ends; left unless given. At a death whoever stands for the patient does so no longer.',
    DISCHARGE_REASONS,
    {
      optional: true,
    },
  )
  reason?: DischargeReason;
}

/** A patient is given a room, or moved to another. */
export class StartRoomStayBody extends CreateBody {
  @IdField('The open admission.')
  admission_id: string;

  @IdField('The room.')
  room_id: string;

  @InstantField('Since when: occurred_at unless given.', { optional: true })
  starts_at?: string;
}

/** Somebody signs in to a room that is not theirs. */
export class StartRoomPresenceBody extends CreateBody {
  @IdField('The room.')
  room_id: string;

  @WordField('Who it is.', PRESENCE_KINDS)
  kind: PresenceKind;

  @IdField('The other patient, when the kind is other_patient and their id is known.', { optional: true })
  patient_id?: string;

  @InstantField('Since when: occurred_at unless given.', { optional: true })
  starts_at?: string;
}

/** What somebody saw in a room. */
export class RecordOccupancyBody extends WriteBody {
  @WordField('What was seen.', OCCUPANCY_STATES)
  state: OccupancyState;
}
