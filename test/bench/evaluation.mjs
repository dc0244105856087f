import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { vendorToken } from '../../dist/src/identity/token.client.js';
import { judge } from '../../dist/src/standing/judge.js';
import { nationalPolicy, target } from './deciding.mjs';
import { cerbosName, cerbosQuestion, startCerbos } from './support/cerbos.mjs';
import { cpuSeconds, familyOf, median, scratch } from './support/measure.mjs';
import { load, startBare, startService } from './support/processes.mjs';
import { ID, mix, questionOf, RAISED_AT } from './support/questions.mjs';
import { entries, seed, withDatabase } from './support/seed.mjs';
import { CLIENT, PROVIDER, standingOf } from './support/ward.mjs';

const CONNECTIONS = 64;

/**
 * One question to a request over keep-alive connections, answered after its commit; against Cerbos with the same rules,
 * and against node:http doing nothing. Each server is started for its turn and stopped after it, so that what one left to
 * do is not paid for by the next.
 */
export async function run({ quick, profile }) {
  const patients = quick ? 500 : 2_000;
  const times = quick ? { warm_up_ms: 1_000, measure_ms: 1_500 } : { warm_up_ms: 4_000, measure_ms: 8_000 };
  const rounds = quick ? 2 : 5;
  const directory = scratch();
  try {
    const key = await seed(join(directory, 'data'), patients);
    const bench = { directory, key, policy: await nationalPolicy(), questions: asked(patients), times, profile };
    const expected = await cerbosQuestions(bench, patients);
    const runs = { askfirst: [], cerbos: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      runs.askfirst.push(await askfirst(bench, `a${round}`));
      runs.cerbos.push(await cerbos(bench, expected, `c${round}`));
      runs.bare.push(await bare(bench, `b${round}`));
    }
    return report(runs, bench);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function asked(patients) {
  return mix(patients).map(({ body }) => body);
}

function planOf(bench, url, run) {
  const { hostname: host, port } = new URL(url);
  return {
    host,
    port: Number(port),
    connections: CONNECTIONS,
    headers: '',
    id_mark: ID,
    raised_at_mark: RAISED_AT,
    run,
    ...bench.times,
  };
}

/** Loads a server, with the CPU each of its processes used while it was measured. */
export async function measured(plan, groups) {
  const used = {};
  const result = await load(plan, (phase, generator) => {
    for (const [name, pids] of Object.entries({ ...groups(), generator: [generator] })) {
      const seconds = cpuSeconds(pids);
      used[name] = phase === 'begin' ? seconds : seconds - used[name];
    }
  });
  return { ...result, cpu: Object.fromEntries(Object.entries(used).map(([name, s]) => [name, s / result.seconds])) };
}

async function askfirst(bench, run) {
  const data = join(bench.directory, 'data');
  const node = bench.profile ? ['--cpu-prof', `--cpu-prof-dir=${bench.profile}`] : [];
  const service = await startService(data, { node });
  try {
    const token = await vendorToken(service.url, CLIENT, bench.key);
    const { settings, first } = await ready(data);
    const plan = planOf(bench, service.url, run);
    const result = await measured(
      {
        ...plan,
        path: '/access/v1/evaluation',
        headers: `Authorization: Bearer ${token}\r\n`,
        questions: bench.questions.map((body) => JSON.stringify(body)),
        permit: '"decision":true',
        id_from: `"decision_id":"${PROVIDER}/`,
      },
      () => ({ node: [service.pid], postgres: familyOf(service.postmaster()) }),
    );
    mustBeWell(result, 'Askfirst');
    return { ...result, answers: undefined, settings, ...(await compareWithLog(data, result, first, run)) };
  } finally {
    await service.stop();
  }
}

/** Makes sure that commits are durable; with the index the log is at. */
export async function ready(data) {
  return withDatabase(data, async (client) => {
    const show = async (name) => (await client.query(`show ${name}`)).rows[0][name];
    const settings = { fsync: await show('fsync'), synchronous_commit: await show('synchronous_commit') };
    if (settings.fsync !== 'on' || settings.synchronous_commit !== 'on') {
      throw new Error(`The database does not sync its commits: ${JSON.stringify(settings)}`);
    }
    const { rows } = await client.query('select coalesce(max(first_index + size), 0) as next from log_batch');
    return { settings, first: Number(rows[0].next) };
  });
}

/** Holds every answer against the log: as many decisions as answers, each with the verdict that was sent. */
export async function compareWithLog(data, { answers, asked }, first, run) {
  return withDatabase(data, async (client) => {
    const logged = new Map();
    for await (const { body } of entries(client, first)) {
      const { kind, index, question, verdict } = JSON.parse(body);
      if (kind === 'decision' && question.request_id?.startsWith(`${run}-`))
        logged.set(index, verdict.outcome === 'permit');
    }
    let withoutIndex = 0;
    const total = logged.size;
    for (const answer of answers) {
      const index = Math.floor(answer / 2);
      if (index < 0) withoutIndex++;
      else if (logged.get(index) !== (answer % 2 === 1))
        throw new Error(`The answer to decision ${index} is not the one in the log.`);
      else logged.delete(index);
    }
    // What is left was decided and logged, and went out as a deny because a permit would have come too late.
    const late = logged.size;
    const unlogged = asked - total;
    const explained =
      answers.length === asked && withoutIndex === late + unlogged && [...logged.values()].every(Boolean);
    if (!explained)
      throw new Error(
        `${asked} questions, ${answers.length} answers, ${total} in the log, ${late} of them not answered.`,
      );
    return { logged: total, late, unlogged };
  });
}

/** Cerbos's questions with their facts, and whether each must be permitted. */
async function cerbosQuestions(bench, patients) {
  const now = Date.now();
  const standing = standingOf(patients, now);
  return bench.questions.map((body, i) => {
    const { facts, verdict } = judge(standing, questionOf(body, String(i), now), bench.policy, now);
    return { text: JSON.stringify(cerbosQuestion(body, facts, ID)), permit: verdict.outcome === 'permit' };
  });
}

async function cerbos(bench, questions, run) {
  const server = await startCerbos(join(bench.directory, 'cerbos'), bench.policy);
  try {
    const before = sizeOf(server.log);
    const result = await measured(
      {
        ...planOf(bench, server.url, run),
        path: '/api/check/resources',
        questions: questions.map(({ text }) => text),
        expected: questions.map(({ permit }) => permit),
        permit: 'EFFECT_ALLOW',
      },
      () => ({ cerbos: [server.pid] }),
    );
    mustBeWell(result, 'Cerbos');
    const logged_bytes = sizeOf(server.log) - before;
    if (logged_bytes < result.asked * 100) throw new Error('Cerbos did not log its decisions.');
    return { ...result, answers: undefined, logged_bytes };
  } finally {
    await server.stop();
  }
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function bare(bench, run) {
  const server = await startBare();
  try {
    const plan = { ...planOf(bench, server.url, run), path: '/', permit: '"decision":true' };
    const questions = bench.questions.map((body) => JSON.stringify(body));
    const result = await measured({ ...plan, questions }, () => ({ node: [server.pid] }));
    mustBeWell(result, 'The bare server');
    return { ...result, answers: undefined };
  } finally {
    await server.stop();
  }
}

/** Throws unless every request was answered, and as the same rules decide where it is known how. */
export function mustBeWell({ other_statuses, surprises }, who) {
  if (Object.keys(other_statuses).length > 0)
    throw new Error(`${who} answered with ${JSON.stringify(other_statuses)}.`);
  if (surprises > 0) throw new Error(`${who} decided ${surprises} questions otherwise than the same rules do.`);
}

function report(runs, bench) {
  const middle = (name, of) => median(runs[name].map(of));
  const line = (label, name) => {
    const parts = Object.keys(runs[name][0].cpu).map(
      (part) => `${part} ${middle(name, (r) => r.cpu[part]).toFixed(2)}`,
    );
    return [
      label,
      Math.round(middle(name, (r) => r.per_second)).toLocaleString('en-GB'),
      ...['p50_ms', 'p99_ms', 'p999_ms'].map((p) => middle(name, (r) => r[p]).toFixed(1)),
      parts.join(', '),
    ];
  };
  const each = runs.askfirst.map((r, i) => r.per_second / runs.cerbos[i].per_second);
  const ratio = median(each);
  const [ours, theirs] = [middle('askfirst', (r) => r.p99_ms), middle('cerbos', (r) => r.p99_ms)];
  const sum = (of) => runs.askfirst.reduce((total, r) => total + of(r), 0);
  const [asked, logged, permits] = [sum((r) => r.asked), sum((r) => r.logged), sum((r) => r.permits)];
  const n = (number) => number.toLocaleString('en-GB');
  return {
    name: 'evaluation',
    data: { runs, ratios: each },
    tables: [
      {
        title: `One question a request, ${CONNECTIONS} connections, load generator on the same two cores; medians of ${runs.askfirst.length} interleaved runs`,
        columns: ['server', 'answers/s', 'p50 ms', 'p99 ms', 'p99.9 ms', 'cores busy'],
        rows: [
          line('Askfirst, each answer after its durable commit', 'askfirst'),
          line(`${cerbosName()}, facts sent with the question, log not synced`, 'cerbos'),
          line('bare node:http, decides nothing', 'bare'),
        ],
        note:
          `Cerbos runs the same ${bench.policy.rules.length} rules one for one, and agreed on every verdict. Askfirst: fsync and synchronous_commit are on; ` +
          `${n(asked)} questions got ${n(asked)} answers (${((permits / asked) * 100).toFixed(0)} % permits) and left ${n(logged)} decisions in the log with the same verdicts, ` +
          `of which ${n(sum((r) => r.late))} were permits that would have left later than 100 ms after their turn began and went out as denies.`,
      },
      {
        columns: ['target', 'asked', 'measured', ''],
        rows: [
          target('answers a second against Cerbos', '≥ 3×', `${ratio.toFixed(2)}×`, ratio >= 3),
          target('log rows for answers', 'all', `${n(logged)} for ${n(asked)}`, logged === asked),
          target('p99 against Cerbos', 'lower', `${ours.toFixed(1)} ms to ${theirs.toFixed(1)} ms`, ours < theirs),
        ],
      },
    ],
  };
}
