import { compilePolicy } from '../compile.js';
import { layeredAt } from '../diff/set-files.js';
import { readInvariants } from '../proof/invariants.js';
import { invariantsFile } from '../proof/record.js';
import type { PublishedPolicy } from './policy-page.js';

/** The national set of a policies folder, with the layers of some files on it, as it is published; throws PolicyError with every fault. */
export async function publishedAt(folder: string, layers: readonly string[]): Promise<PublishedPolicy> {
  const policy = await layeredAt(folder, layers);
  return { policy, invariants: readInvariants(await invariantsFile(folder)), hash: compilePolicy(policy).hash };
}
