import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  viewer_conflict: `staff_id text NOT NULL, state text NOT NULL, raised_at timestamptz(3) NOT NULL,
    resolved_at timestamptz(3), resolved_by text, ${OF_PATIENT}, ${reference('staff_id', 'staff_member')}`,
  viewer_preference: `state text NOT NULL, words text NOT NULL, stated_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3), withdrawn_words text, ${OF_PATIENT}`,
  viewer_match: `preference_id text NOT NULL, staff_id text NOT NULL, met boolean NOT NULL, ${OF_PATIENT},
    ${reference('preference_id', 'viewer_preference')}, ${reference('staff_id', 'staff_member')},
    CONSTRAINT viewer_match_unique UNIQUE (provider_id, preference_id, staff_id)`,
};

/** Whom a patient has accused, what they prefer of whoever looks, and who meets it (NB-VW-03). */
export class Viewers1795323600000 implements MigrationInterface {
  name = 'Viewers1795323600000';
  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    for (const table of Object.keys(TABLES))
      await db.query(`CREATE INDEX ${table}_patient ON ${table} (provider_id, patient_id)`);
  }
  async down(): Promise<void> {
    // Patients' protection may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
