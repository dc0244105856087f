import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACT_NAMES, FACT_VALUES, type FactName, type Facts } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { RECORD_REASONS } from '../../decision/words.js';
import { CASES } from '../cases.fixture.js';
import { checkPolicy } from '../check.js';
import { readPolicyFiles } from '../policy-files.js';
import { JudgedSet, type ComparedSet, type Outcome } from './compared-set.js';
import { difference, isNone, type ChangeGroup } from './difference.js';
import { differ } from './situations.js';

const national = checkPolicy(await readPolicyFiles('policies'));
const KNOWN = CASES.map(({ facts }) => facts);
const with_ = (rules: readonly PolicyRule[]): ComparedSet => ({ ...national, rules: [...rules] });
const ruleOf = (id: string): PolicyRule => {
  const found = national.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`there is no rule ${id}`);
  return found;
};
const without = (id: string): ComparedSet => with_(national.rules.filter((rule) => rule.id !== id));
const changed = (id: string, change: (rule: PolicyRule) => PolicyRule): ComparedSet =>
  with_(national.rules.map((rule) => (rule.id === id ? change(rule) : rule)));
const groupsOf = async (after: ComparedSet): Promise<ChangeGroup[]> =>
  (await difference(national, after, KNOWN)).groups;

const NO_NIGHT_LOOKS: PolicyRule = {
  id: 'PL-X1.no_blurred_looks',
  effect: 'forbid',
  scope: 'provider',
  operations: ['view_live_blurred'],
  technologies: null,
  when: { place: ['bedroom'], override: ['none', 'not_applicable'] },
  reason: 'outside_hours',
  obligations: [],
  says: 'Nobody looks into a bedroom here, blurred or not, but in an emergency.',
  source: 'The trust’s own pledge',
};

describe('the difference of two sets', () => {
  it('is none between a set and itself, in whatever order its rules stand and under whatever ids they forbid', async () => {
    const renamed = national.rules.map((rule) =>
      rule.effect === 'forbid' ? { ...rule, id: `PL-${rule.id}`, says: 'Said otherwise.' } : rule,
    );
    const forbids = renamed.filter(({ effect }) => effect === 'forbid').reverse();
    const found = await difference(
      national,
      with_([...forbids, ...renamed.filter((r) => r.effect === 'permit')]),
      KNOWN,
    );
    expect([found, isNone(found)]).toEqual([{ groups: [], numbers: [], required_obligations: [] }, true]);
  });

  it('names what a rule more denies, by each rule that permitted it, with a witness in plain words', async () => {
    const groups = await groupsOf(with_([NO_NIGHT_LOOKS, ...national.rules]));
    const denied = groups.filter(({ change }) => change === 'now_denied');
    expect(denied.map(({ permit, rules }) => [permit?.id, rules.map(({ id }) => id)])).toEqual([
      ['NB-VW-02.permit', [NO_NIGHT_LOOKS.id]],
    ]);
    const [one] = denied;
    expect(one?.says).toContain(NO_NIGHT_LOOKS.says);
    // Its own facts, since it is as plain as a situation that comes about: nothing of it is otherwise than in one that is permitted.
    expect(one?.witness.told.map(({ fact }) => fact)).toEqual([
      'operation',
      'technology',
      'place',
      'purpose',
      'override',
    ]);
    expect(KNOWN).toContainEqual(one?.witness.facts);
    expect(one?.witness.origin).toBe('known');
    expect(groups.map(({ change, reason }) => [change, reason])).toEqual([
      ['now_denied', null],
      ['reason_added', 'outside_hours'],
      // Where no rule spoke, one does.
      ['reason_removed', 'engine_unavailable'],
    ]);
  });

  it('names what a permit that asks for less lets through, by what forbade it, and that which nothing forbids', async () => {
    const wider = changed('NB-VW-02.permit', (rule) => ({
      ...rule,
      when: { ...rule.when, consent: ['granted', 'refused'] },
    }));
    const unforbidden = { ...wider, rules: wider.rules.filter(({ id }) => id !== 'NB-CON-07.refused') };
    const groups = await groupsOf(unforbidden);
    const permitted = groups.filter(({ change }) => change === 'now_permitted');
    expect(permitted.map(({ permit }) => permit?.id)).toContain('NB-VW-02.permit');
    for (const { witness } of permitted) expect(witness.facts.consent).toBe('refused');
  });

  it('names the reason that is gone with a rule, though what it forbade stays denied', async () => {
    const groups = await groupsOf(without('NB-CON-04.withdrawn'));
    const told = groups.map(({ change, reason, rules }) => [change, reason, rules.map(({ id }) => id)]);
    expect(told).toContainEqual(['reason_removed', 'consent_withdrawn', ['NB-CON-04.withdrawn']]);
    // Each permit of a room asks for the consent by name. In a shared place nobody is asked for theirs, and no records make one withdrawn there.
    const permitted = groups.filter(({ change }) => change === 'now_permitted');
    expect(permitted.filter(({ witness }) => witness.origin === 'known' || witness.facts.place === 'bedroom')).toEqual(
      [],
    );
  });

  it('names an obligation that a permit carries no longer', async () => {
    const groups = await groupsOf(changed('NB-VW-02.permit', (rule) => ({ ...rule, obligations: [] })));
    expect(groups.map(({ change, permit, obligation }) => [change, permit?.id, obligation])).toEqual(
      ruleOf('NB-VW-02.permit').obligations.map((one) => ['obligation_removed', 'NB-VW-02.permit', one]),
    );
  });

  it('names an obligation that a rule adds to what is permitted, by each permit it speaks of', async () => {
    const stop: PolicyRule = {
      ...NO_NIGHT_LOOKS,
      id: 'PL-X1.stop',
      effect: 'oblige',
      operations: ['view_live_blurred', 'view_live_clear'],
      when: { place: ['bedroom'] },
      reason: null,
      obligations: ['stop_on_entry'],
    };
    const groups = await groupsOf(with_([stop, ...national.rules]));
    expect(
      groups.every(({ change, obligation }) => change === 'obligation_added' && obligation === 'stop_on_entry'),
    ).toBe(true);
    const by = groups.map(({ permit, rules }) => [permit?.id, ...rules.map(({ id }) => id)]);
    expect(by).toContainEqual(['NB-VW-02.permit', 'PL-X1.stop']);
    expect(by).toContainEqual(['NB-VW-01.permit', 'PL-X1.stop']);
    // An emergency look stops on entry as it is.
    expect(by.map(([permit]) => permit)).not.toContain('NB-EMG-01.clear');
  });

  it('finds by the solver what no known situation shows, nor one beside it, and says so', async () => {
    const when = { client: ['revoked'], screen: ['absent'], alert: ['future'], hours: ['none_chosen'] };
    const rare: PolicyRule = { ...NO_NIGHT_LOOKS, id: 'PL-X1.rare', operations: null, when, reason: 'blanket_request' };
    const groups = await groupsOf(with_([rare, ...national.rules]));
    expect(
      groups.map(({ change, reason, rules, witness }) => [change, reason, rules[0]?.id, witness.origin]),
    ).toContainEqual(['reason_added', 'blanket_request', 'PL-X1.rare', 'solver']);
    expect(groups[0]?.witness.facts).toMatchObject({ client: 'revoked', screen: 'absent', alert: 'future' });
  });

  it('names each number that changed, which way it moved and of which rules it is', async () => {
    const parameters = { ...national.parameters, look_max_seconds: 10, ask_again_days: 3, retention_max_hours: 12 };
    const { groups, numbers } = await difference(national, { ...national, parameters }, KNOWN);
    expect(groups).toEqual([]);
    expect(numbers.map(({ number, before, after, unit, way }) => [number, before, after, unit, way])).toEqual([
      ['look_max_seconds', 15, 10, 'seconds', 'tighter'],
      ['retention_max_hours', 24, 12, 'hours', 'either'],
      ['ask_again_days', 7, 3, 'days', 'looser'],
    ]);
    expect(numbers[0]?.rules).toContain('NB-VW-01.duration');
  });
});

/** Whether a situation that comes out otherwise is in one of the groups. */
function covered(before: Outcome, after: Outcome, groups: readonly ChangeGroup[]): boolean {
  const some = (test: (group: ChangeGroup) => boolean): boolean => groups.some(test);
  const crossed = (change: string, permit: string, denied: Outcome): boolean =>
    some(
      (group) =>
        group.change === change &&
        group.permit?.id === permit &&
        (group.rules.length === 0 ? denied.forbids.size === 0 : group.rules.some(({ id }) => denied.forbids.has(id))),
    );
  if (before.permit === null && after.permit !== null) return crossed('now_permitted', after.permit, before);
  if (before.permit !== null && after.permit === null) return crossed('now_denied', before.permit, after);
  const gone = (of: Outcome, from: Outcome, what: 'reasons' | 'obligations'): string[] =>
    [...of[what]].filter((one) => !from[what].has(one));
  const each = (what: 'reason' | 'obligation', added: boolean, names: readonly string[]): boolean =>
    names.every((name) =>
      some(
        (group) =>
          group.change === `${what}_${added ? 'added' : 'removed'}` &&
          group[what] === name &&
          (what === 'reason' || group.permit?.id === after.permit),
      ),
    );
  return (
    each('reason', true, gone(after, before, 'reasons')) &&
    each('reason', false, gone(before, after, 'reasons')) &&
    each('obligation', true, gone(after, before, 'obligations')) &&
    each('obligation', false, gone(before, after, 'obligations'))
  );
}

const pick = <T>(all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);

/** One rule more, less, or otherwise than it was. */
const anyMutation: fc.Arbitrary<(rules: readonly PolicyRule[]) => readonly PolicyRule[]> = fc.oneof(
  pick(national.rules).map((gone) => (rules: readonly PolicyRule[]) => rules.filter(({ id }) => id !== gone.id)),
  fc.tuple(pick(national.rules), fc.nat(), fc.nat(), fc.boolean()).map(
    ([{ id }, n, m, drop]) =>
      (rules: readonly PolicyRule[]) =>
        rules.map((rule) => (rule.id === id ? otherwise(rule, n, m, drop) : rule)),
  ),
  fc
    .tuple(pick(FACT_NAMES), pick(FACT_NAMES), fc.nat(), pick(RECORD_REASONS), fc.nat(99))
    .map(([fact, other, n, reason, id]) => (rules: readonly PolicyRule[]) => {
      const one = (of: FactName): readonly string[] => [FACT_VALUES[of][n % FACT_VALUES[of].length] ?? ''];
      const when = { [other]: one(other), [fact]: one(fact) };
      return [{ ...NO_NIGHT_LOOKS, id: `PL-R.r${id}`, operations: null, when, reason }, ...rules];
    }),
  fc.tuple(pick(FACT_NAMES), fc.nat(), fc.nat(99)).map(([fact, n, id]) => (rules: readonly PolicyRule[]) => {
    const when = { [fact]: [FACT_VALUES[fact][n % FACT_VALUES[fact].length] ?? ''] };
    const obligations = ['stop_on_entry'];
    const obliging = { effect: 'oblige', operations: null, when, reason: null, obligations } as const;
    return [{ ...NO_NIGHT_LOOKS, ...obliging, id: `PL-R.o${id}` }, ...rules];
  }),
  pick(national.rules.filter(({ effect }) => effect === 'permit')).map(
    ({ id }) =>
      (rules: readonly PolicyRule[]) =>
        rules.map((rule) => (rule.id === id ? { ...rule, obligations: ['stop_on_entry'] } : rule)),
  ),
);

function otherwise(rule: PolicyRule, n: number, m: number, drop: boolean): PolicyRule {
  const facts = Object.keys(rule.when) as FactName[];
  const fact = facts[n % facts.length];
  if (fact === undefined) return rule;
  const { [fact]: values = [], ...rest } = rule.when;
  if (drop) return { ...rule, when: rest };
  const value = FACT_VALUES[fact][m % FACT_VALUES[fact].length] ?? '';
  const left = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return left.length === 0 ? rule : { ...rule, when: { ...rest, [fact]: left } };
}

const anyFacts = fc.record(
  Object.fromEntries(FACT_NAMES.map((name) => [name, pick(FACT_VALUES[name])])),
) as fc.Arbitrary<Facts>;
/** Mostly such as come about, with some facts otherwise: of facts thrown together, hardly any are permitted. */
const likelyFacts: fc.Arbitrary<Facts> = fc
  .tuple(pick(KNOWN), anyFacts, fc.array(pick(FACT_NAMES), { maxLength: 4 }))
  .map(([known, other, facts]) => facts.reduce((all, fact) => ({ ...all, [fact]: other[fact] }), known));
const SITUATIONS = [
  ...fc.sample(likelyFacts, { numRuns: 60_000, seed: 5 }),
  ...fc.sample(anyFacts, { numRuns: 40_000, seed: 5 }),
];

describe('the difference of a set and one with any changes in it', () => {
  it('holds whatever comes out otherwise in 100,000 situations, and nothing that does not', async () => {
    const before = new JudgedSet(national);
    const outcomes = SITUATIONS.map((facts) => before.outcome(facts));
    await fc.assert(
      fc.asyncProperty(fc.array(anyMutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const rules = mutations.reduce<readonly PolicyRule[]>((all, mutate) => mutate(all), national.rules);
        fc.pre(new Set(rules.map(({ id }) => id)).size === rules.length);
        const { groups } = await difference(national, with_(rules), KNOWN);
        const after = new JudgedSet(with_(rules));
        for (const { witness, change } of groups) {
          const [was, is] = [before.outcome(witness.facts), after.outcome(witness.facts)];
          expect(differ(was, is)).toBe(true);
          expect([change, covered(was, is, groups)]).toEqual([change, true]);
        }
        SITUATIONS.forEach((facts, n) => {
          const [was, is] = [outcomes[n] ?? before.outcome(facts), after.outcome(facts)];
          if (differ(was, is) && !covered(was, is, groups)) throw new Error(`in no group: ${JSON.stringify(facts)}`);
        });
      }),
      { numRuns: 6 },
    );
  });
});
