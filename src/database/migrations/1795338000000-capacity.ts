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
const SCOPED = 'admission_id text NOT NULL, technology text NOT NULL, operation text NOT NULL, purpose text NOT NULL';

/** Each table: its own columns after the common ones, then its constraints. `{t}` is the table's name. */
const TABLES: Record<string, string> = {
  representative: `kind text NOT NULL, name text NOT NULL, relationship text NOT NULL, document text NOT NULL,
    registered_at timestamptz(3), technologies text[], operations text[], restrictions text, state text NOT NULL,
    starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3), added_by text NOT NULL, verified_at timestamptz(3),
    verified_by text, ended_reason text, ${KEYS},
    CONSTRAINT representative_period_check CHECK (ends_at >= starts_at)`,
  capacity_assessment: `${SCOPED}, state text NOT NULL, understands boolean NOT NULL, retains boolean NOT NULL,
    weighs boolean NOT NULL, communicates boolean NOT NULL, impairment text, support_given text NOT NULL,
    fluctuating boolean NOT NULL, likely_return_at timestamptz(3), outcome text NOT NULL,
    assessed_at timestamptz(3) NOT NULL, assessed_by text NOT NULL, lapses_at timestamptz(3), ${KEYS},
    ${reference('admission_id', 'admission')}`,
  best_interests_decision: `${SCOPED}, state text NOT NULL, options jsonb NOT NULL, chosen text NOT NULL,
    outcome text NOT NULL, wishes_and_feelings text NOT NULL, objects boolean NOT NULL, consultees jsonb NOT NULL,
    disagreement text, less_restrictive_option text NOT NULL, advocate jsonb, end_condition text NOT NULL,
    hours jsonb NOT NULL, retention_hours integer, decided_at timestamptz(3) NOT NULL, decided_by text NOT NULL,
    reviewed_at timestamptz(3), reviewed_by text, review_note text, ended_at timestamptz(3), ended_reason text, ${KEYS},
    ${reference('admission_id', 'admission')}`,
};

/** Whether a patient can decide, who decides for them when they cannot, and what was decided so (NB-CAP-01 to 03, 05, 06). */
export class Capacity1795338000000 implements MigrationInterface {
  name = 'Capacity1795338000000';
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
    await db.query(`ALTER TABLE consent ADD representative_id text, ADD patients_view text,
      ADD ${reference('representative_id', 'representative').replaceAll('{t}', 'consent')}`);
  }
  async down(): Promise<void> {
    // Who may decide for a patient may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
