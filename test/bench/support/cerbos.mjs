import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort, startProgram } from './processes.mjs';

const require = createRequire(import.meta.url);
const PACKAGE = `@cerbos/cerbos-${process.platform}-${process.arch}`;

/** What runs, for a table. */
export function cerbosName() {
  const { version } = require(`${PACKAGE}/package.json`);
  return `Cerbos ${version.replace(/\.\d+$/, '')}`;
}

/** Where a fact is sent: what is about the viewer belongs to the principal, everything else to the resource. */
const holder = (fact) => (fact.startsWith('viewer') ? 'P' : 'R');
/** The same for questions asked together, which have one principal, the asking vendor, and each a viewer of its own. */
const resource = () => 'R';

/**
 * Starts the Cerbos server with the same rules, one for one, as a resource policy over the facts sent with each request,
 * and its decision log on. It is spared working the facts out, and its log is not synced to the disk.
 */
export async function startCerbos(directory, policy, { together = false } = {}) {
  const policies = join(directory, 'policies');
  mkdirSync(policies, { recursive: true });
  writeFileSync(join(policies, 'device.yaml'), stringify(resourcePolicy(policy.rules, together ? resource : holder)));
  const [http, grpc] = [await freePort(), await freePort()];
  const config = join(directory, 'cerbos.yaml');
  const log = join(directory, 'decisions.log');
  writeFileSync(config, stringify(configuration(http, grpc, policies, log)));
  const url = `http://127.0.0.1:${http}`;
  const env = { CERBOS_NO_TELEMETRY: '1', HOME: directory };
  const server = await startProgram(
    program(),
    ['server', `--config=${config}`, '--log-level=error'],
    `${url}/_cerbos/health`,
    env,
  );
  return { ...server, url, log };
}

/** The server itself; the packages that carry it are optional, since there is not one for every platform. */
function program() {
  return require.resolve(PACKAGE);
}

function configuration(http, grpc, directory, log) {
  return {
    server: { httpListenAddr: `127.0.0.1:${http}`, grpcListenAddr: `127.0.0.1:${grpc}` },
    storage: { driver: 'disk', disk: { directory, watchForChanges: false } },
    audit: { enabled: true, accessLogsEnabled: false, decisionLogsEnabled: true, backend: 'file', file: { path: log } },
    telemetry: { disabled: true },
  };
}

/** Our rules as Cerbos writes them: a forbid is a deny, which wins over every allow. */
function resourcePolicy(rules, holds) {
  return {
    apiVersion: 'api.cerbos.dev/v1',
    resourcePolicy: { resource: 'device', version: 'default', rules: rules.map((rule) => ruleOf(rule, holds)) },
  };
}

function ruleOf(rule, holds) {
  const tests = Object.entries(rule.when).map(([fact, values]) => test(`${holds(fact)}.attr.${fact}`, values));
  if (rule.technologies !== null) tests.push(test('R.attr.technology', rule.technologies));
  return {
    name: rule.id,
    actions: rule.operations === null ? ['*'] : [...rule.operations],
    roles: ['*'],
    effect: rule.effect === 'permit' ? 'EFFECT_ALLOW' : 'EFFECT_DENY',
    ...(tests.length > 0 && { condition: { match: tests.length === 1 ? tests[0] : { all: { of: tests } } } }),
  };
}

function test(attribute, values) {
  if (values.length === 1) return { expr: `${attribute} == ${JSON.stringify(values[0])}` };
  return { expr: `${attribute} in ${JSON.stringify(values)}` };
}

/** The question as Cerbos takes it, with the facts already worked out. */
export function cerbosQuestion(body, facts, id) {
  const attributes = (whose) => Object.fromEntries(Object.entries(facts).filter(([fact]) => holder(fact) === whose));
  return {
    requestId: id,
    principal: { id: body.subject.id, roles: ['staff'], attr: attributes('P') },
    resources: [
      { resource: { kind: 'device', id: body.resource.id, attr: attributes('R') }, actions: [facts.operation] },
    ],
  };
}

/** One of several questions asked together, as Cerbos takes it: a resource of the request, with the facts worked out. */
export function cerbosResource({ resource_id }, facts) {
  return { resource: { kind: 'device', id: resource_id, attr: facts }, actions: [facts.operation] };
}

/** What stands round several questions asked together, and where each answer begins. */
export function cerbosTogether(questions, principal) {
  const opening = `{"principal":${JSON.stringify({ id: principal, roles: ['vendor'] })},"resources":[`;
  return { questions, opening, closing: ']}', answer: '{"resource":' };
}
