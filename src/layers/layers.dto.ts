import { ApiProperty } from '@nestjs/swagger';
import { LAYER_SCOPES, type LayerScope } from '../decision/policy-set.js';
import { IdField, InstantField, TextField, WordField } from '../shared/fields.js';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './layer-life.js';

const NAME = 200;
const WORDS = 2000;
/** How long a layer’s file may be in a request, in characters. */
export const LAYER_FILE_CHARACTERS = 30_000;

/** A layer to be reviewed by somebody else. Its file says of what it is: `scope`, and the `site` or the `ward`. */
export class ProposeLayerBody {
  @IdField('An id unique within the provider for this kind of record; a fresh one unless given.', { optional: true })
  id?: string;

  @TextField('What to call it.', NAME)
  name: string;

  @TextField(
    'The policy file (YAML): it may forbid, oblige and tighten numbers, and nothing else.',
    LAYER_FILE_CHARACTERS,
  )
  file: string;

  @TextField('Why it is proposed.', WORDS)
  why: string;
}

/** What a second person says of a layer. */
export class ReviewLayerBody {
  @WordField('What it comes to.', REVIEW_OUTCOMES)
  outcome: ReviewOutcome;

  @TextField('What its reviewer looked at, and why they came to that.', WORDS)
  note: string;
}

/** From when on a layer holds. */
export class ActivateLayerBody {
  @InstantField('From when on: at once unless given, and never in the past.', { optional: true })
  active_from?: string;
}

/** That a layer should hold no more. */
export class RetireLayerBody {
  @TextField('Why it should hold no more.', WORDS)
  why: string;
}

/** One layer of a set. */
export class LayerOfSetView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: LAYER_SCOPES })
  scope: LayerScope;

  @ApiProperty({ type: String, nullable: true })
  site_id: string | null;

  @ApiProperty({ type: String, nullable: true })
  ward_id: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'SHA-256 of what it says, in hex.' })
  hash: string;
}

/** The set that decides at one place. */
export class SetAtPlaceView {
  @ApiProperty({ enum: LAYER_SCOPES, description: 'What the place is.' })
  scope: LayerScope;

  @ApiProperty({ type: String, nullable: true, description: 'The site or the ward; null for the provider.' })
  id: string | null;

  @ApiProperty({ description: 'The hash of the set: what decisions here name as `policy_set`.' })
  hash: string;

  @ApiProperty({ type: LayerOfSetView, isArray: true, description: 'The layers on national policy, widest first.' })
  layers: LayerOfSetView[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The log entry that first put this set in force, or planned it.',
  })
  first_index: number | null;

  @ApiProperty({ description: 'Whether everything is denied here, because a layer in force cannot be used.' })
  denies: boolean;
}

/** What decides at a provider, now. */
export class PoliciesView {
  @ApiProperty({ description: 'The hash of national policy by itself.' })
  national: string;

  @ApiProperty({ type: SetAtPlaceView, isArray: true, description: 'The provider, its sites and its wards.' })
  places: SetAtPlaceView[];
}

/** One set, as it was kept. */
export class PolicySetView {
  @ApiProperty()
  hash: string;

  @ApiProperty({
    type: LayerOfSetView,
    isArray: true,
    description: 'The layers on national policy; none for that alone.',
  })
  layers: readonly LayerOfSetView[];

  @ApiProperty({ type: 'integer', description: 'The log entry that first put it in force, or planned it.' })
  first_index: number;

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description:
      'Every rule, with its sentence and its source; none where a layer could not be used and everything is denied.',
  })
  rules: readonly object[];

  @ApiProperty({ type: Object, nullable: true, description: 'Every number; null where everything is denied.' })
  parameters: object | null;
}
