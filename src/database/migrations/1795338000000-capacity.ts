import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const SCOPED = 'admission_id text NOT NULL, technology text NOT NULL, operation text NOT NULL, purpose text NOT NULL';

const TABLES: Record<string, string> = {
  representative: `kind text NOT NULL, name text NOT NULL, relationship text NOT NULL, document text NOT NULL,
    registered_at timestamptz(3), technologies text[], operations text[], restrictions text, state text NOT NULL,
    starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3), added_by text NOT NULL, verified_at timestamptz(3),
    verified_by text, ended_reason text, ${OF_PATIENT},
    CONSTRAINT representative_period_check CHECK (ends_at >= starts_at)`,
  capacity_assessment: `${SCOPED}, state text NOT NULL, understands boolean NOT NULL, retains boolean NOT NULL,
    weighs boolean NOT NULL, communicates boolean NOT NULL, impairment text, support_given text NOT NULL,
    fluctuating boolean NOT NULL, likely_return_at timestamptz(3), outcome text NOT NULL,
    assessed_at timestamptz(3) NOT NULL, assessed_by text NOT NULL, lapses_at timestamptz(3), ${OF_PATIENT},
    ${reference('admission_id', 'admission')}`,
  best_interests_decision: `${SCOPED}, state text NOT NULL, options jsonb NOT NULL, chosen text NOT NULL,
    outcome text NOT NULL, wishes_and_feelings text NOT NULL, objects boolean NOT NULL, consultees jsonb NOT NULL,
    disagreement text, less_restrictive_option text NOT NULL, advocate jsonb, end_condition text NOT NULL,
    hours jsonb NOT NULL, retention_hours integer, decided_at timestamptz(3) NOT NULL, decided_by text NOT NULL,
    reviewed_at timestamptz(3), reviewed_by text, review_note text, ended_at timestamptz(3), ended_reason text, ${OF_PATIENT},
    ${reference('admission_id', 'admission')}`,
};

/** Whether a patient can decide, who decides for them when they cannot, and what was decided so (NB-CAP-01 to 03, 05, 06). */
export class Capacity1795338000000 implements MigrationInterface {
  name = 'Capacity1795338000000';
  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    for (const table of Object.keys(TABLES))
      await db.query(`CREATE INDEX ${table}_patient ON ${table} (provider_id, patient_id)`);
    await db.query(`ALTER TABLE consent ADD representative_id text, ADD patients_view text,
      ADD ${reference('representative_id', 'representative').replaceAll('{t}', 'consent')}`);
  }
  async down(): Promise<void> {
    // Who may decide for a patient may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
