import { Global, Inject, Injectable, Module, type DynamicModule } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../operations/metrics.js';
import { TRACING, type Tracing } from './tracing.js';

/** What became of spans, counted in the metrics while anything is traced. */
@Injectable()
class TraceMetrics {
  constructor(@Inject(TRACING) tracing: Tracing | null, metrics: Metrics) {
    if (tracing === null) return;
    const registers = [metrics.registry];
    new Counter({
      name: 'askfirst_trace_spans_exported_total',
      help: 'Spans the collector took',
      registers,
      collect() {
        this.reset();
        this.inc(tracing.counts.exported);
      },
    });
    new Counter({
      name: 'askfirst_trace_spans_dropped_total',
      help: 'Spans that did not reach the collector: too many waited, or it did not take them',
      labelNames: ['reason'],
      registers,
      collect() {
        this.reset();
        for (const reason of ['queue_full', 'not_taken'] as const) this.inc({ reason }, tracing.counts[reason]);
      },
    });
  }
}

/** Tracing for whoever injects it: null when no collector is configured. */
@Global()
@Module({})
export class TracingModule {
  static with(tracing: Tracing | null): DynamicModule {
    return {
      module: TracingModule,
      providers: [{ provide: TRACING, useValue: tracing }, TraceMetrics],
      exports: [TRACING],
    };
  }
}
