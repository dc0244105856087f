import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { readCaseFiles, readCases } from './cases.js';
import { orUsage } from './command-usage.js';
import { setAt } from './diff/set-files.js';
import { nearestIds, ruleExplained, rulesNamed } from './reading/explain-rule.js';

const OPTIONS = { layer: { type: 'string' }, policies: { type: 'string' } } as const;

const USAGE = `Use:
  askfirst policies explain RULE [--layer FILE] [--policies FOLDER]
  RULE is the id of a rule, or the beginning of one and of no other; FILE is a layer on the national set of FOLDER`;

/** `askfirst policies explain RULE`: one rule in plain words; exit status 1 for an id that no rule has, with those nearest to it. */
export async function run(argv: string[]): Promise<number> {
  const { values, asked } = read(argv);
  const folder = values.policies ?? examineConfig(process.env).config.policies_dir;
  const policy = await setAt(values.layer ?? folder, folder);
  const [rule, ...others] = rulesNamed(asked, policy.rules);
  if (rule === undefined) return refused(`No rule is called ${asked}. Nearest:`, nearestIds(asked, policy.rules, 5));
  if (others.length > 0)
    return refused(
      `${asked} is the beginning of several rules:`,
      [rule, ...others].map(({ id }) => id),
    );
  process.stdout.write(ruleExplained(rule, policy, readCases(await readCaseFiles(folder))));
  return 0;
}

function refused(why: string, ids: readonly string[]): number {
  process.stderr.write(`${why}\n${ids.map((id) => `  ${id}`).join('\n')}\n`);
  return 1;
}

function read(argv: string[]): { values: { layer?: string; policies?: string }; asked: string } {
  return orUsage(USAGE, () => {
    const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
    const [asked, ...others] = positionals;
    if (asked === undefined || others.length > 0) throw new Error('name one rule');
    return { values, asked };
  });
}
