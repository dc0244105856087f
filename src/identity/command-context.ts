import { DataSource } from 'typeorm';
import { readConfig, type Config } from '../config/config.js';
import { openDatabase } from '../database/open.js';
import { serviceDataSource } from '../database/options.js';
import type { Changes } from '../log/changes.js';
import { LoggedChanges } from '../log/logged-changes.js';
import { systemClock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';

/** What a command that changes records works with: as the service's own role, and through the same log. */
export interface CommandContext {
  config: Config;
  database: DataSource;
  changes: Changes;
}

/** A command says only what came of it. */
const QUIET = { info: () => undefined, warn: () => undefined };

/** Runs a command's work on the configured database, beside a running service or without one, and leaves nothing open. */
export async function withCommandContext<T>(
  env: NodeJS.ProcessEnv,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const opened = await openDatabase(config, QUIET);
  try {
    // A connection that ends while it is used fails the statement on it, which is how the command hears of it.
    const database = await new DataSource(serviceDataSource(opened.access, () => undefined)).initialize();
    try {
      return await work({ config, database, changes: new LoggedChanges(database, systemClock) });
    } finally {
      await database.destroy();
    }
  } finally {
    await opened.close();
  }
}

/** An error as a command line tells it: with every fault, each on a line. */
export function commandError(error: unknown): unknown {
  if (!(error instanceof AskfirstError)) return error;
  const faults = error.faults.map(({ field, fault, fix }) => `\n  ${field}: ${fault}; ${fix}`);
  return new Error(error.message + faults.join(''), { cause: error });
}
