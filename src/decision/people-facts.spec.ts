import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { anyAssessment, anyBestInterests, anyDeciding, anyRepresentative } from './arbitrary-people.fixture.js';
import { authorityUntil, resolveAuthority, saysNo } from './authority.js';
import { verdictOn } from './decide.js';
import { by, DECIDED, FIFTEEN, of, said, SEVENTEEN, UNABLE, ABLE } from './deciding.fixture.js';
import { notBefore } from './explain-later.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { PersonView, StandingView } from './view.js';
import { policy } from '../standing/agreed.fixture.js';

const p = policy.parameters;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const blurred = (people: readonly PersonView[]): readonly [StandingView, number] => [
  {
    client: { state: 'active', vendor_state: 'active' },
    deletion: null,
    device: {
      id: 'd1',
      technology: 'vision_based_monitoring',
      place: 'bedroom',
      ward_id: 'w1',
      state: 'in_service',
      monitoring_system_id: 'm1',
      private_conversation: null,
    },
    occupancy: 'occupied',
    people,
    last_clear_look_at: null,
    privacy_windows: null,
    said_of_viewer: null,
    moratoria: [],
    viewer: {
      staff_id: 'd1',
      kind: 'system',
      state: 'active',
      on_shift_until: null,
      assigned_until: null,
      trained_at: null,
      suspended: false,
    },
    screen: null,
    alert: null,
    request: null,
    ward_halts: [],
    approval: { id: 'o1', state: 'approved', oldest_part_at: INSTANT - DAY, first_expiry_at: null, basis_held: true },
    pilots: [],
    incident: null,
    case_record: null,
    override: null,
  },
  INSTANT,
];

const READING = {
  client_id: 'X1.vendor',
  subject_type: 'system',
  subject_id: 'd1',
  operation: 'read_vital_signs',
  resource_type: 'device',
  resource_id: 'd1',
  purpose: 'vital_signs_observation',
  seconds: null,
  footage_form: null,
  retention_hours: null,
  alert: null,
  screen_id: null,
  viewer_authentication: null,
  request_id: null,
  supported_obligations: null,
  incident_id: null,
  case_id: null,
  override_id: null,
} as const;

/** What reading vital signs comes to: the authority a permit rests on, or the reasons of the deny. */
function reading(...people: PersonView[]): string {
  const [view, at] = blurred(people);
  const { outcome, authority, reasons } = verdictOn(facts(READING, view, p, at), policy);
  return outcome === 'permit' ? `permit on ${authority}` : `deny ${reasons.join(' ')}`;
}

describe('what a question comes to', () => {
  it.each([
    ['larch-07', of({ assessment: UNABLE, best_interests: DECIDED }), 'permit on best_interests'],
    [
      'larch-09',
      of({ assessment: UNABLE, representatives: [by('attorney_health_welfare')] }),
      'permit on attorney_health_welfare',
    ],
    [
      'larch-10',
      of({ assessment: UNABLE, representatives: [by('attorney_property_affairs')] }),
      'deny capacity_unresolved',
    ],
    [
      'hazel-01',
      of({ age: FIFTEEN, assessment: ABLE, representatives: [by('parental_responsibility')] }, said('refused')),
      'deny consent_refused',
    ],
    [
      'hazel-02',
      of({ age: FIFTEEN, assessment: UNABLE, representatives: [by('parental_responsibility')] }, said('granted')),
      'permit on parental_responsibility',
    ],
    ['a child who agrees and was never assessed', of({ age: FIFTEEN }, said('granted')), 'deny capacity_unresolved'],
    ['a child who refuses and was never assessed', of({ age: FIFTEEN }, said('refused')), 'deny consent_refused'],
    ['somebody of 17 who agrees', of({ age: SEVENTEEN }, said('granted')), 'permit on own_consent'],
    [
      'an attorney nobody asked',
      of({ assessment: UNABLE, representatives: [by('attorney_health_welfare', { consent: null })] }),
      'deny no_consent',
    ],
    [
      'a decision against it in their best interests',
      of({ assessment: UNABLE, best_interests: { ...DECIDED, state: 'refused' } }),
      'deny consent_refused',
    ],
    [
      'a decision overdue for review',
      of({ assessment: UNABLE, best_interests: { ...DECIDED, decided_at: INSTANT - 8 * DAY } }),
      'deny consent_review_overdue',
    ],
    [
      'somebody whose earlier no stands, and who is now unable',
      of({ assessment: UNABLE, best_interests: DECIDED }, said('withdrawn')),
      'deny consent_withdrawn',
    ],
  ])('%s: %3$s', (_row, person, told) => {
    expect(reading(person)).toBe(told);
  });

  it('rests on the authority furthest from a person’s own word when there are several in view', () => {
    const own: PersonView = { ...of({}), patient_id: 'p2', consent: said('granted'), deciding: null };
    expect(reading(own, of({ assessment: UNABLE, best_interests: DECIDED }))).toBe('permit on best_interests');
    expect(reading(own, of({ assessment: UNABLE }))).toBe('deny not_all_covered capacity_unresolved');
  });

  it.each([
    ['the assessment', of({ assessment: { ...UNABLE, lapses_at: INSTANT + 5_000 }, best_interests: DECIDED })],
    [
      'the representative',
      of({ assessment: UNABLE, representatives: [by('court_order', { ends_at: INSTANT + 5_000 })] }),
    ],
    [
      'the time before somebody else decides',
      of({
        assessment: UNABLE,
        best_interests: DECIDED,
        representatives: [by('court_order', { starts_at: INSTANT + 5_000 })],
      }),
    ],
    [
      'the age',
      of({
        age: { group: 'under_16', until: INSTANT + 5_000 },
        assessment: UNABLE,
        representatives: [by('parental_responsibility')],
      }),
    ],
    [
      'the time for an advocate to be heard',
      of({
        assessment: { ...UNABLE, assessed_at: INSTANT },
        best_interests: { ...DECIDED, decided_at: INSTANT + 5_000 - 72 * HOUR, awaits_advocate: true },
      }),
    ],
  ])('and no permit outlives %s', (_name, person) => {
    const [view, at] = blurred([person]);
    expect(reading(person)).toMatch(/^permit/);
    expect(limits(READING, view, p, at).expires_at).toBe(INSTANT + 5_000);
  });
});

describe('when somebody who said no may be asked again', () => {
  const no = { ...said('refused'), decided_at: INSTANT - DAY };
  const again = (person: PersonView): number | undefined => {
    const [view, at] = blurred([person]);
    return notBefore(READING, view, p, at).consent;
  };

  it('is after a week, for the patient and for whoever decides for them', () => {
    const later = INSTANT - DAY + p.ask_again_days * DAY;
    expect(again(of({}, no))).toBe(later);
    const attorney = by('attorney_health_welfare', { consent: no });
    expect(again(of({ assessment: UNABLE, representatives: [attorney] }))).toBe(later);
  });

  it('is not told of whoever does not decide, nor of what was decided for somebody without being asked', () => {
    const parent = by('parental_responsibility', { consent: no });
    expect(again(of({ assessment: UNABLE, representatives: [parent] }))).toBeUndefined();
    expect(again(of({ assessment: UNABLE, best_interests: { ...DECIDED, ...no } }))).toBeUndefined();
  });
});

/** A person of whom a no of their own is on record. */
const refuser = anyView
  .map(({ people }) => people.find(({ consent }) => saysNo(consent)))
  .filter((one): one is PersonView => one !== undefined && one.patient_id !== null);

describe('always', () => {
  it('no permit comes of adding a representative, an assessment or a best-interests decision to somebody’s own no', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, refuser, anyDeciding, (q, view, person, deciding) => {
        const known = facts(q, { ...view, people: [{ ...person, deciding }] }, p, INSTANT);
        expect(verdictOn(known, policy).outcome).toBe('deny');
      }),
      { numRuns: 2_000 },
    );
  });

  it('no permit rests on an authority that nobody is entitled to', () => {
    const lists = fc.tuple(fc.array(anyRepresentative, { maxLength: 3 }), anyAssessment, fc.option(anyBestInterests));
    fc.assert(
      fc.property(anyDeciding, lists, (deciding, [representatives, assessment, best_interests]) => {
        const person = of({ ...deciding, representatives, assessment, best_interests }, said('granted'));
        const found = reading(person);
        if (!found.startsWith('permit')) return;
        const on = found.replace('permit on ', '');
        if (on === 'best_interests') return expect(best_interests).toMatchObject({ state: 'granted' });
        if (on === 'own_consent' || on === 'gillick_consent') return;
        const entitled = representatives.filter(
          ({ kind, verified, reaches, starts_at, ends_at }) =>
            kind === on && verified && reaches && starts_at <= INSTANT && (ends_at === null || INSTANT < ends_at),
        );
        expect(entitled.some(({ consent }) => consent?.state === 'granted')).toBe(true);
        expect(entitled.some(({ consent }) => saysNo(consent))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says who decides, or that nobody does, and names everything else once, whatever is on record', () => {
    fc.assert(
      fc.property(anyDeciding, anyView, fc.integer(), (deciding, { people }, instant) => {
        const consent = people[0]?.consent ?? null;
        const person = of(deciding, consent);
        const found = resolveAuthority(person, p, instant);
        const governing = found.authority === 'none' ? null : found.authority;
        const records = [
          ...(deciding.representatives ?? []).map(({ kind }) => kind),
          ...(deciding.best_interests === null ? [] : ['best_interests']),
        ];
        const aside = found.set_aside.filter(({ authority }) => records.includes(authority));
        expect(aside.length + records.filter((one) => one === governing).length).toBeGreaterThanOrEqual(records.length);
        expect(authorityUntil(deciding, found, p, instant)).toBeGreaterThan(instant);
      }),
      { numRuns: 2_000 },
    );
  });
});
