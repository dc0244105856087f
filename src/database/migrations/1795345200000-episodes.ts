import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  restrictive_episode: `admission_id text NOT NULL, room_id text NOT NULL, kind text NOT NULL, state text NOT NULL,
    started_at timestamptz(3) NOT NULL, started_by text NOT NULL, psychiatrist_id text, reason text NOT NULL,
    way_out text NOT NULL, staff_present boolean NOT NULL, presence_stated_at timestamptz(3) NOT NULL,
    held jsonb NOT NULL DEFAULT '{}', ended_at timestamptz(3), ended_by text, ${OF_PATIENT},
    ${reference('admission_id', 'admission')}, ${reference('room_id', 'room')},
    ${reference('psychiatrist_id', 'staff_member')},
    CONSTRAINT restrictive_episode_period_check CHECK (ended_at >= started_at)`,
  episode_review: `episode_id text NOT NULL, kind text NOT NULL, held_at timestamptz(3) NOT NULL, held_by text NOT NULL,
    with_staff_ids text[] NOT NULL, external_reviewers text[] NOT NULL, outcome text NOT NULL,
    staff_present boolean NOT NULL, ${OF_PATIENT}, ${reference('episode_id', 'restrictive_episode')}`,
};

/** Seclusion and long-term segregation, with their reviews (NB-SEC-01). */
export class Episodes1795345200000 implements MigrationInterface {
  name = 'Episodes1795345200000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
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
