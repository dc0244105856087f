import { ApiProperty } from '@nestjs/swagger';
import { WriteBody } from '../shared/bodies.dto.js';
import { IdField, InstantField, TextField, TextsField, WordField } from '../shared/fields.js';
import type { WardHalt } from './ward-halt.entity.js';
import { HALT_KINDS, type HaltKind } from './ward-halt.js';

const NAME = 200;
const FINDINGS = 8000;
const MOST_REVIEWERS = 20;

/** A ward, or one device, watches nobody from now on. It takes no id of the caller's, so that no other record can be in its way. */
export class StartWardHaltBody extends WriteBody {
  @WordField('What halts it: complaints halt the whole ward, an allegation a ward or one device.', HALT_KINDS)
  kind: HaltKind;

  @IdField('The ward to halt; left out when one device is.', { optional: true })
  ward_id?: string;

  @IdField('The one device to halt.', { optional: true })
  device_id?: string;
}

/** The lived-experience review on which watching starts again. */
export class RestartBody extends WriteBody {
  @TextsField('Who held the review: people with lived experience among them.', NAME, { min: 1, max: MOST_REVIEWERS })
  reviewers: string[];

  @InstantField('When it was held: since the halt, and not in the future.')
  reviewed_at: string;

  @TextField('What it found.', FINDINGS)
  findings: string;
}

/** What whoever starts a halt is told, the first time and every time: that it stands, and never who raised it. */
export class StartedWardHaltView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  ward_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'The one device that is halted; null for the whole ward.' })
  device_id: string | null;

  @ApiProperty({ enum: HALT_KINDS })
  kind: HaltKind;

  @ApiProperty({ type: String, format: 'date-time' })
  started_at: Date;

  @ApiProperty({ type: String, format: 'date-time', description: 'When its lived-experience review is due.' })
  review_due_at: Date;

  static of({ id, ward_id, device_id, kind, started_at, review_due_at }: WardHalt): StartedWardHaltView {
    return { id, ward_id, device_id, kind, started_at, review_due_at };
  }
}
