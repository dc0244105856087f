import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PolicyError, wholeFileProblem } from './policy-problem.js';

/** One policy file as read: its name relative to the policies folder, and its text. */
export interface PolicyFile {
  name: string;
  text: string;
}

/** Reads every national policy file of a policies folder, in name order, which is the order of the rules that permit. */
export async function readPolicyFiles(folder: string): Promise<PolicyFile[]> {
  const national = join(folder, 'national');
  try {
    const names = (await readdir(national)).filter((name) => name.endsWith('.yaml')).sort();
    if (names.length === 0) throw new Error('it holds no .yaml file');
    return await Promise.all(
      names.map(async (name) => ({ name: `national/${name}`, text: await readFile(join(national, name), 'utf8') })),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PolicyError([wholeFileProblem(national, `cannot be read as policy: ${why}`)]);
  }
}
