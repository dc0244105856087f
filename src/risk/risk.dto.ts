import { type CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, TextField } from '../shared/fields.js';
import type { RiskTexts } from './risk.js';

/** How long each part may be, in characters. */
const TEXT = 8000;

/** The texts of a draft; what is left out stays as it is, or is written later. */
export class AmendRiskAssessmentBody extends WriteBody implements Partial<RiskTexts> {
  @TextField('How this patient comes to be at risk.', TEXT, { optional: true })
  formulation?: string;

  @TextField('What watching is needed for.', TEXT, { optional: true })
  need?: string;

  @TextField('What was tried instead.', TEXT, { optional: true })
  alternatives_tried?: string;

  @TextField('What protects this patient.', TEXT, { optional: true })
  protective_factors?: string;

  @TextField('What the technology cannot see.', TEXT, { optional: true })
  blind_spots?: string;

  @TextField('The harm of being watched, for this patient.', TEXT, { optional: true })
  harm_of_watching?: string;

  @TextField('The harm of not watching.', TEXT, { optional: true })
  harm_of_not_watching?: string;
}

/** A new draft. */
export class DraftRiskAssessmentBody extends AmendRiskAssessmentBody implements CreateBody {
  @IdField('An id unique within the provider; a fresh one unless given.', { optional: true })
  id?: string;

  @IdField('The patient.')
  patient_id: string;
}
