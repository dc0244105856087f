import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { target } from './deciding.mjs';
import { compiled } from './support/compiled.mjs';
import { scratch } from './support/measure.mjs';
import { startService } from './support/processes.mjs';
import { openDatabase } from './support/seed.mjs';

const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));
const LANES = 24;
/** Withdrawals at one provider; the tokens of a ward last no longer. */
const AT_A_TIME = 1_000;

/** The race of the fault tests, longer: two processes on one database, patients withdrawing through one while the other is flooded. */
export async function run({ quick }) {
  const race = await compiled('test/faults/withdrawal-race.ts');
  const { TestWard } = await compiled('test/support/ward.ts');
  const directory = scratch();
  const data = join(directory, 'data');
  const database = await openDatabase(data);
  const services = [];
  try {
    services.push(await startService(data), await startService(data));
    const [withdrawing, flooded] = services;
    const started = performance.now();
    const total = quick ? 200 : 10_000;
    const races = [];
    for (let done = 0; done < total; done += AT_A_TIME) {
      const provider_id = `RACE${races.length}`;
      await createSandbox(data, provider_id);
      const came = await race.runRace({
        ward: await TestWard.build(withdrawing.url, provider_id, LANES),
        withdrawAt: withdrawing.url,
        askAt: [flooded.url],
        withdrawals: Math.min(AT_A_TIME, total - done),
        lanes: LANES,
        askers: quick ? 8 : 32,
        databaseUrl: () => database.ownerUrl,
      });
      const log = await race.faultsInLog(database.ownerUrl, provider_id);
      races.push({ ...came, entries: log.entries, findings: log.findings.length });
    }
    const seconds = (performance.now() - started) / 1_000;
    return report({ ...sumOf(races), seconds });
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function createSandbox(data, provider_id) {
  const words = ['--id', provider_id, '--name', 'The race', '--kind', 'sandbox'];
  const env = { ...process.env, ASKFIRST_DATA_DIR: data, LOG_LEVEL: 'error' };
  await promisify(execFile)(process.execPath, [CLI, 'provider', 'create', ...words], { env });
}

function sumOf(races) {
  const sum = {};
  for (const race of races) for (const [name, count] of Object.entries(race)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

function report(race) {
  const n = (number) => number.toLocaleString('en-GB');
  const none = (count) => [n(count), count === 0];
  return {
    name: 'withdrawals',
    data: race,
    tables: [
      {
        title: `${n(race.withdrawals)} withdrawals through one process while another is flooded, one database`,
        columns: ['target', 'asked', 'measured', ''],
        rows: [
          target('permits in the log after the withdrawal', 'none', ...none(race.permitsAfterWithdrawalInLog)),
          target(
            'permits to questions sent after the acknowledgement',
            'none',
            ...none(race.permitsAfterAcknowledgement),
          ),
          target('answers that are not in the log as they were given', 'none', ...none(race.answersNotInLog)),
          target('what the log’s own verification finds wrong', 'nothing', ...none(race.findings)),
        ],
        note:
          `${n(race.questions)} readings were asked in ${race.seconds.toFixed(0)} s and ${n(race.permits)} permitted; ` +
          `${n(race.faults)} were denied as faults or as permits too late to send. The log has ${n(race.entries)} entries.`,
      },
    ],
  };
}
