import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.js';
import { openDatabase } from './open.js';

/** `askfirst migrate`: makes the service's role and brings the schema up to date, then leaves the database as it was. */
export async function run(argv: string[]): Promise<number> {
  parseArgs({ args: argv, options: {} });
  const say = (message: string): boolean => process.stderr.write(`${message}\n`);
  const database = await openDatabase(readConfig(process.env), { info: say, warn: say });
  await database.close();
  const { migrated, version } = database.report;
  process.stdout.write(
    `PostgreSQL ${version}: ${migrated.length === 0 ? 'already up to date' : `ran ${migrated.join(', ')}`}\n`,
  );
  return 0;
}
