import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { vendorToken } from '../../dist/src/identity/token.client.js';
import { readDecision } from '../../dist/src/log/decision-whole.js';
import { nationalPolicy, target } from './deciding.mjs';
import { compareWithLog, measured, mustBeWell, ready } from './evaluation.mjs';
import { cerbosName, cerbosResource, cerbosTogether, startCerbos } from './support/cerbos.mjs';
import { familyOf, median, scratch } from './support/measure.mjs';
import { runEngine, startService } from './support/processes.mjs';
import { ID, mix, RAISED_AT } from './support/questions.mjs';
import { entries, seed, withDatabase } from './support/seed.mjs';
import { CLIENT, PROVIDER } from './support/ward.mjs';

/** Enough to keep both servers busy: with 64 neither answers more, and both later. */
const CONNECTIONS = 16;
/** As many questions as Cerbos takes in one request. */
const TOGETHER = 50;
/** Peers without a network, by the name `support/engines.mjs` has for them. */
const ENGINES = {
  askfirst: 'Askfirst’s compiled rules alone, every reason',
  casl: 'CASL 7 alone, an ability made once, one reason at most',
  cedar: 'Cedar 4.13 alone, as WebAssembly, policies parsed once',
};

/**
 * Fifty different questions to a request, answered after their commit; then the same questions, with the facts they turned
 * on, to Cerbos and to engines in process, each of which must decide every one as the log has it. Each server is started for
 * its turn and stopped after it.
 */
export async function run({ quick, profile }) {
  const patients = quick ? 500 : 2_000;
  const times = quick ? { warm_up_ms: 700, measure_ms: 1_000 } : { warm_up_ms: 3_000, measure_ms: 6_000 };
  const rounds = quick ? 2 : 5;
  // Of each run's decisions so many are put to the peers, with the facts they turned on.
  const put = quick ? 2_000 : 10_000;
  const directory = scratch();
  try {
    const key = await seed(join(directory, 'data'), patients);
    const bench = { directory, key, policy: await nationalPolicy(), questions: asked(patients), put, times, profile };
    const runs = { served: [], cerbos: [], ...Object.fromEntries(Object.keys(ENGINES).map((name) => [name, []])) };
    for (let round = 0; round < rounds; round++) {
      const { cases, ...served } = await askfirst(bench, `b${round}`);
      runs.served.push(served);
      runs.cerbos.push(await cerbos(bench, cases, `c${round}`));
      for (const engine of Object.keys(ENGINES)) runs[engine].push(await alone(engine, cases, quick));
    }
    return report(runs, bench);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function asked(patients) {
  return mix(patients).map(({ body }) => JSON.stringify(body));
}

function planOf(bench, url, run) {
  const { hostname: host, port } = new URL(url);
  const marks = { id_mark: ID, raised_at_mark: RAISED_AT };
  return { host, port: Number(port), connections: CONNECTIONS, headers: '', ...marks, run, ...bench.times };
}

async function askfirst(bench, run) {
  const data = join(bench.directory, 'data');
  const node = bench.profile ? ['--cpu-prof', `--cpu-prof-dir=${bench.profile}`] : [];
  const service = await startService(data, { node });
  try {
    const token = await vendorToken(service.url, CLIENT, bench.key);
    const { first } = await ready(data);
    const result = await measured(
      {
        ...planOf(bench, service.url, run),
        path: '/access/v1/evaluations',
        headers: `Authorization: Bearer ${token}\r\n`,
        questions: bench.questions,
        together: { questions: TOGETHER, opening: '{"evaluations":[', closing: ']}', answer: '{"decision":' },
        permit: '"decision":true',
        id_from: `"decision_id":"${PROVIDER}/`,
      },
      () => ({ node: [service.pid], postgres: familyOf(service.postmaster()) }),
    );
    mustBeWell(result, 'Askfirst');
    const compared = await compareWithLog(data, result, first, run);
    const cases = await decidedFrom(data, first + Math.floor(compared.logged / 2), bench.put);
    return { ...result, answers: undefined, ...compared, cases };
  } finally {
    await service.stop();
  }
}

/** So many decisions in the log from an index on: the questions, the facts they turned on, and what came of them. */
async function decidedFrom(data, index, count) {
  return withDatabase(data, async (client) => {
    const cases = [];
    for await (const { body } of entries(client, index)) {
      if (JSON.parse(body).kind !== 'decision') continue;
      const { question, facts, verdict } = readDecision(body);
      cases.push({ question, facts, permit: verdict.outcome === 'permit', rules: verdict.rules });
      if (cases.length === count) break;
    }
    return cases;
  });
}

async function cerbos(bench, cases, run) {
  const directory = join(bench.directory, 'cerbos');
  const server = await startCerbos(directory, bench.policy, { together: true });
  const plan = {
    ...planOf(bench, server.url, run),
    path: '/api/check/resources',
    questions: cases.map(({ question, facts }) => JSON.stringify(cerbosResource(question, facts))),
    expected: cases.map(({ permit }) => permit),
    together: cerbosTogether(TOGETHER, CLIENT),
    permit: 'EFFECT_ALLOW',
  };
  let result;
  try {
    result = await measured(plan, () => ({ cerbos: [server.pid] }));
  } finally {
    await server.stop();
  }
  mustBeWell(result, 'Cerbos');
  const logged = await linesOf(server.log);
  rmSync(directory, { recursive: true });
  if (logged * TOGETHER !== result.asked)
    throw new Error(`Cerbos was asked ${result.asked} questions, and logged ${logged} requests of ${TOGETHER}.`);
  return { ...result, answers: undefined };
}

async function linesOf(file) {
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== '') lines++;
  return lines;
}

/** One engine on the same cases, 50 at a time. */
async function alone(engine, cases, quick) {
  const times = quick ? { warm_up_ms: 100, measure_ms: 300 } : { warm_up_ms: 1_000, measure_ms: 2_000 };
  return runEngine({ engine, cases, together: TOGETHER, ...times });
}

function report(runs, { policy, put }) {
  const middle = (name, of) => median(runs[name].map(of));
  const n = (number) => Math.round(number).toLocaleString('en-GB');
  const fixed = (number) => number.toFixed(number < 1 ? 2 : 1);
  const line = (label, logged, name) => {
    const parts = Object.keys(runs[name][0].cpu);
    const busy = parts.map((part) => `${part} ${middle(name, (r) => r.cpu[part]).toFixed(2)}`).join(', ');
    const [p50, p99] = ['p50_ms', 'p99_ms'].map((p) => fixed(middle(name, (r) => r[p])));
    return [label, logged, n(middle(name, (r) => r.per_second)), p50, p99, busy];
  };
  const ratios = runs.served.map((r, i) => r.per_second / runs.cerbos[i].per_second);
  const [ours, theirs] = ['served', 'cerbos'].map((name) => middle(name, (r) => r.p99_ms));
  const sum = (of) => runs.served.reduce((total, r) => total + of(r), 0);
  const [questions, logged, permits, late] = ['asked', 'logged', 'permits', 'late'].map((what) => sum((r) => r[what]));
  const durable = middle('served', (r) => r.per_second);
  return {
    name: 'batches',
    data: { runs, ratios },
    tables: [
      {
        title: `${TOGETHER} questions a request, ${CONNECTIONS} connections, load generator on the same two cores; milliseconds for ${TOGETHER} together; medians of ${runs.served.length} interleaved runs`,
        columns: ['who decides', 'its log', 'decisions/s', 'p50 ms', 'p99 ms', 'cores busy'],
        rows: [
          line('Askfirst, each answer after its durable commit', 'in the database, synced', 'served'),
          line(`${cerbosName()}, facts sent with each question`, 'a file, not synced', 'cerbos'),
          ...Object.entries(ENGINES).map(([name, label]) => line(label, 'none', name)),
        ],
        note:
          'The first two are servers asked over HTTP, the first by vendors who prove who they are; only the first works the facts out, and only the first is durable. ' +
          'The others are a floor: functions called in one process, facts in hand, with no network, no log and no question to read. ' +
          `All run the same ${policy.rules.length} rules one for one. Of each run’s decisions ${n(put)} were put to the peers with the facts they turned on; every verdict was the same, and Cedar named the same rules. ` +
          'OPA is not here: no package of npm or Debian brings its server, without which nothing compiles a policy for its WebAssembly either. ' +
          `Askfirst: fsync and synchronous_commit are on; ${n(questions)} questions got ${n(questions)} answers (${((permits / questions) * 100).toFixed(0)} % permits) and left ${n(logged)} decisions in the log with the same verdicts, ` +
          `of which ${n(late)} were permits that would have left later than 100 ms after their turn began and went out as denies.`,
      },
      {
        columns: ['target', 'asked', 'measured', ''],
        rows: [
          target(`durable decisions a second, ${TOGETHER} together`, '≥ 40,000', n(durable), durable >= 40_000),
          target('decisions a second against Cerbos', '≥ 3×', `${median(ratios).toFixed(2)}×`, median(ratios) >= 3),
          target('log rows for answers', 'all', `${n(logged)} for ${n(questions)}`, logged === questions),
          target('p99 against Cerbos', 'lower', `${ours.toFixed(1)} ms to ${theirs.toFixed(1)} ms`, ours < theirs),
        ],
      },
    ],
  };
}
