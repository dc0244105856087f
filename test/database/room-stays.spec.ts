import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { asService, freshDatabase, refusalOf } from '../support/database.js';

let url: string;

const RECORDED = `1, '2026-11-01T00:00Z', '2026-11-01T00:00Z', 'staff:x'`;

beforeAll(async () => {
  url = await freshDatabase();
  await asService(url, 'AAA', async (client) => {
    await client.query(`insert into provider values ('AAA', 'A', 'live', ${RECORDED})`);
    await client.query(`insert into site values ('AAA', 'site', ${RECORDED}, 'Site')`);
    await client.query(`insert into ward values ('AAA', 'larch', ${RECORDED}, 'site', 'Larch', 'adult')`);
    for (const room of ['one', 'two']) {
      await client.query(`insert into room values ('AAA', '${room}', ${RECORDED}, 'larch', '${room}', 'bedroom')`);
    }
    for (const patient of ['ann', 'bea']) {
      await client.query(`insert into patient values ('AAA', '${patient}', ${RECORDED}, 'Name', null, null)`);
      await client.query(admission(patient, '2026-11-01', null));
    }
  });
});

function admission(patient: string, from: string, until: string | null): string {
  const end = until === null ? 'null' : `'${until}'`;
  return `insert into admission values ('AAA', '${patient}-${from}', ${RECORDED}, '${patient}', 'larch', 'informal', '${from}', ${end})`;
}

function stay(id: string, patient: string, room: string, from: string, until: string | null): string {
  const end = until === null ? 'null' : `'${until}T00:00Z'`;
  return `insert into room_stay values ('AAA', '${id}', ${RECORDED}, '${patient}-2026-11-01', '${patient}', '${room}', '${from}T00:00Z', ${end})`;
}

const asTenant = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => asService(url, 'AAA', work);

describe('a patient is in one room at a time, and the database keeps it so', () => {
  it('takes stays that follow one another at the same instant', async () => {
    await asTenant(async (client) => {
      await client.query(stay('s1', 'ann', 'one', '2026-11-02', '2026-11-03'));
      await client.query(stay('s2', 'ann', 'two', '2026-11-03', null));
    });
  });

  it('refuses a stay that overlaps another, in whichever room', async () => {
    await asTenant(async (client) => {
      expect(await refusalOf(client.query(stay('s3', 'ann', 'one', '2026-11-10', null)))).toBe('23P01');
      expect(await refusalOf(client.query(stay('s4', 'ann', 'two', '2026-11-01', '2026-11-04')))).toBe('23P01');
    });
  });

  it('lets two patients share a room', async () => {
    await asTenant((client) => client.query(stay('s5', 'bea', 'two', '2026-11-03', '2026-11-20')));
  });

  it('lets one of two that write at once through, and refuses the other', async () => {
    const outcome = await asTenant((first) =>
      asTenant(async (second) => {
        await first.query('begin');
        await first.query(stay('s6', 'bea', 'one', '2026-11-20', null));
        const waiting = refusalOf(second.query(stay('s7', 'bea', 'two', '2026-11-21', null)));
        await first.query('commit');
        return waiting;
      }),
    );
    expect(outcome).toBe('23P01');
  });

  it('refuses a second admission before the first has ended', async () => {
    await asTenant(async (client) => {
      expect(await refusalOf(client.query(admission('ann', '2026-11-05', null)))).toBe('23P01');
    });
  });

  it('refuses a stay in a room of another provider', async () => {
    await asService(url, 'BBB', async (client) => {
      const theirs = stay('s8', 'ann', 'one', '2026-12-01', null).replace(`'AAA'`, `'BBB'`);
      expect(await refusalOf(client.query(theirs))).toBe('23503');
    });
  });
});
