import { CASE_PURPOSES, type CasePurpose } from '../decision/words.js';
import { CreateBody } from '../shared/bodies.dto.js';
import { IdField, TextField, WordField } from '../shared/fields.js';

const REFERENCE = 200;

/** An investigation, a request for access or legal proceedings has begun. */
export class OpenCaseRecordBody extends CreateBody {
  @WordField('What it is, and the one purpose that it bears out.', CASE_PURPOSES)
  purpose: CasePurpose;

  @TextField('What it is called where it is dealt with.', REFERENCE)
  reference: string;

  @IdField('The ward whose footage it is about.')
  ward_id: string;

  @IdField('Whom it concerns; left out when it concerns no one patient.', { optional: true })
  patient_id?: string;

  @IdField('The member of staff who sees it through.')
  owner_id: string;
}
