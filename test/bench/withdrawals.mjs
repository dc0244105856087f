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
const PROVIDER = 'RACE';
const LANES = 24;

/** The race of the fault tests, longer: two processes on one database, patients withdrawing through one while the other is flooded. */
export async function run({ quick }) {
  const { runRace, faultsInLog } = await compiled('test/faults/withdrawal-race.ts');
  const { TestWard } = await compiled('test/support/ward.ts');
  const directory = scratch();
  const data = join(directory, 'data');
  const database = await openDatabase(data);
  const services = [];
  try {
    const words = ['--id', PROVIDER, '--name', 'The race', '--kind', 'sandbox'];
    const env = { ...process.env, ASKFIRST_DATA_DIR: data, LOG_LEVEL: 'error' };
    await promisify(execFile)(process.execPath, [CLI, 'provider', 'create', ...words], { env });
    services.push(await startService(data), await startService(data));
    const [withdrawing, flooded] = services;
    const started = performance.now();
    const race = await runRace({
      ward: await TestWard.build(withdrawing.url, PROVIDER, LANES),
      withdrawAt: withdrawing.url,
      askAt: [flooded.url],
      withdrawals: quick ? 200 : 10_000,
      lanes: LANES,
      askers: 32,
      databaseUrl: database.ownerUrl,
    });
    const seconds = (performance.now() - started) / 1_000;
    const log = await faultsInLog(database.ownerUrl, PROVIDER);
    return report({ ...race, seconds, entries: log.entries, findings: log.findings.length });
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
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
          target('what the log’s own verification finds wrong', 'nothing', ...none(race.findings)),
        ],
        note:
          `${n(race.questions)} readings were asked in ${race.seconds.toFixed(0)} s and ${n(race.permits)} permitted; ` +
          `${n(race.faults)} were denied as faults or as permits too late to send. The log has ${n(race.entries)} entries.`,
      },
    ],
  };
}
