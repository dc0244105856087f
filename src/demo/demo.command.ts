import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config/config.js';
import { claimDataDirectory } from '../database/embedded/directory.js';
import { commandError } from '../identity/command-context.js';
import { DEMO_PROVIDER } from '../identity/personas.js';
import { signalled, startService } from '../service.js';
import { openLog } from '../shared/logger.js';
import { DemoApi } from './api.js';
import { openFreshDatabase } from './fresh-database.js';
import { seedDemo } from './seed.js';
import { tellStory } from './story.js';
import { Terminal } from './terminal.js';

/** Where the demo keeps its database unless told: inside the service's own directory, apart from the service's own database. */
const DATA_DIR = '.data/demo';

/**
 * `askfirst demo [--once]`: serves a fresh demo provider, tells the vendor's story on it, and stays up until it is told to
 * stop. With `--once` it leaves after the story: 0 when every line came out as told, else 1.
 */
export async function run(argv: string[]): Promise<number> {
  const { once } = parseArgs({ args: argv, options: { once: { type: 'boolean', default: false } } }).values;
  const signal = signalled();
  const told = signal.then(() => 'told to stop' as const);
  const terminal = new Terminal(process.stdout);
  const config = demoConfig(process.env);
  terminal.line(`Askfirst demo: a ward of the sandbox provider ${DEMO_PROVIDER}. Nobody on it exists.`);
  const log = openLog(config.log_level);
  const service = await startService(config, log, openFreshDatabase(config, log), signal).catch((error: unknown) => {
    throw commandError(error);
  });
  try {
    const played = play(service.url, terminal);
    const came = await Promise.race([played, told]);
    if (came === 'told to stop') {
      // What is under way fails once the service stops, and nobody waits for it any more.
      played.catch(() => undefined);
      return once ? 1 : 0;
    }
    if (once) return came ? 0 : 1;
    suggest(service.url, terminal);
    await told;
    return 0;
  } finally {
    await service.stop();
  }
}

function demoConfig(env: NodeJS.ProcessEnv): Config {
  if (env['NODE_ENV'] === 'production') {
    throw new Error('NODE_ENV is production, and the demo is a sandbox, whose credentials anybody can have.');
  }
  const chosen = env['ASKFIRST_DATA_DIR'];
  const config = readConfig({
    ...env,
    ASKFIRST_DATA_DIR: chosen || DATA_DIR,
    LOG_LEVEL: env['LOG_LEVEL'] || 'warn',
  });
  // The directory around it is the service's: marked as such, so that the service takes it for its own later.
  if (!chosen && !config.database_url) claimDataDirectory(dirname(resolve(DATA_DIR)));
  return config;
}

async function play(url: string, terminal: Terminal): Promise<boolean> {
  await seedDemo(url, { onProgress: (progress) => terminal.progress('Seeding through the API', progress) });
  terminal.line(`listening ${url}`);
  return tellStory(new DemoApi(url), terminal);
}

/** A few things to try, as they can be typed. */
function suggest(url: string, terminal: Terminal): void {
  const json = `-H 'content-type: application/json'`;
  const question =
    `{"subject":{"type":"staff","id":"nurse_on_shift"},"action":{"name":"view_live_blurred","properties":{"seconds":15}},` +
    `"resource":{"type":"device","id":"larch-01"},"context":{"purpose":"alert_response","screen_id":"larch-office",` +
    `"alert":{"id":"mine-'$(date +%s)'","raised_at":"'$(date -u +%FT%TZ)'"}}}`;
  for (const line of [
    '',
    'The demo stays up until Ctrl-C. To look round, in another terminal in this directory:',
    '',
    `  export ASKFIRST_URL=${url}`,
    '  # ask as the vendor; try larch-02, or another device',
    `  curl -s $ASKFIRST_URL/access/v1/evaluation -H "authorization: Bearer $(npx askfirst token --as vendor)" ${json} \\`,
    `    -d '${question}'`,
    '  # what the information-governance officer reads of it',
    `  curl -s "$ASKFIRST_URL/api/v1/decisions?limit=5" -H "authorization: Bearer $(npx askfirst token --as ig_officer)"`,
    '  # record a withdrawal as a nurse, and ask again',
    `  curl -s $ASKFIRST_URL/api/v1/patients/patient-larch-01/withdraw -H "authorization: Bearer $(npx askfirst token --as nurse_on_shift)" ${json} -d '{}'`,
    '',
  ]) {
    terminal.line(line);
  }
}
