import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { orUsage } from './command-usage.js';
import { difference, isNone } from './diff/difference.js';
import { differenceText } from './diff/difference-text.js';
import { setAt, situationsOf } from './diff/set-files.js';

const USAGE = `Use:
  askfirst policies diff A B [--policies FOLDER] [--json]
  A and B are each a policies folder, or a file with one layer, which stands on the national set of FOLDER (the one in use unless
  given). It tells what B means that A does not, by what becomes of situations, with a situation for each.
  As with diff(1), exit status 0 says that there is no difference, 1 that there is, and 2 that it could not be told.`;

/** `askfirst policies diff A B`: tells what B means that A does not; exit status 0 for nothing, 1 for something, 2 when it cannot be told. */
export async function run(argv: string[]): Promise<number> {
  try {
    const { folder, paths, json } = read(argv);
    const [before, after] = [await setAt(paths[0], folder), await setAt(paths[1], folder)];
    const found = await difference(before, after, await situationsOf(folder));
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : differenceText(found));
    return isNone(found) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`askfirst policies diff: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

/** What the arguments ask for; throws with how to ask. */
function read(argv: string[]): { folder: string; paths: [string, string]; json: boolean } {
  const options = { policies: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
  const { values, paths } = orUsage(USAGE, () => {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    const [before, after, ...others] = positionals;
    if (before === undefined || after === undefined || others.length > 0) throw new Error('name two sets');
    return { values, paths: [before, after] as [string, string] };
  });
  const folder = values.policies ?? examineConfig(process.env).config.policies_dir;
  return { folder, paths, json: values.json };
}
