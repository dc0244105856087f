import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  privacy_window: `room_id text, patient_id text, kind text, asked_by text NOT NULL, state text NOT NULL,
    starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3), ${reference('room_id', 'room')},
    ${reference('patient_id', 'patient')},
    CONSTRAINT privacy_window_place_check CHECK (num_nonnulls(room_id, patient_id) = 1),
    CONSTRAINT privacy_window_period_check CHECK (ends_at >= starts_at)`,
};

/** Privacy windows (NB-VW-04): over one room, or over one patient wherever they stay. */
export class Privacy1795330800000 implements MigrationInterface {
  name = 'Privacy1795330800000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX privacy_window_room ON privacy_window (provider_id, room_id)');
    await db.query('CREATE INDEX privacy_window_patient ON privacy_window (provider_id, patient_id)');
  }

  async down(): Promise<void> {
    // What it holds is what a patient was promised: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
