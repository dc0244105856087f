import { PURPOSES, TECHNOLOGIES, type Purpose, type Technology } from '../decision/words.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, TextField, TextsField, WordField, WordsField } from '../shared/fields.js';

const LONGEST_ID = 64;
const MOST_WARDS = 100;
const PLAN = 8000;

/** Something that is tried: where, for what, and until when. */
export class BeginPilotBody extends CreateBody {
  @IdField('The product at one version that is tried; left out when a technology is.', { optional: true })
  monitoring_system_id?: string;

  @WordField('The technology that is tried, whichever product.', TECHNOLOGIES, { optional: true })
  technology?: Technology;

  @TextsField('The wards on which it is tried; on any other it is denied.', LONGEST_ID, { min: 1, max: MOST_WARDS })
  ward_ids: string[];

  @WordsField('What it is tried for; for anything else it is denied.', PURPOSES, { min: 1 })
  purposes: Purpose[];

  @InstantField('When it stops by itself.')
  ends_at: string;

  @TextField('How it will be evaluated, by whom, with whom who was watched.', PLAN)
  evaluation_plan: string;
}

/** What a pilot came to. */
export class ConcludePilotBody extends WriteBody {
  @TextField('What the evaluation found, and why use may go on by its approval.', PLAN)
  findings: string;
}
