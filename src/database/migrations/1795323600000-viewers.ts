import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';

const RECORD = `
  provider_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  occurred_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  patient_id text NOT NULL`;

const reference = (column: string, table: string): string =>
  `CONSTRAINT {t}_${column}_fk FOREIGN KEY (provider_id, ${column}) REFERENCES ${table} (provider_id, id)`;

const KEYS = `CONSTRAINT {t}_pk PRIMARY KEY (provider_id, id), ${reference('patient_id', 'patient')}`;

/** Each table: its own columns after the common ones, then its constraints. `{t}` is the table's name. */
const TABLES: Record<string, string> = {
  viewer_conflict: `staff_id text NOT NULL, state text NOT NULL, raised_at timestamptz(3) NOT NULL,
    resolved_at timestamptz(3), resolved_by text, ${KEYS}, ${reference('staff_id', 'staff_member')}`,
  viewer_preference: `state text NOT NULL, words text NOT NULL, stated_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3), withdrawn_words text, ${KEYS}`,
  viewer_match: `preference_id text NOT NULL, staff_id text NOT NULL, met boolean NOT NULL, ${KEYS},
    ${reference('preference_id', 'viewer_preference')}, ${reference('staff_id', 'staff_member')},
    CONSTRAINT viewer_match_unique UNIQUE (provider_id, preference_id, staff_id)`,
};

/** Whom a patient has accused, what they prefer of whoever looks, and who meets it (NB-VW-03). */
export class Viewers1795323600000 implements MigrationInterface {
  name = 'Viewers1795323600000';
  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`CREATE TABLE ${table} (${RECORD}, ${columns.replaceAll('{t}', table)})`);
      await db.query(`CREATE INDEX ${table}_patient ON ${table} (provider_id, patient_id)`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY tenant ON ${table}
        USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
        WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO ${ROLES.service}`);
    }
  }
  async down(): Promise<void> {
    // Patients' protection may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
