import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { FOLDED_REASONS } from '../decision/folding.js';
import { ASKING_REASONS, RECORD_REASONS } from '../decision/words.js';
import { InstantField, WholeNumberField } from '../shared/fields.js';
import { PUBLIC_ID, PUBLIC_ID_FIX } from '../shared/ids.js';
import { isInstant } from '../shared/instants.js';

const OUTCOMES = ['permit', 'deny'] as const;
const REASONS = [...new Set([...ASKING_REASONS, ...RECORD_REASONS, ...FOLDED_REASONS])];
// PostgreSQL takes fewer offsets than RFC 3339 has.
const inUtc = ({ value }: { value: unknown }): unknown => (isInstant(value) ? new Date(value).toISOString() : value);
const idMessage = { message: `$property must be ${PUBLIC_ID_FIX}` };

/** Which decisions to list: newest first, all conditions together. */
export class DecisionQuery {
  @ApiPropertyOptional({ description: 'A patient known to be in view.' })
  @IsOptional()
  @Matches(PUBLIC_ID, idMessage)
  patient?: string;

  @ApiPropertyOptional({ description: 'A device, by the provider’s id.' })
  @IsOptional()
  @Matches(PUBLIC_ID, idMessage)
  device?: string;

  @ApiPropertyOptional({ description: 'The member of staff who would have looked.' })
  @IsOptional()
  @Matches(PUBLIC_ID, idMessage)
  staff?: string;

  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({
    enum: REASONS,
    description:
      'A reason as the reader is told it: `not_agreed` stands for what only the treating team reads, `viewer_may_not_look` for why a viewer was refused. By a reason that reads otherwise to them nobody searches (422).',
  })
  @IsOptional()
  @IsIn(REASONS)
  reason?: string;

  @InstantField('Decided at or after this instant.', { optional: true })
  @Transform(inUtc)
  from?: string;

  @InstantField('Decided before this instant.', { optional: true })
  @Transform(inUtc)
  until?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @WholeNumberField('The `next` of the page before: decisions older than this index.', 0, Number.MAX_SAFE_INTEGER, {
    optional: true,
  })
  @Type(() => Number)
  before?: number;
}

/** One decision in a list. */
export class DecisionListed {
  @ApiProperty({ example: 'DEMO/42' })
  decision_id: string;
  @ApiProperty()
  index: number;
  @ApiProperty({ format: 'date-time' })
  decided_at: string;
  @ApiProperty({ enum: OUTCOMES })
  outcome: 'permit' | 'deny';
  @ApiProperty({ type: [String], description: 'Every reason, as far as the reader may be told it.' })
  reasons: readonly string[];
  @ApiProperty()
  operation: string;
  @ApiProperty({ type: String, nullable: true })
  purpose: string | null;
  @ApiProperty({ type: String, nullable: true })
  device_id: string | null;
  @ApiProperty({ type: String, nullable: true })
  staff_id: string | null;
  @ApiProperty({ type: [String] })
  patient_ids: readonly string[];
  @ApiProperty()
  client_id: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The earlier decision this one repeats.' })
  repeat_of: number | null;
}

/** A page of decisions, newest first. */
export class DecisionPage {
  @ApiProperty({ type: [DecisionListed] })
  items: DecisionListed[];

  @ApiProperty({ type: Number, nullable: true, description: 'The `before` of the next page; null on the last.' })
  next: number | null;

  @ApiProperty({ description: 'The log index up to which decisions can be found here.' })
  indexed_to: number;

  @ApiProperty({ description: 'Whether that was the end of the log when this was asked.' })
  complete: boolean;
}

/** Where a decision stands in the log (RFC 6962). */
export class LogPosition {
  @ApiProperty()
  index: number;
  @ApiProperty({ description: 'SHA-256 of salt and body, the leaf’s input, in hex.' })
  leaf_input: string;
  @ApiProperty({ description: 'The batch it was committed in.' })
  batch_first_index: number;
  @ApiProperty()
  batch_size: number;
  @ApiProperty({ description: 'The tree’s root after that batch, in hex.' })
  root: string;
}

/** One decision with everything it rests on, as far as the reader may be told it; for those whose role allows it, never for a vendor. */
export class DecisionRecord {
  @ApiProperty({ example: 'DEMO/42' })
  decision_id: string;
  @ApiProperty({ format: 'date-time' })
  decided_at: string;
  @ApiProperty({ type: Object, description: 'What was asked.' })
  question: object;
  @ApiProperty({
    type: Object,
    description:
      'What was known: the part of the standing the question turned on; of each person in view, to whoever does not treat them, nothing of what was agreed to or who decides.',
  })
  inputs: object;
  @ApiProperty({
    type: Object,
    description: 'The facts worked out from it; `not_told` where the reader may not be told.',
  })
  facts: object;
  @ApiProperty({ type: Object, description: 'Outcome, every reason, every rule, and the authority it rests on.' })
  verdict: object;
  @ApiProperty({ type: Object, nullable: true, description: 'How far a permit reached.' })
  limits: object | null;
  @ApiProperty({ description: 'SHA-256 of the policy set, in hex.' })
  policy_set: string;
  @ApiProperty({ type: Number, nullable: true })
  repeat_of: number | null;
  @ApiProperty({ type: LogPosition })
  log: LogPosition;
}
