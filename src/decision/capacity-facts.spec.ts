import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policy } from '../standing/agreed.fixture.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { resolveAuthority } from './authority.js';
import { capacityFact, consentFact } from './capacity-facts.js';
import { verdictOn } from './decide.js';
import { by, DECIDED, FIFTEEN, of, said, SEVENTEEN, UNABLE } from './deciding.fixture.js';
import type { Facts } from './fact-values.js';
import { facts } from './facts.js';
import type { BestInterestsView, DecidingView } from './view.js';

const p = policy.parameters;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const capacityOf = (deciding: Partial<DecidingView>, at = INSTANT): Facts['capacity'] => {
  const person = of(deciding);
  return capacityFact(resolveAuthority(person, p, at), person.deciding as DecidingView);
};
const consentOf = (deciding: Partial<DecidingView>, at: number): Facts['consent'] => {
  const person = of(deciding);
  const resolved = resolveAuthority(person, p, at);
  return consentFact(person, resolved.agreement, resolved, p, at);
};

describe('why nobody may decide', () => {
  const parent = by('parental_responsibility');
  const unknown = { group: 'unknown', until: null } as const;
  it.each<[name: string, deciding: Partial<DecidingView>, why: Facts['capacity']]>([
    ['nobody knows how old they are', { age: unknown, assessment: UNABLE, best_interests: DECIDED }, 'unsettled'],
    ['a finding comes and goes and has lapsed', { assessment: { ...UNABLE, assessed_at: 0 } }, 'unsettled'],
    [
      'somebody of 17 was found unable too long ago',
      { age: SEVENTEEN, assessment: { ...UNABLE, assessed_at: 0 } },
      'unsettled',
    ],
    ['nobody assessed a child', { age: FIFTEEN, representatives: [parent] }, 'child_unassessed'],
    [
      'a child was assessed too long ago',
      { age: FIFTEEN, assessment: { ...UNABLE, assessed_at: 0 }, representatives: [parent] },
      'child_unassessed',
    ],
    ['a child cannot, and nobody is on record', { age: FIFTEEN, assessment: UNABLE }, 'nobody_for_a_child'],
    [
      'a child cannot, and nobody verified the parent',
      { age: FIFTEEN, assessment: UNABLE, representatives: [{ ...parent, verified: false }] },
      'nobody_for_a_child',
    ],
    [
      'only a parent agrees for somebody of 17',
      { age: SEVENTEEN, assessment: UNABLE, representatives: [parent] },
      'not_a_child',
    ],
    [
      'a parent of somebody of 17 says no',
      {
        age: SEVENTEEN,
        assessment: UNABLE,
        representatives: [by('parental_responsibility', { consent: said('refused') })],
      },
      'nobody_entitled',
    ],
    ['a parent agrees for an adult', { assessment: UNABLE, representatives: [parent] }, 'nobody_entitled'],
    ['there is nobody', { assessment: UNABLE }, 'nobody_entitled'],
    [
      'an attorney is for property and affairs alone',
      { assessment: UNABLE, representatives: [by('attorney_property_affairs')] },
      'nobody_entitled',
    ],
    [
      'nobody verified the attorney',
      { assessment: UNABLE, representatives: [by('attorney_health_welfare', { verified: false })] },
      'nobody_entitled',
    ],
    [
      'the attorney’s power is over',
      { assessment: UNABLE, representatives: [by('attorney_health_welfare', { ends_at: INSTANT })] },
      'nobody_entitled',
    ],
    [
      'the attorney’s power does not reach this',
      { assessment: UNABLE, representatives: [by('attorney_health_welfare', { reaches: false })] },
      'nobody_entitled',
    ],
  ])('is told apart where %s', (_name, deciding, why) => expect(capacityOf(deciding)).toBe(why));

  it('turns with each clock: a finding that lapses, and a power that ends', () => {
    const lapses = UNABLE.assessed_at + p.capacity_assessment_hours * HOUR;
    const decided = { assessment: UNABLE, best_interests: DECIDED };
    expect([-1, 0, 1].map((ms) => capacityOf(decided, lapses + ms))).toEqual(['lacks', 'unsettled', 'unsettled']);
    const ends_at = INSTANT + HOUR;
    const attorney = { assessment: UNABLE, representatives: [by('attorney_health_welfare', { ends_at })] };
    expect([-1, 0, 1].map((ms) => capacityOf(attorney, ends_at + ms))).toEqual([
      'lacks',
      'nobody_entitled',
      'nobody_entitled',
    ]);
  });

  it('is asked exactly where nobody may decide, and each answer is forbidden by one rule of its own, for one reason', () => {
    const rules = new Map<string, Set<string>>();
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const asked = facts(q, view, p, INSTANT);
        const [person] = view.people;
        if (
          view.people.length === 1 &&
          person?.deciding != null &&
          asked.coverage !== 'not_applicable' &&
          asked.episode === 'not_applicable' &&
          person.patient_id !== null
        ) {
          const nobody = resolveAuthority(person, p, INSTANT).authority === 'none';
          expect(['not_applicable', 'decides', 'lacks'].includes(asked.capacity)).toBe(!nobody);
        }
        if (['not_applicable', 'decides', 'lacks'].includes(asked.capacity)) return;
        if (asked.override === 'active_entry_safe' || asked.override === 'active_entry_unsafe') return;
        const { reasons } = verdictOn(asked, policy);
        expect(reasons).toContain('capacity_unresolved');
        const own = policy.forbids(asked).filter(({ reason }) => reason === 'capacity_unresolved');
        expect(own).toHaveLength(1);
        rules.set(asked.capacity, (rules.get(asked.capacity) ?? new Set()).add(own[0]?.id ?? ''));
      }),
      { numRuns: 4_000 },
    );
    const named = Object.fromEntries([...rules].map(([value, ids]) => [value, [...ids].join()]));
    expect(named).toMatchObject({
      unsettled: 'NB-CAP-01.unresolved',
      child_unassessed: 'NB-CAP-06.unassessed',
      nobody_entitled: 'NB-CAP-03.nobody_entitled',
      nobody_for_a_child: 'NB-CAP-06.nobody',
    });
  });
});

describe('which review is overdue', () => {
  const until = (one: BestInterestsView, at: number): Facts['consent'] =>
    consentOf({ assessment: { ...UNABLE, assessed_at: at - 1 }, best_interests: one }, at);
  /** Decided at noon, so that its clocks run out while somebody is there. */
  const noon = Date.UTC(2026, 10, 2, 12);
  const decided: BestInterestsView = { ...DECIDED, decided_at: noon };

  it('is that of what was decided in their best interests, from the day it is due', () => {
    const due = noon + p.best_interests_review_days * DAY;
    expect([-1, 0, 1].map((ms) => until(decided, due + ms))).toEqual([
      'granted',
      'best_interests_overdue',
      'best_interests_overdue',
    ]);
  });

  it('is that the advocate was not heard, from the hour it was waited for', () => {
    const due = noon + p.advocate_awaited_hours * HOUR;
    const waiting = { ...decided, awaits_advocate: true };
    expect([-1, 0, 1].map((ms) => until(waiting, due + ms))).toEqual([
      'granted',
      'advocate_not_heard',
      'advocate_not_heard',
    ]);
    expect(until(decided, due)).toBe('granted');
  });

  it('is that of the decision where something called for it before the advocate was due', () => {
    const triggered_at = noon + HOUR;
    const called = { ...decided, awaits_advocate: true, triggered_at };
    expect(until(called, triggered_at + p.triggered_review_hours * HOUR)).toBe('best_interests_overdue');
  });

  it('is that of an agreement where an attorney gave it, or they themself', () => {
    const at = INSTANT + 30 * DAY;
    const attorney = by('attorney_health_welfare');
    const lacking = { assessment: { ...UNABLE, assessed_at: at - 1 }, best_interests: DECIDED };
    expect(consentOf({ ...lacking, representatives: [attorney] }, at)).toBe('review_overdue');
    const person = { ...of({}), deciding: null, consent: said('granted') };
    expect(consentFact(person, person.consent, null, p, at)).toBe('review_overdue');
  });
});
