import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackCollector } from '../support/collector.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';

let collector: LoopbackCollector;
let env: { DATABASE_URL: string };
let directory: string;
let service: Service | undefined;

beforeAll(async () => {
  collector = await LoopbackCollector.start();
  env = { DATABASE_URL: await freshDatabase() };
  directory = mkdtempSync(join(tmpdir(), 'askfirst-traces-'));
});

afterEach(async () => {
  await service?.stop();
  service = undefined;
  collector.bodies.length = 0;
});

afterAll(async () => {
  await collector?.stop();
  rmSync(directory, { recursive: true });
});

/** Asks `/health/live` with each of these as `traceparent`, ends the service, and says which requests were traced, in which trace and under which parent. */
async function tracedOf(more: Record<string, string>, parents: readonly (string | undefined)[]): Promise<string[]> {
  service = await startService({ ...env, ...collector.env, ...more });
  for (const parent of parents)
    await ask(`${service.url}/health/live`, parent === undefined ? {} : { headers: { traceparent: parent } });
  await service.stop();
  const spans = collector.spans.filter(({ kind }) => kind === 2);
  return spans.map(({ trace_id, parent_span_id }) =>
    parent_span_id === '' ? 'its own' : `${trace_id}/${parent_span_id}`,
  );
}

const caller = (trace: string, flags: string): string => `00-${trace.repeat(32)}-${'7'.repeat(16)}-${flags}`;
const under = (trace: string): string => `${trace.repeat(32)}/${'7'.repeat(16)}`;

describe('a caller’s traceparent', () => {
  it('is the parent of the request’s span, whatever its flag; what is none is ignored', async () => {
    const wrong = [
      'nonsense',
      `00-${'0'.repeat(32)}-${'7'.repeat(16)}-01`,
      `00-${'A'.repeat(32)}-${'7'.repeat(16)}-01`,
    ];
    const traced = await tracedOf({}, [caller('a', '01'), caller('b', '00'), undefined, ...wrong]);
    expect(traced).toEqual([under('a'), under('b'), 'its own', 'its own', 'its own', 'its own']);
  });

  it('decides whether its request is traced only where that is configured', async () => {
    const asked = [caller('a', '01'), caller('b', '00'), undefined];
    expect(await tracedOf({ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, asked)).toEqual([under('a')]);
    collector.bodies.length = 0;
    const seldom = { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.000000001' };
    // By its id alone this one would be among the first to be traced.
    const lowest = `00-${'1'.padStart(32, '0')}-${'7'.repeat(16)}-01`;
    expect(await tracedOf(seldom, [...asked, lowest])).toEqual([]);
  });
});

describe('a service without a collector', () => {
  /** Starts with these settings, answers, ends, and lists the packages of OpenTelemetry that were loaded. */
  async function loaded(more: Record<string, string>): Promise<string[]> {
    const list = join(directory, `${Object.keys(more).length}.json`);
    const preload = join(directory, 'preload.cjs');
    writeFileSync(
      preload,
      `process.once('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify(Object.keys(require.cache))));`,
    );
    service = await startService({ ...env, ...more, NODE_OPTIONS: `--require ${preload}` });
    await ask(`${service.url}/health/live`);
    expect((await ask<string>(`${service.url}/metrics`)).body.includes('askfirst_trace_spans')).toBe(
      'OTEL_EXPORTER_OTLP_ENDPOINT' in more,
    );
    await service.stop();
    const files = JSON.parse(readFileSync(list, 'utf8')) as string[];
    const packages = files.flatMap((file) => /@opentelemetry\/([^/]+)/.exec(file)?.[1] ?? []);
    // The metrics library loads the API, which does nothing by itself.
    return [...new Set(packages)].filter((name) => name !== 'api').sort();
  }

  it('loads none of the packages that trace, and counts nothing', async () => {
    expect(await loaded({})).toEqual([]);
    expect(await loaded(collector.env)).toContain('sdk-trace');
  });
});
