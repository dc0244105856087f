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

  it('name the same tables, but for the log, which is written and read in plain SQL', async () => {
    const rows: { tablename: string }[] = await source.query(
      `select tablename from pg_tables where schemaname = 'public' order by 1`,
    );
    const mapped = new Set(source.entityMetadatas.map((entity) => entity.tableName));
    expect(rows.map(({ tablename }) => tablename).filter((table) => !mapped.has(table))).toEqual([
      'decision_follower',
      'decision_summary',
      'decision_term',
      'log_batch',
      'log_entry',
      'log_lock',
      'migrations',
      'policy_set',
      'record_version',
    ]);
    expect(mapped.size).toBe(rows.length - 9);
  });
});
