import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which systems, each at its version, a consent was given for; none for those given before anybody recorded it. */
export class SystemsGivenFor1795381200000 implements MigrationInterface {
  name = 'SystemsGivenFor1795381200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE consent ADD COLUMN monitoring_system_ids text[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    // What is on record may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
