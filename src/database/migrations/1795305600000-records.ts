import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles.js';
import { createRecordTables, reference, wall } from '../tenant-tables.js';

const RECORDS: Record<string, string> = {
  site: `name text NOT NULL`,
  ward: `site_id text NOT NULL, name text NOT NULL, kind text NOT NULL, ${reference('site_id', 'site')}`,
  room: `ward_id text NOT NULL, name text NOT NULL, place text NOT NULL, ${reference('ward_id', 'ward')}`,
  approved_screen: `ward_id text NOT NULL, name text NOT NULL, state text NOT NULL, ${reference('ward_id', 'ward')}`,
  staff_member: `kind text NOT NULL, name text NOT NULL, employer text NOT NULL, registration text, roles text[] NOT NULL,
    state text NOT NULL`,
  shift: `staff_id text NOT NULL, starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3) NOT NULL,
    ${reference('staff_id', 'staff_member')}, CONSTRAINT shift_period_check CHECK (ends_at >= starts_at)`,
  ward_assignment: `staff_id text NOT NULL, ward_id text NOT NULL, starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3),
    ${reference('staff_id', 'staff_member')}, ${reference('ward_id', 'ward')},
    CONSTRAINT ward_assignment_period_check CHECK (ends_at >= starts_at)`,
  training: `staff_id text NOT NULL, course text NOT NULL, completed_at timestamptz(3) NOT NULL,
    ${reference('staff_id', 'staff_member')}`,
  viewer_suspension: `staff_id text NOT NULL, ground text NOT NULL, starts_at timestamptz(3) NOT NULL, lifted_at timestamptz(3),
    ${reference('staff_id', 'staff_member')}`,
  vendor: `name text NOT NULL, state text NOT NULL`,
  vendor_client: `vendor_id text NOT NULL, name text NOT NULL, jwks jsonb NOT NULL, scopes text[] NOT NULL,
    state text NOT NULL, sandbox boolean NOT NULL, ${reference('vendor_id', 'vendor')}`,
  vendor_staff_id: `vendor_id text NOT NULL, vendor_staff_id text NOT NULL, staff_id text NOT NULL, state text NOT NULL,
    ${reference('vendor_id', 'vendor')}, ${reference('staff_id', 'staff_member')},
    CONSTRAINT vendor_staff_id_unique UNIQUE (provider_id, vendor_id, vendor_staff_id)`,
  monitoring_system: `vendor_id text NOT NULL, name text NOT NULL, product_version text NOT NULL, technologies text[] NOT NULL,
    ${reference('vendor_id', 'vendor')}`,
  device: `vendor_id text NOT NULL, monitoring_system_id text NOT NULL, ward_id text NOT NULL, room_id text,
    technology text NOT NULL, vendor_device_id text NOT NULL, state text NOT NULL,
    system_since timestamptz(3) NOT NULL,
    ${reference('vendor_id', 'vendor')}, ${reference('monitoring_system_id', 'monitoring_system')},
    ${reference('ward_id', 'ward')}, ${reference('room_id', 'room')},
    CONSTRAINT device_vendor_device_id_unique UNIQUE (provider_id, vendor_id, vendor_device_id)`,
  patient: `name text NOT NULL, nhs_number text, date_of_birth date,
    CONSTRAINT patient_nhs_number_unique UNIQUE (provider_id, nhs_number)`,
  admission: `patient_id text NOT NULL, ward_id text NOT NULL, mha_status text NOT NULL, admitted_at timestamptz(3) NOT NULL,
    discharged_at timestamptz(3), review_triggers jsonb NOT NULL DEFAULT '[]',
    ${reference('patient_id', 'patient')}, ${reference('ward_id', 'ward')},
    CONSTRAINT admission_one_at_a_time EXCLUDE USING gist
      (provider_id WITH =, patient_id WITH =, tstzrange(admitted_at, discharged_at) WITH &&)`,
  room_stay: `admission_id text NOT NULL, patient_id text NOT NULL, room_id text NOT NULL,
    starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3),
    ${reference('admission_id', 'admission')}, ${reference('patient_id', 'patient')}, ${reference('room_id', 'room')},
    CONSTRAINT room_stay_one_room_at_a_time EXCLUDE USING gist
      (provider_id WITH =, patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&)`,
  room_presence: `room_id text NOT NULL, kind text NOT NULL, patient_id text, starts_at timestamptz(3) NOT NULL,
    ends_at timestamptz(3), ${reference('room_id', 'room')}, ${reference('patient_id', 'patient')},
    CONSTRAINT room_presence_period_check CHECK (ends_at >= starts_at)`,
  room_occupancy: `state text NOT NULL, ${reference('id', 'room')}`,
  consent: `patient_id text NOT NULL, admission_id text NOT NULL, technology text NOT NULL, operation text NOT NULL,
    purpose text NOT NULL, state text NOT NULL, asked_at timestamptz(3) NOT NULL, asked_by text NOT NULL, ask_number integer NOT NULL,
    patient_started boolean NOT NULL, information jsonb NOT NULL, decided_at timestamptz(3), words text, hours jsonb NOT NULL,
    retention_hours integer, secondary_uses text[] NOT NULL, circumstances jsonb NOT NULL, confirmation text NOT NULL, confirmed_at timestamptz(3),
    confirmed_by text, reviewed_at timestamptz(3), review_requested_at timestamptz[] NOT NULL, withdrawn_at timestamptz(3), withdrawn_means text,
    ${reference('patient_id', 'patient')}, ${reference('admission_id', 'admission')}`,
  consent_review: `consent_id text NOT NULL, patient_id text NOT NULL, reviewed_at timestamptz(3) NOT NULL, reviewed_by text NOT NULL,
    outcome text NOT NULL, words text NOT NULL, information jsonb NOT NULL, circumstances jsonb NOT NULL,
    ${reference('consent_id', 'consent')}, ${reference('patient_id', 'patient')}`,
  risk_assessment: `patient_id text NOT NULL, admission_id text NOT NULL, state text NOT NULL, formulation text NOT NULL,
    need text NOT NULL, alternatives_tried text NOT NULL, protective_factors text NOT NULL, blind_spots text NOT NULL,
    harm_of_watching text NOT NULL, harm_of_not_watching text NOT NULL, signed_at timestamptz(3), signed_by text,
    ${reference('patient_id', 'patient')}, ${reference('admission_id', 'admission')}`,
};

const INDEXES = `
  CREATE INDEX shift_staff ON shift (provider_id, staff_id);
  CREATE INDEX ward_assignment_staff ON ward_assignment (provider_id, staff_id);
  CREATE INDEX training_staff ON training (provider_id, staff_id);
  CREATE INDEX viewer_suspension_staff ON viewer_suspension (provider_id, staff_id);
  CREATE INDEX admission_patient ON admission (provider_id, patient_id);
  CREATE INDEX room_stay_room ON room_stay (provider_id, room_id);
  CREATE INDEX room_presence_room ON room_presence (provider_id, room_id);
  CREATE INDEX consent_patient ON consent (provider_id, patient_id);
  CREATE INDEX consent_review_consent ON consent_review (provider_id, consent_id);
  CREATE INDEX risk_assessment_patient ON risk_assessment (provider_id, patient_id);
`;

/**
 * The log (RFC 6962): hashes in the batch, erasable salted bodies beside them; nothing in it is ever updated. Bodies are
 * kept as they are up to 8 kB: compressing them costs as much as everything else their insert does.
 */
const LOG = `
  CREATE TABLE record_version (
    provider_id text COLLATE "C" NOT NULL, record_type text NOT NULL, record_id text COLLATE "C" NOT NULL, version integer NOT NULL,
    state text NOT NULL, occurred_at timestamptz(3) NOT NULL, recorded_at timestamptz(3) NOT NULL, recorded_by text NOT NULL,
    CONSTRAINT record_version_pk PRIMARY KEY (provider_id, record_type, record_id, version));
  CREATE TABLE log_lock (
    provider_id text COLLATE "C" NOT NULL, CONSTRAINT log_lock_pk PRIMARY KEY (provider_id));
  CREATE TABLE log_batch (
    provider_id text COLLATE "C" NOT NULL, first_index bigint NOT NULL, size integer NOT NULL, standing_at bigint NOT NULL,
    recorded_at timestamptz(3) NOT NULL, leaves bytea NOT NULL, frontier bytea NOT NULL, root bytea NOT NULL,
    CONSTRAINT log_batch_pk PRIMARY KEY (provider_id, first_index));
  CREATE INDEX log_batch_recorded_at ON log_batch (provider_id, recorded_at);
  CREATE TABLE log_entry (
    provider_id text COLLATE "C" NOT NULL, index bigint NOT NULL, kind text NOT NULL, touches text NOT NULL,
    salt bytea NOT NULL, body text NOT NULL,
    CONSTRAINT log_entry_pk PRIMARY KEY (provider_id, index)) WITH (toast_tuple_target = 8160);
  CREATE INDEX log_entry_touches ON log_entry (provider_id, index) WHERE touches <> 'nothing';
  CREATE INDEX log_entry_stands ON log_entry (provider_id, index) WHERE touches = 'standing';
  CREATE TABLE decision_summary (
    provider_id text COLLATE "C" NOT NULL, index bigint NOT NULL, decided_at timestamptz(3) NOT NULL, outcome text NOT NULL,
    summary text NOT NULL, CONSTRAINT decision_summary_pk PRIMARY KEY (provider_id, index));
  CREATE TABLE decision_term (
    provider_id text COLLATE "C" NOT NULL, term text COLLATE "C" NOT NULL, index bigint NOT NULL,
    CONSTRAINT decision_term_pk PRIMARY KEY (provider_id, term, index));
  CREATE TABLE decision_follower (
    provider_id text COLLATE "C" NOT NULL, next_index bigint NOT NULL,
    CONSTRAINT decision_follower_pk PRIMARY KEY (provider_id));
`;

const APPEND_ONLY = ['record_version', 'log_batch', 'log_entry'];
const LOG_TABLES = [...APPEND_ONLY, 'log_lock', 'decision_summary', 'decision_term', 'decision_follower'];

/** The first schema: records, their history, and the log, each walled by provider. */
export class Records1795305600000 implements MigrationInterface {
  name = 'Records1795305600000';
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await db.query(`CREATE TABLE provider (
      provider_id text COLLATE "C" NOT NULL, name text NOT NULL, kind text NOT NULL, version integer NOT NULL DEFAULT 1,
      occurred_at timestamptz(3) NOT NULL, recorded_at timestamptz(3) NOT NULL, recorded_by text NOT NULL,
      CONSTRAINT provider_pk PRIMARY KEY (provider_id))`);
    await createRecordTables(db, RECORDS);
    await db.query(INDEXES);
    await db.query(LOG);
    for (const table of ['provider', ...LOG_TABLES]) {
      await wall(db, table, APPEND_ONLY.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE');
    }
    // The one thing that may be read across tenants: which providers there are, so that each gets its own loop.
    await db.query(`CREATE POLICY owner_lists ON provider FOR SELECT TO CURRENT_USER USING (true)`);
    await db.query(`CREATE FUNCTION askfirst_providers() RETURNS TABLE (provider_id text, kind text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      AS 'SELECT provider_id, kind FROM provider ORDER BY provider_id'`);
    await db.query(`REVOKE ALL ON FUNCTION askfirst_providers() FROM PUBLIC`);
    await db.query(`GRANT EXECUTE ON FUNCTION askfirst_providers() TO ${ROLES.service}`);
  }
  async down(): Promise<void> {
    // The log may not be unmade: going back is a restore from a backup, never a DROP.
    throw new Error('This migration has no way down: restore a backup instead.');
  }
}
