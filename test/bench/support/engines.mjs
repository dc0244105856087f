import { createMongoAbility } from '@casl/ability';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { decide } from '../../../dist/src/decision/decide.js';
import { nationalPolicy } from '../deciding.mjs';
import { percentile } from './measure.mjs';

// Engines in a process of their own: the rules, and the facts worked out already; no network, no log, no question to read.

/** A policy's rules as each engine takes them. `decided` gives what comes of one case, `permits` whether that is a permit. */
const ENGINES = {
  askfirst: (policy) => ({
    decided: ({ question, facts }) => decide(question, facts, policy),
    permits: ({ outcome }) => outcome === 'permit',
    rules: ({ rules }) => rules,
  }),

  /** An ability made once, by the library's own conditions; CASL stops at the last rule that matches, so forbids come last. */
  casl: ({ rules }) => {
    const inOrder = [false, true].flatMap((inverted) => rules.filter((r) => (r.effect === 'forbid') === inverted));
    const ability = createMongoAbility(inOrder.map(caslRule), { detectSubjectType: ({ technology }) => technology });
    return { decided: ({ facts }) => ability.can(facts.operation, facts), permits: (can) => can };
  },

  /** Policies parsed once; every fact in the context, which Cedar reads quicker than attributes of entities. */
  cedar: ({ rules }) => {
    const preparsedPolicySetId = 'rules';
    const staticPolicies = Object.fromEntries(rules.map((rule) => [rule.id, cedarPolicy(rule)]));
    wellOr(cedar.preparsePolicySet(preparsedPolicySetId, { staticPolicies }));
    return {
      decided: ({ question, facts }) =>
        cedar.statefulIsAuthorized({
          principal: { type: 'Viewer', id: question.subject_id },
          action: { type: 'Action', id: facts.operation },
          resource: { type: 'Device', id: question.resource_id },
          context: facts,
          preparsedPolicySetId,
          entities: [],
        }).response,
      permits: ({ decision }) => decision === 'allow',
      rules: ({ diagnostics }) => diagnostics.reason,
    };
  },
};

function caslRule({ id, effect, operations, technologies, when }) {
  const conditions = Object.entries(when).map(([fact, values]) => [fact, { $in: [...values] }]);
  return {
    action: operations ?? 'manage',
    subject: technologies ?? 'all',
    inverted: effect === 'forbid',
    reason: id,
    ...(conditions.length > 0 && { conditions: Object.fromEntries(conditions) }),
  };
}

function cedarPolicy({ effect, operations, technologies, when }) {
  const word = JSON.stringify;
  const action =
    operations === null ? 'action' : `action in [${operations.map((o) => `Action::${word(o)}`).join(', ')}]`;
  const asked = technologies === null ? when : { ...when, technology: technologies };
  // One by one, which is a tenth quicker than asking a set whether it contains the fact.
  const tests = Object.entries(asked).map(
    ([fact, values]) => `(${values.map((value) => `context.${fact} == ${word(value)}`).join(' || ')})`,
  );
  const conditions = tests.length === 0 ? '' : ` when { ${tests.join(' && ')} }`;
  return `${effect}(principal, ${action}, resource)${conditions};`;
}

function wellOr(answer) {
  if (answer.type !== 'success') throw new Error(`Cedar does not take the policy: ${JSON.stringify(answer.errors)}`);
}

/** Throws unless an engine decides every case as it stands in the log, by the same rules where it names them. */
function mustAgree({ decided, permits, rules }, cases, policy) {
  const known = new Set(policy.rules.map(({ id }) => id));
  const named = (ids) => [...ids].filter((id) => known.has(id)).sort();
  for (const one of cases) {
    const came = decided(one);
    const agrees = permits(came) === one.permit && (!rules || `${named(rules(came))}` === `${named(one.rules)}`);
    if (!agrees) throw new Error(`Decided otherwise than in the log: ${JSON.stringify({ came, ...one })}`);
  }
}

/** Decides batch after batch for some milliseconds. */
function timed({ decided, permits }, batches, milliseconds) {
  const times = [];
  const used = process.cpuUsage();
  const started = performance.now();
  let now = started;
  let permitted = 0;
  while (now - started < milliseconds) {
    for (const one of batches[times.length % batches.length]) if (permits(decided(one))) permitted++;
    const after = performance.now();
    times.push(after - now);
    now = after;
  }
  const seconds = (now - started) / 1_000;
  const { user, system } = process.cpuUsage(used);
  const decisions = times.length * batches[0].length;
  times.sort((a, b) => a - b);
  return {
    per_second: decisions / seconds,
    p50_ms: percentile(times, 0.5),
    p99_ms: percentile(times, 0.99),
    permits: permitted / decisions,
    cpu: { node: (user + system) / 1e6 / seconds },
  };
}

process.once('message', async ({ engine, cases, together, warm_up_ms, measure_ms }) => {
  const policy = await nationalPolicy();
  const made = ENGINES[engine](policy);
  mustAgree(made, cases, policy);
  const batches = [];
  for (let at = 0; at + together <= cases.length; at += together) batches.push(cases.slice(at, at + together));
  timed(made, batches, warm_up_ms);
  process.send({ result: timed(made, batches, measure_ms) }, () => process.disconnect());
});
