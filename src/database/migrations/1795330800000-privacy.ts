import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';

/** Privacy windows (NB-VW-04): over one room, or over one patient wherever they stay. */
export class Privacy1795330800000 implements MigrationInterface {
  name = 'Privacy1795330800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE privacy_window (
      provider_id text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, version integer NOT NULL DEFAULT 1,
      occurred_at timestamptz(3) NOT NULL, recorded_at timestamptz(3) NOT NULL, recorded_by text NOT NULL,
      room_id text, patient_id text, kind text, asked_by text NOT NULL, state text NOT NULL,
      starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3),
      CONSTRAINT privacy_window_pk PRIMARY KEY (provider_id, id),
      CONSTRAINT privacy_window_room_id_fk FOREIGN KEY (provider_id, room_id) REFERENCES room (provider_id, id),
      CONSTRAINT privacy_window_patient_id_fk FOREIGN KEY (provider_id, patient_id) REFERENCES patient (provider_id, id),
      CONSTRAINT privacy_window_place_check CHECK (num_nonnulls(room_id, patient_id) = 1),
      CONSTRAINT privacy_window_period_check CHECK (ends_at >= starts_at))`);
    await db.query('CREATE INDEX privacy_window_room ON privacy_window (provider_id, room_id)');
    await db.query('CREATE INDEX privacy_window_patient ON privacy_window (provider_id, patient_id)');
    await db.query('ALTER TABLE privacy_window ENABLE ROW LEVEL SECURITY');
    await db.query('ALTER TABLE privacy_window FORCE ROW LEVEL SECURITY');
    await db.query(`CREATE POLICY tenant ON privacy_window
      USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
      WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON privacy_window TO ${ROLES.service}`);
  }

  async down(): Promise<void> {
    // What it holds is what a patient was promised: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
