import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyTail, type VerifiedLog } from '../../src/log/verify/verify-database.js';
import { asService, freshDatabase } from '../support/database.js';
import { freePort, startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, readingOf, TestWard, type Evaluation } from '../support/ward.js';
import { faultsInLog } from './withdrawal-race.js';

const PATIENTS = 4;
const ASKERS = 6;
const ROUNDS = 2;
/** How often the balancer looks whether a replica is ready, in milliseconds. */
const LOOK_MS = 50;
const DRAIN_MS = 400;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Answered {
  status: number;
  body: Evaluation;
}

/** One replica as a balancer sees it: whether it takes requests, and the connections kept open to it. */
class Upstream {
  taking = true;
  readonly agent = new Agent({ keepAlive: true });
  answered = 0;
  constructor(readonly port: number) {}

  /** Sends one request on a connection kept open; rejects with what the socket says. */
  send(path: string, token?: string, body?: object): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(sent === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
      };
      const method = sent === undefined ? 'GET' : 'POST';
      const asked = request(
        { host: '127.0.0.1', port: this.port, path, method, headers, agent: this.agent },
        (answer) => {
          let said = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
          answer.once('error', reject);
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(said) as Evaluation }));
        },
      );
      asked.once('error', reject);
      asked.end(sent);
    });
  }
}

/**
 * Spreads requests over replicas as a plain balancer does: it asks each whether it is ready, and tries another one only
 * when a connection was refused, since then nothing was sent. Whatever else goes wrong is its caller's to see.
 */
class Balancer {
  private next = 0;
  private looking = true;
  private readonly watching: Promise<void>;
  constructor(readonly upstreams: readonly Upstream[]) {
    this.watching = Promise.all(upstreams.map((upstream) => this.watch(upstream))).then(() => undefined);
  }

  async send(path: string, token: string, body: object): Promise<Answered> {
    for (let tries = 0; tries < this.upstreams.length * 2; tries++) {
      const upstream = this.pick();
      try {
        const answer = await upstream.send(path, token, body);
        upstream.answered++;
        return answer;
      } catch (error) {
        if (codeOf(error) !== 'ECONNREFUSED') throw error;
        upstream.taking = false;
      }
    }
    throw new Error('no replica takes requests');
  }

  async close(): Promise<void> {
    this.looking = false;
    await this.watching;
    for (const { agent } of this.upstreams) agent.destroy();
  }

  private pick(): Upstream {
    const taking = this.upstreams.filter((upstream) => upstream.taking);
    const picked = taking[this.next++ % taking.length];
    if (picked === undefined) throw new Error('no replica takes requests');
    return picked;
  }

  private async watch(upstream: Upstream): Promise<void> {
    while (this.looking) {
      const ready = await upstream.send('/health/ready').then(
        ({ status }) => status === 200,
        // A replica that is away is not ready, however that shows.
        () => false,
      );
      upstream.taking = ready;
      await sleep(LOOK_MS);
    }
  }
}

function codeOf(error: unknown): string {
  // Not instanceof: an error of Node's own is of another realm than a test's.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

let env: Record<string, string>;
let replicas: { port: string; service: Service }[];
let ward: TestWard;
let balancer: Balancer;

function start(port: string): Promise<Service> {
  return startService({ ...env, PORT: port });
}

beforeAll(async () => {
  env = { DATABASE_URL: await freshDatabase(), ASKFIRST_DRAIN_MS: String(DRAIN_MS) };
  await createSandbox(env);
  const ports = [await freePort(), await freePort()];
  replicas = await Promise.all(ports.map(async (port) => ({ port, service: await start(port) })));
  const [first] = replicas;
  ward = await TestWard.build(first?.service.url ?? '', 'TEST', PATIENTS);
  // One refuses by never having been asked, so that a wrong permit would show as well.
  for (let i = 1; i < PATIENTS; i++) await ward.consents(`p${i}`, 'read_vital_signs', 'vital_signs_observation');
  balancer = new Balancer(ports.map((port) => new Upstream(Number(port))));
});

afterAll(async () => {
  await balancer?.close();
  await Promise.all((replicas ?? []).map(({ service }) => service.stop()));
});

describe('a rolling restart', () => {
  it('fails no request and answers none wrongly while each replica is stopped and started in turn', async () => {
    const failed: string[] = [];
    const wrong: object[] = [];
    const answers = new Map<number, string>();
    const statuses: (number | null)[] = [];
    let running = true;
    let asked = 0;
    let late = 0;
    const askers = Array.from({ length: ASKERS }, async (_, i) => {
      for (let n = i; running; n++) {
        const patient = n % PATIENTS;
        asked++;
        try {
          const answer = await balancer.send('/access/v1/evaluation', ward.tokens.vendor, readingOf(`d${patient}`));
          const { decision, context } = answer.body;
          const [, index] = context?.decision_id?.split('/') ?? [];
          // Whether such a one was a permit too late to send, and nothing else, is for the log to say.
          if (answer.status === 200 && patient > 0 && context?.reason_code === 'engine_unavailable') late++;
          else if (answer.status !== 200 || index === undefined || decision !== patient > 0) wrong.push(answer);
          else answers.set(Number(index), decision ? 'permit' : 'deny');
        } catch (error) {
          failed.push(`${codeOf(error)} ${String(error)}`);
        }
        await sleep(2);
      }
    });
    await sleep(300);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, replica] of replicas.entries()) {
        statuses.push(await replica.service.stop());
        replica.service = await start(replica.port);
        const upstream = balancer.upstreams[i] as Upstream;
        const before = upstream.answered;
        // The next one goes only once this one carries load again.
        while (upstream.answered < before + 20) await sleep(10);
      }
    }
    running = false;
    await Promise.all(askers);
    process.stderr.write(
      `rolling restart: ${asked} asked, ${failed.length} failed, ${wrong.length} wrong, ${late} too late\n`,
    );
    expect(failed).toEqual([]);
    expect(wrong).toEqual([]);
    expect(answers.size + late).toBe(asked);
    await balancer.close();
    // A process that ends leaves the last word in the log: what it did not send, or did not log.
    statuses.push(...(await Promise.all(replicas.map(({ service }) => service.stop()))));
    expect(statuses).toEqual(new Array((ROUNDS + 1) * replicas.length).fill(0));
    const log = await readLog();
    expect([...answers].filter(([index, outcome]) => log.outcomes.get(index) !== outcome)).toEqual([]);
    expect([log.late, log.unlogged]).toEqual([late, 0]);
    const whole = await faultsInLog(env['DATABASE_URL'] ?? '', 'TEST');
    expect(whole.findings).toEqual([]);
    // The doctor's quick look comes to the same from wherever it begins.
    for (const batches of [1, 2, 3, 5, 8, 100, 333]) expect(await tailOfLog(batches)).toEqual({ ...whole, batches });
  });

  it('says that it is not ready, closes each connection after its answer, and still answers until the drain is over', async () => {
    const service = await startService({ ...env, ASKFIRST_DRAIN_MS: '8000' });
    const upstream = new Upstream(Number(new URL(service.url).port));
    expect(await upstream.send('/health/ready')).toMatchObject({ status: 200 });
    const stopping = service.stop();
    while (!service.stderr().includes('"draining')) await sleep(10);
    const ready = await fetch(`${service.url}/health/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toEqual({ ready: false, obstacles: { stopping: 'this process is stopping' } });
    const answer = await upstream.send('/access/v1/evaluation', ward.tokens.vendor, lookAt('d0'));
    expect(answer).toMatchObject({ status: 200, body: { decision: false } });
    expect(answer.body.context.decision_id).toMatch(/^TEST\/\d+$/);
    expect(await stopping).toBe(0);
    await expect(upstream.send('/health/ready')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    upstream.agent.destroy();
  });
});

function tailOfLog(batches: number): Promise<VerifiedLog> {
  return asService(env['DATABASE_URL'] ?? '', null, (client) => verifyTail(client, 'TEST', batches));
}

/** What the log holds: each decision, how many permits were too late to be sent, and how many denials are in no entry. */
async function readLog(): Promise<{ outcomes: Map<number, string>; late: number; unlogged: number }> {
  return asService(env['DATABASE_URL'] ?? '', 'TEST', async (client) => {
    const { rows } = await client.query<{ index: string; outcome: string | null; late: number; unlogged: number }>(
      `SELECT index, body::json->'verdict'->>'outcome' AS outcome,
         coalesce(json_array_length(body::json->'indexes'), 0) AS late,
         coalesce((body::json->>'unlogged_denials')::int, 0) AS unlogged
       FROM log_entry WHERE kind IN ('decision', 'late_answers', 'outage')`,
    );
    const sum = (of: 'late' | 'unlogged'): number => rows.reduce((total, row) => total + row[of], 0);
    const outcomes = new Map(
      rows.flatMap(({ index, outcome }) => (outcome === null ? [] : [[Number(index), outcome]])),
    );
    return { outcomes, late: sum('late'), unlogged: sum('unlogged') };
  });
}
