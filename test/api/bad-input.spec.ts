import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSandbox } from '../support/two-services.js';
import { freshDatabase } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { lookAt, readingOf, TestWard, yesterdayMorning, type Evaluation } from '../support/ward.js';
import { outcomeOf, WAYS, withMember, type Came, type Outcome, type Sort, type Way } from './bad-input.js';

// Every member of the standard's messages, wrong in every way: the right outcome each, and never a fault of ours.

/** One device may raise twenty alerts an hour, and each look here needs one. */
const ROOMS = 10;

let service: Service;
let ward: TestWard;

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', ROOMS);
  const before = yesterdayMorning();
  for (let i = 0; i < ROOMS; i++) await ward.consents(`p${i}`, 'view_live_blurred', 'alert_response', before);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', before);
  await ward.consents('p0', 'retain', 'vital_signs_observation', before);
});

afterAll(async () => {
  expect(service.stderr()).not.toMatch(/"level":"(error|fatal)"/);
  await service?.stop();
});

let asked = 0;

const MESSAGES = {
  reading: () => ({
    subject: { type: 'system', id: 'd0', properties: {} },
    action: { name: 'read_vital_signs', properties: {} },
    resource: { type: 'device', id: 'd0', properties: {} },
    context: { purpose: 'vital_signs_observation', request_id: `r-${asked++}` },
  }),
  look: () => lookAt(`d${asked++ % ROOMS}`, { context: { viewer_authentication: 'proved' } }),
  keeping: () => ({
    ...readingOf('d0'),
    action: { name: 'retain', properties: { footage_form: 'blurred_video', retention_hours: 12 } },
    context: { purpose: 'vital_signs_observation', supported_custom_obligations: ['delete_after'] },
  }),
} as const;

/** Every member that is read, in a message that is permitted when nothing is wrong with it. */
const MEMBERS: readonly [keyof typeof MESSAGES, string, Sort][] = [
  ['reading', 'subject', 'thing'],
  ['reading', 'subject.type', 'word'],
  ['reading', 'subject.id', 'word'],
  ['reading', 'subject.properties', 'properties'],
  ['reading', 'action', 'thing'],
  ['reading', 'action.name', 'word'],
  ['reading', 'action.properties', 'properties'],
  ['reading', 'resource', 'thing'],
  ['reading', 'resource.type', 'word'],
  ['reading', 'resource.id', 'word'],
  ['reading', 'resource.properties', 'properties'],
  ['reading', 'context', 'context'],
  ['reading', 'context.purpose', 'needed'],
  ['reading', 'context.request_id', 'only for retries'],
  ['look', 'action.properties.seconds', 'number or none'],
  ['look', 'context.screen_id', 'needed'],
  ['look', 'context.alert', 'needed'],
  ['look', 'context.alert.id', 'id of its own'],
  ['look', 'context.alert.raised_at', 'needed'],
  ['look', 'context.override_id', 'only for retries'],
  ['look', 'context.viewer_authentication', 'word or none'],
  ['keeping', 'action.properties.footage_form', 'needed'],
  ['keeping', 'action.properties.retention_hours', 'number or none'],
  ['keeping', 'context.supported_custom_obligations', 'needed'],
];

const post = <T>(path: string, body: string, token = ward.tokens.vendor): Promise<Answer<T>> =>
  ask<T>(`${service.url}/access/v1/${path}`, { token, body });

/** What came of a request, in the same words as what must. */
function cameOf({ status, headers, body }: Answer<Evaluation | string>): Came {
  const type = headers.get('content-type') ?? '';
  if (status === 400 && type.startsWith('text/plain') && body !== '') return 'refused';
  if (status === 413 && type.startsWith('application/problem+json')) return 'too large';
  if (status !== 200 || typeof body === 'string') return { unexpected: `${status} ${type} ${JSON.stringify(body)}` };
  if (body.decision) return 'permitted';
  return body.context.reason_code === 'engine_unavailable' ? { unexpected: 'a fault of ours' } : 'denied';
}

/** Tries every way, and tells where something else came of it than must. */
async function differing(
  sort: Sort,
  tried: (way: Way) => Promise<Came>,
  must: (sort: Sort, way: Way) => Outcome = outcomeOf,
): Promise<string[]> {
  const differences: string[] = [];
  for (const way of WAYS) {
    const came = await tried(way);
    const right = must(sort, way);
    if (came !== right) differences.push(`${way}: ${JSON.stringify(came)}, and must be ${right}`);
  }
  return differences;
}

describe('a question that is permitted when nothing is wrong with it', () => {
  it.each(Object.keys(MESSAGES) as (keyof typeof MESSAGES)[])('is: %s', async (message) => {
    expect(cameOf(await post('evaluation', JSON.stringify(MESSAGES[message]())))).toBe('permitted');
  });

  it.each(MEMBERS)('of %s, with %s wrong in every way, is answered as it must be', async (message, path, sort) => {
    const differences = await differing(sort, async (way) =>
      cameOf(await post('evaluation', withMember(MESSAGES[message](), path, way))),
    );
    expect(differences).toEqual([]);
  });
});

interface Evaluations {
  evaluations: Evaluation[];
}

/** The same of the first of two evaluations: the second is answered as if nothing were wrong, unless nobody can say what was asked. */
function cameOfFirst(answer: Answer<Evaluations>): Came {
  if (answer.status !== 200) return cameOf(answer as unknown as Answer<string>);
  const [first, second, ...more] = answer.body.evaluations;
  if (!first || !second?.decision || more.length > 0) return { unexpected: JSON.stringify(answer.body) };
  if (first.context['error'] === undefined) return cameOf({ ...answer, body: first });
  const decided = first.decision || first.context.decision_id !== undefined;
  return decided ? { unexpected: 'malformed, and decided' } : 'refused';
}

describe('one of several evaluations', () => {
  const good = JSON.stringify(MESSAGES.reading());
  /** The alerts of these ids led to a look above, and one look is all they lead to. */
  const must = (sort: Sort, way: Way): Outcome => {
    const outcome = outcomeOf(sort, way);
    return sort === 'id of its own' && outcome === 'permitted' ? 'denied' : outcome;
  };

  it.each(MEMBERS)('of %s, with %s wrong in every way, spoils no other', async (message, path, sort) => {
    const tried = async (way: Way): Promise<Came> => {
      const bad = withMember(MESSAGES[message](), path, way);
      return cameOfFirst(await post<Evaluations>('evaluations', `{"evaluations":[${bad},${good}]}`));
    };
    const differences = await differing(sort, tried, must);
    expect(differences).toEqual([]);
  });

  it.each<[string, (way: Way) => Outcome[]]>([
    ['evaluations', (way) => (/^(missing|an empty list)$/.test(way) ? ['permitted'] : ['refused', 'denied'])],
    ['options', (way) => (/^missing$|object$/.test(way) ? ['permitted'] : ['refused'])],
    ['options.evaluations_semantic', (way) => (way === 'missing' ? ['permitted'] : ['refused'])],
  ])('stands in a request whose %s is wrong', async (path, right) => {
    const differences: string[] = [];
    for (const way of WAYS) {
      const request = { ...MESSAGES.reading(), evaluations: [{}], options: { evaluations_semantic: 'execute_all' } };
      const answer = await post<Evaluation & Evaluations>('evaluations', withMember(request, path, way));
      const each = answer.body.evaluations ?? [answer.body];
      const came = each.map((body) => cameOf({ ...answer, body }));
      const must: Came[] = way === 'enormous' || way === 'a long list' ? ['too large', 'refused'] : right(way);
      if (!came.every((one) => must.includes(one))) differences.push(`${way}: ${JSON.stringify(came[0])}`);
    }
    expect(differences).toEqual([]);
  });

  it.each(['subject', 'action', 'resource', 'context'])(
    'is not permitted by a %s for all of them that is wrong, where it has none of its own',
    async (path) => {
      const { [path as 'subject']: _own, ...item } = MESSAGES.reading();
      const differences: string[] = [];
      for (const way of WAYS) {
        const request = { ...MESSAGES.reading(), evaluations: [item] };
        const answer = await post<Evaluation & Evaluations>('evaluations', withMember(request, path, way));
        const came = cameOf({ ...answer, body: answer.body.evaluations?.[0] ?? answer.body });
        const fine: Came[] = ['denied', 'refused', 'too large'];
        if (!fine.includes(came)) differences.push(`${way}: ${JSON.stringify(came)}`);
      }
      expect(differences).toEqual([]);
    },
  );
});

interface Found {
  results: object[];
}

const SEARCHED = {
  subject: { type: 'system', id: 'TEST.vendor', properties: {} },
  action: { name: 'read_vital_signs', properties: {} },
  resource: { type: 'device', id: 'd0', properties: {} },
  context: { purpose: 'vital_signs_observation' },
  page: { limit: 9, token: '' },
};
const { page: _page, ...PLAIN } = SEARCHED;

describe('a search', () => {
  const found = ({ status, headers, body }: Answer<Found>): Came => {
    if (status !== 200) return cameOf({ status, headers, body: body as unknown as string });
    return body.results.length > 0 ? 'permitted' : 'denied';
  };
  const search = async (kind: string, path: string, way: Way): Promise<Came> =>
    found(await post<Found>(`search/${kind}`, withMember(SEARCHED, path, way), ward.tokens.nurse));
  /** What is searched for has no id that matters; neither has an action search an action. */
  const ANYTHING = ['resource:resource.id', 'subject:subject.id'];

  const each = (['resource', 'subject', 'action'] as const).flatMap((kind) =>
    Object.entries(PLAIN)
      .filter(([thing]) => kind !== 'action' || thing !== 'action')
      .flatMap(([thing, said]) => [thing, ...Object.keys(said).map((member) => `${thing}.${member}`)])
      .map((path) => [kind, path] as const),
  );

  it.each(each)('for a %s, with %s wrong in every way, finds nothing it should not', async (kind, path) => {
    const sort = path === 'context' ? 'context' : /purpose$/.test(path) ? 'needed' : sortOf(path);
    const must = (of: Sort, way: Way): Outcome => {
      const outcome = outcomeOf(of, way);
      if (!ANYTHING.includes(`${kind}:${path}`)) return outcome;
      return outcome === 'denied' || way === 'missing' ? 'permitted' : outcome;
    };
    expect(await differing(sort, (way) => search(kind, path, way), must)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['page', /^missing$|object$/],
    ['page.limit', /^missing$|^a number$/],
    ['page.token', /^missing$|^an empty text$/],
  ])('with %s wrong is refused', async (path, fine) => {
    const must = (_of: Sort, way: Way): Outcome =>
      way === 'enormous' ? 'too large' : fine.test(way) ? 'permitted' : 'refused';
    expect(await differing('word', (way) => search('resource', path, way), must)).toEqual([]);
  });
});

function sortOf(path: string): Sort {
  if (/properties$/.test(path)) return 'properties';
  return path.includes('.') ? 'word' : 'thing';
}
