import type { Config } from '../config/config.js';
import { DatabaseAccess } from './access.js';
import { EmbeddedDatabase, type Narrator } from './embedded/embedded.js';
import { migrate, type DatabaseReport } from './migrate.js';

/** A database that can be reached, and stays up until it is closed. */
export interface ReachedDatabase {
  access: DatabaseAccess;
  /** Leaves it; an embedded server that nobody else uses is stopped. */
  close(): Promise<void>;
  /** The same from a process that is ending, and can wait no longer. */
  abandon(): void;
}

/** A database that can be reached and is up to date. */
export interface OpenDatabase extends ReachedDatabase {
  report: DatabaseReport;
  /** When bringing it up to date began and ended, in monotonic milliseconds. */
  migrating: { from: number; to: number };
}

/** Reaches the configured database as it is, starting the embedded one if that is what it is. */
export async function reachDatabase(
  config: Pick<Config, 'database_url' | 'data_dir'>,
  narrator: Narrator,
): Promise<ReachedDatabase> {
  if (config.database_url) {
    return {
      access: new DatabaseAccess('server', config.database_url),
      close: () => Promise.resolve(),
      abandon: () => undefined,
    };
  }
  const embedded = await EmbeddedDatabase.open(config.data_dir, narrator);
  const access = new DatabaseAccess('embedded', embedded.ownerUrl);
  return { access, close: () => embedded.close(), abandon: () => embedded.abandon() };
}

/** Reaches the configured database and brings its schema up to date. */
export async function openDatabase(
  config: Pick<Config, 'database_url' | 'data_dir'>,
  narrator: Narrator,
): Promise<OpenDatabase> {
  const reached = await reachDatabase(config, narrator);
  try {
    const from = performance.now();
    const report = await migrate(reached.access);
    return { ...reached, report, migrating: { from, to: performance.now() } };
  } catch (error) {
    await reached.close();
    throw error;
  }
}
