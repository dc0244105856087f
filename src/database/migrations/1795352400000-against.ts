import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  advance_decision: `${OF_PATIENT}, technologies text[], operations text[], words text NOT NULL, document text NOT NULL,
    made_at timestamptz(3) NOT NULL, capacity_then text NOT NULL, refuses_in_emergency boolean NOT NULL, state text NOT NULL,
    written_down_by text NOT NULL, withdrawn_at timestamptz(3), withdrawn_words text`,
  objection: `${OF_PATIENT}, admission_id text, technology text, means text, words text, raised_by text NOT NULL,
    observed_at timestamptz(3) NOT NULL, observed_by text NOT NULL, decide_by timestamptz(3) NOT NULL, state text NOT NULL,
    decided_at timestamptz(3), decided_by text, advocate text, advocate_heard_at timestamptz(3), advocates_view text,
    reasons text, ${reference('admission_id', 'admission')}`,
  trauma_consideration: `${OF_PATIENT}, kind text NOT NULL, basis text NOT NULL, account text NOT NULL,
    blocks_from timestamptz(3) NOT NULL, written_down_by text NOT NULL, state text NOT NULL, ended_at timestamptz(3),
    ended_by text, ended_reason text, patients_part text`,
};

/** What stands against watching a patient, whoever agrees to it: refusals said ahead, objections, trauma (NB-CAP-04, NB-CAP-07, NB-RSK-02). */
export class Against1795352400000 implements MigrationInterface {
  name = 'Against1795352400000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    for (const table of Object.keys(TABLES))
      await db.query(`CREATE INDEX ${table}_patient ON ${table} (provider_id, patient_id)`);
  }

  async down(): Promise<void> {
    // What a patient said against being watched may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
