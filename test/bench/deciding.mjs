import { readFileSync } from 'node:fs';
import { decide } from '../../dist/src/decision/decide.js';
import { facts } from '../../dist/src/decision/facts.js';
import { checkPolicy } from '../../dist/src/policy/check.js';
import { buildAbility, compilePolicy } from '../../dist/src/policy/compile.js';
import { readPolicyFiles } from '../../dist/src/policy/policy-files.js';
import { judge } from '../../dist/src/standing/judge.js';
import { viewOf } from '../../dist/src/standing/view.js';
import { mix, questionOf, spreadMix } from './support/questions.mjs';
import { decided, interleaved, timed, TURN, turns } from './support/turns.mjs';
import { standingOf } from './support/ward.mjs';

const ROOT = new URL('../../', import.meta.url);
/** Different questions decided over and over; enough that no one path through the rules is all there is. */
const CASES = 4_000;
const SIZES = [100, 10_000, 100_000];

/** The national policy, compiled. */
export async function nationalPolicy() {
  return compilePolicy(await nationalRules());
}

/** The national policy, checked. */
export async function nationalRules() {
  return checkPolicy(await readPolicyFiles(new URL('policies', ROOT).pathname));
}

/** The rules a look or a reading met before the rest of the baseline was written: asking, consent, assessment, viewers, screens. */
const GATE =
  /^NB-(DEF-01|DEF-02|DEF-04\.(occupancy|empty|each_one)|PUR-02|CON-0[1-7]|RSK-01|VS-01|VW-0[1235]|RET-01)\b/;

/**
 * Deciding alone, in this process: facts and every reason, over the bench's mix; the same with CASL asked for every
 * forbid; and whole decisions, up to the database, at providers of very different sizes.
 */
export async function run({ quick }) {
  const checked = await nationalRules();
  const policy = compilePolicy(checked);
  const gate = compilePolicy({ ...checked, rules: checked.rules.filter(({ id }) => GATE.test(id)) });
  const casl = caslSet(policy);
  const now = Date.now();
  const standing = standingOf(400, now);
  const cases = mix(400)
    .slice(0, CASES)
    .map(({ body }, i) => {
      const q = questionOf(body, String(i), now);
      return { q, view: viewOf(standing, q, now) };
    });
  const verdictsOf = (set) => cases.map(({ q, view }) => decide(q, facts(q, view, set.parameters, now), set));
  const verdicts = verdictsOf(policy);
  if (JSON.stringify(verdicts) !== JSON.stringify(verdictsOf(casl))) throw new Error('CASL and the closures differ.');

  const kinds = {
    'the whole mix': () => true,
    permits: (v) => v.outcome === 'permit',
    'denies with one reason': (v) => v.reasons.length === 1,
    'denies with two or more': (v) => v.reasons.length > 1,
  };
  const rows = Object.entries(kinds).map(([kind, wanted]) => {
    const chosen = cases.filter((_, i) => wanted(verdicts[i]));
    const reasons = verdicts.filter(wanted).reduce((sum, v) => sum + v.reasons.length, 0);
    const [closures, asked, factsOnly, before] = interleaved(quick ? 3 : 21, [
      () => timed(chosen, quick, ({ q, view }) => decide(q, facts(q, view, policy.parameters, now), policy)),
      () => timed(chosen, quick, ({ q, view }) => decide(q, facts(q, view, policy.parameters, now), casl)),
      () => timed(chosen, quick, ({ q, view }) => facts(q, view, policy.parameters, now)),
      () => timed(chosen, quick, ({ q, view }) => decide(q, facts(q, view, gate.parameters, now), gate)),
    ]);
    return {
      kind,
      share: chosen.length / cases.length,
      reasons: reasons / chosen.length,
      closures,
      casl: asked,
      facts: factsOnly,
      before,
    };
  });
  const flat = judging(policy, now, quick);
  return {
    name: 'deciding',
    tables: [verdictTable(policy, gate, rows), targets(rows, flat), flatTable(flat)],
    data: { rows, flat },
  };
}

function verdictTable(policy, gate, rows) {
  return {
    title: `Deciding: facts and every reason, ${policy.rules.length} rules, in process on one core; microseconds of CPU a verdict (median)`,
    columns: [
      'questions',
      'share',
      'reasons each',
      'Askfirst µs',
      'verdicts/s',
      'of it facts µs',
      `${gate.rules.length} rules µs`,
      'CASL asked µs',
      'verdicts/s',
      'gain',
    ],
    rows: rows.map((row) => [
      row.kind,
      `${(row.share * 100).toFixed(0)} %`,
      row.reasons.toFixed(1),
      row.closures.toFixed(2),
      perSecond(row.closures),
      row.facts.toFixed(2),
      row.before.toFixed(2),
      row.casl.toFixed(2),
      perSecond(row.casl),
      `${(row.casl / row.closures).toFixed(1)}×`,
    ]),
    note:
      `"${gate.rules.length} rules" takes the same facts to the rules of the gate alone, before the rest of the baseline was written. ` +
      '"CASL asked" takes the same facts, and asks the same ability for the rules of the operation and technology, testing each with CASL. ' +
      `Compiling them once instead costs ${extraLines()} lines of src/policy/compile.ts and a property test that both decide the same; CASL stays the rule model.`,
  };
}

function targets([all], flat) {
  const { same, anywhere } = flat;
  return {
    columns: ['target', 'asked', 'measured', ''],
    rows: [
      target('facts and decide, every reason', '≤ 10 µs', `${all.closures.toFixed(2)} µs`, all.closures <= 10),
      target('verdicts a second on one core', '≥ 120,000', perSecond(all.closures), 1e6 / all.closures >= 120_000),
      target('100 to 100,000 admissions, the same 100 devices', 'flat (≤ 1.5×)', `${same.toFixed(2)}×`, same <= 1.5),
      target('100 to 100,000 admissions, any device', 'flat (≤ 1.5×)', `${anywhere.toFixed(2)}×`, anywhere <= 1.5),
    ],
  };
}

/** One line of a table of targets. */
export function target(what, asked, measured, met) {
  return [what, asked, measured, met ? 'met' : '**missed**'];
}

function flatTable({ sizes }) {
  return {
    title: 'One decision by the size of the provider, microseconds of CPU (median)',
    columns: ['admissions', 'any device µs', 'the same 100 devices µs', 'of it judging, any device µs'],
    rows: sizes.map(({ admissions, anywhere, same, judged }) => [
      admissions.toLocaleString('en-GB'),
      anywhere.toFixed(2),
      same.toFixed(2),
      judged.toFixed(2),
    ]),
    note:
      'A decision is a verdict as recorded: the view of the standing, facts, decide, limits and effects, its entry, and its place in the tree, in turns of ' +
      `${TURN} questions. The work is the same at every size; "any device" also pays for memory, since 100,000 admissions do not fit in the processor’s caches.`,
  };
}

/** Decides questions about devices anywhere, and about the same hundred, on standings of each size in turn. */
function judging(policy, now, quick) {
  const made = SIZES.map((admissions) => {
    const standing = standingOf(admissions, now);
    const questions = (patients) => spreadMix(patients, CASES).map((body, i) => questionOf(body, String(i), now));
    return { admissions, standing, anywhere: questions(admissions), same: questions(100) };
  });
  const runs = made.flatMap(({ standing, anywhere, same }) => [
    () => timed(turns(anywhere), quick, (turn) => decided(standing, turn, policy, now), TURN),
    () => timed(turns(same), quick, (turn) => decided(standing, turn, policy, now), TURN),
    () => timed(anywhere, quick, (q) => judge(standing, q, policy, now)),
  ]);
  const times = interleaved(quick ? 3 : 21, runs);
  const sizes = made.map(({ admissions }, i) => {
    const [anywhere, same, judged] = times.slice(3 * i);
    return { admissions, anywhere, same, judged };
  });
  const grows = (which) => sizes.at(-1)[which] / sizes[0][which];
  return { sizes, same: grows('same'), anywhere: grows('anywhere') };
}

/** The same policy set with CASL asked anew for every question. */
function caslSet(policy) {
  const ability = buildAbility(policy.rules);
  const byId = new Map(policy.rules.map((rule, order) => [rule.id, { rule, order }]));
  const matching = (facts, inverted) => {
    const found = [];
    for (const rule of ability.rulesFor(facts.operation, facts.technology)) {
      if (rule.inverted === inverted && rule.matchesConditions(facts)) found.push(byId.get(rule.reason));
    }
    return found.sort((a, b) => a.order - b.order).map(({ rule }) => rule);
  };
  return {
    ...policy,
    forbids: (facts) => matching(facts, true),
    permits: (facts) => matching(facts, false)[0] ?? null,
  };
}

/** Lines of the compiler that CASL alone would not need: all after the ability is built. */
function extraLines() {
  const lines = readFileSync(new URL('src/policy/compile.ts', ROOT), 'utf8').split('\n');
  const from = lines.findIndex((line) => line.startsWith('interface Row'));
  return lines.slice(from).filter((line) => line.trim() !== '' && !/^\s*(\/?\*|\/\/)/.test(line)).length;
}

function perSecond(microseconds) {
  return Math.round(1e6 / microseconds).toLocaleString('en-GB');
}
