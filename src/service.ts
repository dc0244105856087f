import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import { packagePath, readConfig, type Config } from './config/config.js';
import { DatabaseError } from './database/migrate.js';
import { openDatabase, type OpenDatabase } from './database/open.js';
import type { PolicySet } from './decision/policy-set.js';
import { POLICY_SET } from './policy/policy.token.js';
import { openLog } from './shared/logger.js';
import { Stopping } from './shared/stopping.js';
import { openTracing } from './tracing/open-tracing.js';
import type { Tracing } from './tracing/tracing.js';

/** How long requests under way may take to finish once the service was told to stop, in milliseconds. */
const DRAIN_MS = 10_000;

/** How often connections that were answered are closed meanwhile, in milliseconds. */
const SWEEP_MS = 25;

interface ProviderRow {
  provider_id: string;
  kind: string;
}

/** Starts the service, serves until it is told to stop, and ends the process: 0 when it stopped cleanly, 1 when it could not start. */
export async function runService(env: NodeJS.ProcessEnv): Promise<never> {
  const told = signalled();
  try {
    const config = readConfig(env);
    const log = openLog(config.log_level);
    const service = await startService(config, log, openDatabase(config, log), told);
    process.stdout.write(`listening ${service.url}\n`);
    await told;
    await service.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`askfirst did not start:\n${explanation(error, env)}\n`);
    process.exit(1);
  }
}

/** What stands in the way, in one message; where in the code only for somebody debugging it. */
function explanation(error: unknown, env: NodeJS.ProcessEnv): string {
  if (!(error instanceof Error)) return String(error);
  const debugging = ['debug', 'trace'].includes(env['LOG_LEVEL'] ?? '');
  return (debugging ? error.stack : undefined) ?? error.message;
}

/** A service that answers at `url`, without a trailing slash. */
export interface RunningService {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the service on a database that is being opened, and closes that when it cannot; throws what stands in the way. What takes
 * long before it listens is called off once `told` resolves.
 */
export async function startService(
  config: Config,
  log: Logger,
  opening: Promise<OpenDatabase>,
  told: Promise<void>,
): Promise<RunningService> {
  // The programs of the service load while the database starts.
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  const [database, { createServer }, tracing] = await Promise.all([
    opening,
    import('./server.js'),
    openTracing(config, version, log),
  ]);
  try {
    tracing?.migrated(database.migrating, database.report.migrated.length);
    const providers = await listProviders(database);
    refuseSandbox(config, providers);
    const app = await createServer(config, database.access, log, tracing);
    await listen(app, config, told);
    dieCleanly(database, log);
    report(log, version, config, database, providers, app.get<PolicySet>(POLICY_SET));
    return { url: addressOf(app, config), stop: () => stop(app, database, config, log, tracing) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Resolves at the first SIGTERM or SIGINT. */
export function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

async function listProviders(database: OpenDatabase): Promise<ProviderRow[]> {
  const client = new pg.Client(database.access.serviceOptions());
  await client.connect();
  try {
    return (await client.query<ProviderRow>('select provider_id, kind from askfirst_providers()')).rows;
  } finally {
    await client.end();
  }
}

function refuseSandbox(config: Config, providers: readonly ProviderRow[]): void {
  const sandboxes = providers.filter((provider) => provider.kind === 'sandbox').map((provider) => provider.provider_id);
  if (!config.production || sandboxes.length === 0) return;
  throw new DatabaseError(
    `NODE_ENV is production, and the database holds ${sandboxes.join(', ')}, a provider of kind sandbox, whose credentials anybody can have: use another database.`,
  );
}

async function listen(app: NestFastifyApplication, config: Config, told: Promise<void>): Promise<void> {
  let listening = false;
  void told.then(() => listening || app.get(Stopping).begin());
  try {
    await app.listen(config.port, config.host);
    listening = true;
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new Error(`Port ${config.port} of ${config.host} is in use: stop what listens there, or set PORT.`, {
        cause: error,
      });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Error(`Cannot listen on ${config.host} port ${config.port} (${code}): set HOST and PORT.`, {
        cause: error,
      });
    }
    throw error;
  }
}

function addressOf(app: NestFastifyApplication, config: Config): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `${config.tls ? 'https' : 'http'}://${host}:${port}`;
}

/** The start-up report: what runs, on what, and under which rules. */
function report(
  log: Logger,
  version: string,
  config: Config,
  database: OpenDatabase,
  providers: readonly ProviderRow[],
  policy: PolicySet,
): void {
  const { tracing } = config;
  log.info(
    {
      askfirst: version,
      node: process.version,
      production: config.production,
      public_url: config.public_url ?? null,
      policy_set: policy.hash,
      policy_rules: policy.rules.length,
      database: { kind: database.access.kind, ...database.report },
      providers: providers.length,
      sandbox_providers: providers.filter((provider) => provider.kind === 'sandbox').map((row) => row.provider_id),
      // Of the collector no more than its origin: its path and its headers may hold a credential.
      traces: tracing
        ? { to: new URL(tracing.url).origin, ratio: tracing.ratio, parent_based: tracing.parent_based }
        : null,
    },
    'started',
  );
}

async function stop(
  app: NestFastifyApplication,
  database: OpenDatabase,
  config: Config,
  log: Logger,
  tracing: Tracing | null,
): Promise<void> {
  const http = app.getHttpServer();
  await drain(app, config, log);
  log.info('stopping: no new connections; what was accepted is finished, save for proofs and previews');
  app.get(Stopping).begin();
  // A request whose headers came before the signal leaves its connection open after the answer.
  const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_MS);
  const late = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
  // Before Nest tells the features to end, since a request under way still needs them.
  await app.getHttpAdapter().getInstance().close();
  clearInterval(sweep);
  clearTimeout(late);
  await app.close();
  await Promise.all([database.close(), tracing?.close()]);
  log.info('stopped');
}

/**
 * Says that it is not ready, and goes on answering until whoever spreads the load has noticed. Each answer closes its
 * connection, so that none is left open on which a request could cross with the end.
 */
async function drain(app: NestFastifyApplication, config: Config, log: Logger): Promise<void> {
  // Loaded long since; an import above would load the framework before the database starts.
  const { Readiness } = await import('./operations/readiness.js');
  app.get(Readiness).register('stopping', () => 'this process is stopping');
  if (config.drain_ms === 0) return;
  log.info({ milliseconds: config.drain_ms }, 'draining: not ready any more, and still answering');
  app.getHttpServer().prependListener('request', (_request: unknown, response: ServerResponse) => {
    response.setHeader('connection', 'close');
  });
  await sleep(config.drain_ms);
}

/** A fault nobody caught ends the process, as it must, but neither prints what it was about nor leaves a server running. */
function dieCleanly(database: OpenDatabase, log: Logger): void {
  const die = (error: unknown): void => {
    log.fatal({ error: error instanceof Error ? error : new Error(String(error)) }, 'unforeseen fault; stopping');
    void database.close().finally(() => process.exit(1));
  };
  process.once('uncaughtException', die);
  process.once('unhandledRejection', die);
}
