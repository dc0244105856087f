import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parseArgs } from 'node:util';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { commandError, withCommandContext } from '../identity/command-context.js';
import { HistoryService } from '../log/history.service.js';
import { BeginMoratoriumBody } from './moratorium.dto.js';
import { MoratoriaService } from './moratoria.service.js';

const USAGE = `Use:
  askfirst moratorium national --technology <technology>|--all --reason <why nothing may watch>
  begins a national moratorium at every provider, from now on; run again, it leaves one that stands and does what was left undone`;

const COMMAND = 'moratorium_command';

/** What a national moratorium is on (null for every technology), and why. */
interface National {
  technology: Technology | null;
  reason: string;
}

/**
 * `askfirst moratorium national`: begins one at every provider in their order, each in a transaction of its own, and says of each
 * what was done. Exit status 1 when one was left undone; the others are done all the same. Throws with a sentence when asked wrongly.
 */
export async function run(argv: string[]): Promise<number> {
  const national = read(argv);
  return withCommandContext(process.env, async ({ changes, database }) => {
    const service = new MoratoriaService(changes, new HistoryService(changes));
    const providers = await database.query<{ provider_id: string }[]>('SELECT provider_id FROM askfirst_providers()');
    let undone = 0;
    for (const { provider_id } of providers) {
      const said = await beginAt(service, provider_id, national).catch((error: unknown) => {
        undone++;
        const told = commandError(error);
        return `NOT DONE: ${told instanceof Error ? told.message : String(told)}`;
      });
      process.stdout.write(`${provider_id}: ${said}\n`);
    }
    process.stdout.write(`${providers.length - undone} of ${providers.length} providers are under the moratorium.\n`);
    return undone === 0 ? 0 : 1;
  });
}

async function beginAt(service: MoratoriaService, provider_id: string, national: National): Promise<string> {
  const by = { kind: 'system', provider_id, name: COMMAND } as const;
  const { id, stood_already } = await service.beginNational(by, national.technology, national.reason);
  return stood_already ? `stood already, as moratorium ${id}` : `done, as moratorium ${id}`;
}

/** What the arguments ask for; throws with every fault. */
function read(argv: string[]): National {
  const options = { technology: { type: 'string' }, all: { type: 'boolean' }, reason: { type: 'string' } } as const;
  const { technology, all, reason } = parseArgs({ args: argv, options }).values;
  const faults: string[] = [];
  if ((technology === undefined) === (all !== true)) faults.push('say either --technology or --all');
  const body = plainToInstance(BeginMoratoriumBody, { level: 'national', reason, ...(technology && { technology }) });
  for (const { property, constraints } of validateSync(body)) {
    const fix = property === 'technology' ? `, one of ${TECHNOLOGIES.join(', ')}` : '';
    for (const fault of Object.values(constraints ?? {})) faults.push(`--${property} ${fault}${fix}`);
  }
  if (faults.length > 0) throw new Error(`${faults.join('; ')}\n${USAGE}`);
  return { technology: body.technology ?? null, reason: body.reason };
}
