import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { InstantField, TextField, WordField } from '../shared/fields.js';
import { isInstant } from '../shared/instants.js';
import { Objection } from './objection.entity.js';
import {
  OBJECTION_MEANS,
  OBJECTION_OUTCOMES,
  OBJECTION_RAISERS,
  type ObjectionMeans,
  type ObjectionOutcome,
  type ObjectionRaiser,
} from './objection.js';

/** How long what was said may be, in characters; the rest is left out. */
const WORDS = 8000;

/** What an objection may say of itself. Nothing in it is needed, and nothing wrong in it stops the objection (NB-CAP-07). */
export class RaiseObjectionBody {
  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'When it was said or done: now unless it can be read.',
  })
  occurred_at?: string;

  @ApiProperty({ required: false, enum: OBJECTION_MEANS })
  means?: ObjectionMeans;

  @ApiProperty({
    required: false,
    maxLength: WORDS,
    description: 'What was said or done, such as covering the camera.',
  })
  words?: string;

  @ApiProperty({ required: false, enum: OBJECTION_RAISERS, default: 'patient', description: 'Who says it.' })
  raised_by?: ObjectionRaiser;

  @ApiProperty({
    required: false,
    enum: TECHNOLOGIES,
    description: 'What it is to; every camera unless it can be read.',
  })
  technology?: Technology;
}

/** What somebody learns of an objection they recorded where they may not read the records: that it stands, each time the same. */
export class HeardObjectionView {
  @ApiProperty({ type: 'null', description: 'Kept from whoever may not read the record.' })
  id: null;

  @ApiProperty({ type: 'null' })
  version: null;

  @ApiProperty({ enum: ['open'], description: 'It stands until it is decided with an advocate.' })
  state: 'open';
}

/** What those who may not read the record are told of it. */
export const IT_WAS_HEARD: HeardObjectionView = { id: null, version: null, state: 'open' };

/** An objection that was raised, as whoever raised it may know it. */
export const HEARD = { anyOf: [{ $ref: getSchemaPath(Objection) }, { $ref: getSchemaPath(HeardObjectionView) }] };

/** What was decided of an objection, with an advocate. */
export class DecideObjectionBody extends WriteBody {
  @WordField(
    '`upheld` ends whatever it was objected to; `decided_again` lets it go on, where somebody may still decide for it.',
    OBJECTION_OUTCOMES,
  )
  outcome: ObjectionOutcome;

  @TextField('The name of the advocate.', 200)
  advocate: string;

  @InstantField('When the advocate was heard of it.')
  advocate_heard_at: string;

  @TextField('What the advocate said.', WORDS)
  advocates_view: string;

  @TextField('Why it is decided so.', WORDS)
  reasons: string;
}

/** What could be read of an objection. */
export interface Raised {
  occurred_at: Date;
  means: ObjectionMeans | null;
  words: string | null;
  raised_by: ObjectionRaiser;
  technology: Technology | null;
}

/** Reads whatever was sent with an objection, and leaves out what cannot be read; a time in the future is now. Never throws. */
export function readObjection(body: unknown, now: Date): Raised {
  const said: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const at = isInstant(said['occurred_at']) ? new Date(said['occurred_at']) : now;
  return {
    occurred_at: at.getTime() > now.getTime() ? now : at,
    means: OBJECTION_MEANS.find((one) => one === said['means']) ?? null,
    words: readWords(said['words']),
    raised_by: OBJECTION_RAISERS.find((one) => one === said['raised_by']) ?? 'patient',
    // What nobody can read narrows nothing.
    technology: TECHNOLOGIES.find((one) => one === said['technology']) ?? null,
  };
}

/** The words as far as they can be kept: without control characters, broken Unicode, and what is too long. */
function readWords(sent: unknown): string | null {
  if (typeof sent !== 'string') return null;
  const words = sent
    .slice(0, WORDS)
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  return words === '' ? null : words;
}
