import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Has every decision indexed again behind the log: by its ward, and by the reasons as they read outside the treating team (NB-SEE-01). */
export class IndexAgain1795384800000 implements MigrationInterface {
  name = 'IndexAgain1795384800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('TRUNCATE decision_summary, decision_term, decision_follower');
  }

  async down(): Promise<void> {
    // The index is filled from the log by itself; there is nothing to unmake.
  }
}
