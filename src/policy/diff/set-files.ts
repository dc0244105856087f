import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Facts } from '../../decision/fact-values.js';
import { readCaseFiles, readCases } from '../cases.js';
import { checkPolicy, type CheckedPolicy } from '../check.js';
import { checkLayer } from '../layer.js';
import { withLayers, type CheckedLayer } from '../layered.js';
import { readPolicyFiles } from '../policy-files.js';

/**
 * The set at a path: of a policies folder its national set; of one file the national set of `national` with that file as a layer on
 * it. Throws PolicyError with every fault of the files, Error for a path where there is nothing.
 */
export async function setAt(path: string, national: string): Promise<CheckedPolicy> {
  const found = await stat(path).catch(() => {
    throw new Error(`there is no file or folder ${path}`);
  });
  if (found.isDirectory()) return checkPolicy(await readPolicyFiles(path));
  return layeredAt(national, [path]);
}

/** The national set of a folder with the layers of some files on it. Throws PolicyError with every fault of the first file at fault. */
export async function layeredAt(folder: string, paths: readonly string[]): Promise<CheckedPolicy> {
  const national = checkPolicy(await readPolicyFiles(folder));
  const layers: CheckedLayer[] = [];
  for (const path of paths) {
    const file = { name: basename(path), text: await readFile(path, 'utf8') };
    layers.push(checkLayer(file, { national, places: null, around: () => ({ beside: layers, above: [] }) }));
  }
  return withLayers(national, layers);
}

/** The situations of a folder’s cases, which come about; none for a folder without cases. Throws PolicyError for cases at fault. */
export async function situationsOf(folder: string): Promise<Facts[]> {
  const files = await readCaseFiles(resolve(folder)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return readCases(files).map(({ facts }) => facts);
}
