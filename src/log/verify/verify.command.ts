import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../../config/config.js';
import { openDatabase } from '../../database/open.js';
import { verifyProvider } from './verify-database.js';

const QUIET = { info: () => undefined, warn: () => undefined };

/** `askfirst log verify`: re-derives each provider's tree from the rows; exit status 1 when anything is not as it must be. */
export async function run(argv: string[]): Promise<number> {
  const { provider } = parseArgs({ args: argv, options: { provider: { type: 'string' } } }).values;
  const opened = await openDatabase(readConfig(process.env), QUIET);
  const client = new pg.Client(opened.access.serviceOptions());
  try {
    await client.connect();
    // A whole log takes longer to read than any transaction of the service may last.
    await client.query('SET transaction_timeout = 0');
    const { rows } = await client.query<{ provider_id: string }>('SELECT provider_id FROM askfirst_providers()');
    const chosen = rows.map((row) => row.provider_id).filter((id) => provider === undefined || id === provider);
    if (chosen.length === 0)
      throw new Error(provider === undefined ? 'there is no provider yet' : `there is no provider ${provider}`);
    let faults = 0;
    for (const provider_id of chosen) faults += await report(client, provider_id);
    return faults === 0 ? 0 : 1;
  } finally {
    await client.end();
    await opened.close();
  }
}

async function report(client: pg.Client, provider_id: string): Promise<number> {
  const log = await verifyProvider(client, provider_id);
  for (const { index, fault } of log.findings) process.stdout.write(`${provider_id}/${index}: ${fault}\n`);
  const verdict = log.findings.length === 0 ? 'as it must be' : `${log.findings.length} faults`;
  process.stdout.write(
    `${provider_id}: ${log.entries} entries in ${log.batches} batches, root ${log.root}: ${verdict}\n`,
  );
  return log.findings.length;
}
