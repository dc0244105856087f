import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { askfirst, CLI, type Ran } from '../support/askfirst.js';
import { ask } from '../support/http.js';
import { asService, freshDatabase } from '../support/database.js';

/** Runs the command line on a database until it ends. */
function onDatabase(database: string, words: string[], more: Record<string, string> = {}): Promise<Ran> {
  return askfirst(words, environment(database, more));
}

function environment(database: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: database, ...more };
}

/** Resolves once the process has printed what matches, with the whole of it. */
function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (pattern.test(said)) resolve(said);
    });
    child.once('close', () => reject(new Error(`It ended without saying ${pattern.source}:\n${said}`)));
  });
}

describe('askfirst demo', () => {
  it('tells the story with real answers, each as told, and makes the provider anew every time', async () => {
    const database = await freshDatabase();
    const once = await onDatabase(database, ['demo', '--once']);
    expect(once).toMatchObject({ status: 0, stderr: '' });
    expect(once.stdout).toMatch(/^listening http:\/\/127\.0\.0\.1:\d+$/m);
    expect(once.stdout).not.toContain('NOT AS TOLD');
    for (const told of [
      'no_consent',
      'permit on own_consent',
      'consent_withdrawn',
      'place_prohibited',
      'best_interests',
      'moratorium',
    ]) {
      expect(once.stdout).toContain(told);
    }

    const staying = spawn(process.execPath, [CLI, 'demo'], {
      env: environment(database),
      stdio: ['ignore', 'pipe', 2],
    });
    try {
      const url = /^listening (\S+)$/m.exec(await printed(staying, /Ctrl-C/))?.[1];
      expect(await ask(`${url}/health/ready`)).toMatchObject({ status: 200 });
      const second = await onDatabase(database, ['demo', '--once']);
      expect(second.status).toBe(1);
      expect(second.stderr).toContain('another Askfirst uses this database');
      expect(await ask(`${url}/health/ready`)).toMatchObject({ status: 200 });
      const ended = new Promise((resolve) => staying.once('close', resolve));
      staying.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      staying.kill('SIGKILL');
    }
  });

  it('refuses a database with a live provider, and leaves it as it was', async () => {
    const database = await freshDatabase();
    await onDatabase(database, ['provider', 'create', '--id', 'RX1', '--name', 'Live trust', '--kind', 'live']);
    const refused = await onDatabase(database, ['demo', '--once']);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('holds the live provider RX1');
    const entries = await asService(database, 'RX1', (client) => client.query('select index from log_entry'));
    expect(entries.rowCount).toBeGreaterThan(0);
    const providers = await asService(database, null, (client) => client.query('select * from askfirst_providers()'));
    expect(providers.rows).toEqual([{ provider_id: 'RX1', kind: 'live' }]);
  });

  it('has no place in production', async () => {
    const database = await freshDatabase();
    const refused = await onDatabase(database, ['demo', '--once'], { NODE_ENV: 'production' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('NODE_ENV is production');
  });
});
