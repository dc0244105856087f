import { OPERATIONS as OPERATION_WORDS, PURPOSES } from '../../src/decision/words.js';
import { faultBy, isProblem } from './contract.js';
import { isOthers, isOurs, PROVIDERS } from './credentials.js';
import type { Draft } from './requests.js';
import { isTreacherous } from './spoiling.js';
import type { Answer, Request } from './wire.js';
import type { World } from './world.js';

/** Everything wrong with the answer to a request; nothing where it is as it should be. */
export function faultsOf(world: World, draft: Draft, request: Request, answer: Answer): string[] {
  const elsewhere = isElsewhere(draft, request);
  return [
    ...(answer.status >= 500 ? [`a status of ${answer.status}`] : []),
    ...(elsewhere ? strange(answer) : documented(draft, answer)),
    ...headers(request, answer),
    ...(elsewhere
      ? []
      : [
          ...credentials(world, draft, answer),
          ...spoils(draft, request, answer),
          ...permits(world, draft, request, answer),
        ]),
    ...tenants(world.credentialOf(draft), answer),
    ...tokens(request, answer),
  ];
}

/** What an answer says, when it is JSON. */
export function jsonOf({ headers, body }: Answer): unknown {
  if (!/json/.test(headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // What is not JSON is found to be no answer of the contract.
    return undefined;
  }
}

/** What Node refuses before there is an operation: headers, or an address, longer than it reads (16 kB). */
const LONGEST_HEAD = 15_000;

/** Whether a request may come out at another route than its operation's, or at none: there it is only known how failures look. */
function isElsewhere({ method, path, places, query }: Draft, { headers }: Request): boolean {
  const gone = places.some(
    (place) => typeof place === 'string' && /^(\.|\*|%2F$)|.{101}|%(?![\da-f]{2})|^%$/i.test(place),
  );
  const head = headers.reduce((sum, [name, value]) => sum + name.length + value.length, query.length);
  return method !== undefined || path !== undefined || gone || head > LONGEST_HEAD;
}

/** An answer off the contract: what fails is a problem, or in the words of OAuth. */
function strange({ status, headers, body }: Answer): string[] {
  if (status < 400) return [];
  const type = headers.get('content-type') ?? '';
  if (body.length === 0 && type === '') return [];
  return /^(application\/problem\+json|application\/json|text\/(plain|html))/.test(type)
    ? []
    : [`a failure of type ${type}`];
}

function documented({ operation }: Draft, answer: Answer): string[] {
  const { status, headers } = answer;
  const types = operation.answers.get(status);
  if (types === undefined) return [`the status ${status}, which the contract does not name`];
  const type = headers.get('content-type') ?? '';
  const validate = types.get(type.split(';')[0] ?? '');
  if (validate === undefined) return [`the type ${type}, which the contract does not name for ${status}`];
  if (!/json/.test(type)) return [];
  const said = jsonOf(answer);
  const fault = said === undefined ? 'it is not JSON' : faultBy(validate, said);
  return fault === undefined ? [] : [`a body outside its schema: ${fault}`];
}

const SANE_ID = /^[\x21-\x7e]{1,128}$/;

function headers(request: Request, answer: Answer): string[] {
  const faults: string[] = [];
  const id = answer.headers.get('x-request-id');
  const sent = request.headers.find(([name]) => name === 'x-request-id')?.[1];
  if (id === undefined) faults.push('no X-Request-ID');
  else if (!SANE_ID.test(id)) faults.push(`an X-Request-ID of ${JSON.stringify(id)}`);
  else if (sent !== undefined && SANE_ID.test(sent) && id !== sent && answer.status !== 431)
    faults.push('another X-Request-ID than was sent');
  if (answer.status === 401 && !answer.headers.has('www-authenticate') && !/^\/oidc/.test(request.path))
    faults.push('401 without WWW-Authenticate');
  if (answer.status === 429 && !answer.headers.has('retry-after')) faults.push('429 without Retry-After');
  for (const name of ['x-powered-by', 'server', 'x-injected'])
    if (answer.headers.has(name)) faults.push(`the header ${name}`);
  const said = jsonOf(answer);
  if (request.method !== 'HEAD' && /^application\/problem/.test(answer.headers.get('content-type') ?? '')) {
    const problem = said as { status?: unknown; instance?: unknown };
    const fault = faultBy(isProblem, said);
    if (fault !== undefined) faults.push(`no problem: ${fault}`);
    else if (problem.status !== answer.status || problem.instance !== id)
      faults.push('a problem of another status or request');
  }
  return faults;
}

/** Nobody who is not proved to be somebody is answered anything but a failure. */
function credentials(world: World, draft: Draft, { status }: Answer): string[] {
  const credential = world.credentialOf(draft);
  if (draft.operation.open || isOurs(credential) || isOthers(credential)) return [];
  return status < 400 ? [`success for the credential “${credential}”`] : [];
}

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Nobody acts on a body that cannot be read in one way only, or is no JSON; but a withdrawal is a withdrawal (NB-CON-04), and so is wanting to be left alone (NB-VW-04). */
function spoils(draft: Draft, request: Request, { status }: Answer): string[] {
  if (status >= 400 || !request.body?.length || withdraws(draft, request.body)) return [];
  const type = request.headers.find(([name]) => name === 'content-type')?.[1];
  if (!JSON_TYPE.test(type ?? '')) return [`success for a body of type ${type}`];
  if (request.headers.some(([name]) => name === 'content-encoding')) return ['success for a body that is packed'];
  const [one, ...more] = draft.wrong;
  if (one === undefined || more.length > 0 || !isTreacherous(one) || JSON.stringify(draft.body) === '{}') return [];
  return [`success for a body with “${one.how}”`];
}

function withdraws({ operation }: Draft, body: Buffer): boolean {
  const review = operation.path.endsWith('/review') && body.includes('"withdrawn"');
  return (
    review ||
    /\/(consents|patients)\/\{id\}\/withdraw$|\/patients\/\{id\}\/object$|\/start-privacy-window$/.test(operation.path)
  );
}

interface Said {
  decision?: boolean;
  evaluations?: { decision?: boolean }[];
}

/** No permit but to the vendor, for a question as it must be, about a device whose patient can have agreed. */
function permits(world: World, draft: Draft, request: Request, answer: Answer): string[] {
  if (!draft.operation.path.startsWith('/access/v1/evaluation')) return [];
  const said = (jsonOf(answer) ?? {}) as Said;
  const several = said.evaluations;
  const decisions = several === undefined ? [said.decision] : several.map(({ decision }) => decision);
  if (!decisions.includes(true)) return [];
  if (answer.status !== 200) return [`a permit with the status ${answer.status}`];
  const credential = world.credentialOf(draft);
  if (credential !== 'vendor') return [`a permit for the credential “${credential}”`];
  const asked = JSON.parse(request.body?.toString('utf8') ?? '') as Record<string, unknown>;
  const items =
    several === undefined ? [asked] : (asked['evaluations'] as object[]).map((item) => ({ ...asked, ...item }));
  return items.flatMap((item, index) => (decisions[index] === true ? unpermittable(world, item) : []));
}

/** Why a question could not be permitted, by a reading of its own that shares nothing with the service's. */
function unpermittable(world: World, question: Record<string, unknown>): string[] {
  const at = (...path: string[]): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], question);
  const [type, id] = [at('resource', 'type'), at('resource', 'id')];
  const operation = String(at('action', 'name'));
  const why: [boolean, string][] = [
    [!['staff', 'vendor_staff', 'system'].includes(String(at('subject', 'type'))), 'the subject is of no known type'],
    [typeof at('subject', 'id') !== 'string' || at('subject', 'id') === '', 'the subject has no id'],
    [!(OPERATION_WORDS as readonly string[]).includes(operation), 'the operation is on no list'],
    [/train_algorithm|disclose|delete|export/.test(operation), 'the operation is never permitted'],
    [!(PURPOSES as readonly unknown[]).includes(at('context', 'purpose')), 'the purpose is on no list'],
    [operation.startsWith('view_') && typeof at('context', 'screen_id') !== 'string', 'there is no screen'],
    [operation === 'view_live_blurred' && !isAlertNow(at('context', 'alert', 'raised_at')), 'no alert is live'],
    [operation.startsWith('view_') && at('subject', 'type') === 'system', 'nobody would look'],
    [!['device', 'vendor_device'].includes(String(type)), 'it is about no device'],
    [!isChangeable(world, String(id)), 'no patient in view of that device agreed'],
  ];
  return why.filter(([holds]) => holds).map(([, reason]) => `a permit though ${reason}`);
}

function isAlertNow(raised_at: unknown): boolean {
  const age = Date.now() - Date.parse(String(raised_at));
  return age > -35_000 && age < 11 * 60_000;
}

/** Whose patients agreed, and mind only who looks; or somebody agreed or decided who may. */
const AGREED: readonly string[] = ['larch-07', 'larch-09', 'larch-16', 'larch-17', 'hazel-02'];

/** Another device of the demo's own table is denied for as long as nothing of the demo's own is changed, which nothing here is. */
function isChangeable(world: World, device: string): boolean {
  const id = device.replace(/^cam-/, '');
  return AGREED.includes(id) || world.isOurs('devices', id);
}

/** Another provider's people see nothing of this one's. */
function tenants(credential: string, answer: Answer): string[] {
  if (!isOthers(credential)) return [];
  const text = answer.body.toString('utf8');
  return new RegExp(`"provider_id":"${PROVIDERS.ours}"`).test(text) ? ['a record of another provider'] : [];
}

/** No form made up here is worth a token. */
function tokens({ path }: Request, { status, body }: Answer): string[] {
  return path === '/oidc/token' && (status < 400 || body.includes('access_token')) ? ['a token for nothing'] : [];
}
