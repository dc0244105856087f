import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';
import type { Ended, Period, Turn } from '../tracing.js';

/** Every name a span may have but that of a request, which is its method and its route's template. */
type Work = 'askfirst.queue' | 'askfirst.turn' | 'askfirst.catch_up' | 'askfirst.commit' | 'askfirst.migrate';

/** Every attribute a span may have. Who asks, what about and what the answer was are not among them, nor what would tell it. */
type SpanAttributes = {
  'http.request.method'?: string;
  'http.route'?: string;
  'http.response.status_code'?: number;
  'url.scheme'?: 'http' | 'https';
  'error.type'?: string;
  'askfirst.turn.path'?: Turn['path'];
  'askfirst.turn.questions'?: number;
  'askfirst.migrations'?: number;
};

/** The turn that answered a request, and since when it had waited for it, in monotonic milliseconds. */
export interface Waited {
  since: number;
  turn: Turn;
  caught_up: Period | null;
}

/** The methods known to OpenTelemetry; a caller's own invention is not repeated. */
const METHODS = new Set(['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'QUERY', 'TRACE']);

/** Writes the spans of one trace, all by one reading of the clocks: the one place where spans are made, so that what is not here is in no trace. */
export class TraceWriter {
  /** From monotonic milliseconds to those since 1970; read anew for each trace, since the machine's time is corrected as it runs. */
  private readonly offset = Date.now() - performance.now();
  private readonly parent: Context;

  constructor(
    private readonly tracer: Tracer,
    /** The caller's span; null when this begins the trace. */
    caller: SpanContext | null,
  ) {
    this.parent = caller === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, caller);
  }

  /** A request by OpenTelemetry's conventions for HTTP servers, but for its address and its caller; and what it waited for. */
  request(period: Period, { method, route, scheme, status }: Ended, waited: Waited | null): void {
    const known = METHODS.has(method);
    const verb = known ? method : 'HTTP';
    const failed = status !== null && status >= 500;
    const attributes: SpanAttributes = { 'http.request.method': known ? method : '_OTHER', 'url.scheme': scheme };
    if (route !== undefined) attributes['http.route'] = route;
    if (status !== null) attributes['http.response.status_code'] = status;
    if (failed) attributes['error.type'] = String(status);
    const name = route === undefined ? verb : `${verb} ${route}`;
    const span = this.begin(name, SpanKind.SERVER, period.from, attributes, this.parent);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    if (waited !== null) this.waited(waited, trace.setSpan(ROOT_CONTEXT, span));
    // Last, so that whoever has it has the others.
    span.end(period.to + this.offset);
  }

  /** A piece of the service's own work. */
  work(name: Work, { from, to }: Period, attributes: SpanAttributes, parent = this.parent): Span {
    const span = this.begin(name, SpanKind.INTERNAL, from, attributes, parent);
    span.end(to + this.offset);
    return span;
  }

  private waited({ since, turn, caught_up }: Waited, request: Context): void {
    const { from, to, path, questions, committing } = turn;
    this.work('askfirst.queue', { from: since, to: from }, {}, request);
    const attributes = { 'askfirst.turn.path': path, 'askfirst.turn.questions': questions };
    const took = trace.setSpan(ROOT_CONTEXT, this.work('askfirst.turn', turn, attributes, request));
    if (caught_up !== null) this.work('askfirst.catch_up', caught_up, {}, took);
    // What a turn without questions commits is about answers given before.
    if (committing !== null && questions > 0) this.work('askfirst.commit', { from: committing, to }, {}, took);
  }

  private begin(name: string, kind: SpanKind, from: number, attributes: SpanAttributes, parent: Context): Span {
    return this.tracer.startSpan(name, { kind, attributes, startTime: from + this.offset }, parent);
  }
}
