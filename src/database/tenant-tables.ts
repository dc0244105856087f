import type { QueryRunner } from 'typeorm';
import { ROLES } from './roles.js';

/** What the service's role may do with a table, as SQL writes it; a DELETE only where what is deleted was never evidence. */
type Grants = 'SELECT, INSERT' | 'SELECT, INSERT, UPDATE' | 'SELECT, INSERT, UPDATE, DELETE';

/** The columns every record of a provider carries: whose it is, its version, when it was said or done and written down, and by whom. */
const RECORD_COLUMNS = `
  provider_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  occurred_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL`;

/** A constraint that a column names a record of the same provider; `{t}` stands for the table it is in. */
export function reference(column: string, table: string): string {
  return `CONSTRAINT {t}_${column}_fk FOREIGN KEY (provider_id, ${column}) REFERENCES ${table} (provider_id, id)`;
}

/** The column of the patient a record is of, with its constraint. */
export const OF_PATIENT = `patient_id text NOT NULL, ${reference('patient_id', 'patient')}`;

/**
 * Makes tables of records, each behind the wall between providers: to each name its own columns and constraints, where `{t}`
 * stands for the table. Migrations that have run anywhere rest on this text: what it makes is never changed, only added to.
 */
export async function createRecordTables(db: QueryRunner, tables: Readonly<Record<string, string>>): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const key = `CONSTRAINT ${table}_pk PRIMARY KEY (provider_id, id)`;
    await db.query(`CREATE TABLE ${table} (${RECORD_COLUMNS}, ${columns.replaceAll('{t}', table)}, ${key})`);
    await wall(db, table, 'SELECT, INSERT, UPDATE');
  }
}

/** Puts one table behind the wall between providers: row-level security that holds for its owner too, where an unset tenant sees nothing. */
export async function wall(db: QueryRunner, table: string, grants: Grants): Promise<void> {
  await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  // After set_config(…, true) an unset tenant reads as the empty string.
  await db.query(`CREATE POLICY tenant ON ${table}
    USING (provider_id = nullif(current_setting('askfirst.provider', true), ''))
    WITH CHECK (provider_id = nullif(current_setting('askfirst.provider', true), ''))`);
  await db.query(`GRANT ${grants} ON ${table} TO ${ROLES.service}`);
}
