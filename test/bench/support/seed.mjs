import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { EmbeddedDatabase } from '../../../dist/src/database/embedded/embedded.js';
import { CLIENT, PROVIDER, VENDOR, wardRecords } from './ward.mjs';

const CLI = fileURLToPath(new URL('../../../bin/askfirst.mjs', import.meta.url));
const QUIET = { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) };
const AT_A_TIME = 2_000;

/** What the records of a consent conversation say; the same for everybody. */
const INFORMATION = {
  explained: 'What the camera sees in the dark, when, and who looks',
  harms_explained: 'Being watched can feel like being spied on',
  material_version: 'camera-leaflet-7',
  format: 'easy_read',
  language: 'en-GB',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'A nurse looks in through the door instead',
  thinking_time_minutes: 30,
  present: ['named nurse'],
  copy_given: true,
};
const CONSENT = { asked_by: 'staff:x', ask_number: 1, patient_started: false, information: INFORMATION };
const SAID = {
  words: 'Yes, that is all right',
  secondary_uses: [],
  circumstances: {},
  confirmed_at: null,
  confirmed_by: null,
};
const RISK = [
  'formulation',
  'need',
  'alternatives_tried',
  'protective_factors',
  'blind_spots',
  'harm_of_watching',
  'harm_of_not_watching',
];

/** The columns a standing has no use for. */
const MORE = {
  approval: {
    medical_device: true,
    parts: {},
    prepared_at: '2026-01-05T09:00:00Z',
    prepared_by: 'staff:x',
    approved_at: '2026-01-06T09:00:00Z',
    approved_by: 'staff:y',
  },
  consent: { ...CONSENT, ...SAID, monitoring_system_ids: ['system'] },
  observation_level: {
    level: 'general',
    interval_minutes: null,
    reason: 'No risk that calls for more, for this patient.',
    set_at: '2026-01-05T09:00:00Z',
    set_by: 'staff:x',
  },
  risk_assessment: Object.fromEntries(
    RISK.map((text) => [text, `The ${text} of this patient alone, in a sentence or two.`]),
  ),
};

/** Opens the embedded database of a data directory, starting it unless a service already did. */
export function openDatabase(directory) {
  return EmbeddedDatabase.open(directory, QUIET);
}

/** Runs `work` with a connection of the owner that sees the bench's provider, and leaves the database again. */
export async function withDatabase(directory, work) {
  const database = await openDatabase(directory);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query(`select set_config('askfirst.provider', $1, false)`, [PROVIDER]);
    return await work(client, database);
  } finally {
    await client.end();
    await database.close();
  }
}

/** Every log entry from an index on, in order. */
export async function* entries(client, first) {
  for (let next = first; ;) {
    const { rows } = await client.query(
      'select index, body from log_entry where index >= $1 order by index limit 5000',
      [next],
    );
    if (rows.length === 0) return;
    yield* rows;
    next = Number(rows.at(-1).index) + 1;
  }
}

/**
 * Makes a data directory with the bench's provider, and `n` admitted patients put in by SQL, since the API would take
 * minutes; returns the vendor's private key.
 */
export async function seed(directory, n, options) {
  return withDatabase(directory, async (client) => {
    const words = ['--id', PROVIDER, '--name', 'The bench', '--kind', 'sandbox'];
    await promisify(execFile)(process.execPath, [CLI, 'provider', 'create', ...words], {
      env: { ...process.env, ASKFIRST_DATA_DIR: directory, LOG_LEVEL: 'error' },
    });
    const key = await vendorKey();
    const now = Date.now();
    await client.query('begin');
    let type = '';
    let rows = [];
    for (const [next, row] of groupedByType(wardRecords(n, now, options))) {
      if (rows.length >= AT_A_TIME || next !== type) {
        await insert(client, type, rows);
        rows = [];
      }
      type = next;
      rows.push(recordOf(next, row, now));
    }
    await insert(client, type, rows);
    const { kty, crv, x, y, kid, alg } = key;
    const owned = {
      id: CLIENT,
      vendor_id: VENDOR,
      name: 'Vendor',
      scopes: ['evaluate'],
      state: 'active',
      sandbox: false,
    };
    await insert(client, 'vendor_client', [
      recordOf('vendor_client', { ...owned, jwks: { keys: [{ kty, crv, x, y, kid, alg }] } }, now),
    ]);
    await client.query('commit');
    await client.query('analyze');
    return key;
  });
}

async function vendorKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'bench' };
}

/** Records by kind, each kind after those it refers to. */
function groupedByType(records) {
  const groups = new Map();
  for (const [type, row] of records) {
    const rows = groups.get(type) ?? [];
    groups.set(type, rows);
    rows.push(row);
  }
  return [...groups].flatMap(([type, rows]) => rows.map((row) => [type, row]));
}

async function insert(client, type, rows) {
  if (rows.length === 0) return;
  await client.query(`insert into ${type} select * from json_populate_recordset(null::${type}, $1)`, [
    JSON.stringify(rows),
  ]);
}

const pad = (minutes) => String(minutes).padStart(2, '0');

function recordOf(type, row, now) {
  const common = { provider_id: PROVIDER, version: 1, occurred_at: now, recorded_at: now, recorded_by: 'staff:bench' };
  const record = { ...common, ...MORE[type], ...row };
  if (type === 'consent') {
    record.hours = row.hours.map(([from, to]) => ({ from: clock(from), to: clock(to) }));
  }
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'number' && /_(at|since)$/.test(name)) record[name] = new Date(value).toISOString();
  }
  return record;
}

function clock(minute) {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
