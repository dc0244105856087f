import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BatchSpanProcessor, type ReadableSpan, type SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { TracingConfig } from '../../config/tracing.js';
import type { SpanCounts } from '../tracing.js';

type ExporterOptions = NonNullable<ConstructorParameters<typeof OTLPTraceExporter>[0]>;

/** Longer than an export may take by its own account, in milliseconds: only one that hangs is given up for the next. */
const GIVE_UP_MS = 1_000;

/** Where spans wait for the collector: so many and no more, each counted for what became of it. */
export class Outbox implements SpanProcessor {
  readonly counts: SpanCounts = { exported: 0, queue_full: 0, not_taken: 0 };
  private readonly exporter: OTLPTraceExporter;
  private readonly batches: BatchSpanProcessor;
  private waiting = 0;
  /** Whether the collector took what it was sent last. */
  private well = true;

  constructor(
    private readonly config: TracingConfig,
    private readonly log: Logger,
  ) {
    const { url, headers, tls, timeout_ms, delay_ms, queue_size, batch_size } = config;
    this.exporter = new OTLPTraceExporter({
      url,
      headers,
      timeoutMillis: timeout_ms,
      compression: config.compression as NonNullable<ExporterOptions['compression']>,
      httpAgentOptions: { keepAlive: true, ...tls },
      // Everything that waits is sent at once at the end, beside what is on its way.
      concurrencyLimit: Math.ceil(queue_size / batch_size) + 2,
    });
    this.batches = new BatchSpanProcessor({
      exporter: { export: (spans, done) => this.send(spans, done), shutdown: () => this.exporter.shutdown() },
      maxQueueSize: queue_size,
      maxExportBatchSize: batch_size,
      scheduledDelayMillis: delay_ms,
      exportTimeoutMillis: timeout_ms + GIVE_UP_MS,
    });
  }

  onStart(): void {
    // A span is only of use once it has ended.
  }

  onEnd(span: ReadableSpan): void {
    if (this.waiting >= this.config.queue_size) {
      this.counts.queue_full++;
      return;
    }
    this.waiting++;
    this.batches.onEnd(span);
  }

  forceFlush(): Promise<void> {
    return this.batches.forceFlush();
  }

  shutdown(): Promise<void> {
    return this.batches.shutdown();
  }

  /** Counts spans that cannot reach the collector, and says so the first time. */
  lost(spans: number, error: unknown): void {
    this.counts.not_taken += spans;
    if (this.well)
      this.log.warn({ why: wordFor(error) }, 'the collector takes no traces; they are dropped and counted');
    this.well = false;
  }

  private send(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.waiting -= spans.length;
    this.exporter.export(spans, (result) => {
      if (result.code === ExportResultCode.SUCCESS) this.taken(spans.length);
      else this.lost(spans.length, result.error);
      done(result);
    });
  }

  private taken(spans: number): void {
    this.counts.exported += spans;
    if (!this.well) this.log.info('the collector takes traces again');
    this.well = true;
  }
}

/** What an error may say in the log: never its message, in which a collector may repeat what it was sent. */
function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? `${code}` : error.name;
}
