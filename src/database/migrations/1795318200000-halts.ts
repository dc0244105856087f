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
  moratorium: `level text NOT NULL, technology text, reason text NOT NULL, starts_at timestamptz(3) NOT NULL,
    lifted_at timestamptz(3), lifted_by text, lifted_reason text, CONSTRAINT moratorium_pk PRIMARY KEY (provider_id, id)`,
  ward_halt: `ward_id text NOT NULL, device_id text, kind text NOT NULL, started_at timestamptz(3) NOT NULL,
    started_by text NOT NULL, review_due_at timestamptz(3) NOT NULL, reviewers text[], reviewed_at timestamptz(3),
    findings text, restarted_at timestamptz(3), restarted_by text,
    CONSTRAINT ward_halt_pk PRIMARY KEY (provider_id, id),
    CONSTRAINT ward_halt_ward_id_fk FOREIGN KEY (provider_id, ward_id) REFERENCES ward (provider_id, id),
    CONSTRAINT ward_halt_device_id_fk FOREIGN KEY (provider_id, device_id) REFERENCES device (provider_id, id)`,
};

/** What stops watching at once: moratoria and ward halts, each walled by provider. */
export class Halts1795318200000 implements MigrationInterface {
  name = 'Halts1795318200000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`CREATE TABLE ${table} (${RECORD}, ${columns})`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY tenant ON ${table}
        USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
        WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO ${ROLES.service}`);
    }
    await db.query('CREATE INDEX ward_halt_ward ON ward_halt (provider_id, ward_id)');
  }

  async down(): Promise<void> {
    // A record of what was stopped may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
