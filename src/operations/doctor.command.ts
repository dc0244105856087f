import { parseArgs } from 'node:util';
import { examineConfig } from '../config/config.js';
import { systemClock } from '../shared/clock.js';
import type { Check } from './doctor.check.js';
import { examine } from './doctor.js';

/** `askfirst doctor [--json]`: goes through the production checklist and prints every fault with its fix; exit status 1 when there is one. */
export async function run(argv: string[]): Promise<number> {
  const { json } = parseArgs({ args: argv, options: { json: { type: 'boolean', default: false } } }).values;
  const { config, faults } = examineConfig(process.env);
  const checks = await examine(config, faults, systemClock);
  const ok = checks.every((check) => check.ok);
  process.stdout.write(json ? `${JSON.stringify({ ok, checks }, null, 2)}\n` : checks.map(said).join(''));
  return ok ? 0 : 1;
}

function said(check: Check): string {
  const name = check.name.padEnd(18);
  return check.ok ? `ok     ${name} ${check.found}\n` : `FAULT  ${name} ${check.fault}\n       fix: ${check.fix}\n`;
}
