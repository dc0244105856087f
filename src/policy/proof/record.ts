import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../../shared/canonical-json.js';
import type { PolicyFile } from '../policy-files.js';
import { PolicyError, wholeFileProblem } from '../policy-problem.js';
import type { Disagreements } from './against-model.js';
import { invariantsHash, readInvariants, type Invariant } from './invariants.js';
import type { StoredProof } from './stored-proof.js';

/** What was proved of a folder's national set, as it is committed beside it: nothing in it turns on when or on which machine. */
export interface ProofRecord {
  national_hash: string;
  invariants_hash: string;
  solver: string;
  rules: number;
  facts: number;
  situations: string;
  /** Every invariant, each of which held. */
  held: string[];
}

const RECORD = 'proof.json';
const INVARIANTS = 'invariants.yaml';

/**
 * The record of a proof that holds, of a set that the engine decides by as its files say; null of any other, which is never
 * recorded: a proof is of the files, and what decides is the engine.
 */
export function recordOf(
  proof: StoredProof,
  invariants: readonly Invariant[],
  { found }: Pick<Disagreements, 'found'>,
): ProofRecord | null {
  if (!proof.holds || found.length > 0) return null;
  const { national_hash, invariants_hash, solver, rules, facts, situations } = proof;
  return {
    national_hash,
    invariants_hash,
    solver,
    rules,
    facts,
    situations,
    held: invariants.map(({ id }) => id),
  };
}

/** A record as it is written. */
export function recordText(record: ProofRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The file of a folder that the record is in. */
export function recordPath(folder: string): string {
  return join(folder, RECORD);
}

/** The invariants of a policies folder as they are written; throws PolicyError when it has none. */
export async function invariantsFile(folder: string): Promise<PolicyFile> {
  return { name: INVARIANTS, text: await textOf(folder, INVARIANTS, 'without invariants nothing can be proved') };
}

/**
 * Throws PolicyError unless this very set was proved against the invariants of its folder, and those are no fewer than the ones
 * that `own`, the folder that came with this version, has: a set that has not been proved is never used.
 */
export async function requireProved(national_hash: string, folder: string, own: string): Promise<void> {
  const invariants = readInvariants(await invariantsFile(folder));
  const lacking = lackingOf(invariants, readInvariants(await invariantsFile(own)));
  if (lacking.length > 0)
    throw fault(INVARIANTS, `${lacking.join(', ')} must stand here, as in the set that came with this version`);
  const record = read(await textOf(folder, RECORD, mend('the set has not been proved', folder)));
  if (record.national_hash !== national_hash)
    throw fault(RECORD, mend(`this set is ${national_hash}, and what was proved is ${record.national_hash}`, folder));
  if (record.invariants_hash !== invariantsHash(invariants))
    throw fault(RECORD, mend('the invariants are not those it was proved against', folder));
}

/** The invariants that a set lacks, or says otherwise, by id. */
function lackingOf(has: readonly Invariant[], wanted: readonly Invariant[]): string[] {
  const said = new Map(has.map((one) => [one.id, canonicalJson(one.never_permits)]));
  return wanted.filter((one) => said.get(one.id) !== canonicalJson(one.never_permits)).map(({ id }) => id);
}

function read(text: string): Partial<ProofRecord> {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === 'object' && record !== null ? record : {};
  } catch {
    throw fault(RECORD, 'it is not JSON');
  }
}

function mend(what: string, folder: string): string {
  return `${what}; run \`askfirst policies prove --policies ${folder}\`, and use the set only when it holds`;
}

async function textOf(folder: string, name: string, otherwise: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch {
    throw fault(name, `it cannot be read: ${otherwise}`);
  }
}

function fault(file: string, message: string): PolicyError {
  return new PolicyError([wholeFileProblem(file, message)]);
}
