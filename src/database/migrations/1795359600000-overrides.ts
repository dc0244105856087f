import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, OF_PATIENT, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  emergency_override: `${OF_PATIENT}, admission_id text NOT NULL, ward_id text NOT NULL, room_id text NOT NULL,
    reason text NOT NULL, legal_ground text NOT NULL, what_looking_adds text NOT NULL, entry_safe boolean NOT NULL,
    why_entry_unsafe text, attendance_staff_ids text[] NOT NULL, attendance_dispatched_at timestamptz(3) NOT NULL,
    started_by text NOT NULL, starts_at timestamptz(3) NOT NULL, extended_at timestamptz(3), extended_by text,
    ended_at timestamptz(3), ended_by text, ${reference('admission_id', 'admission')}, ${reference('ward_id', 'ward')},
    ${reference('room_id', 'room')},
    CONSTRAINT emergency_override_period_check CHECK (ended_at >= starts_at)`,
  override_task: `override_id text NOT NULL, ${OF_PATIENT}, ward_id text NOT NULL, kind text NOT NULL,
    due_at timestamptz(3) NOT NULL, done_at timestamptz(3), done_by text, outcome text, patient_said text,
    ${reference('override_id', 'emergency_override')}, ${reference('ward_id', 'ward')}`,
};

/** Emergency overrides and what follows them (NB-EMG-01, 02), each walled by provider. */
export class Overrides1795359600000 implements MigrationInterface {
  name = 'Overrides1795359600000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query('CREATE INDEX emergency_override_patient ON emergency_override (provider_id, patient_id)');
    await db.query('CREATE INDEX emergency_override_ward ON emergency_override (provider_id, ward_id)');
    await db.query('CREATE UNIQUE INDEX override_task_override ON override_task (provider_id, override_id, kind)');
    await db.query('CREATE INDEX override_task_open ON override_task (provider_id, due_at) WHERE (done_at IS NULL)');
  }

  async down(): Promise<void> {
    // Who was looked at against their will, and why, is for the courts too: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
