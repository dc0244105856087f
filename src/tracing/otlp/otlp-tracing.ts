import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TraceFlags, type SpanContext, type Tracer } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { TracingConfig } from '../../config/tracing.js';
import type { Ended, Period, RequestTrace, SpanCounts, Tracing, Turn } from '../tracing.js';
import { Outbox } from './outbox.js';
import { TraceWriter, type Waited } from './trace-writer.js';

/** How long a process that ends goes on sending what is left, in milliseconds. */
const FLUSH_MS = 2_000;

/** Traces sent to a collector by OTLP over HTTP. Nothing here is global, and no context follows promises: that slows every one of them. */
export class OtlpTracing implements Tracing {
  private constructor(
    private readonly config: TracingConfig,
    private readonly log: Logger,
    private readonly outbox: Outbox,
    private readonly provider: TracerProvider,
    private readonly tracer: Tracer,
  ) {}

  static open(config: TracingConfig, version: string, log: Logger): OtlpTracing {
    const outbox = new Outbox(config, log);
    const said = { 'service.version': version, 'service.instance.id': randomUUID(), ...config.resource };
    const provider = new TracerProvider({
      resource: defaultResource().merge(resourceFromAttributes(said)),
      // Whether to trace is settled before there is a span.
      sampler: new AlwaysOnSampler(),
      spanProcessors: [outbox],
    });
    return new OtlpTracing(config, log, outbox, provider, provider.getTracer('askfirst', version));
  }

  get counts(): Readonly<SpanCounts> {
    return this.outbox.counts;
  }

  request(traceparent: string | string[] | undefined): RequestTrace | null {
    const { parent_based } = this.config;
    if (!parent_based && !this.drawn()) return null;
    const caller = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null;
    if (parent_based && !(caller === null ? this.drawn() : isSampled(caller))) return null;
    return new OneRequest(new TraceWriter(this.tracer, caller === null ? null : known(caller)), this.outbox);
  }

  caughtUp(period: Period): void {
    if (this.drawn()) this.write((writer) => writer.work('askfirst.catch_up', period, {}));
  }

  migrated(period: Period, migrations: number): void {
    this.write((writer) => writer.work('askfirst.migrate', period, { 'askfirst.migrations': migrations }));
  }

  async close(): Promise<void> {
    const over = (): boolean => true;
    // What could not be sent has been told, and counted, by the outbox.
    const flushed = this.provider.shutdown().then(over, over);
    const late = sleep(FLUSH_MS, false, { ref: false });
    if (!(await Promise.race([flushed, late]))) this.log.warn('the collector was too slow for the last traces');
  }

  /** By lot, and not by the trace id as the SDK's samplers do: a caller chooses the id, and by it would choose to be traced. */
  private drawn(): boolean {
    return Math.random() < this.config.ratio;
  }

  private write(work: (writer: TraceWriter) => void): void {
    writeSafely(this.outbox, () => work(new TraceWriter(this.tracer, null)));
  }
}

/** One request that is traced. */
class OneRequest implements RequestTrace {
  private readonly from = performance.now();
  private waited: Waited | null = null;

  constructor(
    private readonly writer: TraceWriter,
    private readonly outbox: Outbox,
  ) {}

  answeredIn(turn: Turn, since: number, caught_up: Period | null): void {
    this.waited = { turn, since, caught_up };
  }

  end(request: Ended): void {
    const period = { from: this.from, to: performance.now() };
    writeSafely(this.outbox, () => this.writer.request(period, request, this.waited));
  }
}

/** A fault in writing a trace is a trace lost, and nothing else. */
function writeSafely(outbox: Outbox, write: () => void): void {
  try {
    write();
  } catch (error) {
    outbox.lost(1, error);
  }
}

function isSampled({ traceFlags }: SpanContext): boolean {
  return (traceFlags & TraceFlags.SAMPLED) !== 0;
}

/** Of what a caller sends only its two ids are kept, by which its trace is found: no flag, and no `tracestate`, in which it could write anything. */
function known({ traceId, spanId }: SpanContext): SpanContext {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}
