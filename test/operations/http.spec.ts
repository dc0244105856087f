import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { sendRaw } from '../support/raw.js';
import { startAndFail, startService, type Service } from '../support/service.js';

let service: Service;
let DATABASE_URL: string;

beforeAll(async () => {
  DATABASE_URL = await freshDatabase();
  service = await startService({ DATABASE_URL });
});
afterAll(() => service.stop());

interface Problem {
  code: string;
  status: number;
  instance: string;
}

describe('every answer', () => {
  it('echoes a sane X-Request-ID, on success and on failure', async () => {
    for (const path of ['/health/live', '/nowhere', '/%zz']) {
      const { headers } = await ask(`${service.url}${path}`, { headers: { 'x-request-id': 'ward-7.42' } });
      expect([path, headers.get('x-request-id')]).toEqual([path, 'ward-7.42']);
    }
  });

  it('makes an id when there is none, or one that is not sane', async () => {
    for (const given of [undefined, 'two words', 'x'.repeat(129)]) {
      const { headers } = await ask(`${service.url}/health/live`, given ? { headers: { 'x-request-id': given } } : {});
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('carries an id even when what came was not HTTP', async () => {
    const [answer] = await sendRaw(service.url, ['no such protocol\r\n\r\n']);
    expect(answer?.status).toBe(400);
    expect(answer?.body).toMatch(/"code":"malformed"/);
    expect(answer?.head).toMatch(/^X-Request-ID: [0-9a-f-]{36}$/m);
  });
});

describe('a failure', () => {
  it('is a problem that names the request', async () => {
    const { status, headers, body } = await ask<Problem>(`${service.url}/nowhere`, {
      headers: { 'x-request-id': 'abc' },
    });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'not_found', status: 404, instance: 'abc' });
  });

  it('says that a body is not JSON, is too large, or is of another kind', async () => {
    const post = (body: string, type = 'application/json') =>
      ask<Problem>(`${service.url}/api/v1/wards`, { body, headers: { 'content-type': type } });
    expect((await post('{"name":')).body.code).toBe('malformed');
    expect((await post(JSON.stringify({ name: 'x'.repeat(70_000) }))).body).toMatchObject({
      status: 413,
      code: 'too_large',
    });
    for (const [body, type] of [
      ['<ward/>', 'application/xml'],
      ['name=Larch&kind=adult', 'application/x-www-form-urlencoded'],
      ['{"name":"Larch"}', 'text/plain'],
      ['{"name":"Larch"}', 'application/json, text/plain'],
    ] as const)
      expect((await post(body, type)).body).toMatchObject({ status: 415, code: 'not_json' });
  });

  it('names what of a body could be read in two ways', async () => {
    const { status, body } = await ask<Problem & { faults: object[] }>(`${service.url}/api/v1/wards`, {
      body: '{"name":"a","name":"b","more":{"__proto__":1}}',
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'ambiguous_json' });
    expect(body.faults).toMatchObject([{ field: 'name' }, { field: 'more.__proto__' }]);
  });
});

describe('health and metrics', () => {
  it('say that the service lives, is ready, and counts no people', async () => {
    expect((await ask(`${service.url}/health/live`)).body).toEqual({ live: true });
    expect((await ask(`${service.url}/health/ready`)).body).toEqual({ ready: true, obstacles: {} });
    const { status, body } = await ask<string>(`${service.url}/metrics`);
    expect([status, /process_cpu_seconds_total/.test(body)]).toEqual([200, true]);
    expect(body).not.toMatch(/patient_id|staff_id|nhs_number/);
  });
});

describe('the start', () => {
  it('reports what runs, on what, and under which rules', () => {
    expect(service.stderr()).toMatch(
      /"node":"v\d+[^]*"policy_set":"[0-9a-f]{64}"[^]*"database":\{"kind":"server","version":"18/,
    );
  });

  it('ends with one message when the port is in use', async () => {
    const PORT = new URL(service.url).port;
    const { status, stderr } = await startAndFail({ DATABASE_URL, PORT });
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`Port ${PORT} of 127.0.0.1 is in use`));
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names every fault of the configuration at once', async () => {
    const { status, stderr } = await startAndFail({ DATABASE_URL: 'mysql://x', PORT: 'ninety', LOG_LEVEL: 'loud' });
    expect(status).toBe(1);
    for (const name of ['DATABASE_URL', 'PORT', 'LOG_LEVEL']) expect(stderr).toMatch(name);
  });
});

describe('the stop', () => {
  it('answers what was accepted, closes its connection, and exits 0', async () => {
    const stopping = await startService({ DATABASE_URL });
    const { hostname, port } = new URL(stopping.url);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      'POST /api/v1/wards HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{',
    );
    // A second connection is answered after the first was read from.
    await ask(`${stopping.url}/health/live`);
    const ended = stopping.stop();
    while (!stopping.stderr().includes('"stopping')) await new Promise((resolve) => setTimeout(resolve, 10));
    socket.write('}');
    await closed;
    expect(said).toMatch(/^HTTP\/1\.1 401 /);
    expect(await ended).toBe(0);
  });
});
