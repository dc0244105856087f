import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { adminUrl, withClient } from '../support/database.js';
import { ask } from '../support/http.js';
import { must, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';
import { createSandbox, startTwo } from '../support/two-services.js';
import { askfirst } from './identity-world.js';

const REASON = 'Until the independent review has reported.';

let two: Awaited<ReturnType<typeof startTwo>>;
let ward: TestWard;

beforeAll(async () => {
  two = await startTwo();
  await createSandbox(two.env, 'AAA');
  ward = await TestWard.build(two.a.url, 'TEST', 1);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
});

afterAll(async () => {
  await Promise.all([two?.a.stop(), two?.b.stop()]);
});

const national = (...words: string[]): Promise<string> =>
  askfirst(['moratorium', 'national', ...words], two.env.DATABASE_URL);
const reads = async (): Promise<boolean> => (await ward.evaluate(readingOf('d0'), two.b.url)).body.decision;

describe('askfirst moratorium national', () => {
  it('stops a technology at every provider, in their order, while the service runs, and says what was done', async () => {
    expect(await reads()).toBe(true);
    const said = await national('--technology', 'vision_based_monitoring', '--reason', REASON);
    expect(said).toMatch(
      /^AAA: done, as moratorium \S+\nTEST: done, as moratorium \S+\n2 of 2 providers are under the moratorium\.\n$/,
    );
    expect(await reads()).toBe(false);
  });

  it('run again leaves what stands, and does what was left undone', async () => {
    await createSandbox(two.env, 'BBB');
    const said = await national('--technology', 'vision_based_monitoring', '--reason', REASON);
    expect(said.split('\n').map((line) => line.replace(/ \S+$/, ''))).toEqual([
      'AAA: stood already, as moratorium',
      'BBB: done, as moratorium',
      'TEST: stood already, as moratorium',
      '3 of 3 providers are under the',
      '',
    ]);
  });

  it('is lifted at each provider by those who approve there, every one that stands, and begins anew when it is told again', async () => {
    await national('--all', '--reason', REASON);
    const board = { id: 'board', kind: 'person', name: 'Board', employer: 'T', roles: ['board_member'] };
    await must(ask(`${two.a.url}/api/v1/staff-members`, { token: ward.tokens.admin, body: board }));
    const token = await staffToken(two.a.url, 'TEST', 'board');
    const { items } = await must<{ items: { id: string; technology: string | null; recorded_by: string }[] }>(
      ask(`${two.a.url}/api/v1/moratoria`, { token }),
    );
    expect(items.map(({ technology }) => technology).sort()).toEqual([null, 'vision_based_monitoring'].sort());
    expect(new Set(items.map(({ recorded_by }) => recorded_by))).toEqual(new Set(['system:moratorium_command']));
    for (const { id } of items) {
      expect(await reads()).toBe(false);
      await must(ask(`${two.a.url}/api/v1/moratoria/${id}/lift`, { token, body: { reason: 'It has reported.' } }));
    }
    expect(await reads()).toBe(true);
    const again = await national('--all', '--reason', REASON);
    expect(again).toMatch(/^AAA: stood already.*\nBBB: stood already.*\nTEST: done/);
    expect(await reads()).toBe(false);
  });

  it('says which was left undone, does the others all the same, and fails', async () => {
    const reason = 'Another review.';
    const refusing = async (on: boolean): Promise<void> => {
      await withClient({ connectionString: adminUrl(two.env.DATABASE_URL) }, (admin) =>
        admin.query(
          on
            ? `ALTER TABLE moratorium ADD CONSTRAINT broken CHECK (provider_id <> 'BBB' OR reason <> '${reason}')`
            : 'ALTER TABLE moratorium DROP CONSTRAINT broken',
        ),
      );
    };
    await refusing(true);
    await expect(national('--all', '--reason', reason)).rejects.toThrow();
    await refusing(false);
    const said = await national('--all', '--reason', reason);
    expect(said.split('\n').map((line) => line.split(',')[0])).toEqual([
      'AAA: stood already',
      'BBB: done',
      'TEST: stood already',
      '3 of 3 providers are under the moratorium.',
      '',
    ]);
  });

  it.each([
    [[], ['--technology or --all', '--reason must be text']],
    [['--all', '--technology', 'audio', '--reason', 'x'], ['--technology or --all']],
    [
      ['--technology', 'drone', '--reason', ' '],
      ['--technology must be a known word, one of', '--reason must be'],
    ],
  ])('tells every fault of %j, and stops nothing', async (words, told) => {
    const error: unknown = await national(...words).catch((thrown: unknown) => thrown);
    for (const fault of told) expect(String(error)).toContain(fault);
    expect(String(error)).toContain('askfirst moratorium national --technology');
  });
});
