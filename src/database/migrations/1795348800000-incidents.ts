import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';

/** Columns every record carries: when it was said or done, when it was written down, by whom. */
const RECORD = `
  provider_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  occurred_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL`;

const TABLES: Record<string, string> = {
  incident: `ward_id text NOT NULL, room_id text, place text NOT NULL, kind text NOT NULL, summary text NOT NULL,
    immediate_violence boolean NOT NULL, opened_at timestamptz(3) NOT NULL, announced_at timestamptz(3), announced_by text,
    closed_at timestamptz(3), closed_by text, police_attended_at timestamptz(3), police_camera_worn boolean,
    police_camera_on boolean, police_camera_why_not text, use_of_force_kept_until timestamptz(3),
    CONSTRAINT incident_pk PRIMARY KEY (provider_id, id),
    CONSTRAINT incident_ward_id_fk FOREIGN KEY (provider_id, ward_id) REFERENCES ward (provider_id, id),
    CONSTRAINT incident_room_id_fk FOREIGN KEY (provider_id, room_id) REFERENCES room (provider_id, id)`,
  case_record: `purpose text NOT NULL, reference text NOT NULL, ward_id text NOT NULL, patient_id text,
    owner_id text NOT NULL, opened_at timestamptz(3) NOT NULL, closed_at timestamptz(3), closed_by text,
    CONSTRAINT case_record_pk PRIMARY KEY (provider_id, id),
    CONSTRAINT case_record_ward_id_fk FOREIGN KEY (provider_id, ward_id) REFERENCES ward (provider_id, id),
    CONSTRAINT case_record_patient_id_fk FOREIGN KEY (provider_id, patient_id) REFERENCES patient (provider_id, id),
    CONSTRAINT case_record_owner_id_fk FOREIGN KEY (provider_id, owner_id) REFERENCES staff_member (provider_id, id)`,
};

/** What bears out a purpose: incidents and cases, each walled by provider; and the rooms where people talk in private. */
export class Incidents1795348800000 implements MigrationInterface {
  name = 'Incidents1795348800000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`CREATE TABLE ${table} (${RECORD}, ${columns})`);
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY tenant ON ${table}
        USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
        WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO ${ROLES.service}`);
      await db.query(`CREATE INDEX ${table}_ward ON ${table} (provider_id, ward_id)`);
    }
    await db.query('ALTER TABLE room ADD COLUMN private_conversation boolean NOT NULL DEFAULT false');
  }

  async down(): Promise<void> {
    // What permits rested on may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
