import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  care_review: `${OF_PATIENT}, admission_id text NOT NULL, kind text NOT NULL, population text NOT NULL,
    secure boolean NOT NULL, conditions text[] NOT NULL, starts_at timestamptz(3) NOT NULL, last_outcome text,
    last_at timestamptz(3), declined_by text, note text, counted_from timestamptz(3), ended_at timestamptz(3),
    ended_by text, ended_reason text, ${reference('admission_id', 'admission')}`,
};

/** When care reviews are due (NB-SEC-02), walled by provider. */
export class CareReviews1795367400000 implements MigrationInterface {
  name = 'CareReviews1795367400000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX care_review_patient ON care_review (provider_id, patient_id)');
    await db.query(`CREATE UNIQUE INDEX care_review_one_of_a_kind ON care_review (provider_id, admission_id, kind)
      WHERE (ended_at IS NULL)`);
  }

  async down(): Promise<void> {
    // Who declined a review, and how long nobody held one, is what an inquiry asks: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
