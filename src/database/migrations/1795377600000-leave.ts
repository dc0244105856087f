import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  leave: `${OF_PATIENT}, admission_id text NOT NULL, kind text NOT NULL, state text NOT NULL,
    starts_at timestamptz(3) NOT NULL, due_back_at timestamptz(3) NOT NULL, returned_at timestamptz(3),
    ended_at timestamptz(3), ${reference('admission_id', 'admission')}`,
};

/** When patients are away from the hospital. */
export class Leave1795377600000 implements MigrationInterface {
  name = 'Leave1795377600000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX leave_patient ON leave (provider_id, patient_id)');
    await db.query(`CREATE UNIQUE INDEX leave_one_at_a_time ON leave (provider_id, patient_id) WHERE state = 'away'`);
  }

  async down(): Promise<void> {
    // What is on record may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
