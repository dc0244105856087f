import fc from 'fast-check';

/** JSON that is about to be written: members in a list, since one may stand there twice, and text that is written as it is. */
type Node = { text: string } | { items: Node[] } | { members: [string, Node][] };

/** One thing wrong with a body; `at` picks the member it is wrong with, among all of them however deep. */
export interface Spoiling {
  how: string;
  at: number;
}

const text = (value: unknown): Node => ({ text: JSON.stringify(value) });
const nested = (levels: number): Node => ({ text: '['.repeat(levels) + ']'.repeat(levels) });
const nestedObjects = (levels: number): Node => ({ text: '{"a":'.repeat(levels) + '1' + '}'.repeat(levels) });

/** What a value may be replaced by. */
const VALUES: Readonly<Record<string, Node>> = {
  null: text(null),
  number: text(7),
  fraction: text(1.5),
  negative: text(-1),
  zero: { text: '-0' },
  'beyond integers': text(2 ** 53 + 2),
  infinite: { text: '1e999' },
  tiny: { text: '1e-999' },
  true: text(true),
  string: text('x'),
  'string of a number': text('12'),
  'empty string': text(''),
  blank: text(' \t\n '),
  'empty list': text([]),
  'empty object': text({}),
  list: text(['x']),
  object: text({ x: 1 }),
  'long string': text('x'.repeat(300)),
  'longer string': text('é'.repeat(20_000)),
  'enormous string': text('x'.repeat(70_000)),
  'enormous list': text(Array.from({ length: 5_000 }, (_, n) => n)),
  'deep list': nested(25),
  'deeper list': nested(9_000),
  'deep object': nestedObjects(25),
  'deeper object': nestedObjects(5_000),
  'lone surrogate': text('a\ud800b'),
  'low surrogate': text('\udc00'),
  'null character': text('a\u0000b'),
  'control characters': text('\u0007\u001b[2J\u007f\u0085\u2028'),
  noncharacter: text('\ufffe\uffff'),
  __proto__: text('__proto__'),
  constructor: text('constructor'),
  toString: text('toString'),
  hasOwnProperty: text('hasOwnProperty'),
  sql: text("x' or '1'='1"),
  format: text('%s%n{{7*7}}${7*7}'),
  'far year': text('+275760-09-13T00:00:00Z'),
  'year nought': text('0000-01-01T00:00:00Z'),
  'no such day': text('2026-02-30T10:00:00Z'),
  'leap second': text('2026-06-30T23:59:60Z'),
};

const EXTRA: readonly [string, Node][] = [
  ['__proto__', text({ decision: true, id: 'x', type: 'staff', occurred_at: null })],
  ['constructor', text({ prototype: { decision: true } })],
  ['prototype', text({})],
  ['toString', text('x')],
  ['hasOwnProperty', text(1)],
  ['toJSON', text('x')],
  ['then', text('x')],
  ['length', text(9)],
  ['', text('x')],
  ['$where', text('1')],
  ['provider_id', text('OTHER')],
  ['recorded_by', text('x')],
];

/** Names of members that no honest sender writes, and that some reader might take for more than a name. */
const TREACHEROUS: ReadonlySet<string> = new Set(['extra __proto__', 'extra constructor']);

const ON_MEMBERS: Readonly<Record<string, (members: [string, Node][], at: number) => void>> = {
  missing: (members, at) => void members.splice(at, 1),
  twice: (members, at) => void members.push([members[at]?.[0] ?? '', members[at]?.[1] ?? text(null)]),
  'twice, otherwise': (members, at) => void members.unshift([members[at]?.[0] ?? '', text('x')]),
  renamed: (members, at) => void (members[at] && (members[at][0] = '__proto__')),
};

const ON_BYTES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'cut short': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  'rubbish behind': (bytes) => Buffer.concat([bytes, Buffer.from('}garbage')]),
  'byte order mark': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'byte that is not UTF-8': (bytes) => inFirstText(bytes, [0xff]),
  'overlong UTF-8': (bytes) => inFirstText(bytes, [0xc0, 0xaf]),
  'surrogate in UTF-8': (bytes) => inFirstText(bytes, [0xed, 0xa0, 0x80]),
  'UTF-16': (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  empty: () => Buffer.alloc(0),
  blank: () => Buffer.from(' \r\n'),
  'only null': () => Buffer.from('null'),
  'only a number': () => Buffer.from('3'),
  'only a string': () => Buffer.from('"x"'),
  'only a list': (bytes) => Buffer.concat([Buffer.from('['), bytes, Buffer.from(']')]),
  'not a number': () => Buffer.from('{"a":NaN}'),
  'single quotes': () => Buffer.from("{'a':1}"),
  comment: (bytes) => Buffer.concat([Buffer.from('/* x */'), bytes]),
};

const OF_MEMBERS = Object.keys(ON_MEMBERS).map((name) => `member ${name}`);

/** Every way a body can be spoilt. */
const WAYS = [
  ...Object.keys(VALUES).map((name) => `value ${name}`),
  ...OF_MEMBERS,
  ...EXTRA.map(([name]) => `extra ${name}`),
  ...Object.keys(ON_BYTES).map((name) => `bytes ${name}`),
];

/** Ways that leave no body anybody should act on, whatever the operation takes. */
export function isTreacherous({ how }: Spoiling): boolean {
  return TREACHEROUS.has(how) || /^member (twice|renamed)|^value deep|^bytes (?!only a list|byte order)/.test(how);
}

const spoiling = fc.record({
  // The ways in which a member is wrong are few, and there are many members.
  how: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WAYS) }, fc.constantFrom(...OF_MEMBERS)),
  at: fc.nat({ max: 999 }),
});

/** One or a few things wrong with a body. */
export const spoilings: fc.Arbitrary<Spoiling[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(spoiling) },
  fc.array(spoiling, { minLength: 2, maxLength: 3 }),
);

/** A body with everything wrong with it that is asked for, as the bytes to send. */
export function spoilt(body: unknown, wrong: readonly Spoiling[]): Buffer {
  const root = nodeOf(body);
  const onTree = wrong.filter(({ how }) => !how.startsWith('bytes '));
  const tree = onTree.reduce((node, spoiling) => spoilTree(node, spoiling), root);
  const bytes: Buffer = Buffer.from(written(tree));
  return wrong.reduce<Buffer>((sent, { how }) => ON_BYTES[how.replace(/^bytes /, '')]?.(sent) ?? sent, bytes);
}

function spoilTree(root: Node, { how, at }: Spoiling): Node {
  const [kind = '', ...rest] = how.split(' ');
  const name = rest.join(' ');
  const holders = holdersIn(root);
  if (kind === 'extra') {
    const members = holders[at % holders.length] ?? [];
    const extra = EXTRA.find(([called]) => called === name);
    if (extra) members.push([...extra]);
    return root;
  }
  const slots = holders.flatMap((members) => members.map((_, index) => ({ members, index })));
  const slot = slots[at % slots.length];
  if (kind === 'value') {
    const value = VALUES[name] ?? text(null);
    if (!slot) return value;
    const [called = ''] = slot.members[slot.index] ?? [];
    slot.members[slot.index] = [called, value];
  } else if (slot) {
    ON_MEMBERS[name]?.(slot.members, slot.index);
  }
  return root;
}

/** The lists of members of every object in a body. */
function holdersIn(node: Node): [string, Node][][] {
  if ('members' in node) return [node.members, ...node.members.flatMap(([, value]) => holdersIn(value))];
  return 'items' in node ? node.items.flatMap(holdersIn) : [];
}

function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return { items: value.map(nodeOf) };
  if (typeof value !== 'object' || value === null) return text(value);
  return { members: Object.entries(value).map(([name, member]): [string, Node] => [name, nodeOf(member)]) };
}

function written(node: Node): string {
  if ('text' in node) return node.text;
  if ('items' in node) return `[${node.items.map(written).join(',')}]`;
  return `{${node.members.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(',')}}`;
}

/** Puts bytes in the first text of a body, or at its end when it holds none. */
function inFirstText(bytes: Buffer, put: number[]): Buffer {
  const at = bytes.indexOf('":"') + 3;
  const where = at < 3 ? bytes.length : at;
  return Buffer.concat([bytes.subarray(0, where), Buffer.from(put), bytes.subarray(where)]);
}
