import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';
import { wall } from '../tenant-tables.js';

/** What signing in and tokens need: shared by replicas, so that any of them can finish what another began. */
export class Identity1795309200000 implements MigrationInterface {
  name = 'Identity1795309200000';

  async up(db: QueryRunner): Promise<void> {
    // Not bound to a provider: a sign-in has none until the person has said who they are.
    await db.query(`CREATE TABLE oidc_payload (
      model text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, payload json NOT NULL, grant_id text, uid text,
      expires_at timestamptz(3) NOT NULL, consumed_at timestamptz(3), CONSTRAINT oidc_payload_pk PRIMARY KEY (model, id))`);
    await db.query('CREATE INDEX oidc_payload_grant_id ON oidc_payload (grant_id)');
    await db.query('CREATE INDEX oidc_payload_uid ON oidc_payload (model, uid)');
    await db.query('CREATE INDEX oidc_payload_expires_at ON oidc_payload (expires_at)');
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON oidc_payload TO ${ROLES.service}`);
    // The whole installation's own keys, never a provider's.
    await db.query(`CREATE TABLE signing_key (
      kid text COLLATE "C" NOT NULL, purpose text NOT NULL, jwk jsonb NOT NULL, created_at timestamptz(3) NOT NULL,
      CONSTRAINT signing_key_pk PRIMARY KEY (kid), CONSTRAINT signing_key_purpose_unique UNIQUE (purpose))`);
    await db.query(`GRANT SELECT, INSERT ON signing_key TO ${ROLES.service}`);
    await db.query(`CREATE TABLE staff_credential (
      provider_id text COLLATE "C" NOT NULL, staff_id text COLLATE "C" NOT NULL, salt bytea NOT NULL, hash bytea NOT NULL,
      set_at timestamptz(3) NOT NULL, failures integer NOT NULL, next_attempt_at timestamptz(3) NOT NULL,
      CONSTRAINT staff_credential_pk PRIMARY KEY (provider_id, staff_id),
      CONSTRAINT staff_credential_staff_id_fk FOREIGN KEY (provider_id, staff_id) REFERENCES staff_member (provider_id, id))`);
    await wall(db, 'staff_credential', 'SELECT, INSERT, UPDATE');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE staff_credential, signing_key, oidc_payload');
  }
}
