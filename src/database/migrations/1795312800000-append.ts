import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';

/**
 * Appends a batch in one call, which is the only way anything gets into the log: takes the provider's lock (which the caller
 * may hold already) and, in a statement after it, looks whether the head is still the one the batch was hashed onto and the
 * clock within its tolerance. Gives the database's time in milliseconds, or null when nothing was appended. It has the
 * caller's rights and walls, no more.
 */
const APPEND = `
  CREATE FUNCTION askfirst_append(
    provider text, first bigint, entries integer, at float8, tolerance_ms float8, leaf_inputs bytea, frontier_after bytea,
    root_after bytea, salts bytea, kinds text, touched text, bodies text, stands_at bigint, onto bytea)
  RETURNS float8 LANGUAGE plpgsql VOLATILE SECURITY INVOKER AS $function$
  DECLARE
    head record;
    now_ms float8;
  BEGIN
    PERFORM set_config('askfirst.provider', provider, true);
    PERFORM 1 FROM log_lock AS l WHERE l.provider_id = provider FOR UPDATE;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT b.first_index + b.size AS next_index, b.root INTO head
      FROM log_batch AS b WHERE b.provider_id = provider ORDER BY b.first_index DESC LIMIT 1;
    IF coalesce(head.next_index, 0) <> first OR coalesce(head.root <> onto, false) THEN RETURN NULL; END IF;
    now_ms := extract(epoch FROM clock_timestamp()) * 1000;
    IF abs(now_ms - at) > tolerance_ms THEN RETURN NULL; END IF;
    INSERT INTO log_batch (provider_id, first_index, size, standing_at, recorded_at, leaves, frontier, root)
      VALUES (provider, first, entries, stands_at, to_timestamp(at / 1000), leaf_inputs, frontier_after, root_after);
    INSERT INTO log_entry (provider_id, index, kind, touches, salt, body)
      SELECT provider, first + e.ordinality - 1, e.kind, e.touch,
        substring(salts FROM ((e.ordinality - 1) * 16 + 1)::integer FOR 16), e.body
      FROM unnest(string_to_array(kinds, ','), string_to_array(touched, ','), string_to_array(bodies, E'\\n'))
        WITH ORDINALITY AS e (kind, touch, body, ordinality);
    RETURN now_ms;
  END
  $function$`;

const SIGNATURE =
  'askfirst_append(text, bigint, integer, float8, float8, bytea, bytea, bytea, bytea, text, text, text, bigint, bytea)';

/** One way into the log. */
export class Append1795312800000 implements MigrationInterface {
  name = 'Append1795312800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(APPEND);
    await db.query(`REVOKE ALL ON FUNCTION ${SIGNATURE} FROM PUBLIC`);
    await db.query(`GRANT EXECUTE ON FUNCTION ${SIGNATURE} TO ${ROLES.service}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION ${SIGNATURE}`);
  }
}
