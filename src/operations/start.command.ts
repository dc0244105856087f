import { parseArgs } from 'node:util';
import { runService } from '../service.js';

/** `askfirst start`: serves until it is told to stop. */
export async function run(argv: string[]): Promise<number> {
  parseArgs({ args: argv, options: {} });
  return runService(process.env);
}
