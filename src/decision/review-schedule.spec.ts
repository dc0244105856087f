import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policy, READING } from '../standing/agreed.fixture.js';
import { anyView } from './arbitraries.fixture.js';
import { anyAssessment, anyBestInterests, anyDeciding, anyEpisode } from './arbitrary-people.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { capacityOf } from './authority.js';
import { UNABLE } from './deciding.fixture.js';
import { episodeFact } from './episode-facts.js';
import { facts } from './facts.js';
import {
  ALONE,
  consented,
  DEADLINES,
  decided,
  represented,
  risky,
  secluded,
  type Recorded,
} from './review-schedule.fixture.js';
import { dueItems, type DueItem, type DueView } from './review-schedule.js';
import type { StandingView } from './view.js';
import { DUE_KINDS, type DueKind } from './words.js';

const p = policy.parameters;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Those that no deadline of their own turns, those of which nothing is overdue as it falls due, and those on which nothing turns: tried elsewhere. */
const OTHER_KINDS = [
  'objection',
  'consent_confirmation',
  'observation_level',
  'observation_attestation',
  'care_review',
  'leave',
];

const NOTHING: DueView = {
  admission: { id: 'a1', admitted_at: 0 },
  observed: null,
  consents: [],
  best_interests: [],
  deciding: [],
  representatives: [],
  objections: [],
  risk: null,
  override_starts: null,
  episodes: [],
};

/** What falls due, sorted out by kind; the assessments that only let the rest stand have none of their own. */
function itemOf({ due }: Recorded, kind: DueKind, instant: number): DueItem {
  const [first] = dueItems({ ...NOTHING, ...due }, p, instant).filter((item) => item.kind === kind);
  if (first === undefined) throw new Error(`nothing of the kind ${kind} falls due`);
  return first;
}

/** What falls due but what was never made in this admission. */
function told(due: Partial<DueView>, instant: number): DueItem[] {
  return dueItems({ ...NOTHING, ...due }, p, instant).filter(({ why }) => why !== 'never_made');
}

function factOf({ person, fact, place = 'bedroom' }: Recorded, instant: number): string {
  const technology = 'vision_based_monitoring';
  const watching: StandingView = {
    client: null,
    deletion: null,
    device: {
      id: 'd1',
      technology,
      place,
      ward_id: 'w1',
      state: 'in_service',
      monitoring_system_id: 'm',
      private_conversation: null,
    },
    occupancy: 'occupied',
    people: [person],
    last_clear_look_at: null,
    privacy_windows: null,
    said_of_viewer: null,
    moratoria: [],
    viewer: null,
    screen: null,
    alert: null,
    request: null,
    ward_halts: [],
    approval: null,
    pilots: [],
    incident: null,
    case_record: null,
    override: null,
  };
  return facts(READING, watching, p, instant)[fact];
}

describe('what falls due', () => {
  it.each(DEADLINES)('is told to the millisecond, as the facts are: %s', (_what, kind, why, from, due, record) => {
    const recorded = record(Date.parse(from));
    const at = Date.parse(due);
    for (const [instant, over] of [
      [at - 1, false],
      [at, true],
      [at + 1, true],
    ] as const) {
      expect(itemOf(recorded, kind, instant)).toMatchObject({ why, due_at: at, overdue: over, denied: over });
      expect(factOf(recorded, instant)).toBe(recorded.turns[over ? 1 : 0]);
    }
  });

  it('is in the table whatever its kind', () => {
    const kinds = DEADLINES.map(([, kind]) => kind);
    expect(new Set([...kinds, ...OTHER_KINDS])).toEqual(new Set(DUE_KINDS));
  });

  it('is denied for a review of seclusion only after its grace, while staff are there', () => {
    const at = Date.parse('2026-03-29T00:50Z');
    const recorded = secluded(at, {});
    const [episode] = recorded.due.episodes ?? [];
    if (episode === undefined) throw new Error('there is no episode');
    const there = { ...recorded, due: { episodes: [{ ...episode, staff_present: true }] } };
    const late = at + 15 * MINUTE;
    expect(itemOf(there, 'episode_review', late)).toMatchObject({ review: 'record', overdue: true, denied: false });
    expect(itemOf(there, 'episode_review', late + 30 * MINUTE - 1)).toMatchObject({ denied: false });
    expect(itemOf(there, 'episode_review', late + 30 * MINUTE)).toMatchObject({ overdue: true, denied: true });
  });

  it('is a decision on an objection, which stops watching from the first and not for want of it', () => {
    const observed_at = Date.parse('2026-10-24T12:00Z');
    const at = Date.parse('2026-10-25T12:00Z');
    const view = { objections: [{ id: 'o1', observed_at }] };
    for (const [instant, overdue] of [
      [at - 1, false],
      [at, true],
      [at + 1, true],
    ] as const)
      expect(told(view, instant)).toMatchObject([
        { kind: 'objection', record_id: 'o1', why: 'objected', due_at: at, overdue, denied: true },
      ]);
  });

  it.each([
    ['in winter', '2026-01-14T19:00Z'],
    ['as the clocks go forward', '2026-03-29T00:30Z'],
    ['as they go back', '2026-10-25T00:30Z'],
  ])('is an attestation as the next shift begins, overdue once the handover had its grace: %s', (_when, ends) => {
    const until = Date.parse(ends);
    const grace = until + p.observation_grace_minutes * MINUTE;
    const observed = { level_id: 'l1', attestation_id: 'o1', attested_until: until, unattested_since: 0 };
    for (const [instant, overdue] of [
      [until, false],
      [grace - 1, false],
      [grace, true],
      [grace + 1, true],
    ] as const)
      expect(told({ observed }, instant)).toMatchObject([
        {
          kind: 'observation_attestation',
          record_id: 'l1',
          due_at: until,
          denied_from: grace,
          overdue,
          denied: overdue,
        },
      ]);
  });

  it('is, of a yes that waits to be confirmed, its confirmation from when it was last said', () => {
    const decided_at = Date.parse('2026-01-14T02:00Z');
    const said = consented({ decided_at, confirmation: 'needed' }).due;
    const item = { kind: 'consent_confirmation', record_id: 'c1', why: 'unconfirmed', overdue: true, denied: true };
    expect(told(said, decided_at)).toMatchObject([{ ...item, due_at: decided_at }, { kind: 'consent_review' }]);
    const reviewed_at = decided_at + 24 * HOUR;
    const again = consented({ decided_at, reviewed_at, confirmation: 'needed' }).due;
    expect(told(again, reviewed_at)[0]).toMatchObject({ ...item, due_at: reviewed_at });
  });

  it('is told the longest overdue first', () => {
    const view = {
      ...risky(INSTANT - 8 * 24 * HOUR).due,
      ...consented({ decided_at: INSTANT - HOUR }).due,
      ...represented(INSTANT - HOUR).due,
    };
    expect(told(view, INSTANT).map(({ kind }) => kind)).toEqual([
      'risk_assessment',
      'representative',
      'consent_review',
    ]);
  });

  it('holds nothing of an adult found able, who decides as if nobody had asked', () => {
    const deciding = [{ age: null, assessment: { ...UNABLE, outcome: 'able' as const } }];
    expect(told({ deciding }, INSTANT + 90 * 24 * HOUR)).toEqual([]);
  });
});

/** Whatever the record holds, the two never differ: what is not overdue is not denied as overdue, and what is, is. */
describe('an item is denied exactly when the fact says so', () => {
  const when = fc.integer({ min: INSTANT - 20 * 24 * HOUR, max: INSTANT + 20 * 24 * HOUR });
  const anyConsent = anyView
    .map(({ people }) => people.map(({ consent }) => consent).find((one) => one?.state === 'granted') ?? null)
    .filter((consent) => consent !== null);

  it('of a consent', () => {
    fc.assert(
      fc.property(anyConsent, when, (consent, instant) => {
        const recorded = consented(consent);
        expect(factOf(recorded, instant) === 'review_overdue').toBe(itemOf(recorded, 'consent_review', instant).denied);
      }),
    );
  });

  it('of a decision in somebody’s best interests', () => {
    fc.assert(
      fc.property(anyBestInterests, when, (one, instant) => {
        const recorded = decided({ ...one, state: 'granted' });
        const overdue = ['best_interests_overdue', 'advocate_not_heard'].includes(factOf(recorded, instant));
        expect(overdue).toBe(itemOf(recorded, 'best_interests_review', instant).denied);
      }),
    );
  });

  it('of an assessment, whoever it is of', () => {
    const known = anyDeciding.filter(({ age }) => age?.group !== 'unknown');
    fc.assert(
      fc.property(known, anyAssessment, when, (deciding, assessment, instant) => {
        const [item] = told({ deciding: [{ age: deciding.age, assessment }] }, instant);
        const capacity = capacityOf({ ...deciding, assessment }, p, instant);
        expect(capacity === 'unresolved').toBe(item?.denied ?? false);
      }),
    );
  });

  it('of a risk assessment, which repeated overrides call for again', () => {
    const overrides = fc.array(fc.nat({ max: 8 * 24 * 60 }), { maxLength: 4 });
    fc.assert(
      fc.property(when, when, overrides, (signed_at, instant, ago) => {
        const starts = ago.map((minutes) => instant - minutes * MINUTE).sort((a, b) => a - b);
        const recorded = risky(signed_at, starts);
        const denied = ['overdue', 'reassessment_due'].includes(factOf(recorded, instant));
        expect(denied).toBe(itemOf(recorded, 'risk_assessment', instant).denied);
      }),
      { numRuns: 500 },
    );
  });

  it('of a risk assessment that nobody has signed in this admission', () => {
    const person = { ...ALONE, risk_signed_at: null };
    const recorded: Recorded = { due: {}, person, fact: 'risk_assessment', turns: ['absent', 'absent'] };
    fc.assert(
      fc.property(when, (instant) => {
        expect(itemOf(recorded, 'risk_assessment', instant)).toMatchObject({ why: 'never_made', record_id: 'a1' });
        expect(factOf(recorded, instant) === 'absent').toBe(itemOf(recorded, 'risk_assessment', instant).denied);
      }),
    );
  });

  it('of a consent that waits to be confirmed', () => {
    fc.assert(
      fc.property(anyConsent, when, (consent, instant) => {
        fc.pre(instant >= Math.max(consent.decided_at ?? 0, consent.reviewed_at ?? 0));
        const { due, person } = consented(consent);
        const recorded: Recorded = { due, person, fact: 'confirmation', turns: ['not_needed', 'needed'] };
        const [item] = told(due, instant).filter(({ kind }) => kind === 'consent_confirmation');
        expect(factOf(recorded, instant) === 'needed').toBe(item?.denied ?? false);
      }),
    );
  });

  it('of the observation in person of somebody, whether a level is set, whatever was attested of it', () => {
    const anyObserved = fc.option(when, { nil: null });
    fc.assert(
      fc.property(fc.option(anyObserved, { nil: undefined }), when, (attested_until, instant) => {
        const attestation_id = attested_until === null ? null : 'o1';
        const level = attested_until === undefined ? null : { level_id: 'l1', attestation_id, attested_until };
        const recorded: Recorded = {
          due: { observed: level === null ? null : { ...level, unattested_since: instant } },
          person: { ...ALONE, observation: level },
          fact: 'observation',
          turns: ['attested', 'not_attested'],
        };
        const item = itemOf(recorded, level === null ? 'observation_level' : 'observation_attestation', instant);
        expect(factOf(recorded, instant) !== 'attested').toBe(item.denied);
        expect(item.overdue).toBe(item.denied);
      }),
    );
  });

  it('of an episode, for the first of its reviews', () => {
    fc.assert(
      fc.property(anyEpisode, when, (episode, instant) => {
        const items = told({ episodes: [episode] }, instant);
        const fact = episodeFact({ ...ALONE, episode }, p, instant);
        expect(fact === 'review_overdue').toBe(items.some(({ denied }) => denied));
      }),
    );
  });
});
