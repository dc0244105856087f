import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an admission ended: the patient left, or died; null for those that ended before anybody asked. */
export class Discharges1795363200000 implements MigrationInterface {
  name = 'Discharges1795363200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE admission ADD COLUMN discharge_reason text');
  }

  async down(): Promise<void> {
    // What is on record may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
