import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { readNamedFile } from './named-file.js';
import { readRates, type Rates } from './rates.js';
import { readStaffIssuers, type StaffIssuer } from './staff-issuers.js';
import { readTracing, TRACING_SECRET_FILES, type TracingConfig } from './tracing.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment is wrong; `faults` holds every fault found, one sentence each. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`,
    );
    this.name = 'ConfigError';
  }
}

/** Everything the environment may say, read once and complete at start; also the token to inject it by. */
export class Config {
  /** TCP port to listen on; 0 lets the system pick one. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the directory that holds the embedded database and the service's keys. */
  readonly data_dir: string;
  /** Connection string of a PostgreSQL server whose user owns the database; absent means the embedded one. */
  readonly database_url: string | undefined;
  /** Where callers reach the service from outside, without a trailing slash; absent means the address it listens on. */
  readonly public_url: string | undefined;
  readonly production: boolean;
  readonly log_level: LogLevel;
  /** Absolute path of the directory that holds the policy files. */
  readonly policies_dir: string;
  readonly tls: { cert: Buffer; key: Buffer } | undefined;
  /** Absolute paths of the files that hold a secret, by the variable that names them. */
  readonly secret_files: Readonly<Record<string, string>>;
  /** How long the service still answers once it has said that it is not ready, in milliseconds. */
  readonly drain_ms: number;
  /** When a backup was last restored and its log verified, in milliseconds since 1970, as whoever runs the service states it. */
  readonly backup_checked_at: number | undefined;
  readonly rates: Rates;
  readonly staff_issuers: readonly StaffIssuer[];
  /** Where traces go; absent means that there are none. */
  readonly tracing: TracingConfig | undefined;

  constructor(values: Config) {
    Object.assign(this, values);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; throws ConfigError naming every fault at once. */
export function readConfig(env: Environment): Config {
  const { config, faults } = examineConfig(env);
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** Reads the environment as far as it can be read, with every fault found: for whoever looks at it, never to serve with. */
export function examineConfig(env: Environment): { config: Config; faults: readonly string[] } {
  const faults: string[] = [];
  const host = env['HOST'] || '127.0.0.1';
  const production = env['NODE_ENV'] === 'production';
  const values: Config = {
    port: readPort(env['PORT'], faults),
    host,
    data_dir: resolve(env['ASKFIRST_DATA_DIR'] || '.data'),
    database_url: readDatabaseUrl(env['DATABASE_URL'], env['DATABASE_URL_FILE'], faults),
    public_url: readPublicUrl(env['ASKFIRST_PUBLIC_URL'], faults),
    production,
    log_level: readLogLevel(env['LOG_LEVEL'], faults),
    policies_dir: env['ASKFIRST_POLICIES'] ? resolve(env['ASKFIRST_POLICIES']) : packagePath('policies'),
    tls: readTls(env['ASKFIRST_TLS_CERT'], env['ASKFIRST_TLS_KEY'], faults),
    secret_files: secretFiles(env),
    drain_ms: readDrain(env['ASKFIRST_DRAIN_MS'], production, faults),
    backup_checked_at: readInstant('ASKFIRST_BACKUP_CHECKED_AT', env['ASKFIRST_BACKUP_CHECKED_AT'], faults),
    rates: readRates(env, faults),
    staff_issuers: readStaffIssuers(env['ASKFIRST_STAFF_ISSUERS'], faults),
    tracing: readTracing(env, faults),
  };
  if (!isLoopback(host) && !values.tls && !values.public_url?.startsWith('https:')) {
    faults.push(
      `HOST is ${host}, which other machines can reach, and nothing encrypts the connection: ` +
        'listen on 127.0.0.1, give ASKFIRST_TLS_CERT and ASKFIRST_TLS_KEY, or set ASKFIRST_PUBLIC_URL to the https address of the proxy in front.',
    );
  }
  return { config: new Config(values), faults };
}

/** The absolute path of something in this package's own root, whether it runs from source or compiled. */
export function packagePath(...parts: string[]): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const root = /[\\/]dist[\\/]src[\\/]config[\\/]?$/.test(here) ? '../../..' : '../..';
  return resolve(here, root, ...parts);
}

function readPort(text: string | undefined, faults: string[]): number {
  if (!text) return 8080;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65535) return port;
  faults.push(`PORT is ${JSON.stringify(text)}: use a number from 0 to 65535, where 0 picks a free one.`);
  return 0;
}

function readDatabaseUrl(given: string | undefined, file: string | undefined, faults: string[]): string | undefined {
  if (given && file) faults.push('DATABASE_URL and DATABASE_URL_FILE say the same thing twice: set one of them.');
  const text = given || (file ? readNamedFile('DATABASE_URL_FILE', file, faults)?.toString('utf8').trim() : undefined);
  if (!text) {
    if (text === '' && file) faults.push('DATABASE_URL_FILE names a file that is empty.');
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The text itself is never repeated: it may hold a password.
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !url.username || url.pathname.length < 2) {
    faults.push('DATABASE_URL is not a PostgreSQL address: use postgresql://user:password@host:port/database.');
  }
  return text;
}

function readPublicUrl(text: string | undefined, faults: string[]): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    faults.push(
      `ASKFIRST_PUBLIC_URL is ${JSON.stringify(text)}: use an origin such as https://askfirst.trust.nhs.uk, with no path.`,
    );
    return undefined;
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname.replace(/^\[|\]$/g, ''))) {
    faults.push(
      `ASKFIRST_PUBLIC_URL is ${JSON.stringify(text)}: plain http is for loopback addresses only; use https.`,
    );
  }
  return url.origin;
}

function readLogLevel(text: string | undefined, faults: string[]): LogLevel {
  if (!text) return 'info';
  const level = LOG_LEVELS.find((name) => name === text);
  if (!level) faults.push(`LOG_LEVEL is ${JSON.stringify(text)}: use one of ${LOG_LEVELS.join(', ')}.`);
  return level ?? 'info';
}

function readTls(cert: string | undefined, key: string | undefined, faults: string[]): Config['tls'] {
  if (!cert && !key) return undefined;
  if (!cert || !key) {
    faults.push('ASKFIRST_TLS_CERT and ASKFIRST_TLS_KEY belong together: set both or neither.');
    return undefined;
  }
  const certBytes = readNamedFile('ASKFIRST_TLS_CERT', cert, faults);
  const keyBytes = readNamedFile('ASKFIRST_TLS_KEY', key, faults);
  return certBytes && keyBytes ? { cert: certBytes, key: keyBytes } : undefined;
}

const SECRET_FILES = ['DATABASE_URL_FILE', 'ASKFIRST_TLS_KEY', ...TRACING_SECRET_FILES] as const;

function secretFiles(env: Environment): Record<string, string> {
  const named = SECRET_FILES.map((name) => [name, env[name]] as const);
  return Object.fromEntries(named.flatMap(([name, path]) => (path ? [[name, resolve(path)]] : [])));
}

/** What most balancers take to notice, in production; nobody waits for one elsewhere. */
function readDrain(text: string | undefined, production: boolean, faults: string[]): number {
  if (!text) return production ? 5_000 : 0;
  const drain = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (drain <= 60_000) return drain;
  faults.push(`ASKFIRST_DRAIN_MS is ${JSON.stringify(text)}: use a number of milliseconds from 0 to 60000.`);
  return 0;
}

function readInstant(name: string, text: string | undefined, faults: string[]): number | undefined {
  if (!text) return undefined;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(at)) return at;
  faults.push(`${name} is ${JSON.stringify(text)}: use an instant in UTC such as 2026-11-22T03:00:00Z.`);
  return undefined;
}

/** Whether a host is this machine, as far as its name or address tells. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
