import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../../config/config.js';
import { openDatabase } from '../../database/open.js';
import { consistencyProof, inclusionProof, ProofError, rootOf, verifyConsistency, verifyInclusion } from './proof.js';
import { leafHashes, verifyProvider } from './verify-database.js';

const QUIET = { info: () => undefined, warn: () => undefined };

/**
 * `askfirst log verify [--provider X]`: re-derives each provider's tree from the rows; exit status 1 when anything is not as
 * it must be. With one provider, `--entry <index>` prints a checked inclusion proof (RFC 6962 §2.1.1), and
 * `--extends <size>/<root>` checks that the log only grew since somebody noted that size and root.
 */
export async function run(argv: string[]): Promise<number> {
  const options = { provider: { type: 'string' }, entry: { type: 'string' }, extends: { type: 'string' } } as const;
  const asked = parseArgs({ args: argv, options }).values;
  const { provider } = asked;
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
    for (const provider_id of chosen) await prove(client, provider_id, asked);
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

/** Prints what was asked to be proved, having checked it the way an outsider would; throws when it does not hold. */
async function prove(
  client: pg.Client,
  provider_id: string,
  asked: { entry?: string; extends?: string },
): Promise<void> {
  if (asked.entry === undefined && asked.extends === undefined) return;
  const leaves = await leafHashes(client, provider_id);
  const root = rootOf(leaves);
  if (asked.entry !== undefined) {
    const index = Number(asked.entry);
    const leaf = Number.isInteger(index) ? leaves[index] : undefined;
    if (leaf === undefined)
      throw new ProofError(`--entry is ${asked.entry}: use an index from 0 to ${leaves.length - 1}`);
    const proof = inclusionProof(leaves, index);
    verifyInclusion(leaf, index, leaves.length, proof, root);
    const hex = {
      leaf_hash: leaf.toString('hex'),
      proof: proof.map((step) => step.toString('hex')),
      root: root.toString('hex'),
    };
    process.stdout.write(`${JSON.stringify({ provider_id, index, tree_size: leaves.length, ...hex })}\n`);
  }
  if (asked.extends !== undefined) {
    const [, size, noted] = /^(\d+)\/([0-9a-f]{64})$/.exec(asked.extends) ?? [];
    if (size === undefined || noted === undefined)
      throw new ProofError('--extends is <size>/<root>, the root in hex as it was noted');
    verifyConsistency(
      Number(size),
      Buffer.from(noted, 'hex'),
      leaves.length,
      root,
      consistencyProof(leaves, Number(size)),
    );
    process.stdout.write(
      `${provider_id}: the log of ${leaves.length} entries extends the one of ${size} that was noted\n`,
    );
  }
}
