import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { bestInterestsDue, reviewDue, riskDue } from '../decision/deadlines.js';
import { dueItems, type DueItem } from '../decision/review-schedule.js';
import { REVIEW_TRIGGER_KINDS } from '../decision/words.js';
import { agreed, policy, READING, SHIFT_END } from './agreed.fixture.js';
import { dueViews } from './due-view.js';
import type { Standing } from './standing.js';
import { viewOf } from './view.js';

const p = policy.parameters;
const HOUR = 3_600_000;
const at = fc.integer({ min: -200, max: 0 }).map((hours) => INSTANT + hours * HOUR);
const OF = {
  version: 1,
  patient_id: 'p1',
  admission_id: 'a1',
  technology: 'vision_based_monitoring',
  operation: 'read_vital_signs',
  purpose: 'vital_signs_observation',
} as const;

const itemsOf = (standing: Standing, patient = 'p1'): DueItem[] => {
  const on = { ward_id: 'w1', unattested_since: null };
  const view = dueViews(standing, new Map([[patient, on]]), INSTANT).get(patient);
  return view === undefined ? [] : dueItems(view, p, INSTANT);
};
const personOf = (standing: Standing) => viewOf(standing, READING, INSTANT).people[0];
const dueOf = (standing: Standing, kind: DueItem['kind']) =>
  itemsOf(standing).find((item) => item.kind === kind)?.due_at;

const anyRecord = fc.record({
  decided_at: at,
  reviewed_at: fc.option(at, { nil: null }),
  review_triggers: fc.array(fc.record({ kind: fc.constantFrom(...REVIEW_TRIGGER_KINDS), at, recorded_at: at }), {
    maxLength: 3,
  }),
  review_requested_at: fc.array(at, { maxLength: 2 }),
  system_since: at,
  signed_at: at,
});

describe('what falls due for a patient', () => {
  it('falls due when a decision through the device in their room says so, whatever is on record', () => {
    fc.assert(
      fc.property(anyRecord, fc.boolean(), (record, awaits_advocate) => {
        const standing = agreed();
        const { decided_at, reviewed_at, review_triggers, review_requested_at, system_since, signed_at } = record;
        standing.put('admission', {
          id: 'a1',
          patient_id: 'p1',
          born: null,
          ward_kind: 'adult',
          admitted_at: 0,
          discharged_at: null,
          review_triggers,
        });
        const device = standing.device('d1');
        if (device === undefined) throw new Error('there is no device');
        standing.put('device', { ...device, system_since });
        standing.put('risk_assessment', { id: 'k1', patient_id: 'p1', admission_id: 'a1', state: 'signed', signed_at });
        const said = { decided_at, reviewed_at, hours: [[0, 1440]], retention_hours: null } as const;
        standing.put('consent', {
          id: 'c1',
          ...OF,
          ...said,
          state: 'granted',
          withdrawn_at: null,
          confirmation: 'not_needed',
          review_requested_at,
          representative_id: null,
        });
        const decision = { ...OF, ...said, state: 'stands', outcome: 'for' as const, awaits_advocate };
        standing.put('best_interests_decision', { id: 'b1', ...decision });
        const person = personOf(standing);
        if (!person?.consent || !person.deciding?.best_interests) throw new Error('nobody is in view');
        expect(dueOf(standing, 'consent_review')).toBe(reviewDue(person.consent, p));
        expect(dueOf(standing, 'best_interests_review')).toBe(bestInterestsDue(person.deciding.best_interests, p));
        expect(dueOf(standing, 'risk_assessment')).toBe(riskDue(person.risk_signed_at ?? 0, p));
      }),
    );
  });

  it('is the attestation of the ward they are on, with whatever it stands on, and nothing less', () => {
    const standing = agreed();
    const item = () => itemsOf(standing).find(({ kind }) => kind === 'observation_attestation');
    expect(item()).toMatchObject({ record_id: 'l1', due_at: SHIFT_END, denied: false });
    expect(personOf(standing)?.observation?.attested_until).toBe(SHIFT_END);
    standing.put('staff_member', { id: 'n1', kind: 'person', state: 'left' });
    expect(item()).toMatchObject({ why: 'not_attested', due_at: INSTANT, denied: true });
    expect(personOf(standing)?.observation?.attested_until).toBeNull();
    standing.put('observation_level', { id: 'l1', patient_id: 'p1', admission_id: 'a1', state: 'ended' });
    expect(itemsOf(standing).find(({ kind }) => kind === 'observation_level')).toMatchObject({ why: 'never_made' });
  });

  it('is nothing of a choice that a later no outweighs', () => {
    const standing = agreed();
    const said = { hours: [], retention_hours: null, reviewed_at: null, review_requested_at: [] };
    standing.put('consent', {
      id: 'no',
      ...OF,
      ...said,
      state: 'refused',
      decided_at: INSTANT,
      withdrawn_at: null,
      confirmation: 'not_needed',
      representative_id: null,
    });
    expect(personOf(standing)?.consent?.id).toBe('no');
    expect(dueOf(standing, 'consent_review')).toBeUndefined();
  });

  it('is nothing of somebody who is not admitted', () => {
    expect(itemsOf(agreed(), 'nobody')).toEqual([]);
  });
});
