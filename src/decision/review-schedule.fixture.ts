import { by, DECIDED, of, said, UNABLE } from './deciding.fixture.js';
import type { EpisodeView } from './episode-schedule.js';
import type { Facts } from './fact-values.js';
import type { CalledForBy, DueView } from './review-schedule.js';
import type { AssessmentView, BestInterestsView, ConsentView, PersonView } from './view.js';
import { REVIEW_TRIGGER_KINDS, type DueKind, type DueWhy } from './words.js';

const HOUR = 3_600_000;

/** What is on record of one patient, as the schedule sees it and as a decision about them does, and the facts that turn on it. */
export interface Recorded {
  due: Partial<DueView>;
  person: PersonView;
  fact: keyof Facts;
  /** What the fact says before and from then on. */
  turns: readonly [before: string, then: string];
  place?: 'bedroom' | 'seclusion_room';
}

const CONSENT = { fact: 'consent', turns: ['granted', 'review_overdue'] } as const;
/** An adult of whom nothing bears on who decides for them. */
export const ALONE: PersonView = { ...of({}), deciding: null };

/** A consent of theirs. */
export function consented(over: Partial<ConsentView>, called_for_by: CalledForBy = null): Recorded {
  const consent = { ...said('granted'), ...over };
  return { due: { consents: [{ consent, called_for_by }] }, person: { ...ALONE, consent }, ...CONSENT };
}

/** Whatever lets a finding stand for long after the rest has lapsed. */
const LATE: AssessmentView = { ...UNABLE, assessed_at: Date.UTC(2030, 0) };

/** A decision in their best interests, which a finding lets stand. */
export function decided(over: Partial<BestInterestsView>, called_for_by: CalledForBy = null): Recorded {
  const decision = { ...DECIDED, ...over };
  const person = of({ assessment: LATE, best_interests: decision });
  const turns = ['granted', decision.awaits_advocate ? 'advocate_not_heard' : 'best_interests_overdue'] as const;
  return { due: { best_interests: [{ decision, called_for_by }] }, person, fact: 'consent', turns };
}

/** A finding that they cannot decide, and a decision that rests on it. */
export function assessed(over: Partial<AssessmentView>): Recorded {
  const assessment = { ...UNABLE, ...over };
  const person = of({ assessment, best_interests: { ...DECIDED, decided_at: Date.UTC(2030, 0) } });
  const due = { deciding: [{ age: null, assessment }] };
  return { due, person, fact: 'capacity', turns: ['lacks', 'unsettled'] };
}

/** Somebody who decides for them until then. */
export function represented(ends_at: number): Recorded {
  const attorney = by('attorney_health_welfare', { ends_at, consent: said('granted') });
  const person = of({ assessment: LATE, representatives: [attorney] });
  return { due: { representatives: [attorney] }, person, fact: 'capacity', turns: ['lacks', 'nobody_entitled'] };
}

/** A risk assessment signed then. */
export function risky(signed_at: number, override_starts: readonly number[] | null = null): Recorded {
  const person = { ...ALONE, risk_signed_at: signed_at, override_starts };
  const due = { risk: { id: 'k1', signed_at }, override_starts };
  return { due, person, fact: 'risk_assessment', turns: ['current', 'overdue'] };
}

/** Seclusion that began then. */
export function secluded(started_at: number, held: EpisodeView['held']): Recorded {
  const told = { id: 'e1', kind: 'seclusion', authorised_by_psychiatrist: true, staff_present: false } as const;
  const episode = { ...told, started_at, held, earlier: [] };
  const turns = ['in_date', 'review_overdue'] as const;
  const person = { ...ALONE, episode };
  return { due: { episodes: [episode] }, person, fact: 'episode', turns, place: 'seclusion_room' };
}

/** What each deadline is counted from, when it falls due, both as UTC; the clocks go forward on 29 March 2026 and back on 25 October 2026, at 01:00 UTC. */
export const DEADLINES: readonly [
  what: string,
  kind: DueKind,
  why: DueWhy,
  from: string,
  due: string,
  record: (from: number) => Recorded,
][] = [
  ...(
    [
      ['in winter', '2026-01-14T11:00Z', '2026-01-17T11:00Z'],
      ['at half past seven in the evening, before the clocks go forward', '2026-03-27T19:30Z', '2026-03-30T19:00Z'],
      ['at half past nine in the morning, before they go back', '2026-10-23T08:30Z', '2026-10-25T20:00Z'],
    ] as const
  ).flatMap(([when, from, due]): (typeof DEADLINES)[number][] => [
    [`a consent given ${when}`, 'consent_review', 'first', from, due, (decided_at) => consented({ decided_at })],
    [
      `a best-interests decision that waits for an advocate, ${when}`,
      'best_interests_review',
      'advocate_not_heard',
      from,
      due,
      (decided_at) => decided({ decided_at, awaits_advocate: true }),
    ],
  ]),
  ...(
    [
      ['in winter', '2026-01-14T11:00Z', '2026-01-21T11:00Z'],
      ['in the evening, before the clocks go forward', '2026-03-25T19:30Z', '2026-04-01T19:00Z'],
      ['in the morning, before they go back', '2026-10-20T08:30Z', '2026-10-26T20:00Z'],
    ] as const
  ).flatMap(([when, from, due]): (typeof DEADLINES)[number][] => [
    [
      `a consent reviewed ${when}`,
      'consent_review',
      'regular',
      from,
      due,
      (reviewed_at) => consented({ reviewed_at, decided_at: reviewed_at - HOUR }),
    ],
    [
      `a best-interests decision made ${when}`,
      'best_interests_review',
      'regular',
      from,
      due,
      (decided_at) => decided({ decided_at }),
    ],
    [
      `a best-interests decision reviewed ${when}`,
      'best_interests_review',
      'regular',
      from,
      due,
      (reviewed_at) => decided({ reviewed_at, decided_at: reviewed_at - HOUR }),
    ],
  ]),
  ...(
    [
      ['in winter', '2026-01-14T11:00Z', '2026-01-15T11:00Z'],
      ['in the evening before the clocks go forward', '2026-03-28T19:30Z', '2026-03-29T19:00Z'],
      ['in the morning before they go back', '2026-10-24T08:30Z', '2026-10-24T19:00Z'],
    ] as const
  ).flatMap(([when, from, due]) =>
    ([...REVIEW_TRIGGER_KINDS, 'requested'] as const).flatMap((called): (typeof DEADLINES)[number][] => [
      [
        `a consent after: ${called}, ${when}`,
        'consent_review',
        called,
        from,
        due,
        (triggered_at) => consented({ triggered_at, decided_at: triggered_at - HOUR }, called),
      ],
      [
        `a best-interests decision after: ${called}, ${when}`,
        'best_interests_review',
        called,
        from,
        due,
        (triggered_at) => decided({ triggered_at, decided_at: triggered_at - HOUR }, called),
      ],
    ]),
  ),
  // Elapsed hours and days, whatever the clock on the wall does.
  ...(
    [
      ['in winter', '2026-01-14T11:00Z', '2026-01-17T11:00Z', '2026-01-21T11:00Z'],
      ['before the clocks go forward', '2026-03-27T19:30Z', '2026-03-30T19:30Z', '2026-04-03T19:30Z'],
      ['before they go back', '2026-10-23T00:30Z', '2026-10-26T00:30Z', '2026-10-30T00:30Z'],
    ] as const
  ).flatMap(([when, from, three_days, week]): (typeof DEADLINES)[number][] => [
    [
      `a finding that comes and goes, ${when}`,
      'capacity_assessment',
      'fluctuating',
      from,
      three_days,
      (assessed_at) => assessed({ assessed_at, fluctuating: true }),
    ],
    [
      `a finding that does not, ${when}`,
      'capacity_assessment',
      'regular',
      from,
      week,
      (assessed_at) => assessed({ assessed_at }),
    ],
    [
      `a finding likely to be over sooner, ${when}`,
      'capacity_assessment',
      'lapses',
      from,
      three_days,
      (assessed_at) => assessed({ assessed_at, lapses_at: assessed_at + 72 * HOUR }),
    ],
    [`a risk assessment signed ${when}`, 'risk_assessment', 'regular', from, week, (signed_at) => risky(signed_at)],
    [
      `an instrument that ends, ${when}`,
      'representative',
      'ends',
      from,
      three_days,
      (at) => represented(at + 72 * HOUR),
    ],
  ]),
  ...(
    [
      ['in winter', '2026-01-14T11:00Z', '2026-01-14T11:15Z'],
      ['as the clocks go forward', '2026-03-29T00:50Z', '2026-03-29T01:05Z'],
      ['as they go back', '2026-10-25T00:50Z', '2026-10-25T01:05Z'],
    ] as const
  ).map(([when, from, due]): (typeof DEADLINES)[number] => [
    `the record of somebody in seclusion, ${when}`,
    'episode_review',
    'first',
    from,
    due,
    (started_at) => secluded(started_at, {}),
  ]),
];
