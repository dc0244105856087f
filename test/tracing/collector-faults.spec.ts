import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { selfSigned } from '../support/certificate.js';
import { LoopbackCollector } from '../support/collector.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

let collector: LoopbackCollector;
let env: { DATABASE_URL: string };
let service: Service | undefined;

beforeAll(async () => {
  collector = await LoopbackCollector.start();
  env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
});

afterEach(async () => {
  await service?.stop();
  service = undefined;
});

afterAll(() => collector?.stop());

/** How many spans are counted under a name in the metrics. */
async function counted(
  of: 'exported_total' | 'dropped_total{reason="queue_full"}' | 'dropped_total{reason="not_taken"}',
): Promise<number> {
  const { body } = await ask<string>(`${service?.url}/metrics`);
  const line = body.split('\n').find((one) => one.startsWith(`askfirst_trace_spans_${of} `));
  return Number(line?.split(' ').at(-1));
}

const alive = (): Promise<{ status: number }> => ask(`${service?.url}/health/live`);

describe('a collector that is at fault', () => {
  it('delays and fails no answer, whatever it does; its losses are counted, and told once', async () => {
    // One queue is one batch, so that few that hang are the most there can be.
    const quick = { OTEL_EXPORTER_OTLP_TIMEOUT: '200', OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '2048' };
    service = await startService({ ...env, ...collector.env, ...quick });
    const ward = await TestWard.build(service.url, 'TEST', 1);
    await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
    for (const mood of ['away', 'failing', 'garbled', 'silent', 'dripping'] as const) {
      if (mood === 'away') await collector.stop();
      else collector.mood = mood;
      const before = await counted('dropped_total{reason="not_taken"}');
      const answers = await Promise.all(Array.from({ length: 30 }, () => ward.evaluateOnce(readingOf('d0'))));
      // A busy machine may make a permit too old to send; the collector must not make any of them so.
      const well = answers.filter(({ body }) => body.decision || body.context.reason_code === 'engine_unavailable');
      expect([mood, well.length]).toEqual([mood, 30]);
      expect([mood, (await ward.evaluate(readingOf('d0'))).body.decision]).toEqual([mood, true]);
      await collector.until(async () => (await counted('dropped_total{reason="not_taken"}')) > before);
      if (mood === 'away') await collector.resume();
    }
    collector.mood = 'well';
    const before = await counted('exported_total');
    await collector.until(async () => (await counted('exported_total')) > before);
    const told = service.stderr().match(/the collector takes .*?"/g);
    expect(told).toEqual([
      'the collector takes no traces; they are dropped and counted"',
      'the collector takes traces again"',
    ]);
    expect(service.stderr()).not.toMatch(/MARKER-of-the-collector/);
  });

  it('fills a queue of so many spans and no more, and keeps no process from ending', async () => {
    collector.mood = 'silent';
    const small = { OTEL_BSP_MAX_QUEUE_SIZE: '16', OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '8' };
    service = await startService({ ...env, ...collector.env, ...small, OTEL_EXPORTER_OTLP_TIMEOUT: '60000' });
    for (let i = 0; i < 100; i++) expect((await alive()).status).toBe(200);
    // All but what waits and what is on its way.
    expect(await counted('dropped_total{reason="queue_full"}')).toBeGreaterThanOrEqual(70);
    expect(await service.stop()).toBe(0);
    expect(service.stderr()).toMatch(/too slow for the last traces/);
    collector.mood = 'well';
  });
});

describe('a collector reached by https', () => {
  it('is trusted by the certificate that is configured, and not without it', async () => {
    const tls = selfSigned('localhost', new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000));
    const secret = await LoopbackCollector.start(tls);
    const directory = mkdtempSync(join(tmpdir(), 'askfirst-collector-'));
    const OTEL_EXPORTER_OTLP_CERTIFICATE = join(directory, 'ca.pem');
    writeFileSync(OTEL_EXPORTER_OTLP_CERTIFICATE, tls.cert);
    service = await startService({ ...env, ...secret.env });
    await collector.until(async () => (await counted('dropped_total{reason="not_taken"}')) > 0);
    expect(service.stderr()).toMatch(/"why":"[A-Z_]*SELF_SIGNED_CERT[A-Z_]*"/);
    await service.stop();
    expect(secret.bodies).toEqual([]);
    service = await startService({ ...env, ...secret.env, OTEL_EXPORTER_OTLP_CERTIFICATE });
    await service.stop();
    expect(secret.spans.map(({ name }) => name)).toContain('askfirst.migrate');
    await secret.stop();
    rmSync(directory, { recursive: true });
  });
});

describe('a process that ends', () => {
  it('sends the traces it still has', async () => {
    service = await startService({
      ...env,
      ...collector.env,
      OTEL_BSP_SCHEDULE_DELAY: '600000',
      OTEL_EXPORTER_OTLP_COMPRESSION: 'gzip',
    });
    collector.bodies.length = 0;
    await alive();
    expect(collector.spans).toEqual([]);
    expect(await service.stop()).toBe(0);
    expect(collector.headers['content-encoding']).toBe('gzip');
    expect(collector.spans.map(({ name }) => name)).toEqual(['askfirst.migrate', 'GET /health/live']);
  });
});
