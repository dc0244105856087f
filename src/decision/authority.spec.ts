import { describe, expect, it } from '@jest/globals';
import { INSTANT } from './arbitrary.fixture.js';
import { resolveAuthority, type Resolution } from './authority.js';
import { assessmentDue, bestInterestsDue } from './deadlines.js';
import { ABLE, by, DECIDED, FIFTEEN, of, said, SEVENTEEN, UNABLE } from './deciding.fixture.js';
import type { ConsentView, DecidingView } from './view.js';
import { policy } from '../standing/agreed.fixture.js';

const p = policy.parameters;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const resolved = (deciding: Partial<DecidingView>, consent: ConsentView | null = null, at = INSTANT): Resolution =>
  resolveAuthority(of(deciding, consent), p, at);
const authority = (...given: Parameters<typeof resolved>): string => resolved(...given).authority;
const setAside = (...given: Parameters<typeof resolved>): string[] =>
  resolved(...given).set_aside.map(({ id, why }) => `${id} ${why}`);

describe('who decides for somebody of 16 or more', () => {
  it('is the person as long as nobody found them unable, or found them able', () => {
    for (const assessment of [null, ABLE]) {
      for (const age of [null, SEVENTEEN]) {
        const person = { age, assessment, representatives: [by('attorney_health_welfare')], best_interests: DECIDED };
        expect(authority(person, said('granted'))).toBe('own_consent');
        expect(setAside(person)).toEqual(['attorney_health_welfare decides_for_themself', 'b1 decides_for_themself']);
      }
    }
  });

  it('is who comes first and may: a court, an attorney, a deputy, and last the best interests', () => {
    const all = [by('welfare_deputy'), by('attorney_health_welfare'), by('court_order')];
    const lacking = { assessment: UNABLE, best_interests: DECIDED };
    expect(authority({ ...lacking, representatives: all })).toBe('court_order');
    expect(authority({ ...lacking, representatives: all.slice(0, 2) })).toBe('attorney_health_welfare');
    expect(authority({ ...lacking, representatives: all.slice(0, 1) })).toBe('welfare_deputy');
    expect(authority(lacking)).toBe('best_interests');
    expect(setAside({ ...lacking, representatives: all }, said('granted'))).toEqual([
      'c1 cannot_decide',
      'welfare_deputy outranked',
      'attorney_health_welfare outranked',
      'b1 outranked',
    ]);
  });

  it('nobody goes round a refusal, or the silence, of whoever comes first', () => {
    for (const consent of [said('refused'), said('withdrawn'), said('undecided'), null]) {
      const representatives = [by('attorney_health_welfare', { consent }), by('welfare_deputy')];
      const { agreement, authority } = resolved({ assessment: UNABLE, representatives, best_interests: DECIDED });
      expect([authority, agreement]).toEqual(['attorney_health_welfare', consent]);
    }
  });

  it.each([
    ['for property and affairs', by('attorney_property_affairs'), 'not_for_health_and_welfare'],
    ['not verified', by('attorney_health_welfare', { verified: false }), 'not_verified'],
    ['yet to begin', by('attorney_health_welfare', { starts_at: INSTANT + 1 }), 'not_in_date'],
    ['over', by('attorney_health_welfare', { ends_at: INSTANT }), 'not_in_date'],
    ['for something else', by('attorney_health_welfare', { reaches: false }), 'out_of_scope'],
    ['a parent’s', by('parental_responsibility'), 'not_a_child'],
  ])('is nobody by an instrument that is %s', (_name, one, why) => {
    const lacking = { assessment: UNABLE, representatives: [one] };
    expect(authority(lacking)).toBe('none');
    expect(authority({ ...lacking, age: SEVENTEEN })).toBe('none');
    expect(setAside(lacking)).toEqual([`${one.id} ${why}`]);
  });

  it('is nobody once the finding has lapsed, until it is made again', () => {
    const due = UNABLE.assessed_at + p.capacity_assessment_hours * HOUR;
    const lacking = { assessment: UNABLE, best_interests: DECIDED };
    expect([-1, 0, 1].map((ms) => authority(lacking, null, due + ms))).toEqual(['best_interests', 'none', 'none']);
    expect(resolved(lacking, said('granted'), due).set_aside).toContainEqual({
      authority: 'own_consent',
      id: 'c1',
      why: 'capacity_unresolved',
    });
  });

  it('finds anew sooner where capacity comes and goes, and when it is likely back', () => {
    const from = UNABLE.assessed_at;
    expect(assessmentDue({ ...UNABLE, fluctuating: true }, p)).toBe(from + 72 * HOUR);
    expect(assessmentDue({ ...UNABLE, lapses_at: from + HOUR }, p)).toBe(from + HOUR);
    expect(assessmentDue({ ...UNABLE, lapses_at: from + 99 * DAY }, p)).toBe(from + 168 * HOUR);
  });
});

describe('who decides for a child under 16', () => {
  it('is the child as assessed to be competent, and no parent overrides their no', () => {
    const competent = { age: FIFTEEN, assessment: ABLE, representatives: [by('parental_responsibility')] };
    expect(authority(competent, said('granted'))).toBe('gillick_consent');
    expect(resolved(competent, said('refused'))).toMatchObject({
      capacity: 'competent',
      authority: 'gillick_consent',
      agreement: { state: 'refused' },
      set_aside: [{ authority: 'parental_responsibility', why: 'the_person_said_no' }],
    });
  });

  it('is a court, or whoever holds parental responsibility, for one assessed not to be; never their best interests by others', () => {
    const child = { age: FIFTEEN, assessment: UNABLE, best_interests: DECIDED };
    const parent = by('parental_responsibility');
    expect(authority({ ...child, representatives: [parent] }, said('granted'))).toBe('parental_responsibility');
    expect(authority({ ...child, representatives: [parent, by('court_order')] })).toBe('court_order');
    expect(authority({ ...child, representatives: [by('attorney_health_welfare')] })).toBe('none');
    expect(setAside(child)).toEqual(['b1 not_for_a_child']);
  });

  it('is nobody while no assessment stands, nor while nobody knows how old they are', () => {
    const representatives = [by('parental_responsibility')];
    expect(authority({ age: FIFTEEN, representatives }, said('granted'))).toBe('none');
    expect(authority({ age: { group: 'unknown', until: null }, representatives }, said('granted'))).toBe('none');
  });

  it('takes one parent’s yes, and either parent’s no', () => {
    const [mother, father] = [by('parental_responsibility', { id: 'm' }), by('parental_responsibility', { id: 'f' })];
    const child = { age: FIFTEEN, assessment: UNABLE };
    for (const state of ['refused', 'withdrawn'] as const) {
      for (const representatives of [
        [mother, { ...father, consent: said(state) }],
        [{ ...father, consent: said(state) }, mother],
      ])
        expect(resolved({ ...child, representatives }).agreement?.state).toBe(state);
    }
    expect(resolved({ ...child, representatives: [{ ...father, consent: null }, mother] }).agreement?.state).toBe(
      'granted',
    );
  });
});

describe('a best-interests decision', () => {
  it('is due for review after 7 days, and after 72 hours while its advocate is yet to be heard', () => {
    const decided = DECIDED.decided_at ?? 0;
    expect(bestInterestsDue(DECIDED, p)).toBe(decided + 7 * DAY);
    expect(bestInterestsDue({ ...DECIDED, awaits_advocate: true }, p)).toBe(decided + 72 * HOUR);
    const reviewed = { ...DECIDED, reviewed_at: decided + DAY };
    expect(bestInterestsDue(reviewed, p)).toBe(decided + 8 * DAY);
    expect(bestInterestsDue({ ...reviewed, awaits_advocate: true }, p)).toBe(decided + 72 * HOUR);
    expect(bestInterestsDue({ ...DECIDED, triggered_at: decided }, p)).toBe(decided + DAY);
  });
});
