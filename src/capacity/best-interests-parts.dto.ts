import { ApiProperty } from '@nestjs/swagger';
import { FlagField, InstantField, PatternField, TextField } from '../shared/fields.js';
import type { AdvocateReferral, Consultee, Option } from './best-interests.js';

/** Something that could be done. */
export class OptionBody implements Option {
  @PatternField('A short name.', /^[a-z][a-z0-9_]{0,63}$/, 'words in lower_snake_case')
  name: string;

  @TextField('What it would mean for this patient.', 2000)
  description: string;

  @FlagField('Whether anything watches in it.')
  monitors: boolean;
}

/** Somebody who was consulted (MCA s4(7)). */
export class ConsulteeBody implements Consultee {
  @TextField('Their name.', 200)
  name: string;

  @TextField('What they are to the patient.', 200)
  relationship: string;

  @TextField('What they said.', 4000)
  view: string;
}

/** A referral to an advocate. */
export class AdvocateBody {
  @InstantField('When the advocate was called: within a working day of the decision.')
  referred_at: string;

  @InstantField('When they were heard; left out while they have not been.', { optional: true })
  heard_at?: string;
}

/** The same, as it is kept. */
export class AdvocateView implements AdvocateReferral {
  @ApiProperty({ type: String, format: 'date-time' })
  referred_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until then the decision is short.' })
  heard_at: string | null;
}
