import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../tenant-tables.js';

/** What was answered to writes under a key, for a day: not a record, so the service may delete it. */
export class WriteAttempts1795334400000 implements MigrationInterface {
  name = 'WriteAttempts1795334400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE write_attempt (
      provider_id text COLLATE "C" NOT NULL, staff_id text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
      request text NOT NULL, answer text, made_at timestamptz(3) NOT NULL,
      CONSTRAINT write_attempt_pk PRIMARY KEY (provider_id, staff_id, key))`);
    await db.query('CREATE INDEX write_attempt_made_at ON write_attempt (provider_id, made_at)');
    await wall(db, 'write_attempt', 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE write_attempt');
  }
}
