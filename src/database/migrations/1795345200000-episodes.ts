import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';

const RECORD = `
  provider_id text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, version integer NOT NULL DEFAULT 1,
  occurred_at timestamptz(3) NOT NULL, recorded_at timestamptz(3) NOT NULL, recorded_by text NOT NULL,
  patient_id text NOT NULL`;

const reference = (column: string, table: string): string =>
  `CONSTRAINT {t}_${column}_fk FOREIGN KEY (provider_id, ${column}) REFERENCES ${table} (provider_id, id)`;

const KEYS = `CONSTRAINT {t}_pk PRIMARY KEY (provider_id, id), ${reference('patient_id', 'patient')}`;

/** Each table: its own columns after the common ones, then its constraints. `{t}` is the table's name. */
const TABLES: Record<string, string> = {
  restrictive_episode: `admission_id text NOT NULL, room_id text NOT NULL, kind text NOT NULL, state text NOT NULL,
    started_at timestamptz(3) NOT NULL, started_by text NOT NULL, psychiatrist_id text, reason text NOT NULL,
    way_out text NOT NULL, staff_present boolean NOT NULL, presence_stated_at timestamptz(3) NOT NULL,
    held jsonb NOT NULL DEFAULT '{}', ended_at timestamptz(3), ended_by text, ${KEYS},
    ${reference('admission_id', 'admission')}, ${reference('room_id', 'room')},
    ${reference('psychiatrist_id', 'staff_member')},
    CONSTRAINT restrictive_episode_period_check CHECK (ended_at >= started_at)`,
  episode_review: `episode_id text NOT NULL, kind text NOT NULL, held_at timestamptz(3) NOT NULL, held_by text NOT NULL,
    with_staff_ids text[] NOT NULL, external_reviewers text[] NOT NULL, outcome text NOT NULL,
    staff_present boolean NOT NULL, ${KEYS}, ${reference('episode_id', 'restrictive_episode')}`,
};

/** Seclusion and long-term segregation, with their reviews (NB-SEC-01). */
export class Episodes1795345200000 implements MigrationInterface {
  name = 'Episodes1795345200000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`CREATE TABLE ${table} (${RECORD}, ${columns.replaceAll('{t}', table)})`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY tenant ON ${table}
        USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
        WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO ${ROLES.service}`);
    }
    await db.query('CREATE INDEX restrictive_episode_patient ON restrictive_episode (provider_id, patient_id)');
    await db.query(`CREATE UNIQUE INDEX restrictive_episode_one_open ON restrictive_episode (provider_id, patient_id, kind)
      WHERE state = 'open'`);
    await db.query('CREATE INDEX episode_review_episode ON episode_review (provider_id, episode_id)');
  }

  async down(): Promise<void> {
    // How long somebody was kept apart is for the courts too: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
