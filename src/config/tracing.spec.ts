import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readTracing, type TracingConfig } from './tracing.js';

const HERE = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

function read(env: Record<string, string>): { tracing: TracingConfig | undefined; faults: string[] } {
  const faults: string[] = [];
  return { tracing: readTracing(env, faults), faults };
}

const faultsOf = (env: Record<string, string>): string[] => read({ ...HERE, ...env }).faults;

describe('the configuration of traces', () => {
  it('is none, and nothing of it is looked at, while no collector is named or traces are turned off', () => {
    const wrong = { OTEL_EXPORTER_OTLP_HEADERS: '=', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' };
    for (const env of [{}, { ...HERE, OTEL_SDK_DISABLED: 'true' }, { ...HERE, OTEL_TRACES_EXPORTER: 'none' }])
      expect(read({ ...env, ...wrong })).toEqual({ tracing: undefined, faults: [] });
    for (const sampler of [
      { OTEL_TRACES_SAMPLER: 'always_off' },
      { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' },
    ])
      expect(read({ ...HERE, ...sampler })).toEqual({ tracing: undefined, faults: [] });
  });

  it('is complete when only a collector is named', () => {
    expect(read(HERE)).toEqual({
      faults: [],
      tracing: {
        url: 'http://127.0.0.1:4318/v1/traces',
        headers: {},
        resource: { 'service.name': 'askfirst' },
        ratio: 1,
        parent_based: false,
        compression: 'none',
        tls: {},
        timeout_ms: 10_000,
        delay_ms: 5_000,
        queue_size: 2_048,
        batch_size: 512,
      },
    });
  });

  it('takes the address for traces alone as it stands, before that for everything', () => {
    const at = (env: Record<string, string>): string | undefined => read(env).tracing?.url;
    expect(at({ ...HERE, OTEL_EXPORTER_OTLP_ENDPOINT: 'https://c.example/otlp/' })).toBe(
      'https://c.example/otlp/v1/traces',
    );
    expect(at({ ...HERE, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://c.example' })).toBe('https://c.example/');
  });

  it('reads headers and attributes with percent-encoding, those for traces over those for everything', () => {
    const { tracing } = read({
      ...HERE,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=one, authorization=Bearer%20abc=',
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'x-key=two',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=live,service.name=gate',
      OTEL_SERVICE_NAME: 'askfirst-north',
    });
    expect(tracing?.headers).toEqual({ 'x-key': 'two', authorization: 'Bearer abc=' });
    expect(tracing?.resource).toEqual({ 'deployment.environment.name': 'live', 'service.name': 'askfirst-north' });
  });

  it.each([
    ['always_on', '', { ratio: 1, parent_based: false }],
    ['traceidratio', '0.25', { ratio: 0.25, parent_based: false }],
    ['traceidratio', '', { ratio: 1, parent_based: false }],
    ['parentbased_always_on', '', { ratio: 1, parent_based: true }],
    ['parentbased_always_off', '', { ratio: 0, parent_based: true }],
    ['parentbased_traceidratio', '.5', { ratio: 0.5, parent_based: true }],
  ])('knows the sampler %s with %p', (OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG, expected) => {
    expect(read({ ...HERE, OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG })).toMatchObject({
      tracing: expected,
      faults: [],
    });
  });

  it('names every fault at once, with its fix', () => {
    const faults = faultsOf({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'collector:4318',
      OTEL_TRACES_EXPORTER: 'console',
      OTEL_TRACES_SAMPLER: 'jaeger_remote',
      OTEL_TRACES_SAMPLER_ARG: '2',
      OTEL_BSP_MAX_QUEUE_SIZE: '10',
      OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '11',
      OTEL_BSP_SCHEDULE_DELAY: '-1',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
      OTEL_EXPORTER_OTLP_HEADERS: 'good=1,bad header=2,x=%zz',
      OTEL_RESOURCE_ATTRIBUTES: 'a=b,=c',
      OTEL_SERVICE_NAME: 'a\u0000b',
      OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: 'zip',
      OTEL_EXPORTER_OTLP_TIMEOUT: '10s',
      OTEL_EXPORTER_OTLP_CERTIFICATE: '/nowhere/ca.pem',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'OTEL_BSP_MAX_EXPORT_BATCH_SIZE',
      'OTEL_BSP_SCHEDULE_DELAY',
      'OTEL_EXPORTER_OTLP_CERTIFICATE',
      'OTEL_EXPORTER_OTLP_HEADERS',
      'OTEL_EXPORTER_OTLP_PROTOCOL',
      'OTEL_EXPORTER_OTLP_TIMEOUT',
      'OTEL_EXPORTER_OTLP_TRACES_COMPRESSION',
      'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
      'OTEL_RESOURCE_ATTRIBUTES',
      'OTEL_SERVICE_NAME',
      'OTEL_TRACES_EXPORTER',
      'OTEL_TRACES_SAMPLER',
      'OTEL_TRACES_SAMPLER_ARG',
    ]);
    expect(faults.find((fault) => fault.startsWith('OTEL_EXPORTER_OTLP_HEADERS'))).toMatch(/pair 2, 3/);
    expect(faultsOf({ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '1.5' })).toHaveLength(1);
  });

  it('never repeats what may be a secret', () => {
    const faults = [
      ...faultsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://user:hunter2@c.example' }),
      ...faultsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://c.example?key=hunter2' }),
      ...faultsOf({ OTEL_EXPORTER_OTLP_HEADERS: 'hunter2,authorization=hunter2%' }),
    ];
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toMatch('hunter2');
  });

  it('takes a client’s certificate only with its key, and both only as PEM', () => {
    const directory = mkdtempSync(join(tmpdir(), 'askfirst-tracing-'));
    const file = join(directory, 'file.pem');
    writeFileSync(file, 'no PEM');
    expect(faultsOf({ OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE: file }).join()).toMatch(/set both or neither/);
    const both = { OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE: file, OTEL_EXPORTER_OTLP_CLIENT_KEY: file };
    expect(faultsOf(both).join()).toMatch(/not PEM that fits together/);
    rmSync(directory, { recursive: true });
  });
});
