import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import type { Operation, Purpose, Technology } from '../decision/words.js';
import { isInstant } from '../shared/instants.js';
import { Consent } from './consent.entity.js';
import { WITHDRAWAL_MEANS, type ConsentScope, type WithdrawalMeans } from './consent.js';

/** What a withdrawal may say of itself. Nothing in it is needed, and nothing wrong in it stops the withdrawal (NB-CON-04). */
export class WithdrawBody {
  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'When the patient said so: now unless it can be read.',
  })
  occurred_at?: string;

  @ApiProperty({ required: false, enum: WITHDRAWAL_MEANS, default: 'said', description: 'How the patient said so.' })
  means?: WithdrawalMeans;
}

/** The same for everything the patient agreed to, or for part of it; a word the service does not know narrows nothing. */
export class WithdrawAllBody extends WithdrawBody {
  @ApiProperty({ required: false, enum: TECHNOLOGIES })
  technology?: Technology;

  @ApiProperty({ required: false, enum: OPERATIONS })
  operation?: Operation;

  @ApiProperty({ required: false, enum: PURPOSES })
  purpose?: Purpose;
}

/** What somebody learns of a withdrawal they recorded about a patient whose records they may not read. */
export class WithdrawalView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: 'null', description: 'Kept from whoever may not read the record.' })
  version: null;

  @ApiProperty({ enum: ['withdrawn'], description: 'Nothing of it is in force.' })
  state: 'withdrawn';

  @ApiProperty({ type: 'null' })
  withdrawn_at: null;

  @ApiProperty({ type: 'null' })
  withdrawn_means: null;
}

/** A withdrawn consent as whoever asked may know it. */
export const WITHDRAWN = { anyOf: [{ $ref: getSchemaPath(Consent) }, { $ref: getSchemaPath(WithdrawalView) }] };

/** Everything of the scope that stands withdrawn, by id; nothing for whoever may not read it, though it is withdrawn all the same. */
@ApiExtraModels(WithdrawalView)
export class WithdrawalsView {
  @ApiProperty({ type: 'array', items: WITHDRAWN })
  items: (Consent | WithdrawalView)[];
}

/** What could be read of a withdrawal. */
export interface Withdrawal {
  occurred_at: Date;
  means: WithdrawalMeans;
  scope: Partial<ConsentScope>;
}

/** Reads whatever was sent with a withdrawal, and leaves out what cannot be read; a time in the future is now. Never throws. */
export function readWithdrawal(body: unknown, now: Date): Withdrawal {
  const said: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const at = isInstant(said['occurred_at']) ? new Date(said['occurred_at']) : now;
  return {
    occurred_at: at.getTime() > now.getTime() ? now : at,
    means: readMeans(said['means']),
    scope: {
      ...word('technology', TECHNOLOGIES, said['technology']),
      ...word('operation', OPERATIONS, said['operation']),
      ...word('purpose', PURPOSES, said['purpose']),
    },
  };
}

function readMeans(sent: unknown): WithdrawalMeans {
  if (typeof sent !== 'string') return 'said';
  return WITHDRAWAL_MEANS.find((means) => means === sent) ?? 'other';
}

function word<K extends string, W extends string>(key: K, words: readonly W[], sent: unknown): { [P in K]?: W } {
  const known = words.find((one) => one === sent);
  return known === undefined ? {} : ({ [key]: known } as { [P in K]?: W });
}
