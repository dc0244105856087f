import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  approval: `monitoring_system_id text NOT NULL, ward_id text NOT NULL, medical_device boolean NOT NULL, parts jsonb NOT NULL,
    purposes text[] NOT NULL, oldest_part_at timestamptz(3) NOT NULL, first_expiry_at timestamptz(3), state text NOT NULL,
    prepared_at timestamptz(3) NOT NULL, prepared_by text NOT NULL, approved_at timestamptz(3), approved_by text,
    withdrawn_at timestamptz(3), withdrawn_by text, withdrawn_reason text,
    ${reference('monitoring_system_id', 'monitoring_system')},
    ${reference('ward_id', 'ward')}`,
  pilot: `monitoring_system_id text, technology text, ward_ids text[] NOT NULL, purposes text[] NOT NULL,
    evaluation_plan text NOT NULL, begun_at timestamptz(3) NOT NULL, begun_by text NOT NULL, ends_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3), ended_by text, ended_reason text, concluded_at timestamptz(3), concluded_by text, findings text,
    ${reference('monitoring_system_id', 'monitoring_system')}`,
};

/** What may be used where (NB-GOV-01): approvals of systems on wards, and pilots, each walled by provider. */
export class Approvals1795341660000 implements MigrationInterface {
  name = 'Approvals1795341660000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX approval_ward ON approval (provider_id, ward_id)');
  }

  async down(): Promise<void> {
    // What was approved, and by whom, may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
