import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from './src/config/config.js';
import { reachDatabase } from './src/database/open.js';
import { ownerDataSource } from './src/database/options.js';

const narrator = { info: () => undefined, warn: (message: string) => process.stderr.write(`${message}\n`) };

// The embedded server is joined or started, and stops again once the command is done and nobody else uses it.
const database = await reachDatabase(readConfig(process.env), narrator);
process.once('exit', () => database.abandon());

/** The DataSource of the TypeORM command line: `npx typeorm -d dist/ormconfig.js migration:show`. */
export const dataSource = new DataSource(ownerDataSource(database.access));
