import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, TextField, WordField } from '../shared/fields.js';
import { TRAUMA_ACCOUNTS, TRAUMA_KINDS, type TraumaAccount, type TraumaKind } from './trauma-consideration.js';

/** How long a text may be, in characters. */
const TEXT = 8000;

/** That being watched would bring back harm to a patient. */
export class RecordTraumaBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @WordField('What being watched would bring back; each blocks cameras alike.', TRAUMA_KINDS)
  kind: TraumaKind;

  @TextField('What is known of it, and no more than the patient wants written down.', TEXT)
  basis: string;

  @WordField('Whose account it rests on.', TRAUMA_ACCOUNTS)
  account: TraumaAccount;
}

/** Why it no longer stands against watching the patient. */
export class EndTraumaBody extends WriteBody {
  @TextField('Why it ends.', 2000)
  reason: string;

  @TextField('What the patient themself said or did in this: their own part in it.', TEXT)
  patients_part: string;
}
