import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { verdictOn } from './decide.js';
import { nearestPermit, type FactChange, type Way } from './explain.js';
import { FACT_NAMES, FACT_VALUES, type FactName, type Facts } from './fact-values.js';
import { FACT_WORDS, saidOf, wayOf } from './fact-words.js';
import { facts } from './facts.js';
import type { PolicyRule, PolicySet } from './policy-set.js';

const checked = checkPolicy(await readPolicyFiles('policies'));
const policy = compilePolicy(checked);

const anyFacts = fc.record(
  Object.fromEntries(FACT_NAMES.map((name) => [name, fc.constantFrom(...FACT_VALUES[name])])),
) as unknown as fc.Arbitrary<Facts>;
const realFacts = fc.tuple(anyQuestion, anyView).map(([q, view]) => facts(q, view, policy.parameters, INSTANT));

/** Few facts with few values, so that every assignment of them can be tried. */
const FEW = ['consent', 'hours', 'confirmation', 'ward_halt', 'privacy_window'] as const satisfies FactName[];
const BASE = Object.fromEntries(FACT_NAMES.map((name) => [name, FACT_VALUES[name][0]])) as unknown as Facts;
const ON_DEVICE = { ...BASE, operation: 'view_live_blurred', technology: 'bed_sensor' } as Facts;

const someWhen = fc
  .uniqueArray(fc.constantFrom(...FEW), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record(
      Object.fromEntries(
        names.map((name) => [name, fc.subarray([...FACT_VALUES[name]] as string[], { minLength: 1, maxLength: 3 })]),
      ),
    ),
  ) as unknown as fc.Arbitrary<PolicyRule['when']>;

const someRule = fc.record({ when: someWhen, effect: fc.constantFrom('permit' as const, 'forbid' as const) });

function smallPolicy(rules: readonly Pick<PolicyRule, 'when' | 'effect'>[]): PolicySet {
  const whole = rules.map(({ when, effect }, i): PolicyRule => {
    const speaks = { operations: [ON_DEVICE.operation], technologies: [ON_DEVICE.technology] };
    const [id, reason] = [`NB-X-${i}`, effect === 'forbid' ? ('no_consent' as const) : null];
    return { id, effect, scope: 'national', ...speaks, when, reason, obligations: [], says: 'x', source: 'x' };
  });
  return compilePolicy({ rules: whole, parameters: checked.parameters });
}

/** Ways as arbitrary as they can be: each value of each fact is nobody's, follows, or is one of three acts. */
const someWays = fc.array(fc.constantFrom<Way>('nobody', 'follows', { act: 'a' }, { act: 'b' }, { act: 'c' }), {
  minLength: 7,
  maxLength: 7,
});

const wayBy =
  (ways: readonly Way[]) =>
  ({ fact, from, to }: FactChange): Way =>
    ways[(fact.length * 3 + from.length + to.length * 5) % ways.length] as Way;

type Cost = readonly [nobody: number, acts: number, facts: number];

function costOf(changes: readonly FactChange[], way: (change: FactChange) => Way): Cost {
  const ways = changes.map(way);
  const acts = new Set(ways.flatMap((one) => (typeof one === 'object' ? [one.act] : [])));
  return [ways.filter((one) => one === 'nobody').length, acts.size, changes.length];
}

const less = (a: Cost, b: Cost): boolean => {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
};

/** The least any assignment of the few facts costs that is permitted; null when none is. */
function bruteForce(known: Facts, set: PolicySet, way: (change: FactChange) => Way): Cost | null {
  let best: Cost | null = null;
  const assign = (rest: readonly FactName[], changes: readonly FactChange[]): void => {
    const [fact, ...others] = rest;
    if (fact === undefined) {
      const cost = costOf(changes, way);
      if (permitted(changed(known, changes), set) && (best === null || less(cost, best))) best = cost;
      return;
    }
    for (const to of FACT_VALUES[fact])
      assign(others, to === known[fact] ? changes : [...changes, { fact, from: known[fact], to }]);
  };
  assign(FEW, []);
  return best;
}

const changed = (known: Facts, changes: readonly FactChange[]): Facts =>
  Object.assign({ ...known }, ...changes.map(({ fact, to }) => ({ [fact]: to }))) as Facts;

const permitsAfter = (known: Facts, changes: readonly FactChange[], set: PolicySet): boolean =>
  verdictOn(changed(known, changes), set).outcome === 'permit';

const permitted = (known: Facts, set: PolicySet): boolean =>
  set.forbids(known).length === 0 && set.permits(known) !== null;

describe('what is nearest to a permit', () => {
  it('is as near as trying every assignment finds, by any rules and whatever each change asks of people', () => {
    fc.assert(
      fc.property(
        fc.array(someRule, { minLength: 1, maxLength: 6 }),
        fc.record(Object.fromEntries(FEW.map((name) => [name, fc.constantFrom(...FACT_VALUES[name])]))),
        someWays,
        (rules, some, ways) => {
          const set = smallPolicy(rules);
          const known = { ...ON_DEVICE, ...some } as Facts;
          const way = wayBy(ways);
          const found = nearestPermit(known, set, way);
          if (found !== null) expect(permitted(changed(known, found.changes), set)).toBe(true);
          expect(found === null ? null : costOf(found.changes, way)).toEqual(bruteForce(known, set, way));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is permitted once changed, and not when any one of the changes is left out', () => {
    fc.assert(
      fc.property(fc.oneof(anyFacts, realFacts), (known) => {
        const found = nearestPermit(known, policy, wayOf);
        if (found === null) {
          expect(verdictOn(known, policy).outcome).toBe('deny');
          return;
        }
        expect(permitsAfter(known, found.changes, policy)).toBe(true);
        for (const left of found.changes) {
          const rest = found.changes.filter((one) => one !== left);
          expect(permitsAfter(known, rest, policy)).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is nothing at all for what is permitted, and never another operation, technology or place', () => {
    fc.assert(
      fc.property(realFacts, (known) => {
        const found = nearestPermit(known, policy, wayOf);
        const [permits] = [verdictOn(known, policy).outcome === 'permit'];
        expect(found !== null && found.changes.length === 0).toBe(permits);
        expect(found?.changes.map(({ fact }) => fact) ?? []).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(operation|technology|place)$/)]),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is nearest to a look at somebody in seclusion', () => {
  const watched = fc
    .tuple(anyQuestion, anyView)
    .map(([q, view]) => [
      { ...q, operation: 'view_live_clear', purpose: 'seclusion_observation' },
      { ...view, device: view.device && { ...view.device, place: 'seclusion_room', technology: 'seclusion_cctv' } },
    ])
    .map(([q, view]) => facts(q as never, view as never, policy.parameters, INSTANT));

  it('is to hold the review that is overdue, and never to put anybody in seclusion', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(watched, (known) => {
        const changes = nearestPermit(known, policy, wayOf)?.changes ?? [];
        const ways = changes.filter(({ fact }) => fact === 'episode').map((change) => [change.from, wayOf(change)]);
        for (const [from, way] of ways) told.add(JSON.stringify([from, way]));
      }),
      { numRuns: 600 },
    );
    expect([...told].sort()).toEqual(
      expect.arrayContaining(['["none","nobody"]', '["review_overdue",{"act":"hold_the_review"}]']),
    );
    expect([...told].filter((one) => one.startsWith('["none"'))).toEqual(['["none","nobody"]']);
  });
});

describe('the words of facts', () => {
  it('are there for every value of every fact', () => {
    const missing = FACT_NAMES.flatMap((fact) =>
      FACT_VALUES[fact].filter((value) => (saidOf(fact, value).says ?? '') === '').map((value) => `${fact} ${value}`),
    );
    expect(missing).toEqual([]);
  });

  it('say of every value a rule forbids how it may come to be otherwise, or that nobody changes it', () => {
    const ways = policy.rules
      .filter((rule) => rule.effect === 'forbid')
      .flatMap(({ when }) => Object.entries(when) as [FactName, readonly string[]][])
      .flatMap(([fact, values]) => values.map((value) => [`${fact} ${value}`, saidOf(fact, value).out] as const));
    expect(ways.length).toBeGreaterThan(30);
    expect(ways.filter(([, out]) => out === 'follows')).toEqual([]);
  });

  it('suggest to nobody that a refusal, a withdrawal, a private time, a moratorium or a halt be undone', () => {
    const never = [
      ['consent', 'refused'],
      ['consent', 'withdrawn'],
      ['hours', 'outside'],
      ['privacy_window', 'stands'],
      ['episode', 'none'],
      ['moratorium', 'in_force'],
      ['ward_halt', 'halted'],
      ['purpose', 'prohibited'],
      ['alert', 'used'],
    ] as const;
    expect(never.map(([fact, value]) => saidOf(fact, value).out)).toEqual(never.map(() => 'nobody'));
    expect(FACT_WORDS.authority.emergency_override.never_sought).toBe(true);
    expect(wayOf({ fact: 'authority', from: 'none', to: 'emergency_override' })).toBe('nobody');
  });
});
