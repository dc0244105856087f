import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, reference } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  incident: `ward_id text NOT NULL, room_id text, place text NOT NULL, kind text NOT NULL, summary text NOT NULL,
    immediate_violence boolean NOT NULL, opened_at timestamptz(3) NOT NULL, announced_at timestamptz(3), announced_by text,
    closed_at timestamptz(3), closed_by text, police_attended_at timestamptz(3), police_camera_worn boolean,
    police_camera_on boolean, police_camera_why_not text, use_of_force_kept_until timestamptz(3),
    ${reference('ward_id', 'ward')},
    ${reference('room_id', 'room')}`,
  case_record: `purpose text NOT NULL, reference text NOT NULL, ward_id text NOT NULL, patient_id text,
    owner_id text NOT NULL, opened_at timestamptz(3) NOT NULL, closed_at timestamptz(3), closed_by text,
    ${reference('ward_id', 'ward')},
    ${reference('patient_id', 'patient')},
    ${reference('owner_id', 'staff_member')}`,
};

/** What bears out a purpose: incidents and cases, each walled by provider; and the rooms where people talk in private. */
export class Incidents1795348800000 implements MigrationInterface {
  name = 'Incidents1795348800000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    for (const table of Object.keys(TABLES))
      await db.query(`CREATE INDEX ${table}_ward ON ${table} (provider_id, ward_id)`);
    await db.query('ALTER TABLE room ADD COLUMN private_conversation boolean NOT NULL DEFAULT false');
  }

  async down(): Promise<void> {
    // What permits rested on may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
