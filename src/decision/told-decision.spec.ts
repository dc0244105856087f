import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CASES } from '../policy/cases.fixture.js';
import { policy } from '../standing/agreed.fixture.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { verdictOn } from './decide.js';
import { by, DECIDED, of, said, UNABLE } from './deciding.fixture.js';
import { FACT_NAMES, FACT_VALUES, type FactName, type Facts } from './fact-values.js';
import { audienceOf, type Audience } from './fact-words.js';
import { facts } from './facts.js';
import { FOLDED_AS, FOLDED_REASONS, GUARDED, type Guarded } from './folding.js';
import type { PolicyRule } from './policy-set.js';
import { foldedReasonsOf, NOT_TOLD, readingOf, TELLING_REASONS, toldDecision, toldReasons } from './told-decision.js';
import type { ToldDecision } from './told-decision.js';
import type { PersonView, StandingView } from './view.js';

const p = policy.parameters;
const allBut =
  (...hidden: readonly Audience[]) =>
  (audience: Audience): boolean =>
    !hidden.includes(audience);
const officer = allBut('treating_team');
const known = fc.tuple(anyQuestion, anyView).map(([q, view]) => facts(q, view, p, INSTANT));
/** What the cases of the policy are about: random views seldom come to a permit, or to one reason alone. */
const SEEN_BY_FEW = ['00-bases', '20-con', '22-cap', '24-rsk', '32-vw', '40-emg'];
const cases = CASES.filter(({ file }) => SEEN_BY_FEW.some((name) => file === `cases/${name}.yaml`));
const anyFacts = fc.oneof(known, fc.constantFrom(...cases.map(({ facts }) => facts)));

const NOBODY = { people: [], viewer: null, said_of_viewer: null } as unknown as StandingView;
const told = (asked: Facts, tells = officer, view = NOBODY): ToldDecision =>
  toldDecision({ facts: asked, verdict: verdictOn(asked, policy), view }, policy, tells);

/** These facts, with some of them taken from others. */
function withThoseOf(names: readonly FactName[], own: Facts, other: Facts): Facts {
  return { ...own, ...Object.fromEntries(names.map((name) => [name, other[name]])) };
}

const CAPACITY: readonly FactName[] = ['capacity', 'trauma', 'advance_decision', 'objection'];
const OWN_AND_OTHERS = FACT_VALUES.authority.slice(0, 7);
const AGREEMENT: readonly FactName[] = [
  'consent',
  'confirmation',
  'hours',
  'retention',
  'coverage',
  'system_version',
  'authority',
];

describe('a decision, to whoever does not treat the patient', () => {
  it('reads alike, whichever of trauma, capacity, a refusal said ahead or an objection denied it', () => {
    const among = new Set<string>();
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.constantFrom(CAPACITY, [...CAPACITY, ...AGREEMENT]), (one, other, names) => {
        const another = withThoseOf(names, one, other);
        const [first, second] = [told(one), told(another)];
        const [reasons, others] = [first.verdict.reasons, second.verdict.reasons] as [string[], string[]];
        if (!reasons.includes('not_agreed') || reasons.join() !== others.join()) return;
        // Which of two gaps in what was agreed to it was besides is told, and turns on none of these.
        if (names !== CAPACITY && String(first.verdict.rules) !== String(second.verdict.rules)) return;
        expect(second).toEqual(first);
        const [recorded, otherwise] = [one, another].map((asked) => verdictOn(asked, policy).reasons.join());
        if (recorded !== otherwise) among.add(`${recorded} or ${otherwise}`);
      }),
      { numRuns: 8_000 },
    );
    expect(among.size).toBeGreaterThan(20);
  });

  it('reads alike where it was permitted, or denied for something else, whoever decided and whatever they lived through', () => {
    const outcomes = { permit: 0, deny: 0 };
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.constantFrom(...OWN_AND_OTHERS), (one, other, authority) => {
        const rests = (OWN_AND_OTHERS as readonly string[]).includes(one.authority) ? { authority } : {};
        const another = { ...withThoseOf(CAPACITY, one, other), ...rests };
        const [first, second] = [told(one), told(another)];
        if (first.verdict.outcome !== second.verdict.outcome) return;
        if (String(first.verdict.reasons) !== String(second.verdict.reasons)) return;
        expect(second).toEqual(first);
        if (CAPACITY.some((name) => one[name] !== another[name]) || one.authority !== another.authority)
          outcomes[second.verdict.outcome as 'permit' | 'deny']++;
      }),
      { numRuns: 8_000 },
    );
    expect(outcomes.permit).toBeGreaterThan(30);
    expect(outcomes.deny).toBeGreaterThan(1_000);
  });

  it.each(['best_interests_overdue', 'advocate_not_heard'] as const)(
    'reads as any overdue review does where it is of what others decided: %s',
    (consent) => {
      fc.assert(
        fc.property(known, (asked) => {
          const own = { ...asked, consent: 'review_overdue' } as Facts;
          expect(told({ ...asked, consent })).toEqual(told(own));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('says everything else as it is on record', () => {
    let plain = 0;
    fc.assert(
      fc.property(known, (asked) => {
        const verdict = verdictOn(asked, policy);
        const read = told(asked);
        if ((read.verdict.reasons as string[]).includes('not_agreed')) return;
        expect(read.verdict.reasons).toEqual(verdict.reasons);
        const differing = FACT_NAMES.filter((name) => read.facts[name] !== asked[name]);
        const overridden = asked.override.startsWith('active');
        const may = overridden ? [...CAPACITY, ...AGREEMENT] : [...CAPACITY, 'authority', 'consent'];
        expect(differing.filter((name) => !may.includes(name))).toEqual([]);
        if (!overridden && differing.includes('consent')) expect(read.facts.consent).toBe('review_overdue');
        if (verdict.outcome === 'deny' && !verdict.rules.some((id) => id.startsWith('NB-CAP'))) {
          plain++;
          expect(read.verdict.rules).toEqual(verdict.rules);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it('leaves out who decides for somebody, what stands against it, and their own word, which would tell of it', () => {
    const person: PersonView = of(
      { assessment: UNABLE, best_interests: DECIDED, representatives: [by('court_order')] },
      said('granted'),
    );
    const view = {
      ...NOBODY,
      people: [{ ...person, stands_against: { traumas: ['t1'], advance_decisions: null, objections: null } }],
    } as unknown as StandingView;
    const [asked] = fc.sample(known, { numRuns: 1, seed: 1 }) as [Facts];
    const { inputs } = told(asked, officer, view);
    expect(inputs).toEqual({
      ...NOBODY,
      people: [
        {
          patient_id: 'p1',
          risk_signed_at: person.risk_signed_at,
          episode: null,
          observation: person.observation,
          override_starts: null,
        },
      ],
    });
    expect(told(asked, allBut('of_viewers'), view).inputs).toEqual({ people: view.people, viewer: null });
  });
});

describe('a decision, to whoever may not be told why a viewer was refused', () => {
  const tells = allBut('of_viewers');
  const names = FACT_NAMES.filter((name) => audienceOf(name) === 'of_viewers');

  it('reads alike, whichever of them it was', () => {
    let compared = 0;
    fc.assert(
      fc.property(known, known, (one, other) => {
        const another = withThoseOf(names, one, other);
        const [first, second] = [told(one, tells), told(another, tells)];
        if (String(first.verdict.reasons) !== String(second.verdict.reasons)) return;
        expect(second).toEqual(first);
        if (verdictOn(one, policy).reasons.join() !== verdictOn(another, policy).reasons.join()) compared++;
      }),
      { numRuns: 3_000 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('names who would have looked, and nothing of what is on record of them', () => {
    const viewer = {
      staff_id: 's1',
      kind: 'person',
      state: 'active',
      on_shift_until: 1,
      assigned_until: 0,
      trained_at: 1,
      suspended: true,
    };
    const view = {
      ...NOBODY,
      viewer,
      said_of_viewer: [{ patient_id: 'p1', accused: true, preference: null }],
    } as StandingView;
    const [asked] = fc.sample(known, { numRuns: 1, seed: 1 }) as [Facts];
    expect(told(asked, tells, view).inputs).toEqual({ people: [], viewer: { staff_id: 's1', kind: 'person' } });
    expect(told(asked, officer, view).inputs).toEqual(view);
  });
});

describe('what a reason reads as', () => {
  it('is told by words alone: a rule forbids for a reason that is folded exactly when it names such a fact', () => {
    const named = (rule: PolicyRule): FactName[] => Object.keys(rule.when) as FactName[];
    for (const rule of policy.rules) {
      if (rule.effect === 'permit' || rule.reason === null) continue;
      const guarded = named(rule).some((fact) => CAPACITY.includes(fact) || fact === 'authority');
      const viewer = named(rule).some((fact) => audienceOf(fact) === 'of_viewers');
      const read = readingOf(rule.reason, () => false);
      const expected = guarded ? FOLDED_AS.treating_team : viewer ? FOLDED_AS.of_viewers : rule.reason;
      expect([rule.id, read]).toEqual([rule.id, expected]);
      // And no other rule gives that reason.
      if (!guarded && !viewer) expect(FOLDED_REASONS).not.toContain(read);
    }
  });

  it('stands last, once, and alone where a room that is not covered would tell which', () => {
    const both = [
      'purpose_unsupported',
      'not_all_covered',
      'consent_refused',
      'capacity_unresolved',
      'trauma_block',
      'viewer_not_on_shift',
    ];
    expect(toldReasons(both, officer)).toEqual([
      'purpose_unsupported',
      'consent_refused',
      'viewer_not_on_shift',
      'not_agreed',
    ]);
    expect(toldReasons(both, allBut('treating_team', 'of_viewers'))).toEqual([
      'purpose_unsupported',
      'consent_refused',
      'not_agreed',
      'viewer_may_not_look',
    ]);
    expect(toldReasons(both, () => true)).toEqual(both);
    expect(toldReasons(['not_all_covered'], officer)).toEqual(['not_all_covered']);
    expect(foldedReasonsOf(both)).toEqual(['not_agreed', 'viewer_may_not_look']);
    expect(foldedReasonsOf(['consent_refused'])).toEqual([]);
  });

  it('is the same whatever is told of the facts to whoever may be told everything', () => {
    fc.assert(
      fc.property(known, (asked) => {
        const verdict = verdictOn(asked, policy);
        expect(told(asked, () => true)).toEqual({ facts: asked, verdict, inputs: NOBODY });
        const nothing = told(asked, () => false);
        const guarded: readonly string[] = GUARDED.flatMap((audience: Guarded) => [...TELLING_REASONS[audience]]);
        expect((nothing.verdict.reasons as string[]).filter((reason) => guarded.includes(reason))).toEqual([]);
        for (const name of CAPACITY) expect(nothing.facts[name]).toBe(NOT_TOLD);
      }),
      { numRuns: 500 },
    );
  });
});
