import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { InstantField, TextField, WordField } from '../shared/fields.js';
import { MORATORIUM_LEVELS, type MoratoriumLevel } from './moratorium.js';

/** How long a reason may be, in characters. */
const REASON = 2000;

/** Nothing watches, from a time on. It takes no id of the caller's, so that no other record can be in its way. */
export class BeginMoratoriumBody extends WriteBody {
  @WordField('How far it reaches.', MORATORIUM_LEVELS)
  level: MoratoriumLevel;

  @WordField(
    'On which technology: needed at level technology, left out at level provider; a national one without it is on every technology.',
    TECHNOLOGIES,
    { optional: true },
  )
  technology?: Technology;

  @TextField('Why nothing may watch.', REASON)
  reason: string;

  @InstantField(
    'From when on: occurred_at unless given; may lie in the future, and what is less than a minute ahead is now.',
    { optional: true },
  )
  starts_at?: string;
}

/** Watching may start again. */
export class LiftMoratoriumBody extends WriteBody {
  @TextField('Why it may.', REASON)
  reason: string;
}
