import fc from 'fast-check';
import { OPERATIONS, type Operation } from './contract.js';
import {
  DECIDED_FOR,
  draftOf,
  knownOf,
  likeTheExample,
  planned,
  question,
  questions,
  STOPS,
  type Known,
} from './drafts.js';
import {
  agreedTo,
  atOnce,
  atRisk,
  filmed,
  heardNow,
  heldByADoctor,
  keepsNothing,
  now,
  observed,
  ofThePatient,
  ownId,
  seededSystem,
  underPressure,
  vouchedFor,
} from './meeting.js';
import { CREDENTIALS, ELSEWHERE, ODD_HEADERS, ODD_PLACES, ODD_QUERIES, TYPES, type Sending } from './odd.js';
import { spoilings, type Spoiling } from './spoiling.js';

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

const rarely = <T>(usual: T, odd: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const oddText = fc.constantFrom('', 'x', 'a.b.c', '__proto__', 'constructor', '\u0000', 'é'.repeat(200), 'DEMO.vendor');

/** What the token endpoint is sent: never enough for a token. */
const TOKEN_FORM: fc.Arbitrary<unknown> = fc.record(
  {
    grant_type: fc.oneof(fc.constantFrom('client_credentials', 'authorization_code', 'refresh_token'), oddText),
    scope: fc.constantFrom('evaluate', 'records', 'openid', ''),
    client_id: oddText,
    client_assertion_type: fc.oneof(fc.constant(ASSERTION), oddText),
    client_assertion: fc.oneof(fc.constantFrom('e30.e30.', 'eyJhbGciOiJub25lIn0.e30.'), oddText),
    code: oddText,
    code_verifier: oddText,
    redirect_uri: oddText,
    resource: oddText,
    client_secret: oddText,
  },
  { requiredKeys: ['grant_type'], noNullPrototype: true },
);

/** After these nothing more can be done to a record, so that they must not be done to most. */
const LAST = /\/(discharge|leave|revoke|suspend|end|withdraw|close|keep-conversation-private|object|decide)$/;

/** Without these many others have nothing to be done to. */
const ENABLING =
  /\/(monitoring-system|approvals|pilots|ward-halts|capacity-assessments|best-interests-decisions|episode-reviews)$/;
/** What a layer goes through, of which each needs the one before. */
const LIFE_OF_A_LAYER = /\/policy-layers\/\{id\}\/(review|activate|retire|agree-retirement)$/;

/** One of the patients that anything may be done to, in their own room. */
const anyRoom = fc.integer({ min: 10, max: 40 }).map((n) => `larch-p${String(n).padStart(5, '0')}`);

/** Any request, nearly half of them all right. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  ...OPERATIONS.map((operation) => ({
    weight: weightOf(operation),
    arbitrary: fc.oneof(
      { weight: 5, arbitrary: sound(operation) },
      { weight: 6, arbitrary: unsound(operation) },
      { weight: 1, arbitrary: elsewhere(operation) },
    ),
  })),
);

/** Vendors ask far more often than anything else is done. */
function weightOf({ path }: Operation): number {
  if (path.startsWith('/access/v1/evaluation')) return 80;
  if (path.startsWith('/access/')) return 20;
  // What much else hangs on.
  if (ENABLING.test(path) || LIFE_OF_A_LAYER.test(path)) return 15;
  // Seconds of the processor each.
  if (path.endsWith('/preview')) return 2;
  // What every permit rests on.
  if (/\/consents(\/\{id\}\/(grant|confirm))?$/.test(path)) return 15;
  return LAST.test(path) ? 2 : 5;
}

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
  const token = fc.record({
    ...usual(operation),
    places: fc.constant([]),
    body: TOKEN_FORM,
    credential: fc.constantFrom('nobody', 'basic', 'vendor'),
    sending: rarely<Sending>('as a form', fc.constantFrom<Sending>(...TYPES), 4),
    wrong: rarely<readonly Spoiling[]>([], spoilings, 3),
    method: fc.constant('POST'),
    path: fc.constant('/oidc/token'),
  });
  return fc.oneof(otherMethod, otherPath, token);
}

function bodyOf({ path, body, example }: Operation): fc.Arbitrary<unknown> {
  if (body === undefined) return fc.constant(undefined);
  const shown = example === undefined ? [] : [likeTheExample(example)];
  const drafted = fc.oneof({ weight: 2, arbitrary: draftOf(body) }, ...shown);
  if (path === '/access/v1/evaluation') return fc.oneof({ weight: 5, arbitrary: question }, drafted);
  if (path.endsWith('/decisions/explain')) return fc.oneof({ weight: 2, arbitrary: question.map(withoutId) }, drafted);
  if (path === '/access/v1/evaluations') return fc.oneof({ weight: 5, arbitrary: questions }, drafted);
  // Only what keeps anything is agreed to with a time to keep it for.
  if (path.endsWith('/grant')) {
    const [free, pressed] = [drafted.map(keepsNothing), drafted.map(underPressure)];
    return fc.oneof({ weight: 2, arbitrary: free }, pressed, drafted);
  }
  if (path.endsWith('/confirm')) return fc.oneof({ weight: 3, arbitrary: drafted.map(now) }, drafted);
  // The patient is asked, more often than somebody for them.
  if (path === '/api/v1/consents') return fc.oneof({ weight: 3, arbitrary: drafted.map(ofThePatient) }, drafted);
  if (path === '/api/v1/admissions') return fc.oneof({ weight: 3, arbitrary: ofNewcomers(drafted) }, drafted);
  if (path === '/api/v1/capacity-assessments') return mostlyWith(drafted, DECIDED_FOR.unable);
  if (path === '/api/v1/best-interests-decisions') return mostlyWith(drafted, DECIDED_FOR.decision);
  if (path === '/api/v1/objections/{id}/decide') return drafted.map(heardNow);
  // What an administrator of a sandbox makes is a sandbox.
  if (path === '/api/v1/providers') return drafted.map((made) => ({ ...(made as object), kind: 'sandbox' }));
  if (path === '/api/v1/moratoria') return drafted.map((made) => ({ ...(made as object), ...STOPS.moratorium }));
  if (path === '/api/v1/ward-halts') return drafted.map((made) => ({ ...(made as object), ...STOPS.halt }));
  if (path === '/api/v1/approvals') return drafted.map((made) => ({ ...(made as object), ...STOPS.approval }));
  if (path === '/api/v1/pilots') return drafted.map((made) => ({ ...(made as object), ...STOPS.pilot }));
  if (path === '/api/v1/observation-levels') return fc.oneof({ weight: 3, arbitrary: drafted.map(observed) }, drafted);
  if (path === '/api/v1/observation-attestations')
    return fc.oneof({ weight: 3, arbitrary: drafted.map(vouchedFor) }, drafted);
  if (path === '/api/v1/incidents') return drafted.map(somewhere);
  if (path === '/api/v1/episode-reviews')
    return fc.oneof({ weight: 2, arbitrary: fc.tuple(drafted, fc.boolean()).map(heldByADoctor) }, drafted);
  if (path === '/api/v1/policy-layers' || path.endsWith('/preview'))
    return fc.oneof({ weight: 3, arbitrary: fc.oneof(...shown) }, drafted);
  if (/policy-layers.*\/activate$/.test(path)) return fc.oneof({ weight: 3, arbitrary: drafted.map(atOnce) }, drafted);
  if (/policy-layers.*\/review$/.test(path)) return fc.oneof({ weight: 3, arbitrary: drafted.map(agreedTo) }, drafted);
  if (path === '/api/v1/retention-holds') return drafted.map((made) => ({ ...(made as object), ...STOPS.hold }));
  if (path === '/api/v1/emergency-overrides') return fc.tuple(drafted, anyRoom).map(atRisk);
  if (path.endsWith('/police-attendance')) return fc.oneof({ weight: 3, arbitrary: drafted.map(filmed) }, drafted);
  if (path === '/api/v1/privacy-windows') return fc.tuple(drafted, planned).map(([plan, ends]) => oneOver(plan, ends));
  if (path.endsWith('/monitoring-system')) return fc.oneof(drafted.map(seededSystem), drafted);
  if (path === '/api/v1/vendor-clients') return drafted.map((client) => ({ ...(client as object), ...ownId(client) }));
  return drafted;
}

/** A window is over a room or a patient, never both. */
function oneOver(plan: unknown, ends: object): object {
  const { room_id: _room, ...overPatient } = plan as { room_id?: unknown; patient_id?: unknown };
  return { ...(overPatient.patient_id === undefined ? (plan as object) : overPatient), ...ends };
}

/** A question to explain names no request. */
function withoutId(asked: object): object {
  const { context, ...rest } = asked as { context: Record<string, unknown> };
  const { request_id: _id, ...without } = context;
  return { ...rest, context: without };
}

/** An incident is in a room or in a kind of place; of the latter it says mostly which. */
function somewhere(incident: unknown): object {
  const { room_id: _room, ...without } = incident as { room_id?: unknown };
  return { place: 'communal', ...without };
}

function ofNewcomers(admissions: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(admissions, knownOf('newcomers')).map(([one, patient_id]) => ({ ...(one as object), patient_id }));
}

/** The same question most of the time, so that what is found of it and decided meet. */
function mostlyWith(drafted: fc.Arbitrary<unknown>, more: object): fc.Arbitrary<unknown> {
  const meeting = drafted.map((made) => ({ ...(made as object), ...DECIDED_FOR.question, ...more }));
  return fc.oneof({ weight: 3, arbitrary: meeting }, drafted);
}

/** What stands in each brace of a path: mostly a record that is there. */
function placesOf({ path }: Operation): fc.Arbitrary<Known | string>[] {
  if (path.includes('/decisions/')) return [fc.constant('DEMO'), knownOf('decisions')];
  if (path.includes('{provider}')) return [fc.constantFrom('DEMO', 'OTHER', 'NOSUCH')];
  if (path.includes('/policies/'))
    return [fc.oneof({ weight: 4, arbitrary: knownOf('policies') }, fc.constantFrom('f'.repeat(64), 'policy'))];
  if (path.endsWith('/agree-retirement')) return [knownOf('layers-to-retire')];
  if (path.endsWith('/retire')) return [fc.oneof(knownOf('layers-in-force'), knownOf('policy-layers'))];
  if (path.includes('/providers/')) return [fc.constantFrom('DEMO', 'DEMO', 'OTHER')];
  const kind = /\/([a-z-]+)\/\{id\}/.exec(path)?.[1];
  return kind === undefined ? [] : [knownOf(kind)];
}
