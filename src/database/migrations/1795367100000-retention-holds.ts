import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  retention_hold: `over text NOT NULL, device_id text, ward_id text, patient_id text, ward_ids text[] NOT NULL,
    recorded_from timestamptz(3) NOT NULL, recorded_until timestamptz(3) NOT NULL, case_reference text NOT NULL,
    reason text NOT NULL, state text NOT NULL, asked_at timestamptz(3) NOT NULL, asked_by text NOT NULL,
    approvals_due_at timestamptz(3) NOT NULL, first_approved_at timestamptz(3), first_approved_by text,
    approved_at timestamptz(3), approved_by text, review_due_at timestamptz(3) NOT NULL, reviewed_at timestamptz(3),
    reviewed_by text, review_note text, release_asked_at timestamptz(3), release_asked_by text, release_reason text,
    released_at timestamptz(3), released_by text, ${reference('device_id', 'device')}, ${reference('ward_id', 'ward')},
    ${reference('patient_id', 'patient')}`,
};

/** What is kept from deletion (NB-RET-04), walled by provider. */
export class RetentionHolds1795367100000 implements MigrationInterface {
  name = 'RetentionHolds1795367100000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query(`CREATE INDEX retention_hold_unreleased ON retention_hold (provider_id, review_due_at)
      WHERE (released_at IS NULL)`);
  }

  async down(): Promise<void> {
    // What was kept for a case, and who let it go, is evidence itself: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
