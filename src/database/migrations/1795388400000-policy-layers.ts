import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecordTables, reference, wall } from '../tenant-tables.js';

const TABLES: Record<string, string> = {
  policy_layer: `scope text NOT NULL, site_id text, ward_id text, name text NOT NULL, file text NOT NULL, hash text NOT NULL,
    why text NOT NULL, state text NOT NULL, proofs jsonb NOT NULL, proposed_at timestamptz(3) NOT NULL, proposed_by text NOT NULL,
    reviewed_at timestamptz(3), reviewed_by text, review_note text, reviewed_against text,
    activated_at timestamptz(3), activated_by text, active_from timestamptz(3), active_until timestamptz(3), replaced_by text,
    retirement_asked_at timestamptz(3), retirement_asked_by text, retirement_why text,
    retired_at timestamptz(3), retired_by text,
    ${reference('site_id', 'site')},
    ${reference('ward_id', 'ward')}`,
};

/** What providers lay on national policy, and every set that ever decided or was planned to: a set is only ever added. */
export class PolicyLayers1795388400000 implements MigrationInterface {
  name = 'PolicyLayers1795388400000';

  async up(db: QueryRunner): Promise<void> {
    await createRecordTables(db, TABLES);
    await db.query(`CREATE TABLE policy_set (
      provider_id text COLLATE "C" NOT NULL, hash text COLLATE "C" NOT NULL, content text NOT NULL, layers text NOT NULL,
      first_index bigint NOT NULL, CONSTRAINT policy_set_pk PRIMARY KEY (provider_id, hash))`);
    await wall(db, 'policy_set', 'SELECT, INSERT');
  }

  async down(): Promise<void> {
    // By what rules was decided may not be forgotten: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
