import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DatabaseAccess } from '../../src/database/access.js';
import { ownerDataSource } from '../../src/database/options.js';
import { freshDatabase } from '../support/database.js';

let source: DataSource;

beforeAll(async () => {
  source = await new DataSource(ownerDataSource(new DatabaseAccess('server', await freshDatabase()))).initialize();
});
afterAll(() => source.destroy());

describe('the entities and the migrations', () => {
  it('describe the same schema, so TypeORM would change nothing', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
