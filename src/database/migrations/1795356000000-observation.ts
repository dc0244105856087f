import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  observation_level: `${OF_PATIENT}, admission_id text NOT NULL, level text NOT NULL, interval_minutes integer,
    reason text NOT NULL, state text NOT NULL, set_at timestamptz(3) NOT NULL, set_by text NOT NULL,
    ended_at timestamptz(3), ${reference('admission_id', 'admission')}`,
  observation_attestation: `ward_id text NOT NULL, sequence integer NOT NULL, staff_id text NOT NULL,
    shift_id text NOT NULL, assignment_id text NOT NULL, patients jsonb NOT NULL, attested_at timestamptz(3) NOT NULL,
    state text NOT NULL, retracted_at timestamptz(3), retracted_by text, retracted_reason text,
    ${reference('ward_id', 'ward')}, ${reference('staff_id', 'staff_member')}, ${reference('shift_id', 'shift')},
    ${reference('assignment_id', 'ward_assignment')}`,
};

/** How closely patients are observed in person, and who vouches for it each shift (NB-RSK-03). */
export class Observation1795356000000 implements MigrationInterface {
  name = 'Observation1795356000000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX observation_level_patient ON observation_level (provider_id, patient_id)');
    await db.query(`CREATE UNIQUE INDEX observation_level_one_stands ON observation_level (provider_id, patient_id)
      WHERE state = 'stands'`);
    await db.query(`CREATE UNIQUE INDEX observation_attestation_sequence
      ON observation_attestation (provider_id, ward_id, sequence)`);
  }

  async down(): Promise<void> {
    // Who vouched for whom is what an inquiry asks first: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
