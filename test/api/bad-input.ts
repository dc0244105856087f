/** What a member of a message may be instead of what it should be, as JSON is written. */
export const INSTEAD = {
  null: 'null',
  true: 'true',
  'a number': '7',
  'a negative number': '-1',
  'a fraction': '1.5',
  'an infinite number': '1e999',
  'a text': '"x"',
  'an empty text': '""',
  'a list': '["x"]',
  'an empty list': '[]',
  'an object': '{"x":1}',
  'an empty object': '{}',
  'a long text': JSON.stringify('é'.repeat(300)),
  'a long list': JSON.stringify(Array.from({ length: 5_000 }, (_, n) => n)),
  'a control character': '"a\\u0000b"',
  'half a surrogate pair': '"a\\ud800b"',
  'the name __proto__': '"__proto__"',
  'the name constructor': '"constructor"',
  'the name toString': '"toString"',
  'the name hasOwnProperty': '"hasOwnProperty"',
} as const;

/** Every way a member can be wrong. */
export const WAYS = [
  'missing',
  'twice',
  'twice, the first of them another',
  'twice, once in other letters',
  'named __proto__',
  'nested deeply',
  'nested without end',
  'enormous',
  ...(Object.keys(INSTEAD) as (keyof typeof INSTEAD)[]),
] as const;

export type Way = (typeof WAYS)[number];

/** What comes of a wrong member: the request is refused, denied or permitted all the same, or larger than it may be. */
export type Outcome = 'refused' | 'denied' | 'permitted' | 'too large';

/** What came of it, which may be something that never should. */
export type Came = Outcome | { unexpected: string };

/** What sort of member it is, which is all that decides what must come of it. */
export type Sort =
  | 'thing'
  | 'word'
  | 'properties'
  | 'context'
  | 'needed'
  | 'number or none'
  | 'word or none'
  | 'id of its own'
  | 'only for retries';

const TEXTS: ReadonlySet<Way> = new Set(
  WAYS.filter((way) => way.startsWith('the name') || way === 'a text' || way === 'an empty text'),
);

/** What must come of a member of some sort that is wrong in some way; by the standard, and else by what is safe. */
export function outcomeOf(sort: Sort, way: Way): Outcome {
  if (way === 'enormous') return 'too large';
  if (/^(twice|nested)|__proto__$/.test(way) && way !== 'the name __proto__') return 'refused';
  const none = way === 'missing' || way === 'null';
  switch (sort) {
    case 'thing':
      return 'refused';
    case 'word':
      return TEXTS.has(way) ? 'denied' : 'refused';
    case 'properties':
      return way === 'missing' || /object$/.test(way) ? 'permitted' : 'refused';
    case 'context':
      return way === 'missing' || /object$/.test(way) ? 'denied' : 'refused';
    case 'needed':
      return 'denied';
    case 'number or none':
      return none || way === 'a number' ? 'permitted' : 'denied';
    case 'word or none':
      return none ? 'permitted' : 'denied';
    case 'id of its own':
      return TEXTS.has(way) && way !== 'an empty text' ? 'permitted' : 'denied';
    case 'only for retries':
      return 'permitted';
  }
}

const MARK = '@@here@@';

/** A message, as JSON, in which the member at a path is wrong in a way. */
export function withMember(message: object, path: string, way: Way): string {
  const copy = structuredClone(message) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((at, name) => (at[name] ??= {}) as Record<string, unknown>, copy);
  const whole = JSON.stringify(holder[last] ?? 'x');
  if (way === 'missing') {
    delete holder[last];
    return JSON.stringify(copy);
  }
  holder[last] = MARK;
  const name = JSON.stringify(last);
  return JSON.stringify(copy).replace(`${name}:"${MARK}"`, () => written(name, whole, way));
}

function written(name: string, whole: string, way: Way): string {
  switch (way) {
    case 'missing':
      return '';
    case 'twice':
      return `${name}:${whole},${name}:${whole}`;
    case 'twice, the first of them another':
      return `${name}:"x",${name}:${whole}`;
    case 'twice, once in other letters':
      return `${name}:${whole},"\\u${name.charCodeAt(1).toString(16).padStart(4, '0')}${name.slice(2)}:${whole}`;
    case 'named __proto__':
      return `"__proto__":${whole}`;
    case 'nested deeply':
      return `${name}:${'['.repeat(25)}${whole}${']'.repeat(25)}`;
    case 'nested without end':
      return `${name}:${'{"x":'.repeat(9_000)}1${'}'.repeat(9_000)}`;
    case 'enormous':
      return `${name}:${JSON.stringify('x'.repeat(300_000))}`;
    default:
      return `${name}:${INSTEAD[way]}`;
  }
}
