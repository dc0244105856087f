import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { DemoApi } from '../../src/demo/api.js';
import { demoQuestion } from '../../src/demo/question.js';
import { seedDemo, seedPatients } from '../../src/demo/seed.js';
import { NEW_DEMO_PROVIDER } from '../../src/demo/ward.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { OPERATIONS } from './contract.js';
import { PROVIDERS } from './credentials.js';
import { faultsOf, jsonOf } from './judging.js';
import { drafts, type Draft } from './requests.js';
import { Connection, shown, shownAnswer, type Answer, type Request } from './wire.js';
import { World } from './world.js';

// Requests of every kind, good and bad, to every operation of the contract, against the built service with the demo in it.
// FUZZ_REQUESTS says how many, FUZZ_SEED which; with FUZZ_LANES=1 another run of the same seed asks most nearly the same.

const wanted = Number(process.env['FUZZ_REQUESTS'] ?? 3_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** How many ask at once, each on a connection of its own. */
const lanes = Number(process.env['FUZZ_LANES'] ?? 8);
/** How many patients there are besides the demo's table, for anything to be done to. */
const PATIENTS = 40;
/** The device whose own question must be answered as ever in the end, and that is asked about by nothing else. */
const CONTROL = 'larch-01';
/** A run this long must have got every operation to succeed. */
const LONG = 50_000;
/** More kinds of fault than these would only be read once these are mended. */
const KINDS = 12;
const NO_LIMITS = {
  ASKFIRST_CLIENT_RATE: '1000000',
  ASKFIRST_PROVIDER_RATE: '1000000',
  ASKFIRST_STAFF_RATE: '1000000',
  ASKFIRST_TOKEN_RATE: '1000000',
};

let database: string;
let service: Service;
let world: World;
let permits = 0;
const succeeded = new Set<string>();
const statuses = new Map<number, number>();
/** Every kind of fault found, with the smallest request that shows it. */
const told = new Map<string, string>();

interface Fault {
  /** What is wrong, without what differs from one request to the next. */
  kind: string;
  text: string;
}

beforeAll(async () => {
  database = await freshDatabase();
  await createSandbox({ DATABASE_URL: database }, NEW_DEMO_PROVIDER.provider_id);
  await askfirst('sandbox', 'create', '--id', PROVIDERS.other, '--name', 'Another trust');
  service = await startService({ DATABASE_URL: database, LOG_LEVEL: 'warn', ...NO_LIMITS });
  await seedDemo(service.url);
  await seedPatients(service.url, PATIENTS);
  world = new World(service.url, database);
  await world.look(collections(), [CONTROL]);
});

afterAll(async () => {
  await service?.stop();
});

async function askfirst(...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: database };
  return (await promisify(execFile)(process.execPath, ['bin/askfirst.mjs', ...args], { env })).stdout;
}

/** The kinds of record there are collections of, as they stand in addresses. */
function collections(): string[] {
  const reads = OPERATIONS.filter(({ method }) => method === 'GET');
  return reads.map(({ path }) => /^\/api\/v1\/([a-z-]+)$/.exec(path)?.[1]).filter((kind) => kind !== undefined);
}

/** Sends what a draft becomes, and judges the answer; null when it is as it should be. */
async function attempt(connection: Connection, draft: Draft): Promise<Fault | null> {
  await world.renew();
  const request = world.requestOf(draft);
  const answer = await answered(connection, request);
  if (answer instanceof Error) {
    if (isTooLong(request, answer)) return null;
    return { kind: 'no answer', text: `${draft.operation.name}: ${answer.message}\n\n${shown(request)}` };
  }
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  const faults = faultsOf(world, draft, request, answer);
  if (faults.length === 0) {
    if (answer.status < 300 && draft.path === undefined && draft.method === undefined) learn(draft, answer);
    return null;
  }
  const kind = `${answer.status}, ${faults[0]?.replaceAll(/\d{4,}|"[^"]*"|\/\S*/g, '…')}`;
  return { kind, text: [draft.operation.name, ...faults, '', shown(request), '', shownAnswer(answer)].join('\n') };
}

async function answered(connection: Connection, request: Request): Promise<Answer | Error> {
  try {
    return await connection.send(request);
  } catch (error) {
    return error as Error;
  }
}

/** A body longer than it may be is not read to its end: its sender may still be sending when the connection closes. */
function isTooLong({ body }: Request, { code }: NodeJS.ErrnoException): boolean {
  return (body?.length ?? 0) > 60_000 && (code === 'ECONNRESET' || code === 'EPIPE');
}

interface Said {
  id?: unknown;
  patient_id?: unknown;
  items?: { id: string }[];
  decision?: boolean;
  context?: { decision_id?: string };
  page?: { next_token: string };
  /** The sets that decide, by hash. */
  national?: unknown;
  places?: { hash: unknown }[];
}

/** What a layer is named as after this was done to it, so that it is found by what can be done next. */
const AFTER: Readonly<Record<string, string>> = { activate: 'layers-in-force', retire: 'layers-to-retire' };

/** What a record made at this address is named as: a patient, until their admission, as a newcomer. */
const kindOf = (kind: string): string => (kind === 'patients' ? 'newcomers' : kind);

/** Remembers what a success made, and that there was one. */
function learn({ operation }: Draft, answer: Answer): void {
  succeeded.add(operation.name);
  const said = (jsonOf(answer) ?? {}) as Said;
  const kind = /^\/api\/v1\/([a-z-]+)$/.exec(operation.path)?.[1];
  if (answer.status === 201 && kind !== undefined && typeof said.id === 'string') world.learn(kindOf(kind), said.id);
  // Somebody who was not admitted is nobody's to treat.
  if (kind === 'admissions' && typeof said.patient_id === 'string') world.learn('patients', said.patient_id);
  for (const hash of kind === 'policies' ? [said.national, ...(said.places ?? []).map((place) => place.hash)] : [])
    if (typeof hash === 'string') world.learn(kind ?? '', hash);
  const step = /^\/api\/v1\/policy-layers\/\{id\}\/(activate|retire)$/.exec(operation.path)?.[1];
  if (step !== undefined && typeof said.id === 'string') world.learn(AFTER[step] ?? '', said.id);
  // Whoever starts a halt is not told its id.
  if (kind === 'retention-holds' && typeof said.id === 'string') world.learn(kind, said.id);
  if (kind === 'ward-halts') for (const { id } of said.items ?? []) world.learn(kind, id);
  // What follows an override is made with it.
  if (operation.path.endsWith('/tasks')) for (const { id } of said.items ?? []) world.learn('override-tasks', id);
  if (operation.path.endsWith('/start-privacy-window') && typeof said.id === 'string')
    world.learn('privacy-windows', said.id);
  if (operation.path.endsWith('/object') && typeof said.id === 'string') world.learn('objections', said.id);
  const index = said.context?.decision_id?.split('/')[1];
  if (index !== undefined) world.learn('decisions', index);
  if (said.page?.next_token) world.learn('page-tokens', said.page.next_token);
  if (said.decision === true) permits++;
}

/**
 * Tries its share of requests one after another. When one fails, smaller ones are tried for as long as they fail in the same way,
 * and the smallest is told; the lane goes on after it, and tells no other of that kind.
 */
async function lane(number: number): Promise<void> {
  const connection = new Connection(new URL(service.url));
  const share = Math.ceil(wanted / lanes);
  let tried = 0;
  for (let part = 0; tried < share && told.size < KINDS; part++) {
    let smallest: Fault | undefined;
    const property = fc.asyncProperty(drafts, async (draft) => {
      if (!smallest) tried++;
      const fault = await attempt(connection, draft);
      if (!fault || (smallest ? smallest.kind !== fault.kind : told.has(fault.kind))) return;
      smallest = fault;
      throw new Error(fault.kind);
    });
    const of = { numRuns: share - tried, seed: seed + number + 1_000 * part };
    const { counterexamplePath } = await fc.check(property, of);
    if (smallest) told.set(smallest.kind, `${smallest.text}\n(lane ${number}, part ${part}, at ${counterexamplePath})`);
  }
  connection.close();
}

describe('whatever is sent', () => {
  it(
    `is answered as the contract says, ${wanted} times over (FUZZ_SEED=${seed})`,
    async () => {
      const from = performance.now();
      await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
      const seconds = Math.round((performance.now() - from) / 1_000);
      const counts = [...statuses].sort(([a], [b]) => a - b);
      const answers = counts.reduce((sum, [, times]) => sum + times, 0);
      process.stdout.write(
        `fuzz: FUZZ_SEED=${seed}, ${answers} answers in ${seconds} s, ${permits} permits, ` +
          `${succeeded.size} of ${OPERATIONS.length} operations succeeded; ` +
          `${counts.map(([status, times]) => `${status}: ${times}`).join(', ')}\n`,
      );
      expect([...told.values()].join('\n\n────────\n\n')).toBe('');
    },
    60_000 + wanted * 20,
  );

  it('leaves a service that is ready, a log that is whole, and nothing in its own log that is ours to mend', async () => {
    expect((await ask(`${service.url}/health/ready`)).body).toEqual({ ready: true, obstacles: {} });
    const errors = service.stderr().split('\n');
    expect(errors.slice(0, KINDS).join('\n')).toBe('');
    expect(await askfirst('log', 'verify')).toMatch(/DEMO/);
  });

  it('leaves a question that is permitted permitted, and one that is denied denied', async () => {
    const api = new DemoApi(service.url);
    expect((await api.ask(demoQuestion(CONTROL))).decision).toBe(true);
    expect((await api.ask(demoQuestion('larch-02'))).decision).toBe(false);
  });

  it('was not only refused: questions were permitted, and every operation was carried out', () => {
    const never = OPERATIONS.map(({ name }) => name).filter((name) => !succeeded.has(name));
    expect(permits).toBeGreaterThan(0);
    // A short run may miss a few that need several things to have happened before.
    expect(wanted < LONG ? never.slice(OPERATIONS.length / 3) : never).toEqual([]);
  });
});
