import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { systemClock } from '../shared/clock.js';
import { commandError, withCommandContext } from './command-context.js';
import { PASSWORD_LENGTH } from './passwords.js';
import { StaffCredentials } from './staff-credentials.service.js';
import { StaffDirectory } from './staff-directory.js';

const USAGE = `Use:
  askfirst staff-password --provider <ODS code> --staff <staff id>
  reads a new password of ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters from standard input`;

/** `askfirst staff-password`: sets the password somebody signs in with at a live provider. Throws with a sentence when it cannot. */
export async function run(argv: string[]): Promise<number> {
  const options = { provider: { type: 'string' }, staff: { type: 'string' } } as const;
  const { provider, staff } = parseArgs({ args: argv, options }).values;
  if (!provider || !staff) throw new Error(`whose password? ${USAGE}`);
  const password = await firstLine(process.stdin);
  try {
    await withCommandContext(process.env, ({ database, changes }) =>
      new StaffCredentials(database, new StaffDirectory(changes, systemClock), systemClock).set(
        provider,
        staff,
        password,
      ),
    );
  } catch (error) {
    throw commandError(error);
  }
  process.stdout.write(`${staff} can now sign in at ${provider} with the new password.\n`);
  return 0;
}

/** The first line of what is typed or piped in, without its end. */
async function firstLine(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}
