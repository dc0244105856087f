import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freshDatabase } from './database.js';
import { startService, type Service } from './service.js';

const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));

/** Makes a sandbox provider from the command line, beside whatever runs on the database. */
export async function createSandbox(env: Record<string, string>, provider_id = 'TEST'): Promise<void> {
  const words = ['--id', provider_id, '--name', 'A sandbox', '--kind', 'sandbox'];
  await promisify(execFile)(process.execPath, [CLI, 'provider', 'create', ...words], {
    env: { ...process.env, ...env },
  });
}

/** Two service processes on one database, with the sandbox provider TEST. */
export async function startTwo(): Promise<{ env: { DATABASE_URL: string }; a: Service; b: Service }> {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  const [a, b] = await Promise.all([startService(env), startService(env)]);
  return { env, a, b };
}
