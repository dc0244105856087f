import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import type { LogLevel } from '../config/config.js';
import { scrubbed } from './failures.js';

/** Fields that never reach the log, however deep: bodies, tokens, names, what people said, NHS numbers, SQL parameters. */
const WITHHELD = new Set([
  'authorization',
  'body',
  'client_assertion',
  'cookie',
  'date_of_birth',
  'detail',
  'name',
  'nhs_number',
  'parameters',
  'password',
  'token',
  'words',
]);

/** A copy of what is about to be logged without anything that may say who a person is or let somebody act as them. */
export function withhold(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return withhold(scrubbed(value), depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => withhold(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      WITHHELD.has(key) && item !== undefined ? '[withheld]' : withhold(item, depth + 1),
    ]),
  );
}

/** Structured lines of JSON on stderr; stdout is kept for `listening <url>`. */
export function openLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: { service: 'askfirst' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => withhold(fields) as Record<string, unknown>,
      },
    },
    destination({ dest: 2, sync: true }),
  );
}

/** Where Nest narrates its own start-up, which matters only to somebody debugging it; what stops a start is said once, by the service. */
const NARRATION = new Set([
  'ExceptionHandler',
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'TypeOrmModule',
]);

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Nest's lines, and every feature's `Logger`, through the one structured log. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(asked: Level, message: unknown, rest: unknown[]): void {
    const part = rest.length > 0 ? String(rest.at(-1)) : undefined;
    const level = part !== undefined && NARRATION.has(part) ? 'debug' : asked;
    if (message instanceof Error) this.pino[level]({ part, error: message }, 'unforeseen error');
    else if (typeof message === 'object' && message !== null) this.pino[level]({ part, ...message });
    else this.pino[level]({ part }, String(message));
  }
}
