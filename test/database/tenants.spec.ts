import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { adminUrl, asService, freshDatabase, refusalOf, withClient } from '../support/database.js';

/** Tables of the whole installation, which hold nothing of any provider's. */
const SHARED = ['migrations', 'oidc_payload', 'signing_key'];
const APPEND_ONLY = ['log_batch', 'log_entry', 'policy_set', 'record_version'];

/** Columns a made-up row leaves empty, where a check lets only one of several be filled. */
const LEFT_EMPTY = ['privacy_window.room_id'];

interface TableColumn {
  table: string;
  column: string;
  type: string;
}

let url: string;
let tables: Map<string, TableColumn[]>;

/** Puts a made-up row into every table for each provider, past every check: what is tested is who sees and writes it. */
beforeAll(async () => {
  url = await freshDatabase();
  await withClient({ connectionString: adminUrl(url) }, async (admin) => {
    tables = await tablesOf(admin);
    await admin.query('set session_replication_role = replica');
    for (const [table, columns] of tables) {
      if (SHARED.includes(table)) continue;
      for (const provider of ['AAA', 'BBB']) await admin.query(insertion(table, columns, provider));
    }
  });
});

async function tablesOf(admin: pg.Client): Promise<Map<string, TableColumn[]>> {
  const { rows } = await admin.query<TableColumn>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1, a.attnum`,
  );
  const found = new Map<string, TableColumn[]>();
  for (const row of rows) found.set(row.table, [...(found.get(row.table) ?? []), row]);
  return found;
}

function insertion(table: string, columns: readonly TableColumn[], provider: string): string {
  const values = columns.map(({ column, type }) => {
    if (LEFT_EMPTY.includes(`${table}.${column}`)) return 'null';
    return column === 'provider_id' ? `'${provider}'` : sample(type);
  });
  return `insert into ${table} (${columns.map(({ column }) => `"${column}"`).join(', ')}) values (${values.join(', ')})`;
}

function sample(type: string): string {
  if (type.endsWith('[]')) return `'{}'::${type}`;
  if (/^timestamp/.test(type)) return `'2026-11-21T12:00:00Z'::${type}`;
  const samples: Record<string, string> = {
    boolean: 'true',
    bigint: '1',
    integer: '1',
    bytea: `'\\x00'`,
    date: `'2000-01-01'`,
    json: `'{}'`,
    jsonb: `'{}'`,
    text: `'x'`,
  };
  const value = samples[type];
  if (value === undefined) throw new Error(`No sample for the type ${type}: add one.`);
  return value;
}

/** Every table that holds something of a provider's. */
function tenantTables(): string[] {
  return [...tables.keys()].filter((table) => !SHARED.includes(table));
}

describe('the wall between providers', () => {
  it('stands round every table: each bears its provider, and row-level security is forced on it', async () => {
    const rows = await withClient({ connectionString: adminUrl(url) }, async (admin) => {
      const { rows } = await admin.query<{ table: string; forced: boolean; walled: boolean }>(
        `select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced, exists (
           select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
             and pg_get_expr(p.polqual, c.oid) like '%askfirst.provider%'
             and pg_get_expr(p.polwithcheck, c.oid) like '%askfirst.provider%') as walled
         from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`,
      );
      return rows;
    });
    const tenants = rows.filter(({ table }) => !SHARED.includes(table));
    expect(tenants.length).toBeGreaterThan(25);
    for (const { table, forced, walled } of tenants) {
      expect({ table, forced, walled }).toEqual({ table, forced: true, walled: true });
      expect(tables.get(table)?.map(({ column }) => column)).toContain('provider_id');
    }
  });

  it('shows nothing while no provider is set', async () => {
    for (const unset of [null, '']) {
      await asService(url, unset, async (client) => {
        for (const table of tenantTables()) {
          expect([table, (await client.query(`select 1 from ${table}`)).rowCount]).toEqual([table, 0]);
        }
      });
    }
  });

  it("shows a provider its own rows and none of another's", async () => {
    await asService(url, 'AAA', async (client) => {
      for (const table of tenantTables()) {
        const { rows } = await client.query<{ provider_id: string }>(`select provider_id from ${table}`);
        expect([table, rows]).toEqual([table, [{ provider_id: 'AAA' }]]);
      }
    });
  });

  it("lets nobody write a row in another provider's name, nor change or take over one of theirs", async () => {
    await asService(url, 'AAA', async (client) => {
      for (const table of tenantTables()) {
        const columns = tables.get(table) ?? [];
        expect([table, await refusalOf(client.query(insertion(table, columns, 'CCC')))]).toEqual([table, '42501']);
        if (APPEND_ONLY.includes(table)) continue;
        const { rowCount } = await client.query(
          `update ${table} set provider_id = provider_id where provider_id = 'BBB'`,
        );
        expect([table, rowCount]).toEqual([table, 0]);
        const given = client.query(`update ${table} set provider_id = 'BBB' where provider_id = 'AAA'`);
        expect([table, await refusalOf(given)]).toEqual([table, '42501']);
      }
    });
  });

  it('holds for the owner of the tables too', async () => {
    await withClient({ connectionString: url }, async (owner) => {
      for (const table of tenantTables().filter((name) => name !== 'provider')) {
        expect([table, (await owner.query(`select 1 from ${table}`)).rowCount]).toEqual([table, 0]);
      }
    });
  });

  it('has one opening: which providers there are, and of what kind', async () => {
    const { rows } = await asService(url, null, (client) => client.query('select * from askfirst_providers()'));
    expect(rows).toEqual([
      { provider_id: 'AAA', kind: 'x' },
      { provider_id: 'BBB', kind: 'x' },
    ]);
  });
});

describe('the role the service works as', () => {
  it('can neither sign in, nor pass over row-level security, nor own anything', async () => {
    const { rows } = await withClient({ connectionString: adminUrl(url) }, (admin) =>
      admin.query(
        `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
           (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = 'askfirst_service'`,
      ),
    );
    expect(rows).toEqual([
      { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ]);
  });

  it.each(APPEND_ONLY)('cannot update, delete or truncate %s', async (table) => {
    await asService(url, 'AAA', async (client) => {
      expect(await refusalOf(client.query(`update ${table} set provider_id = provider_id`))).toBe('42501');
      expect(await refusalOf(client.query(`delete from ${table}`))).toBe('42501');
      expect(await refusalOf(client.query(`truncate ${table}`))).toBe('42501');
    });
  });

  it("can delete from no table that holds a provider's records, and truncate none at all", async () => {
    await asService(url, 'AAA', async (client) => {
      const { rows } = await client.query<{ table: string; may: string }>(
        `select c.relname as table, may from pg_class c, unnest(array['DELETE', 'TRUNCATE']) may
         where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, may)`,
      );
      expect(rows).toEqual([
        { table: 'oidc_payload', may: 'DELETE' },
        { table: 'write_attempt', may: 'DELETE' },
      ]);
    });
  });
});
