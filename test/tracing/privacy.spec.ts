import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackCollector } from '../support/collector.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import type { CollectedSpan } from '../support/otlp.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, readingOf, TestWard, yesterdayMorning, type Evaluation } from '../support/ward.js';

// A collector is often a third party's. Everything a ward does is done here with each request traced, and everything that
// reached the collector is held against a closed list.

/** Stands wherever a caller can write something, and must come out nowhere. */
const MARK = 'MARKER7f3a';
/** The only words a span may use, whatever it is about. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  'http.request.method': /^(GET|POST|PUT|HEAD|OPTIONS|_OTHER)$/,
  'http.route': /^/,
  'http.response.status_code': /^[2-5]\d\d$/,
  'url.scheme': /^http$/,
  'error.type': /^5\d\d$/,
  'askfirst.turn.path': /^(at_once|under_lock)$/,
  'askfirst.turn.questions': /^\d+$/,
  'askfirst.migrations': /^\d+$/,
};
/** Some of what must have been traced, by every way a request is served. */
const TRACED = [
  ...['askfirst.queue', 'askfirst.turn', 'askfirst.commit', 'askfirst.catch_up', 'askfirst.migrate'],
  ...['POST /access/v1/evaluation', 'POST /access/v1/evaluations', 'POST /access/v1/search/resource'],
  ...['POST /oidc/*', 'POST /api/v1/consents/:id/withdraw', 'GET /docs/:asset', 'GET', 'HTTP'],
];
const WORK = /^askfirst\.(queue|turn|catch_up|commit|migrate)$/;
const RESOURCE = ['service.instance.id', 'service.name', 'service.version'];

let collector: LoopbackCollector;
let service: Service;
let other: Service;
let ward: TestWard;
let consent: string;

let traces = 0;

/** Asks within a trace of the vendor's own, and resolves with the spans of that trace once they are collected. */
async function traced<T>(
  url: string,
  token: string | null,
  body?: object,
): Promise<{ body: T; spans: CollectedSpan[] }> {
  const trace_id = (++traces).toString(16).padStart(32, 'a');
  const headers = { traceparent: `00-${trace_id}-00000000000000ff-01` };
  const answer = await ask<T>(url, { ...(token && { token }), ...(body && { body }), headers });
  const ours = (): CollectedSpan[] => collector.spans.filter((span) => span.trace_id === trace_id);
  // The request's own span comes last.
  await collector.until(() => ours().some(({ kind }) => kind === 2));
  return { body: answer.body, spans: ours() };
}

type Told = Partial<Evaluation> & { evaluations?: Evaluation[] };

interface Shape {
  decisions: (boolean | undefined)[];
  spans: unknown[];
}

/** What was decided, and what its trace shows but for the times and which way the turn was taken; asked again while the engine has no answer. */
async function shapeOf(kind: string, body: object, url = service.url): Promise<Shape> {
  for (;;) {
    const { body: told, spans } = await traced<Told>(`${url}/access/v1/${kind}`, ward.tokens.vendor, body);
    const each = told.evaluations ?? [told];
    if (each.some(({ context }) => context?.reason_code === 'engine_unavailable')) continue;
    const shown = spans.map(({ name, kind, status, attributes }) => {
      const { 'askfirst.turn.path': _path, ...rest } = attributes;
      return { name, kind, status, rest };
    });
    return { decisions: each.map(({ decision }) => decision), spans: shown };
  }
}

beforeAll(async () => {
  collector = await LoopbackCollector.start();
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  const told = { OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20collector-key', OTEL_SERVICE_NAME: 'gate' };
  service = await startService({ ...env, ...collector.env, ...told });
  other = await startService({ ...env, ...collector.env, ...told });
  ward = await TestWard.build(service.url, 'TEST', 3);
  consent = await ward.consents('p0', 'view_live_blurred', 'alert_response', yesterdayMorning());
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
});

afterAll(async () => {
  await Promise.all([service?.stop(), other?.stop()]);
  await collector?.stop();
});

/** What a person, a vendor or anybody else can write into a request, each with the mark in it. */
async function writeEverywhere(): Promise<void> {
  const { clinician, nurse, vendor } = ward.tokens;
  const headers = {
    'x-request-id': MARK,
    'user-agent': MARK,
    tracestate: `vendor=${MARK}`,
    baggage: `patient=${MARK}`,
    forwarded: `for=${MARK}`,
    'x-forwarded-for': MARK,
  };
  const post = (path: string, token: string, body: object): Promise<unknown> =>
    ask(`${service.url}${path}`, { token, body, headers });
  const scope = {
    technology: 'vision_based_monitoring',
    operation: 'read_vital_signs',
    purpose: 'vital_signs_observation',
  };
  await post('/api/v1/patients', clinician, { id: MARK, name: `${MARK} Jones` });
  await post('/api/v1/consents', clinician, { id: `${MARK}-c`, patient_id: MARK, ...scope, patient_started: true });
  await post(`/api/v1/consents/${consent}/withdraw`, nurse, { words: `I do not want it, ${MARK}` });
  await post('/api/v1/room-presences', nurse, { room_id: 'r1', kind: 'patients_visitor', note: MARK });
  await post(`/access/v1/evaluation?patient=${MARK}`, vendor, {
    ...lookAt('d1'),
    subject: { type: 'staff', id: MARK, properties: { name: MARK } },
    context: {
      purpose: MARK,
      request_id: MARK,
      screen_id: MARK,
      alert: { id: MARK, raised_at: new Date().toISOString() },
    },
  });
  await post('/access/v1/evaluation', vendor, { subject: MARK });
  await post('/access/v1/evaluation', `${MARK}.${MARK}.${MARK}`, {});
  await post('/access/v1/search/resource', nurse, {
    ...readingOf(MARK),
    resource: { type: 'device' },
    page: { token: MARK },
  });
  for (const path of [
    `/${MARK}`,
    `/api/v1/patients/${MARK}?name=${MARK}`,
    `/oidc/${MARK}`,
    `/docs/${MARK}`,
    `/%zz${MARK}`,
  ])
    await ask(`${service.url}${path}`, { token: clinician, headers });
  await ask(`${service.url}/api/v1/patients`, { method: 'PROPFIND', token: clinician, headers });
}

describe('8. A collector learns times, and nothing about a person', () => {
  it('a permit and a deny leave the same spans', async () => {
    await shapeOf('evaluation', readingOf('d0'));
    const permit = await shapeOf('evaluation', readingOf('d0'));
    const deny = await shapeOf('evaluation', readingOf('d1'));
    expect([permit.decisions, deny.decisions]).toEqual([[true], [false]]);
    expect(permit.spans).toHaveLength(4);
    expect(deny.spans).toEqual(permit.spans);
  });

  it('what another process decided is not to be told from how this one catches up with it', async () => {
    const alert = { id: 'seen-before', raised_at: new Date(Date.now() - 60_000).toISOString() };
    const look = (id: string): object => lookAt('d0', { subject: { id }, context: { alert } });
    const after = async (body: object): Promise<Shape> => {
      const { decisions } = await shapeOf('evaluation', body, other.url);
      return { decisions, spans: (await shapeOf('evaluation', readingOf('d1'))).spans };
    };
    await after(look('second'));
    const [denied, permitted] = [await after(look('second')), await after(look('nurse'))];
    expect([denied.decisions, permitted.decisions]).toEqual([[false], [true]]);
    expect(permitted.spans).toEqual(denied.spans);
  });

  it('batches that end early at a permit or a deny leave the same spans as those that do not', async () => {
    const evaluations = ['d0', 'd1', 'd0'].map(readingOf);
    const [all, denied, permitted] = [
      await shapeOf('evaluations', { evaluations }),
      await shapeOf('evaluations', { evaluations, options: { evaluations_semantic: 'deny_on_first_deny' } }),
      await shapeOf('evaluations', { evaluations, options: { evaluations_semantic: 'permit_on_first_permit' } }),
    ];
    expect([all, denied, permitted].map(({ decisions }) => decisions.length)).toEqual([3, 2, 1]);
    expect([denied.spans, permitted.spans]).toEqual([all.spans, all.spans]);
  });

  it('has nothing but names, attributes and values of a closed list, whatever was asked, recorded and sent', async () => {
    await writeEverywhere();
    await traced(`${service.url}/health/live`, null);

    const routes = knownRoutes();
    const odd: unknown[] = [];
    for (const { name, kind, attributes, status, resource } of collector.spans) {
      const { 'http.request.method': method, 'http.route': route } = attributes;
      const verb = method === '_OTHER' ? 'HTTP' : String(method);
      const named = kind === 2 ? name === (route === undefined ? verb : `${verb} ${route}`) : WORK.test(name);
      const listed = Object.entries(attributes).every(([key, value]) => ATTRIBUTES[key]?.test(String(value)));
      const routed = route === undefined || routes.has(templateOf(String(route)));
      const told = Object.keys(resource)
        .filter((key) => !key.startsWith('telemetry.sdk.'))
        .sort();
      if (!named || !listed || !routed || status !== 0 || told.join() !== RESOURCE.join())
        odd.push({ name, kind, attributes, status, told });
    }
    expect(odd).toEqual([]);
    const names = new Set(collector.spans.map(({ name }) => name));
    for (const name of TRACED) expect([name, names.has(name)]).toEqual([name, true]);
    expect(new Set(collector.spans.map(({ resource }) => resource['service.name']))).toEqual(new Set(['gate']));
  });

  it('holds no id, token, body, query or name anywhere in its bytes', () => {
    const bytes = Buffer.concat(collector.bodies).toString('latin1');
    const words = [
      MARK,
      consent,
      'nurse',
      'clinician',
      'vision_based',
      'vital_signs',
      'permit',
      'deny',
      'alert-',
      'TEST',
    ];
    const tokens = Object.values(ward.tokens).map((token) => token.slice(-20));
    for (const word of [...words, ...tokens]) expect([word, bytes.includes(word)]).toEqual([word, false]);
    expect(collector.headers).toMatchObject({ authorization: 'Bearer collector-key' });
    expect(service.stderr()).not.toMatch(/collector-key/);
    expect(service.stderr()).toMatch(/"traces":\{"to":"http:\/\/127\.0\.0\.1:\d+","ratio":1,"parent_based":false\}/);
  });
});

/** The routes there are, however their parameters are called. */
function knownRoutes(): Set<string> {
  const { paths } = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as { paths: object };
  const inside = ['/health/live', '/health/ready', '/metrics', '/openapi.json', '/docs', '/docs/:file', '/oidc/*'];
  return new Set([...Object.keys(paths), ...inside].map(templateOf));
}

function templateOf(route: string): string {
  return route.replace(/\{[^}]+\}|:[a-z_]+/g, ':');
}
