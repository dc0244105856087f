import { FlagField, InstantField, TextField } from '../shared/fields.js';

/** How long a clinician's words may be, in characters. */
const WORDS = 8000;

/** What was found of whether somebody can decide one exact question (MCA s2, s3). */
export class CapacityFindingBody {
  @FlagField('Whether they understand what bears on it.')
  understands: boolean;

  @FlagField('Whether they can keep it in mind long enough to decide.')
  retains: boolean;

  @FlagField('Whether they can use or weigh it.')
  weighs: boolean;

  @FlagField('Whether they can make their decision known, by any means.')
  communicates: boolean;

  @TextField('The impairment or disturbance of mind or brain that is the cause, when there is one.', WORDS, {
    optional: true,
  })
  impairment?: string;

  @TextField('What was done to help them decide for themself.', WORDS)
  support_given: string;

  @FlagField('Whether it comes and goes.')
  fluctuating: boolean;

  @InstantField('When they are likely to be able again, if anybody can say.', { optional: true })
  likely_return_at?: string;
}
