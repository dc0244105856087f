import type pg from 'pg';
import type { Config } from '../config/config.js';
import { ROLES } from '../database/roles.js';
import { verifyTail } from '../log/verify/verify-database.js';
import type { CheckToMake, Verdict } from './doctor.check.js';
import { compiledPolicy } from './doctor.machine.js';

/** How many batches of each provider's log are verified: a minute or more of a busy one. */
const TAIL_BATCHES = 50;

/** What the service itself sees: who it is, which providers there are, and their logs. */
export function logChecks(service: pg.Client, config: Config): CheckToMake[] {
  return [
    { name: 'service_connection', make: () => connection(service) },
    { name: 'sandbox', make: () => sandbox(service) },
    { name: 'policy_in_force', make: () => policyInForce(service, config) },
    { name: 'layers', make: () => layers(service, config) },
    { name: 'log_tail', make: () => logTail(service) },
  ];
}

/** A pooler in front of the database may drop what a connection asks for as it begins. */
async function connection(db: pg.Client): Promise<Verdict> {
  const { rows } = await db.query<{ name: string; cut: boolean }>(
    `SELECT current_user AS name, current_setting('transaction_timeout') <> '0' AS cut`,
  );
  const { name = '?', cut = false } = rows[0] ?? {};
  if (name === ROLES.service && cut) return { found: `it works as ${name}, and a stalled transaction is ended` };
  return {
    fault: `A connection of the service works as ${name}${cut ? '' : ', and nothing ends a stalled transaction'}: what it asks for as it begins is lost on the way.`,
    fix: 'Name the PostgreSQL server itself in DATABASE_URL; a pooler must pass `options` on, and give each connection a session of its own.',
  };
}

async function sandbox(db: pg.Client): Promise<Verdict> {
  const all = await providers(db);
  const sandboxes = all.filter(({ kind }) => kind === 'sandbox').map(({ provider_id }) => provider_id);
  if (sandboxes.length === 0) return { found: `none among ${all.length} providers` };
  return {
    fault: `The database holds ${sandboxes.join(', ')}, of kind sandbox, whose credentials anybody can have.`,
    fix: 'Use another database for the live providers.',
  };
}

async function policyInForce(db: pg.Client, config: Config): Promise<Verdict> {
  const { hash } = await compiledPolicy(config);
  const others: string[] = [];
  const none: string[] = [];
  for (const { provider_id } of await providers(db)) {
    const inForce = await asProvider(db, provider_id, () => lastPolicy(db, provider_id));
    if (inForce === undefined) none.push(provider_id);
    else if (inForce !== hash) others.push(`${provider_id} (${inForce})`);
  }
  if (others.length > 0)
    return {
      fault: `This policy set, ${hash}, is not the one in force at ${others.join(', ')}: a process that holds this one would put it in force, and those that hold the other would deny.`,
      fix: 'Point ASKFIRST_POLICIES at the set in force, or restart every process with this one.',
    };
  const unset = none.length > 0 ? `; the next start puts it in force at ${none.join(', ')}` : '';
  return { found: `${hash} everywhere${unset}` };
}

/** What cannot be proved with this national policy is in force all the same, as a deny. */
async function layers(db: pg.Client, config: Config): Promise<Verdict> {
  const { hash } = await compiledPolicy(config);
  const unproved: string[] = [];
  for (const { provider_id } of await providers(db)) {
    const ids = await asProvider(db, provider_id, () => unprovedLayers(db, hash));
    unproved.push(...ids.map((id) => `${provider_id}/${id}`));
  }
  if (unproved.length === 0) return { found: 'every layer that holds or is planned is proved with this policy set' };
  return {
    fault: `Where these layers hold everything is denied, since none is proved with this policy set, ${hash}: ${unproved.join(', ')}.`,
    fix: 'Restart one process with this set, which proves them; whatever its log then says of a layer, propose a mended one and have it replaced.',
  };
}

async function unprovedLayers(db: pg.Client, hash: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM policy_layer WHERE (state = 'active' OR active_until > now()) AND NOT EXISTS (
       SELECT FROM jsonb_array_elements(proofs) AS p WHERE p ->> 'national_hash' = $1 AND (p ->> 'holds')::boolean) ORDER BY id`,
    [hash],
  );
  return rows.map(({ id }) => id);
}

async function lastPolicy(db: pg.Client, provider_id: string): Promise<string | undefined> {
  const { rows } = await db.query<{ hash: string }>(
    `SELECT body::json->>'hash' AS hash FROM log_entry
     WHERE provider_id = $1 AND touches = 'standing' AND kind = 'policy' ORDER BY index DESC LIMIT 1`,
    [provider_id],
  );
  return rows[0]?.hash;
}

async function logTail(db: pg.Client): Promise<Verdict> {
  const faults: string[] = [];
  let batches = 0;
  for (const { provider_id } of await providers(db)) {
    const tail = await verifyTail(db, provider_id, TAIL_BATCHES);
    batches += tail.batches;
    faults.push(...tail.findings.slice(0, 3).map(({ index, fault }) => `${provider_id}/${index}: ${fault}`));
  }
  if (faults.length === 0) return { found: `the last ${batches} batches are as they must be` };
  return {
    fault: `The log is not as it was written. ${faults.join('; ')}.`,
    fix: 'Stop the service, keep the database as it is for whoever must look into it, run `askfirst log verify`, and restore the last backup that passes.',
  };
}

async function providers(db: pg.Client): Promise<{ provider_id: string; kind: string }[]> {
  const { rows } = await db.query<{ provider_id: string; kind: string }>(
    'SELECT provider_id, kind FROM askfirst_providers()',
  );
  return rows;
}

async function asProvider<T>(db: pg.Client, provider_id: string, work: () => Promise<T>): Promise<T> {
  await db.query(`SELECT set_config('askfirst.provider', $1, false)`, [provider_id]);
  try {
    return await work();
  } finally {
    await db.query(`SELECT set_config('askfirst.provider', '', false)`);
  }
}
