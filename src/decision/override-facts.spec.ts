import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import type { Facts } from './fact-values.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import { reassessmentSince } from './override-facts.js';
import { AT_RISK, LOOK, OVERRIDE, viewWith } from './overrides.fixture.js';
import type { Question } from './question.js';
import type { OverrideView, PersonView, StandingView } from './view.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const { parameters } = policy;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const factsOf = (view: StandingView, q: Question = LOOK, at = INSTANT): Facts => facts(q, view, parameters, at);
const verdictOf = (view: StandingView, q: Question = LOOK, at = INSTANT) => decide(q, factsOf(view, q, at), policy);

describe('a look under an emergency override', () => {
  it('is permitted at somebody never asked, with no risk assessment, and rests on the override alone', () => {
    const verdict = verdictOf(viewWith(), { ...LOOK, supported_obligations: ['do_not_keep', 'stop_on_entry'] });
    expect(verdict).toEqual({
      outcome: 'permit',
      reasons: [],
      rules: ['NB-EMG-01.clear'],
      authority: 'emergency_override',
      obligations: ['do_not_keep', 'stop_on_entry'],
    });
  });

  const consent = (state: 'refused' | 'withdrawn' | 'granted') =>
    ({
      id: 'c1',
      version: 1,
      state,
      decided_at: INSTANT - HOUR,
      reviewed_at: null,
      system_changed_at: null,
      triggered_at: null,
      confirmation: 'not_needed',
      hours: [[0, 1440]],
      retention_hours: null,
    }) as const;

  it.each(['refused', 'withdrawn', 'granted'] as const)('rests on the override also where consent is %s', (state) => {
    const people = [{ ...AT_RISK, consent: consent(state) }];
    expect(verdictOf(viewWith({ people }))).toMatchObject({ outcome: 'permit', authority: 'emergency_override' });
  });

  it.each<[string, Partial<OverrideView> | null, Facts['override']]>([
    ['nobody recorded', null, 'none'],
    ['somebody went in', { ended: true }, 'ended'],
    ['it is for another room', { here: false }, 'other_place'],
    ['it is for somebody who is not there', { patient_id: 'p9' }, 'other_place'],
    ['15 minutes are over', { starts_at: INSTANT - 15 * MINUTE }, 'lapsed'],
    ['60 minutes are over, extended', { starts_at: INSTANT - 60 * MINUTE, extended: true }, 'lapsed'],
  ])('is not permitted when %s', (_why, override, fact) => {
    const view = viewWith({}, override);
    expect(factsOf(view).override).toBe(fact);
    expect(verdictOf(view).reasons).toEqual(['no_consent', 'risk_assessment_absent']);
  });

  it.each([
    ['15 minutes', { starts_at: INSTANT - 15 * MINUTE + 1 }],
    ['60 minutes, extended', { starts_at: INSTANT - 60 * MINUTE + 1, extended: true }],
  ])('is permitted a millisecond before %s are over, and not for longer', (_when, override) => {
    const view = viewWith({}, override);
    expect(verdictOf(view).outcome).toBe('permit');
    expect(limits(LOOK, view, parameters, INSTANT)).toMatchObject({ expires_at: INSTANT + 1, max_seconds: 15 });
  });

  it('is permitted three times, and no fourth time, whatever was agreed to', () => {
    expect(verdictOf(viewWith({}, { looks_used: 2 })).outcome).toBe('permit');
    const people = [{ ...AT_RISK, consent: consent('granted'), risk_signed_at: INSTANT - HOUR }];
    expect(verdictOf(viewWith({ people }, { looks_used: 3 })).reasons).toEqual(['frequency_exceeded']);
  });

  it('does not wait half an hour after the last clear look at the person at risk, but does for anybody else', () => {
    const soon = INSTANT - MINUTE;
    expect(verdictOf(viewWith({ last_clear_look_at: soon })).outcome).toBe('permit');
    const view = viewWith({ last_clear_look_at: soon }, { others_clear_look_at: soon });
    expect(verdictOf(view).reasons).toEqual(['frequency_exceeded']);
  });

  const ROOMMATE: PersonView = {
    ...AT_RISK,
    patient_id: 'p2',
    consent: consent('granted'),
    risk_signed_at: INSTANT - HOUR,
  };

  it('asks of everybody else in view what it asks at any other time', () => {
    const withRoommate = (other: Partial<PersonView>) =>
      verdictOf(viewWith({ people: [AT_RISK, { ...ROOMMATE, ...other }] })).reasons;
    expect(withRoommate({})).toEqual([]);
    const uncovered: Partial<PersonView>[] = [
      { patient_id: null },
      { consent: null },
      { consent: consent('refused') },
      { consent: { ...consent('granted'), confirmation: 'needed' } },
      { consent: { ...consent('granted'), system_changed_at: INSTANT - 3 * DAY } },
      { risk_signed_at: null },
      { risk_signed_at: INSTANT - 8 * DAY },
      { override_starts: [INSTANT - 50 * MINUTE, INSTANT - 40 * MINUTE] },
      { observation: null },
    ];
    for (const other of uncovered) expect(withRoommate(other)).toEqual(['not_all_covered']);
  });

  const NOTHING = { advance_decisions: null, objections: null, traumas: null };
  const TRAUMA = { ...NOTHING, traumas: ['t1'] };
  const AHEAD = (refuses_in_emergency: boolean) => ({
    ...NOTHING,
    advance_decisions: [{ id: 'v1', made_at: INSTANT - DAY, refuses_in_emergency }],
  });

  it.each([
    ['trauma', TRAUMA, 'trauma_block'],
    ['a refusal said ahead', AHEAD(false), 'advance_refusal'],
    ['a refusal said ahead for emergencies too', AHEAD(true), 'advance_refusal'],
  ])(
    'lifts %s only where nobody can safely go in, and of the person at risk alone',
    (_what, stands_against, reason) => {
      const people = [{ ...AT_RISK, stands_against }];
      expect(verdictOf(viewWith({ people }, { entry_safe: true })).reasons).toEqual([reason]);
      expect(verdictOf(viewWith({ people }, { entry_safe: false })).outcome).toBe('permit');
      const other = { ...ROOMMATE, consent: { ...consent('granted'), decided_at: INSTANT - 2 * DAY }, stands_against };
      if (reason === 'advance_refusal')
        expect(verdictOf(viewWith({ people: [AT_RISK, other] }, { entry_safe: false })).reasons).toEqual([
          'not_all_covered',
        ]);
    },
  );

  it('lifts not that nobody attests in-person observation, and never outlives who does', () => {
    const attested = (attested_until: number) => ({ attestation_id: 'o1', attested_until, level_id: 'l1' });
    const view = (until: number) => viewWith({ people: [{ ...AT_RISK, observation: attested(until) }] });
    const grace = parameters.observation_grace_minutes * MINUTE;
    expect(verdictOf(view(INSTANT - grace)).reasons).toEqual(['observation_not_attested']);
    expect(verdictOf(view(INSTANT - grace + 1)).outcome).toBe('permit');
    expect(limits(LOOK, view(INSTANT - grace + 1), parameters, INSTANT).expires_at).toBe(INSTANT + 1);
  });

  it('lifts no objection, whoever in view makes it', () => {
    const stands_against = { ...NOTHING, objections: [{ id: 'b1', state: 'open' as const }] };
    for (const people of [[{ ...AT_RISK, stands_against }], [AT_RISK, { ...ROOMMATE, stands_against }]])
      expect(verdictOf(viewWith({ people }, { entry_safe: false })).reasons).toEqual(['objection_pending']);
  });

  it('is not permitted for any other operation, nor outside a bedroom', () => {
    for (const operation of ['read_vital_signs', 'record', 'playback', 'export', 'location_alert'])
      expect(verdictOf(viewWith(), { ...LOOK, operation }).outcome).toBe('deny');
    for (const place of ['bathroom', 'visiting_room', 'seclusion_room', 'communal'] as const) {
      const { device } = viewWith();
      expect(verdictOf(viewWith({ device: device && { ...device, place } })).outcome).toBe('deny');
    }
  });
});

describe('overrides that are repeated', () => {
  const since = (...starts: number[]) => reassessmentSince(starts, Infinity, parameters);

  it.each<[string, number[], number | null]>([
    ['one alone', [0], null],
    ['two in exactly 24 hours', [0, DAY], DAY],
    ['two a millisecond further apart', [0, DAY + 1], null],
    ['three in exactly seven days', [0, 3 * DAY, 7 * DAY], 7 * DAY],
    ['three a millisecond further apart', [0, 3 * DAY, 7 * DAY + 1], null],
    ['two in 24 hours, and one long after', [0, HOUR, 20 * DAY], HOUR],
  ])('force a reassessment or not: %s', (_what, starts, at) => {
    expect(since(...starts)).toBe(at);
  });

  it('deny everything until a risk assessment is signed after the one that was too many', () => {
    const override_starts = [INSTANT - 3 * HOUR, INSTANT - 2 * HOUR];
    const risk = (signed_at: number | null) =>
      factsOf(viewWith({ people: [{ ...AT_RISK, override_starts, risk_signed_at: signed_at }] }, null)).risk_assessment;
    expect(risk(null)).toBe('reassessment_due');
    expect(risk(INSTANT - 2 * HOUR)).toBe('reassessment_due');
    expect(risk(INSTANT - 2 * HOUR + 1)).toBe('current');
  });

  it('do not bar the one that is in force by itself, but bar the next', () => {
    const second = { people: [{ ...AT_RISK, override_starts: [INSTANT - HOUR, OVERRIDE.starts_at] }] };
    expect(verdictOf(viewWith(second)).outcome).toBe('permit');
    const third = [INSTANT - 2 * HOUR, INSTANT - HOUR, OVERRIDE.starts_at];
    const view = viewWith({ people: [{ ...AT_RISK, override_starts: third }] });
    expect(verdictOf(view).reasons).toEqual(['risk_assessment_overdue']);
  });
});
