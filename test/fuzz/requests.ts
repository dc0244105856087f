import fc from 'fast-check';
import { OPERATIONS, type Operation } from './contract.js';
import { draftOf, knownOf, question, questions, type Known } from './drafts.js';
import { spoilings, type Spoiling } from './spoiling.js';

/** How a body is sent. */
export type Sending = 'as JSON' | 'as a form' | 'in chunks' | 'without its type' | `type ${string}`;

/** A request before it is known which records there are to name in it. */
export interface Draft {
  operation: Operation;
  /** Whose token it carries; `right` is somebody who may. */
  credential: string;
  /** What stands in each brace of the path: a record's id, or anything. */
  places: readonly (Known | string)[];
  /** Put behind the path as it is. */
  query: string;
  headers: readonly (readonly [string, string])[];
  body: unknown;
  wrong: readonly Spoiling[];
  sending: Sending;
  /** Another method than the operation's. */
  method?: string;
  /** Another path than the operation's, as it is. */
  path?: string;
}

const GOOD_STAFF = ['platform_admin', 'responsible_clinician', 'nurse_on_shift', 'ig_officer', 'advocate'];

/** Credentials besides the right one, in the words of the world. */
const CREDENTIALS = [
  'vendor',
  ...GOOD_STAFF,
  'suspended_nurse',
  'board_member',
  'nobody',
  'garbage',
  'empty bearer',
  'basic',
  'enormous',
  'altered',
  'expired vendor',
  'expired staff',
  'unsigned vendor',
  'unsigned staff',
  'other key',
  'public key as a secret',
  'other vendor',
  'other platform_admin',
  'other responsible_clinician',
  'other ig_officer',
];

const rarely = <T>(usual: T, odd: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

const ODD_PLACES = [
  'nosuch',
  '%00',
  '%2e%2e',
  '..',
  '.',
  '%2F',
  '..%2f..%2fetc%2fpasswd',
  '%zz',
  '%',
  '%c0%af',
  '%ff',
  '%ed%a0%80',
  '%F0%9F%98%80',
  '__proto__',
  'constructor',
  'toString',
  "'%20or%20'1'='1",
  '%0d%0aX-Injected:%201',
  '{id}',
  ':id',
  '*',
  '-1',
  '99999999999999999999',
  'a;b=c',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(101),
  'x'.repeat(4_000),
  '%41'.repeat(70),
];

const ODD_QUERIES = [
  '?limit=1',
  '?limit=200&after=a',
  '?limit=0',
  '?limit=201',
  '?limit=1e2',
  '?limit=%20',
  '?limit=١',
  '?limit=',
  '?limit=1&limit=2',
  '?limit[]=1',
  '?limit[a]=1',
  '?after=%00',
  '?after=%ff',
  '?after=',
  `?after=${'x'.repeat(3_000)}`,
  '?after=a&after=b',
  '?__proto__=1',
  '?__proto__[limit]=1',
  '?constructor=1&toString=2',
  '?nosuch=1',
  '?%zz=1',
  '?&&&===',
  '?',
  `?${'a=1&'.repeat(1_200)}`,
  '?provider=OTHER',
  '?provider=NOSUCH',
  "?patient=' or 1=1 --",
  '?from=2026-01-01T00:00:00Z&until=2026-12-31T23:59:59%2B23:00',
  '?from=0000-00-00',
  '?before=-1',
  '?before=9007199254740993',
  '?before=1e300',
  '?outcome=permit&reason=no_consent',
  '?outcome=__proto__',
].map((query) => query.replace('١', encodeURIComponent('١')).replaceAll(' ', '%20'));

const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['x-request-id', 'ward-7.42'],
  ['x-request-id', 'two words'],
  ['x-request-id', 'x'.repeat(129)],
  ['x-request-id', '\u00e9\u00ff'],
  ['x-request-id', '${jndi:x}'],
  ['accept', 'text/html'],
  ['accept', '*/*;q=0'],
  ['accept-encoding', 'gzip, br, identity;q=0'],
  ['accept-language', 'x'.repeat(2_000)],
  ['content-encoding', 'gzip'],
  ['cookie', '_session=1; __proto__=x; a'],
  ['host', 'evil.example'],
  ['host', ''],
  ['origin', 'https://evil.example'],
  ['x-forwarded-for', "1.2.3.4, ' or 1"],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'javascript'],
  ['x-http-method-override', 'DELETE'],
  ['x-original-url', '/metrics'],
  ['if-none-match', '*'],
  ['if-match', '"x"'],
  ['if-modified-since', 'Sat, 01 Jan 2050 00:00:00 GMT'],
  ['range', 'bytes=0-0'],
  ['accept-version', '9.9.9'],
  ['connection', 'close'],
  ['upgrade', 'h2c'],
  ['te', 'trailers'],
  ['max-forwards', '0'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
  ['x-long', 'x'.repeat(12_000)],
  ['x-longer', 'x'.repeat(20_000)],
];

const TYPES: readonly Sending[] = [
  'as a form',
  'in chunks',
  'without its type',
  'type application/JSON',
  'type application/json; charset=utf-8',
  'type application/json; charset=utf-16',
  'type application/json;',
  'type application/json, text/plain',
  'type application/problem+json',
  'type text/plain',
  'type text/html',
  'type multipart/form-data; boundary=x',
  'type multipart/form-data',
  'type application/octet-stream',
  'type */*',
  'type nonsense',
  'type ',
  'type __proto__',
  `type ${'x'.repeat(5_000)}`,
];

const ELSEWHERE = [
  '/',
  '/api',
  '/api/v1',
  '/api/v1/',
  '/api/v2/wards',
  '/api/v1/nosuch',
  '/api/v1/__proto__',
  '//api/v1/wards',
  '/api//v1/wards',
  '/api/v1/../v1/wards',
  '/API/V1/WARDS',
  '/api/v1/wards/x/y/z',
  '/access/v1/evaluation/',
  '/access/v1/nosuch',
  '/access/v1/search/',
  '/.well-known/nosuch',
  '/sandbox/v1/nosuch',
  '/oidc/nosuch',
  '/oidc/token',
  '/oidc/auth?client_id=x',
  '/oidc/sign-in/x',
  '/oidc/.well-known/openid-configuration',
  '/oidc/jwks',
  '/docs/..%2f..%2fpackage.json',
  '/docs/__proto__',
  '/openapi.json',
  '/health/live',
  '/metrics',
  '/%00',
  '/%zz',
  '/*',
  '*',
  `/${'x'.repeat(8_000)}`,
];

/** Any request, nearly half of them all right. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  ...OPERATIONS.map((operation) => ({
    // Vendors ask far more often than anything else is done.
    weight: operation.path.startsWith('/access/v1/evaluation') ? 20 : operation.path.startsWith('/access/') ? 4 : 1,
    arbitrary: fc.oneof(
      { weight: 5, arbitrary: sound(operation) },
      { weight: 6, arbitrary: unsound(operation) },
      { weight: 1, arbitrary: elsewhere(operation) },
    ),
  })),
);

function sound(operation: Operation): fc.Arbitrary<Draft> {
  return fc.record({
    ...usual(operation),
    body: bodyOf(operation),
    places: fc.tuple(...placesOf(operation)),
  });
}

function usual(operation: Operation): {
  [Part in keyof Omit<Draft, 'places' | 'body' | 'method' | 'path'>]: fc.Arbitrary<Draft[Part]>;
} {
  return {
    operation: fc.constant(operation),
    credential: fc.constant('right'),
    query: fc.constant(''),
    headers: fc.constant([]),
    wrong: fc.constant([]),
    sending: fc.constant('as JSON'),
  };
}

function unsound(operation: Operation): fc.Arbitrary<Draft> {
  const places = placesOf(operation).map((place) =>
    fc.oneof({ weight: 4, arbitrary: place }, fc.constantFrom(...ODD_PLACES)),
  );
  const hasBody = operation.body !== undefined;
  return fc.record({
    operation: fc.constant(operation),
    credential: rarely('right', fc.constantFrom(...CREDENTIALS), 2),
    places: fc.tuple(...places),
    query: rarely('', fc.constantFrom(...ODD_QUERIES), operation.query.length > 0 ? 1 : 9),
    headers: rarely<readonly (readonly [string, string])[]>(
      [],
      fc.uniqueArray(fc.constantFrom(...ODD_HEADERS), { maxLength: 4, selector: ([name]) => name }),
      3,
    ),
    body: bodyOf(operation),
    wrong: hasBody ? fc.oneof({ weight: 3, arbitrary: spoilings }, fc.constant([])) : fc.constant([]),
    sending: hasBody ? rarely<Sending>('as JSON', fc.constantFrom(...TYPES), 5) : fc.constant<Sending>('as JSON'),
  });
}

/** Something that is no operation: another method, or an address nobody serves; or that the contract does not describe. */
function elsewhere(operation: Operation): fc.Arbitrary<Draft> {
  const otherMethod = fc.record({
    ...usual(operation),
    places: fc.tuple(...placesOf(operation)),
    body: bodyOf(operation),
    credential: fc.constantFrom('right', 'nobody'),
    method: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY'),
  });
  const otherPath = fc.record({
    ...usual(operation),
    places: fc.constant([]),
    body: fc.oneof(fc.constant(undefined), bodyOf(operation)),
    credential: fc.constantFrom('right', 'nobody', 'vendor'),
    sending: rarely<Sending>('as a form', fc.constantFrom<Sending>(...TYPES), 2),
    method: fc.constantFrom('GET', 'POST'),
    path: fc.constantFrom(...ELSEWHERE),
  });
  return fc.oneof(otherMethod, otherPath);
}

function bodyOf({ path, body }: Operation): fc.Arbitrary<unknown> {
  if (body === undefined) return fc.constant(undefined);
  const drafted = draftOf(body);
  if (path === '/access/v1/evaluation') return fc.oneof({ weight: 5, arbitrary: question }, drafted);
  if (path === '/access/v1/evaluations') return fc.oneof({ weight: 5, arbitrary: questions }, drafted);
  if (path === '/api/v1/vendor-clients') return drafted.map((client) => ({ ...(client as object), ...ownId(client) }));
  return drafted;
}

/** The id of a client begins with its provider. */
function ownId(client: unknown): object {
  return { id: `DEMO.${String((client as { id: unknown }).id)}`.slice(0, 64) };
}

/** What stands in each brace of a path: mostly a record that is there. */
function placesOf({ path }: Operation): fc.Arbitrary<Known | string>[] {
  if (path.includes('/decisions/')) return [fc.constant('DEMO'), knownOf('decisions')];
  if (path.includes('{provider}')) return [fc.constantFrom('DEMO', 'OTHER', 'NOSUCH')];
  const kind = /\/([a-z-]+)\/\{id\}/.exec(path)?.[1];
  return kind === undefined ? [] : [knownOf(kind)];
}
