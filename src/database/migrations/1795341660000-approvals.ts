import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';

/** Columns every record carries: when it was said or done, when it was written down, by whom. */
const RECORD = `
  provider_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  occurred_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL`;

const TABLES: Record<string, string> = {
  approval: `monitoring_system_id text NOT NULL, ward_id text NOT NULL, medical_device boolean NOT NULL, parts jsonb NOT NULL,
    purposes text[] NOT NULL, oldest_part_at timestamptz(3) NOT NULL, first_expiry_at timestamptz(3), state text NOT NULL,
    prepared_at timestamptz(3) NOT NULL, prepared_by text NOT NULL, approved_at timestamptz(3), approved_by text,
    withdrawn_at timestamptz(3), withdrawn_by text, withdrawn_reason text,
    CONSTRAINT approval_pk PRIMARY KEY (provider_id, id),
    CONSTRAINT approval_monitoring_system_id_fk FOREIGN KEY (provider_id, monitoring_system_id)
      REFERENCES monitoring_system (provider_id, id),
    CONSTRAINT approval_ward_id_fk FOREIGN KEY (provider_id, ward_id) REFERENCES ward (provider_id, id)`,
  pilot: `monitoring_system_id text, technology text, ward_ids text[] NOT NULL, purposes text[] NOT NULL,
    evaluation_plan text NOT NULL, begun_at timestamptz(3) NOT NULL, begun_by text NOT NULL, ends_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3), ended_by text, ended_reason text, concluded_at timestamptz(3), concluded_by text, findings text,
    CONSTRAINT pilot_pk PRIMARY KEY (provider_id, id),
    CONSTRAINT pilot_monitoring_system_id_fk FOREIGN KEY (provider_id, monitoring_system_id)
      REFERENCES monitoring_system (provider_id, id)`,
};

/** What may be used where (NB-GOV-01): approvals of systems on wards, and pilots, each walled by provider. */
export class Approvals1795341660000 implements MigrationInterface {
  name = 'Approvals1795341660000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`CREATE TABLE ${table} (${RECORD}, ${columns})`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY tenant ON ${table}
        USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
        WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO ${ROLES.service}`);
    }
    await db.query('CREATE INDEX approval_ward ON approval (provider_id, ward_id)');
  }

  async down(): Promise<void> {
    // What was approved, and by whom, may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
