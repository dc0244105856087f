import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from '../decision/arbitraries.fixture.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { decide } from '../decision/decide.js';
import type { FactName } from '../decision/fact-values.js';
import { facts } from '../decision/facts.js';
import { limits } from '../decision/limits.js';
import type { StandingView } from '../decision/view.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { Judgement } from '../standing/judge.js';
import { USUAL } from './as-usual.js';
import { decisionEntry } from './decision-entry.js';
import { readDecision } from './decision-whole.js';
import { touchesOf } from './entry.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));

/** A view that shows nothing of one question or instant alone, and nothing that is seldom there. */
const NOTHING_OF_THE_MOMENT: Partial<StandingView> = {
  alert: null,
  case_record: null,
  deletion: null,
  incident: null,
  last_clear_look_at: null,
  moratoria: [],
  override: null,
  pilots: [],
  privacy_windows: null,
  request: null,
  said_of_viewer: null,
  ward_halts: [],
};

/** Text as bad as it can be: quotation marks, backslashes, control characters, half surrogate pairs. */
const anyText = fc.string({ unit: 'binary' });

/** Replaces every text that no closed list holds, wherever it lies. */
function withTexts<T>(value: T, texts: readonly string[]): T {
  let next = 0;
  const ids = /(^|_)id$|^(ward_id|purpose|state|subject_type)$/;
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return ids.test(key) ? texts[next++ % texts.length] : one;
    if (Array.isArray(one)) return one.map((item: unknown) => walk(item, key));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, member]) => [name, walk(member, name)]));
  };
  return walk(value, '') as T;
}

const anyJudgement: fc.Arbitrary<Judgement> = fc
  .tuple(
    anyQuestion,
    anyView,
    fc.boolean(),
    fc.boolean(),
    fc.option(fc.nat(), { nil: null }),
    fc.array(anyText, { minLength: 1 }),
  )
  .map(([someQuestion, someView, sighted, requested, repeat_of, texts]) => {
    const odd = texts.length % 2 === 0;
    const question = odd ? withTexts(someQuestion, texts) : someQuestion;
    const view = odd ? withTexts(someView, texts) : someView;
    const known = facts(question, view, policy.parameters, INSTANT);
    const verdict = decide(question, known, policy);
    const effects = {
      ...(sighted && {
        sighted: { vendor_id: 'v', id: 'a"1', device_id: 'd1', raised_at: INSTANT },
        clear_look: ['p1'],
      }),
      ...(requested && {
        request: { outcome: 'deny' as const, expires_at: null },
      }),
    };
    return {
      question,
      policy,
      view,
      facts: known,
      verdict,
      limits: verdict.outcome === 'permit' ? limits(question, view, policy.parameters, INSTANT) : null,
      effects: Object.keys(effects).length === 0 ? null : effects,
      repeat_of,
    };
  });

/** What stops watching is left out where nothing does. */
const LEFT_OUT_EMPTY: ReadonlySet<string> = new Set(['moratoria', 'pilots', 'ward_halts']);

/** Without what is null. */
function onlySaid(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlySaid);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(
    ([name, member]) => member !== null && !(LEFT_OUT_EMPTY.has(name) && (member as unknown[]).length === 0),
  );
  return Object.fromEntries(said.map(([name, member]) => [name, onlySaid(member)]));
}

const AGREED = { confirmation: 'not_needed', hours: [[0, 1440]], state: 'granted' };

/** What is usual of a part of the view, by where it stands; what stands under `*` is each of a list. */
const USUAL_PARTS: readonly [path: string, usual: Record<string, unknown>][] = [
  ['alert', { first_sighting: true, others_in_hour: 0, used: false }],
  ['approval', { basis_held: true, state: 'approved' }],
  ['device', { state: 'in_service' }],
  ['screen', { state: 'approved' }],
  ['viewer', { state: 'active', suspended: false }],
  ['people.*', { other_scope_granted: true }],
  ['people.*.consent', AGREED],
  ['people.*.deciding.best_interests', AGREED],
  ['people.*.deciding.representatives.*.consent', AGREED],
];

/** Without what is as usual, found by walking the whole rather than by writing its parts. */
function withoutUsual(whole: Judgement, said: Record<string, unknown>): unknown {
  const usual = whole.facts.viewer === 'person' ? 'look.1' : 'reading.1';
  const known = Object.entries(said['facts'] as object);
  const facts = Object.fromEntries(known.filter(([name, value]) => USUAL[usual].facts[name as FactName] !== value));
  const view = said['view'] as Record<string, unknown>;
  for (const [path, parts] of USUAL_PARTS)
    for (const part of at(view, path.split('.')))
      for (const [name, value] of Object.entries(parts))
        if (JSON.stringify(part[name]) === JSON.stringify(value)) Reflect.deleteProperty(part, name);
  if (whole.view.client === null) view['client'] = null;
  else if (whole.view.client.state === 'active' && whole.view.client.vendor_state === 'active')
    Reflect.deleteProperty(view, 'client');
  return { ...said, facts, usual };
}

function at(value: unknown, [first, ...rest]: readonly string[]): Record<string, unknown>[] {
  if (value === undefined || value === null) return [];
  if (first === undefined) return [value as Record<string, unknown>];
  const inner = first === '*' ? (value as unknown[]) : [(value as Record<string, unknown>)[first]];
  return inner.flatMap((one) => at(one, rest));
}

describe('a decision’s entry', () => {
  it('is canonical JSON of what was said, byte for byte, though it is written by hand, and reads back whole', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const { body } = decisionEntry('X1', 3, INSTANT, policy.hash, judgement);
        const whole = {
          ...judgement,
          decided_at: INSTANT,
          index: 3,
          kind: 'decision',
          policy: policy.hash,
          provider_id: 'X1',
        };
        expect(readDecision(body)).toEqual(whole);
        expect(body).toBe(canonicalJson(withoutUsual(judgement, onlySaid(whole) as Record<string, unknown>)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('says what else was seen, though the same people were seen before', () => {
    const said = ({ question, facts, view, ...rest }: Judgement, seen: Partial<StandingView>): unknown =>
      readDecision(
        decisionEntry('X1', 3, INSTANT, policy.hash, { question, facts, ...rest, view: { ...view, ...seen } }).body,
      ).view;
    fc.assert(
      fc.property(anyJudgement, anyJudgement, (judgement, other) => {
        const view = { ...judgement.view, ...NOTHING_OF_THE_MOMENT, people: Object.freeze(judgement.view.people) };
        expect(said(judgement, view)).toEqual(view);
        for (const name of Object.keys(view) as (keyof StandingView)[]) {
          if (name === 'people') continue;
          const seen = { ...view, [name]: other.view[name] };
          expect(said(judgement, seen)).toEqual(seen);
          expect(said(judgement, view)).toEqual(view);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the inputs and the facts, so that both functions can be replayed', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const body = readDecision(decisionEntry('X1', 3, INSTANT, policy.hash, judgement).body);
        const again = facts(body.question, body.view, policy.parameters, body.decided_at);
        expect(again).toEqual(body.facts);
        expect(decide(body.question, again, policy)).toEqual(body.verdict);
      }),
      { numRuns: 200 },
    );
  });

  it('says what it touches as its body does', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const entry = decisionEntry('X1', 3, INSTANT, policy.hash, judgement);
        expect(entry.touches).toBe(touchesOf(readDecision(entry.body)));
      }),
    );
  });
});
