import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import type { Operation, Purpose, Technology } from '../decision/words.js';

/** What every record of one exact question carries: of which patient and admission, and which technology, operation and purpose (NB-CON-02). */
export abstract class OneQuestionEntity extends RecordEntity {
  @TextColumn()
  patient_id: string;

  @TextColumn()
  admission_id: string;

  @TextColumn({ enum: TECHNOLOGIES })
  technology: Technology;

  @TextColumn({ enum: OPERATIONS })
  operation: Operation;

  @TextColumn({ enum: PURPOSES })
  purpose: Purpose;
}
