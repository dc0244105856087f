import { describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace';
import type { Ended, Turn } from '../tracing.js';
import { TraceWriter, type Waited } from './trace-writer.js';

const CALLER = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: TraceFlags.SAMPLED, isRemote: true };
const ASKED: Ended = { method: 'POST', route: '/access/v1/evaluation', scheme: 'https', status: 200 };

/** What a request leaves, the last first. */
function written(
  ended: Partial<Ended>,
  waited: Waited | null = null,
  caller: typeof CALLER | null = null,
): ReadableSpan[] {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const now = performance.now();
  new TraceWriter(provider.getTracer('test'), caller).request(
    { from: now - 10, to: now },
    { ...ASKED, ...ended },
    waited,
  );
  return exporter.getFinishedSpans().reverse();
}

const attributesOf = (ended: Partial<Ended>): object | undefined => written(ended)[0]?.attributes;

describe('the span of a request', () => {
  it('is named by its method and its route’s template', () => {
    expect(written({}, null, CALLER)[0]).toMatchObject({
      name: 'POST /access/v1/evaluation',
      kind: SpanKind.SERVER,
      parentSpanContext: { spanId: CALLER.spanId },
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/access/v1/evaluation',
        'http.response.status_code': 200,
        'url.scheme': 'https',
      },
    });
  });

  it('repeats no method of a caller’s own, and no address where there is no route', () => {
    expect(written({ method: 'PROPFIND', route: undefined, status: 404 })[0]).toMatchObject({ name: 'HTTP' });
    expect(attributesOf({ method: 'PROPFIND', route: undefined, status: 404 })).toEqual({
      'http.request.method': '_OTHER',
      'http.response.status_code': 404,
      'url.scheme': 'https',
    });
  });

  it('is an error when the service failed, and not when its caller did or went away', () => {
    expect(written({ status: 503 })[0]).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': '503' },
    });
    expect(written({ status: 403 })[0]?.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(attributesOf({ status: null })).not.toHaveProperty('http.response.status_code');
  });
});

describe('what a request waited for', () => {
  const now = performance.now();
  const turn: Turn = {
    from: now - 8,
    to: now - 2,
    path: 'under_lock',
    questions: 3,
    caught_up: null,
    committing: now - 4,
  };
  const milliseconds = ({ duration: [s, ns] }: ReadableSpan): number => s * 1e3 + ns / 1e6;

  it('is the queue and the turn, with the catching up and the commit of that', () => {
    const waited = { since: now - 9, turn, caught_up: { from: now - 7, to: now - 5 } };
    const [request, commit, catchUp, took, queue] = written({}, waited) as [
      ReadableSpan,
      ReadableSpan,
      ReadableSpan,
      ReadableSpan,
      ReadableSpan,
    ];
    const under = [queue, took, catchUp, commit].map(({ name, parentSpanContext }) => [
      name,
      parentSpanContext?.spanId,
    ]);
    expect(under).toEqual([
      ['askfirst.queue', request.spanContext().spanId],
      ['askfirst.turn', request.spanContext().spanId],
      ['askfirst.catch_up', took.spanContext().spanId],
      ['askfirst.commit', took.spanContext().spanId],
    ]);
    [1, 6, 2, 2].forEach((ms, i) =>
      expect(milliseconds([queue, took, catchUp, commit][i] as ReadableSpan)).toBeCloseTo(ms, 1),
    );
    expect(took.attributes).toEqual({ 'askfirst.turn.path': 'under_lock', 'askfirst.turn.questions': 3 });
    expect([queue, commit, catchUp].map(({ attributes }) => attributes)).toEqual([{}, {}, {}]);
  });

  it('shows no commit of a turn in which nothing was asked, since that is about earlier answers', () => {
    const spans = written({}, { since: now - 9, turn: { ...turn, questions: 0 }, caught_up: null });
    expect(spans.map(({ name }) => name)).not.toContain('askfirst.commit');
  });
});
