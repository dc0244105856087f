import { parseArgs } from 'node:util';
import { DEMO_PROVIDER, STAFF_PERSONAS } from './personas.js';
import { sandboxVendorToken, staffToken } from './token.client.js';

const USAGE = `Use:
  askfirst token --as <persona> [--provider ${DEMO_PROVIDER}]
  prints an access token on a sandbox provider of the service at ASKFIRST_URL
  personas: vendor, ${STAFF_PERSONAS.join(', ')}`;

const DEFAULT_URL = 'http://127.0.0.1:8080';

/** `askfirst token`: prints the access token of a persona of a sandbox, got as anybody would get it, and nothing else. Throws with a sentence when there is none. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { as: { type: 'string' }, provider: { type: 'string', default: DEMO_PROVIDER } },
  });
  if (!values.as) throw new Error(`who is asking? ${USAGE}`);
  const url = process.env['ASKFIRST_URL'] || DEFAULT_URL;
  const token = await (values.as === 'vendor'
    ? sandboxVendorToken(url, values.provider)
    : staffToken(url, values.provider, values.as));
  process.stdout.write(`${token}\n`);
  return 0;
}
