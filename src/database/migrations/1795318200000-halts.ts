import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  moratorium: `level text NOT NULL, technology text, reason text NOT NULL, starts_at timestamptz(3) NOT NULL,
    lifted_at timestamptz(3), lifted_by text, lifted_reason text`,
  ward_halt: `ward_id text NOT NULL, device_id text, kind text NOT NULL, started_at timestamptz(3) NOT NULL,
    started_by text NOT NULL, review_due_at timestamptz(3) NOT NULL, reviewers text[], reviewed_at timestamptz(3),
    findings text, restarted_at timestamptz(3), restarted_by text,
    ${reference('ward_id', 'ward')},
    ${reference('device_id', 'device')}`,
};

/** What stops watching at once: moratoria and ward halts, each walled by provider. */
export class Halts1795318200000 implements MigrationInterface {
  name = 'Halts1795318200000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX ward_halt_ward ON ward_halt (provider_id, ward_id)');
  }

  async down(): Promise<void> {
    // A record of what was stopped may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
