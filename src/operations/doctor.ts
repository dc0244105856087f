import { existsSync } from 'node:fs';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { placesIn } from '../database/embedded/directory.js';
import { reachDatabase } from '../database/open.js';
import type { Clock } from '../shared/clock.js';
import { makeAll, messageOf, type Check, type CheckToMake } from './doctor.check.js';
import { serverChecks, wallChecks } from './doctor.database.js';
import { logChecks } from './doctor.log.js';
import { machineChecks } from './doctor.machine.js';

const QUIET = { info: () => undefined, warn: () => undefined };

/** What a check that could not be made asks for. */
const LOOK = 'Mend what it says, and look again.';

/** Goes through the whole production checklist and changes nothing; `faults` are those of the configuration. Never rejects. */
export async function examine(config: Config, faults: readonly string[], clock: Clock): Promise<Check[]> {
  const machine = await makeAll(machineChecks(config, faults, clock.now()), LOOK);
  // A wrong address must not lead to another database, least of all to one that would be made here.
  if (faults.some((fault) => fault.startsWith('DATABASE_URL')))
    return [...machine, unreached('its address cannot be read', 'Mend DATABASE_URL.')];
  if (config.database_url === undefined && !existsSync(placesIn(config.data_dir).data))
    return [
      ...machine,
      unreached(`there is none in ${config.data_dir}`, 'Set DATABASE_URL, or ASKFIRST_DATA_DIR to where it is.'),
    ];
  return [...machine, ...(await inDatabase(config, clock))];
}

async function inDatabase(config: Config, clock: Clock): Promise<Check[]> {
  try {
    const database = await reachDatabase(config, QUIET);
    try {
      return [
        ...(await connected('database', database.access.ownerOptions(), wallChecks)),
        ...(await connected('service', database.access.serviceOptions(), (service) => [
          ...serverChecks(service, clock, config),
          ...logChecks(service, config),
        ])),
      ];
    } finally {
      await database.close();
    }
  } catch (error) {
    return [unreached(messageOf(error), LOOK)];
  }
}

async function connected(
  name: string,
  options: pg.ClientConfig,
  checks: (client: pg.Client) => CheckToMake[],
): Promise<Check[]> {
  const client = new pg.Client(options);
  // Without a listener, a connection cut between two checks would end the process; the next check says so instead.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const fix = 'See that PostgreSQL runs, that DATABASE_URL names it, and run `askfirst migrate`.';
    return [
      unreached(
        `a connection as the ${name === 'service' ? 'service' : 'owner'} was refused: ${messageOf(error)}`,
        fix,
        name,
      ),
    ];
  }
  try {
    return await makeAll(checks(client), LOOK);
  } finally {
    await client.end();
  }
}

function unreached(why: string, fix: string, name = 'database'): Check {
  return { name, ok: false, fault: `Nothing in the database could be looked at: ${why}.`, fix };
}
