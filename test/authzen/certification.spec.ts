import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { ask, type Answer } from '../support/http.js';

// The AuthZEN 1.0 certification profile, by its section numbers, against the fixture over the service's protocol code.

let process_: ChildProcess;
let url: string;

beforeAll(async () => {
  process_ = spawn(process.execPath, ['bin/authzen-fixture.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    process_.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const listening = /^listening (\S+)$/m.exec(said)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    process_.once('close', (status) => reject(new Error(`it ended with ${status}`)));
  });
});

afterAll(async () => {
  const closed = new Promise((resolve) => process_.once('close', resolve));
  process_.kill('SIGTERM');
  expect(await closed).toBe(0);
});

interface Body {
  decision?: boolean;
  evaluations?: { decision: boolean; context?: object }[];
  results?: { type?: string; id?: string; name?: string }[];
  page?: { next_token: string };
}

const post = (path: string, body: unknown, headers = {}): Promise<Answer<Body>> =>
  ask<Body>(`${url}/access/v1/${path}`, { body, headers, method: 'POST' });

const alice = { type: 'user', id: 'alice' };
const bob = { type: 'user', id: 'bob' };
const admin = { ...bob, properties: { role: 'admin' } };
const read = { name: 'read' };
const write = { name: 'write' };
const record1 = { type: 'record', id: 'record-1' };
const active1 = { ...record1, properties: { status: 'active' } };
const archived2 = { type: 'record', id: 'record-2', properties: { status: 'archived' } };
const remove = (soft: boolean): object => ({ name: 'delete', properties: { soft } });

describe('basic: one evaluation (§2)', () => {
  it.each<[string, object, boolean]>([
    ['1: alice reads', { subject: alice, action: read, resource: record1 }, true],
    ['2: alice writes', { subject: alice, action: write, resource: record1 }, true],
    ['3: bob reads', { subject: bob, action: read, resource: record1 }, true],
    ['4: bob writes', { subject: bob, action: write, resource: record1 }, false],
    ['5: alice writes what is archived', { subject: alice, action: write, resource: archived2 }, false],
    ['6: an admin writes what is archived', { subject: admin, action: write, resource: archived2 }, true],
    ['7: alice deletes softly', { subject: alice, action: remove(true), resource: record1 }, true],
    ['8: alice deletes for good', { subject: alice, action: remove(false), resource: record1 }, false],
    [
      'context, further properties and unknown fields change nothing',
      {
        subject: { ...alice, properties: { department: 'Sales' } },
        action: { ...read, properties: { method: 'GET' } },
        resource: active1,
        context: { ip: '192.168.1.1' },
        futureField: { nested: true },
      },
      true,
    ],
    ['nobody known', { subject: { type: 'user', id: 'eve' }, action: read, resource: record1 }, false],
  ])('rule %s', async (_rule, question, decision) => {
    for (let again = 0; again < 3; again++) {
      const { status, headers, body } = await post('evaluation', question);
      expect({ status, body }).toEqual({ status: 200, body: { decision } });
      expect(headers.get('content-type')).toMatch(/^application\/json/);
    }
  });

  it.each<[string, unknown]>([
    ['no subject', { action: read, resource: record1 }],
    ['no action', { subject: alice, resource: record1 }],
    ['no resource', { subject: alice, action: read }],
    ['a subject without a type', { subject: { id: 'alice' }, action: read, resource: record1 }],
    ['a subject without an id', { subject: { type: 'user' }, action: read, resource: record1 }],
    ['an action without a name', { subject: alice, action: {}, resource: record1 }],
    ['a resource without a type', { subject: alice, action: read, resource: { id: 'record-1' } }],
    ['a resource without an id', { subject: alice, action: read, resource: { type: 'record' } }],
    ['a subject that is a string', { subject: 'alice', action: read, resource: record1 }],
    ['a name that is a number', { subject: alice, action: { name: 123 }, resource: record1 }],
    ['no JSON', '{"subject":'],
    ['nothing', ''],
  ])('%s is answered with 400', async (_what, body) => {
    expect((await post('evaluation', body, { 'content-type': 'application/json' })).status).toBe(400);
  });

  it('another content type is answered with 400, and the request id always comes back', async () => {
    const question = JSON.stringify({ subject: alice, action: read, resource: record1 });
    const other = await post('evaluation', question, { 'content-type': 'text/plain', 'x-request-id': 'mine-1' });
    expect({ status: other.status, id: other.headers.get('x-request-id') }).toEqual({ status: 400, id: 'mine-1' });
    const right = await post('evaluation', question, { 'content-type': 'application/json', 'x-request-id': 'mine-2' });
    expect({ status: right.status, id: right.headers.get('x-request-id') }).toEqual({ status: 200, id: 'mine-2' });
  });
});

describe('batch: several evaluations (§3)', () => {
  it.each<[string, object, boolean[]]>([
    [
      '3.2.1',
      { subject: alice, action: read, evaluations: [{ resource: record1 }, { resource: archived2 }] },
      [true, true],
    ],
    ['3.2.2', { subject: bob, resource: record1, evaluations: [{ action: read }, { action: write }] }, [true, false]],
    [
      '3.2.3',
      { subject: alice, action: write, evaluations: [{ resource: active1 }, { resource: archived2 }] },
      [true, false],
    ],
    [
      '3.2.4',
      { action: write, resource: archived2, evaluations: [{ subject: alice }, { subject: admin }] },
      [false, true],
    ],
    [
      '3.2.5',
      {
        evaluations: [
          { subject: alice, action: read, resource: record1 },
          { subject: bob, action: write, resource: record1 },
        ],
      },
      [true, false],
    ],
    [
      '3.2.7',
      {
        subject: alice,
        action: write,
        resource: { type: 'record' },
        evaluations: [{ resource: { id: 'record-1', properties: { status: 'active' } } }, { resource: archived2 }],
      },
      [true, false],
    ],
    ['3.4.1', { subject: alice, action: read, evaluations: [{ resource: record1 }, {}] }, [true, false]],
  ])('%s is answered in order, one decision each', async (_section, request, decisions) => {
    const { status, body } = await post('evaluations', request);
    expect({ status, decisions: body.evaluations?.map(({ decision }) => decision) }).toEqual({
      status: 200,
      decisions,
    });
  });

  it.each([
    ['execute_all', [false, true, false]],
    ['deny_on_first_deny', [false]],
    ['permit_on_first_permit', [false, true]],
  ])('%s answers as far as it says', async (evaluations_semantic, decisions) => {
    const { body } = await post('evaluations', {
      subject: bob,
      resource: record1,
      evaluations: [{ action: write }, { action: read }, {}],
      options: { evaluations_semantic },
    });
    expect(body.evaluations?.map(({ decision }) => decision)).toEqual(decisions);
  });

  it.each([[{}], [{ evaluations: [] }]])('without any it is one evaluation (§3.4.2, §3.4.3)', async (over) => {
    const { status, body } = await post('evaluations', { subject: alice, action: read, resource: record1, ...over });
    expect({ status, body }).toEqual({ status: 200, body: { decision: true } });
  });
});

describe('search (§4)', () => {
  const names = (body: Body): (string | undefined)[] => (body.results ?? []).map(({ id, name }) => id ?? name);

  it.each<[string, string, object, string[]]>([
    ['4.2.1', 'subject', { subject: { type: 'user' }, action: read, resource: record1 }, ['alice', 'bob']],
    ['4.2.4', 'subject', { subject: { type: 'user' }, action: write, resource: archived2 }, ['bob']],
    ['4.3.1', 'resource', { subject: alice, action: read, resource: { type: 'record' } }, ['record-1', 'record-2']],
    ['4.3.3', 'resource', { subject: admin, action: write, resource: { type: 'record' } }, ['record-2']],
    ['4.4.1', 'action', { subject: alice, resource: record1, context: {} }, ['delete', 'read', 'write']],
    ['4.4.3', 'action', { subject: admin, resource: archived2 }, ['read', 'write']],
    ['4.6.1', 'action', { subject: { type: 'user', id: 'nonexistent-user' }, resource: record1 }, []],
    ['4.6.2', 'subject', { subject: { type: 'spaceship' }, action: read, resource: record1 }, []],
  ])('%s finds what the same rules permit', async (_section, kind, request, found) => {
    const { status, body } = await post(`search/${kind}`, request);
    expect({ status, found: names(body) }).toEqual({ status: 200, found });
  });

  it.each<[string, object]>([
    ['subject', { subject: { type: 'user' }, resource: record1 }],
    ['resource', { action: read, resource: { type: 'record' } }],
    ['action', { subject: alice }],
    ['subject', { subject: { type: 'user' }, action: read, resource: { type: 'record' } }],
    ['resource', { subject: { type: 'user' }, action: read, resource: { type: 'record' } }],
  ])('a %s search with something missing is answered with 400 (§4.7)', async (kind, request) => {
    expect((await post(`search/${kind}`, request)).status).toBe(400);
  });

  it('goes on where a page ended, and says with an empty token that it was the last (§4.5)', async () => {
    const search = { subject: { type: 'user' }, action: read, resource: record1 };
    const first = await post('search/subject', { ...search, page: { limit: 1 } });
    expect(names(first.body)).toEqual(['alice']);
    const token = first.body.page?.next_token ?? '';
    const second = await post('search/subject', { ...search, page: { token } });
    expect({ names: names(second.body), next: second.body.page?.next_token }).toEqual({ names: ['bob'], next: '' });
    const elsewhere = await post('search/subject', { ...search, action: write, page: { token } });
    const altered = await post('search/subject', { ...search, page: { token: `${token}x` } });
    expect([elsewhere.status, altered.status]).toEqual([400, 400]);
  });
});

describe('discovery (§6)', () => {
  it('names every endpoint below the address it was asked at, and signs it', async () => {
    const { status, body } = await ask<Record<string, string>>(`${url}/.well-known/authzen-configuration`);
    expect(status).toBe(200);
    const { signed_metadata, ...said } = body;
    expect(said).toEqual({
      policy_decision_point: url,
      access_evaluation_endpoint: `${url}/access/v1/evaluation`,
      access_evaluations_endpoint: `${url}/access/v1/evaluations`,
      search_subject_endpoint: `${url}/access/v1/search/subject`,
      search_resource_endpoint: `${url}/access/v1/search/resource`,
      search_action_endpoint: `${url}/access/v1/search/action`,
    });
    const keys = createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(signed_metadata ?? '', keys, { issuer: url });
    expect(payload).toMatchObject(said);
  });
});
