import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { anyAgainst } from './arbitrary-people.fixture.js';
import type { AgainstView } from './against-view.js';
import { againstFacts } from './against-facts.js';
import { decide } from './decide.js';
import { by, DECIDED, FIFTEEN, of, said, UNABLE } from './deciding.fixture.js';
import { facts } from './facts.js';
import type { DeviceView, PersonView, StandingView } from './view.js';
import type { Place, Technology } from './words.js';
import { policy } from '../standing/agreed.fixture.js';

const p = policy.parameters;
const HOUR = 3_600_000;

const device = (technology: Technology, place: Place): DeviceView => ({
  id: 'd1',
  technology,
  place,
  ward_id: 'w1',
  state: 'in_service',
  monitoring_system_id: 'm1',
  private_conversation: null,
});

const NOTHING: AgainstView = { advance_decisions: null, objections: null, traumas: null };
const TRAUMA: AgainstView = { ...NOTHING, traumas: ['t1'] };
const refusedAt = (made_at: number): AgainstView => ({
  ...NOTHING,
  advance_decisions: [{ id: 'v1', made_at, refuses_in_emergency: false }],
});
const objecting = (...states: ('open' | 'upheld')[]): AgainstView => ({
  ...NOTHING,
  objections: states.map((state, n) => ({ id: `o${n}`, state })),
});

const against = (stands_against: AgainstView | null, person: PersonView): PersonView => ({ ...person, stands_against });
const inView = (
  people: readonly PersonView[],
  technology: Technology = 'vision_based_monitoring',
  place: Place = 'bedroom',
  occupancy: StandingView['occupancy'] = 'occupied',
): ReturnType<typeof againstFacts> =>
  againstFacts({ device: device(technology, place), occupancy, people } as unknown as StandingView, p, INSTANT, null);

/** Somebody who agreed themself an hour ago, and somebody for whom it was decided an hour ago. */
const OWN = { ...of({}, said('granted')), deciding: null };
const BEST = of({ assessment: UNABLE, best_interests: DECIDED });
const GILLICK = of({ age: FIFTEEN, assessment: { ...UNABLE, outcome: 'able' as const } }, said('granted'));
const attorney = (registered_at: number | null, starts_at = 0): PersonView =>
  of({ assessment: UNABLE, representatives: [by('attorney_health_welfare', { registered_at, starts_at })] });

describe('of somebody who was harmed by being watched', () => {
  it.each([
    ['in their best interests', BEST],
    ['by an attorney', attorney(0)],
    ['by a court', of({ assessment: UNABLE, representatives: [by('court_order')] })],
    ['by a deputy', of({ assessment: UNABLE, representatives: [by('welfare_deputy')] })],
    ['by a parent', of({ age: FIFTEEN, assessment: UNABLE, representatives: [by('parental_responsibility')] })],
    ['by nobody who may', of({ assessment: UNABLE }, said('granted'))],
    ['by themself, as a no', { ...OWN, consent: said('refused') }],
    ['by nobody', { ...OWN, consent: null }],
  ])('no camera is used, when it was decided %s', (_how, person) => {
    for (const technology of ['vision_based_monitoring', 'bedroom_cctv', 'infrared_sensor'] as const)
      expect(inView([against(TRAUMA, person)], technology).trauma).toBe('blocks');
    expect(inView([against(TRAUMA, person)], 'bed_sensor').trauma).toBe('not_applicable');
    expect(inView([against(TRAUMA, person)], 'radar_sensor').trauma).toBe('not_applicable');
  });

  it('a camera may be used on their own yes, as an adult or a competent child', () => {
    for (const person of [OWN, GILLICK]) expect(inView([against(TRAUMA, person)]).trauma).toBe('own_opt_in');
  });

  it('they are watched in seclusion, and no more than that', () => {
    expect(inView([against(TRAUMA, BEST)], 'seclusion_cctv', 'seclusion_room').trauma).toBe('watching_only');
  });

  it('one who did not agree themself blocks for everybody in view', () => {
    const together = [against(TRAUMA, OWN), OWN, against(TRAUMA, BEST)];
    expect(inView(together).trauma).toBe('blocks');
    expect(inView(together.slice(0, 2)).trauma).toBe('own_opt_in');
  });
});

describe('a refusal said ahead', () => {
  const decided = said('granted').decided_at ?? 0;
  it('is set aside by their own yes said after it, to the instant', () => {
    expect([-1, 0, 1].map((ms) => inView([against(refusedAt(decided + ms), OWN)]).advance_decision)).toEqual([
      'set_aside',
      'refused',
      'refused',
    ]);
  });

  it('stands again once they cannot decide, though they said yes after it', () => {
    const yes = said('granted');
    expect(inView([against(refusedAt(0), of({ assessment: UNABLE, best_interests: DECIDED }, yes))])).toMatchObject({
      advance_decision: 'refused',
    });
  });

  it.each([
    ['best interests', BEST],
    ['a court', of({ assessment: UNABLE, representatives: [by('court_order')] })],
    ['a deputy', of({ assessment: UNABLE, representatives: [by('welfare_deputy')] })],
    ['a parent', of({ age: FIFTEEN, assessment: UNABLE, representatives: [by('parental_responsibility')] })],
    ['an attorney whose power nobody registered', attorney(null, INSTANT)],
  ])('is set aside by nobody else: not by %s', (_who, person) => {
    expect(inView([against(refusedAt(0), person)]).advance_decision).toBe('refused');
  });

  it('is set aside by the yes of an attorney whose power was conferred after it, and by no other', () => {
    const made = INSTANT - 10 * HOUR;
    const of_ = (registered_at: number, starts_at: number): string =>
      inView([against(refusedAt(made), attorney(registered_at, starts_at))]).advance_decision;
    expect(of_(made + 1, made + 1)).toBe('set_aside');
    expect(of_(made, made + 1)).toBe('refused');
    expect(of_(made + 1, made)).toBe('refused');
    const silent = of({
      assessment: UNABLE,
      representatives: [by('attorney_health_welfare', { registered_at: INSTANT, starts_at: made + 1, consent: null })],
    });
    expect(inView([against(refusedAt(made), silent)]).advance_decision).toBe('refused');
  });

  it('said twice is set aside only when the later one is', () => {
    const twice = {
      ...NOTHING,
      advance_decisions: [...(refusedAt(0).advance_decisions ?? []), ...(refusedAt(INSTANT).advance_decisions ?? [])],
    };
    expect(inView([against(twice, OWN)]).advance_decision).toBe('refused');
  });

  it('holds in seclusion, and of a sensor that sees nobody', () => {
    expect(inView([against(refusedAt(0), BEST)], 'seclusion_cctv', 'seclusion_room').advance_decision).toBe('refused');
    expect(inView([against(refusedAt(0), BEST)], 'bed_sensor').advance_decision).toBe('refused');
  });
});

describe('an objection', () => {
  it('is pending while one of them is open, and upheld after', () => {
    expect(inView([against(objecting('upheld', 'open'), BEST), BEST]).objection).toBe('pending');
    expect(inView([against(objecting('upheld'), BEST), BEST]).objection).toBe('upheld');
    expect(inView([BEST]).objection).toBe('none');
  });

  it('stops what somebody agreed to themself, too', () => {
    expect(inView([against(objecting('open'), OWN)]).objection).toBe('pending');
  });
});

describe('where nobody is known to be in view', () => {
  const ALL = { ...refusedAt(0), ...TRAUMA, ...objecting('open'), advance_decisions: refusedAt(0).advance_decisions };
  it.each([
    ['in a communal place', 'communal_cctv', 'communal', 'occupied'],
    ['of a carried camera', 'body_worn_camera', 'carried', null],
    ['in a room confirmed empty', 'vision_based_monitoring', 'bedroom', 'confirmed_empty'],
  ] as const)('nothing is asked of them: %s', (_where, technology, place, occupancy) => {
    const none = { advance_decision: 'not_applicable', objection: 'not_applicable', trauma: 'not_applicable' };
    expect(inView([against(ALL, BEST)], technology, place, occupancy)).toEqual(none);
    expect(inView([{ ...BEST, patient_id: null }])).toEqual(none);
  });
});

describe('whatever came before', () => {
  const judged = (view: StandingView, question: Parameters<typeof facts>[0]): string =>
    decide(question, facts(question, view, p, INSTANT), policy).outcome;

  it('what stands against watching somebody never turns a deny into a permit', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyAgainst, fc.nat(2), (question, view, added, n) => {
        const people = view.people.map((one, i) => (i === n ? against(added, one) : against(null, one)));
        const without = { ...view, people: people.map((one) => against(null, one)) };
        if (judged({ ...view, people }, question) === 'permit') expect(judged(without, question)).toBe('permit');
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['an objection', objecting('open')],
    ['an objection that was upheld', objecting('upheld')],
    ['a refusal said ahead after all else was said', refusedAt(INSTANT + 2 * HOUR)],
  ])('nobody is permitted to watch after %s', (_what, added) => {
    fc.assert(
      fc.property(anyQuestion, anyView, (question, view) => {
        const shared = view.device === null || ['communal', 'carried'].includes(view.device.place);
        fc.pre(!shared && view.people.some(({ patient_id }) => patient_id !== null));
        const people = view.people.map((one) => against(added, one));
        expect(judged({ ...view, people }, question)).toBe('deny');
      }),
      { numRuns: 2000 },
    );
  });

  it('nobody who was harmed by being watched is watched by a camera but on their own yes, or live in seclusion', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (question, view) => {
        const people = view.people.map((one) => against(TRAUMA, one));
        const known = facts(question, { ...view, people }, p, INSTANT);
        if (known.trauma === 'not_applicable' || decide(question, known, policy).outcome === 'deny') return;
        expect(['own_consent', 'gillick_consent', 'restrictive_episode']).toContain(known.authority);
        if (known.authority === 'restrictive_episode') expect(known.operation).toMatch(/^view_live_/);
      }),
      { numRuns: 3000 },
    );
  });
});
