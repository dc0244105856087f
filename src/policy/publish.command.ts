import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { orUsage } from './command-usage.js';
import { policyPage } from './reading/policy-page.js';
import { PAGE_STYLE } from './reading/page-style.js';
import { publishedAt } from './reading/published.js';

const OPTIONS = { out: { type: 'string' }, policies: { type: 'string' } } as const;

const USAGE = `Use:
  askfirst policies publish [LAYER...] [--out FILE] [--policies FOLDER]
  writes the national set of FOLDER (the one in use unless given), with the layers of the files named on it, as a page in plain English`;

/** `askfirst policies publish`: the whole set in plain English as one HTML file without a script, to FILE or standard output. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = orUsage(USAGE, () =>
    parseArgs({ args: argv, options: OPTIONS, allowPositionals: true }),
  );
  const folder = values.policies ?? examineConfig(process.env).config.policies_dir;
  const page = policyPage(await publishedAt(folder, positionals), { inline: PAGE_STYLE });
  if (values.out === undefined) process.stdout.write(page);
  else await writeFile(values.out, page);
  return 0;
}
