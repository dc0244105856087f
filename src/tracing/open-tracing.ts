import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { Tracing } from './tracing.js';

/** Begins to trace if a collector is configured; its packages are loaded only then. */
export async function openTracing({ tracing }: Config, version: string, log: Logger): Promise<Tracing | null> {
  if (tracing === undefined) return null;
  const { OtlpTracing } = await import('./otlp/otlp-tracing.js');
  return OtlpTracing.open(tracing, version, log);
}
