import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { staffToken } from '../../src/identity/token.client.js';
import { freshDatabase } from './database.js';
import { ask, type Answer } from './http.js';
import { startService } from './service.js';

/** A problem as the API answers it (RFC 9457). */
export interface Problem {
  code: string;
  detail: string;
  faults: { field: string; fault: string; fix: string }[];
}

/** A running service with one sandbox provider, spoken to as its staff would. */
export interface Tenant {
  url: string;
  provider_id: string;
  /** The staff id of its first platform administrator. */
  administrator: string;
  /** An access token of a member of staff, got by signing in; of another sandbox provider when one is named. */
  signIn(staff_id: string, provider_id?: string): Promise<string>;
  /** Asks `GET /api/v1/<path>`; without a token when it is empty. */
  get<T>(token: string, path: string): Promise<Answer<T>>;
  /** Asks `POST /api/v1/<path>`. */
  post<T>(token: string, path: string, body: object): Promise<Answer<T>>;
  /** The record a POST made; throws what was answered when it made none. */
  created(token: string, path: string, body: object): Promise<{ id: string }>;
  /** Everything the service has logged so far. */
  logged(): string;
  stop(): Promise<unknown>;
}

const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));

/** Starts a service on a database of its own, with the sandbox provider TEST made from the command line. */
export async function startTenant(): Promise<Tenant> {
  const env = { DATABASE_URL: await freshDatabase() };
  const made = { id: 'TEST', name: 'A sandbox', kind: 'sandbox' };
  const words = Object.entries(made).flatMap(([name, value]) => [`--${name}`, value]);
  await promisify(execFile)(process.execPath, [CLI, 'provider', 'create', ...words], {
    env: { ...process.env, ...env },
  });
  const service = await startService(env);
  const at = (path: string): string => `${service.url}/api/v1/${path}`;
  const bearer = (token: string): { token?: string } => (token === '' ? {} : { token });
  const post = <T>(token: string, path: string, body: object): Promise<Answer<T>> =>
    ask<T>(at(path), { ...bearer(token), body });
  return {
    url: service.url,
    provider_id: made.id,
    administrator: 'platform_admin',
    signIn: (staff_id, provider_id = made.id) => staffToken(service.url, provider_id, staff_id),
    get: (token, path) => ask(at(path), bearer(token)),
    post,
    created: async (token, path, body) => {
      const answer = await post<{ id: string }>(token, path, body);
      if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    logged: () => service.stderr(),
    stop: () => service.stop(),
  };
}
