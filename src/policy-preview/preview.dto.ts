import { ApiProperty } from '@nestjs/swagger';
import { LAYER_FILE_CHARACTERS } from '../layers/layers.dto.js';
import type { ChangeGroup } from '../policy/diff/difference.js';
import { CHANGE_KINDS, type ChangeKind } from '../policy/diff/changes-between.js';
import { ORIGINS, type Origin } from '../policy/diff/situations.js';
import { TextField, WholeNumberField } from '../shared/fields.js';

/** The most days that are looked back on, and how many are unless it is said. */
export const DAYS = { most: 31, unless_said: 7 };

/** A layer to be tried out; its file says of what it is: `scope`, and the `site` or the `ward`. */
export class PreviewBody {
  @TextField(
    'The policy file (YAML): it may forbid, oblige and tighten numbers, and nothing else.',
    LAYER_FILE_CHARACTERS,
  )
  file: string;

  @WholeNumberField(
    `Of how many days the decisions are judged again; ${DAYS.unless_said} unless given.`,
    1,
    DAYS.most,
    {
      optional: true,
    },
  )
  days?: number;
}

/** A rule as a difference names it. */
export class NamedRuleView {
  @ApiProperty({ example: 'NB-VW-02.permit' })
  id: string;

  @ApiProperty({ enum: ['permit', 'forbid', 'oblige'] })
  effect: 'permit' | 'forbid' | 'oblige';

  @ApiProperty({ type: String, nullable: true, description: 'For which reason it forbids.' })
  reason: string | null;

  @ApiProperty()
  says: string;

  @ApiProperty({ description: 'The law, guidance or evidence it rests on.' })
  source: string;
}

/** One fact of a situation. */
export class ToldFactView {
  @ApiProperty({ example: 'place' })
  fact: string;

  @ApiProperty({ example: 'bedroom' })
  value: string;

  @ApiProperty({ description: 'The same in plain words.' })
  says: string;
}

/** A situation that shows a change: of nobody’s, made of facts alone. */
export class WitnessView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Every fact of it.' })
  facts: ChangeGroup['witness']['facts'];

  @ApiProperty({
    enum: ORIGINS,
    description: 'Only a `known` one surely comes about; of the others, some are such that no records lead to them.',
  })
  origin: Origin;

  @ApiProperty({ type: [ToldFactView], description: 'What of it matters.' })
  told: ToldFactView[];
}

/** Situations that change alike. */
export class ChangeGroupView {
  @ApiProperty({ enum: CHANGE_KINDS })
  change: ChangeKind;

  @ApiProperty({
    type: NamedRuleView,
    nullable: true,
    description: 'The rule that permits them, with or without the layer.',
  })
  permit: NamedRuleView | null;

  @ApiProperty({ type: [NamedRuleView], description: 'The rules that make the change.' })
  rules: NamedRuleView[];

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  obligation: string | null;

  @ApiProperty({ description: 'The change in plain words.' })
  says: string;

  @ApiProperty({ type: WitnessView })
  witness: WitnessView;
}

/** A number that is another with the layer. */
export class NumberChangeView {
  @ApiProperty({ example: 'look_max_seconds' })
  number: string;

  @ApiProperty()
  before: number;

  @ApiProperty()
  after: number;

  @ApiProperty({ type: String, nullable: true, description: 'What it counts.' })
  unit: string | null;

  @ApiProperty({ enum: ['tighter', 'looser', 'either'], description: '`either` where both directions can harm.' })
  way: 'tighter' | 'looser' | 'either';

  @ApiProperty({ type: [String], description: 'The rules it belongs to.' })
  rules: string[];
}

/** What a caller must be able to carry out, where that changes. */
export class RequiredChangeView {
  @ApiProperty()
  operation: string;

  @ApiProperty({ type: [String] })
  before: string[];

  @ApiProperty({ type: [String] })
  after: string[];
}

/** What the layer means, whatever is recorded. */
export class DifferenceView {
  @ApiProperty({ type: [ChangeGroupView] })
  groups: ChangeGroupView[];

  @ApiProperty({ type: [NumberChangeView] })
  numbers: NumberChangeView[];

  @ApiProperty({ type: [RequiredChangeView] })
  required_obligations: RequiredChangeView[];
}

/** Of a layer, what was left out when decisions were judged again. */
export class LeftOutView {
  @ApiProperty({ type: [String], description: 'Rules, by id.' })
  rules: string[];

  @ApiProperty({ type: [String], description: 'Numbers, by name.' })
  numbers: string[];
}

/** What came of judging recorded decisions again, each by itself. */
export class ReplayedView {
  @ApiProperty({ format: 'date-time', description: 'Since when decisions were asked for.' })
  since: string;

  @ApiProperty({ description: 'Whether all of them were judged again; otherwise time ran out at the older ones.' })
  complete: boolean;

  @ApiProperty({ description: 'Decisions at the place of the layer, those on looks of your own left out.' })
  looked_at: number;

  @ApiProperty({ description: 'Of those, how many were made by another set than they are compared under.' })
  made_by_another_set: number;

  @ApiProperty({
    description: 'Of those, how many count nowhere below, since they would tell you what you may not know.',
  })
  not_told: number;

  @ApiProperty()
  permit_to_deny: number;

  @ApiProperty({ description: 'None, unless the layer takes the place of one that forbids what it does not.' })
  deny_to_permit: number;

  @ApiProperty()
  reasons_changed: number;

  @ApiProperty({ description: 'Permits that would ask for more or less of whoever acts on them.' })
  obligations_changed: number;

  @ApiProperty({
    type: LeftOutView,
    description: 'What of the layer would tell you of single patients what you may not know.',
  })
  left_out: LeftOutView;

  @ApiProperty({
    type: [String],
    example: ['DEMO/277'],
    description: 'Decisions that would come out otherwise, the newest, for those who may read them.',
  })
  examples: string[];
}

/** What a layer would do, before it does. */
export class PreviewView {
  @ApiProperty({ description: 'The set it was laid on, by its hash.' })
  set: string;

  @ApiProperty({ description: 'The set that comes of it, by its hash.' })
  with_layer: string;

  @ApiProperty({ type: DifferenceView })
  difference: DifferenceView;

  @ApiProperty({ type: ReplayedView })
  decisions: ReplayedView;
}
