import { parseArgs } from 'node:util';
import { PROVIDER_KINDS } from '../decision/words.js';
import { commandError, withCommandContext } from '../identity/command-context.js';
import type { NewProvider } from './provider.js';
import { createProvider } from './provider.service.js';

const USAGE = `Use:
  askfirst provider create --id <ODS code> --name <name> --kind ${PROVIDER_KINDS.join('|')}
  makes a provider and its first platform administrator, whose staff id is platform_admin`;

const ADMINISTRATOR = { id: 'platform_admin', name: 'Platform administrator' } as const;

/** `askfirst provider create`: makes a tenant where there is nobody yet to ask for one. Throws with a sentence when it cannot. */
export async function run(argv: string[]): Promise<number> {
  const provider = newProvider(argv);
  try {
    await withCommandContext(process.env, ({ changes, config: { production } }) =>
      createProvider(changes, provider, { by: 'provider_command', production }),
    );
  } catch (error) {
    throw commandError(error);
  }
  const { provider_id, kind, administrator } = provider;
  process.stdout.write(
    `${provider_id} is ready, a ${kind} provider; its platform administrator is ${administrator.id}.\n`,
  );
  return 0;
}

function newProvider(argv: string[]): NewProvider {
  const options = { id: { type: 'string' }, name: { type: 'string' }, kind: { type: 'string' } } as const;
  const { id, name, kind: asked } = parseArgs({ args: argv, options }).values;
  const kind = PROVIDER_KINDS.find((known) => known === asked);
  if (!id || !name || !kind) throw new Error(`which provider? ${USAGE}`);
  return { provider_id: id, name, kind, administrator: { ...ADMINISTRATOR, employer: name } };
}
