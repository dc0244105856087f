import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import { ask, readScope, type Asking } from './asking.js';
import { CONSENT_PARAMETERS, wasRefused, type Circumstances, type ConsentFields, type Information } from './consent.js';
import { answerOf, confirm, grant, keepOn, refuse, requestReview, withdraw, type GrantTerms } from './deciding.js';

const DAY = 86_400_000;
/** London time in November is UTC. */
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 20, hour, minute));

const information: Information = {
  explained: 'What the camera sees and when.',
  harms_explained: 'Being watched can bring back abuse.',
  material_version: '2026-03',
  format: 'easy_read',
  language: 'en-GB',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'Hourly checks in person.',
  thinking_time_minutes: 60,
  present: ['named nurse'],
  copy_given: true,
};
const calm: Circumstances = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};
const admission = { id: 'a1', admitted_at: at(8) };

const asking = (over: Partial<Asking> = {}): Asking => ({
  patient_id: 'p1',
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
  information,
  patient_started: false,
  asked_by: 'staff:asker',
  asked_at: at(9),
  ...over,
});
const asked = (id: string, over: Partial<Asking> = {}, earlier: ConsentFields[] = []): ConsentFields => ({
  ...ask(asking(over), admission, earlier, CONSENT_PARAMETERS),
  id,
});
const terms = (over: Partial<GrantTerms> = {}): GrantTerms => ({
  words: 'Yes, at night, if the alarm goes.',
  hours: [{ from: '21:00', to: '07:30' }],
  retention_hours: null,
  secondary_uses: [],
  circumstances: calm,
  occurred_at: at(10),
  ...over,
});
const granted = (id: string, hour = 10): ConsentFields =>
  grant(asked(id), terms({ occurred_at: at(hour) }), [], CONSENT_PARAMETERS).decided;
const refused = (id: string, hour = 10): ConsentFields =>
  refuse(asked(id), { words: 'No.', occurred_at: at(hour) }, []).decided;

const thrown = (work: () => unknown): AskfirstError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AskfirstError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('Asking', () => {
  it('counts the how-manieth time it is in this admission', () => {
    const first = asked('c1');
    const second = asked('c2', {}, [first]);
    const before = { ...asked('c0'), admission_id: 'a0' };
    expect([first.ask_number, second.ask_number]).toEqual([1, 2]);
    expect(asked('c3', {}, [before, first, second]).ask_number).toBe(3);
    expect(first).toMatchObject({ state: 'undecided', hours: [], confirmation: 'not_needed', decided_at: null });
  });

  it('for a purpose never permitted is refused as such, and says which may be asked for', () => {
    const error = thrown(() => ask(asking({ purpose: 'staff_convenience' }), admission, [], CONSENT_PARAMETERS));
    expect([error.kind, error.code, error.faults[0]?.field]).toEqual(['invalid', 'purpose_prohibited', 'purpose']);
    expect(error.faults[0]?.fix).toContain('alert_response');
  });

  it('names every unknown word at once', () => {
    const error = thrown(() => readScope('camera', 'look', 'because'));
    expect(error.code).toBe('unknown_word');
    expect(error.faults.map((fault) => fault.field)).toEqual(['technology', 'operation', 'purpose']);
  });

  it('never happens for audio or for training an algorithm', () => {
    const error = thrown(() => readScope('audio', 'train_algorithm', 'alert_response'));
    expect(error.code).toBe('consent_never_possible');
    expect(error.faults.map((fault) => fault.field)).toEqual(['technology', 'operation']);
  });

  it('waits seven days after a refusal, and says from when it may happen', () => {
    const no = refused('c1', 10);
    const error = thrown(() => asked('c2', { asked_at: new Date(at(10).getTime() + 7 * DAY - 1) }, [no]));
    expect([error.kind, error.code]).toEqual(['conflict', 'asked_too_soon']);
    expect(error.faults[0]?.fix).toContain(new Date(at(10).getTime() + 7 * DAY).toISOString());
    expect(asked('c2', { asked_at: new Date(at(10).getTime() + 7 * DAY) }, [no]).ask_number).toBe(2);
  });

  it('is not let through by dating it before the refusal', () => {
    expect(thrown(() => asked('c2', { asked_at: at(9) }, [refused('c1', 10)])).code).toBe('asked_too_soon');
  });

  it('remembers a refusal that a later choice took the place of', () => {
    const first = refused('c1', 10);
    const yes = asked('c2', { patient_started: true, asked_at: at(11) }, [first]);
    const { decided, superseded } = grant(yes, terms({ occurred_at: at(12) }), [first], CONSENT_PARAMETERS);
    expect(superseded.map((one) => [one.state, wasRefused(one)])).toEqual([['superseded', true]]);
    expect(thrown(() => asked('c3', { asked_at: at(13) }, [decided, ...superseded])).code).toBe('asked_too_soon');
  });

  it('happens at most twice more in the admission after a refusal, unless the patient starts it', () => {
    const no = refused('c1', 10);
    const later = (days: number) => new Date(at(10).getTime() + days * DAY);
    const second = asked('c2', { asked_at: later(7) }, [no]);
    const third = asked('c3', { asked_at: later(8) }, [no, second]);
    const all = [no, second, third];
    const error = thrown(() => asked('c4', { asked_at: later(30) }, all));
    expect([error.code, error.faults[0]?.fix]).toEqual(['asked_too_soon', expect.stringContaining('next admission')]);
    expect(asked('c4', { asked_at: later(30), patient_started: true }, all).ask_number).toBe(4);
    const next = { id: 'a2', admitted_at: later(40) };
    expect(ask(asking({ asked_at: later(41) }), next, all, CONSENT_PARAMETERS).ask_number).toBe(1);
  });

  it('does not happen before the admission', () => {
    expect(thrown(() => asked('c1', { asked_at: at(7) })).code).toBe('before_admission');
  });
});

describe('A grant', () => {
  it('says everything that was agreed to, or every part that is missing at once', () => {
    const record = asked('c1', { operation: 'record' });
    const error = thrown(() =>
      grant(
        record,
        terms({
          words: ' ',
          hours: [
            { from: '25:00', to: '24:01' },
            { from: '08:00', to: '08:00' },
          ],
          secondary_uses: ['marketing', 'Sleep profile'],
        }),
        [],
        CONSENT_PARAMETERS,
      ),
    );
    expect(error.code).toBe('consent_terms_invalid');
    expect(error.faults.map((fault) => fault.field)).toEqual([
      'words',
      'hours.0.from',
      'hours.0.to',
      'hours.1',
      'retention_hours',
      'secondary_uses',
      'secondary_uses',
    ]);
  });

  it('names a time for keeping only where something is kept', () => {
    const retain = asked('c1', { operation: 'retain' });
    expect(grant(retain, terms({ retention_hours: 24 }), [], CONSENT_PARAMETERS).decided.retention_hours).toBe(24);
    for (const hours of [0, 721, 1.5]) {
      expect(thrown(() => grant(retain, terms({ retention_hours: hours }), [], CONSENT_PARAMETERS)).code).toBe(
        'consent_terms_invalid',
      );
    }
    expect(thrown(() => grant(asked('c1'), terms({ retention_hours: 24 }), [], CONSENT_PARAMETERS)).code).toBe(
      'consent_terms_invalid',
    );
  });

  it('may last until midnight or wrap it, and never without hours', () => {
    const hours = [
      { from: '00:00', to: '24:00' },
      { from: '22:00', to: '06:00' },
    ];
    expect(grant(asked('c1'), terms({ hours }), [], CONSENT_PARAMETERS).decided.hours).toEqual(hours);
    expect(thrown(() => grant(asked('c1'), terms({ hours: [] }), [], CONSENT_PARAMETERS)).code).toBe(
      'consent_terms_invalid',
    );
  });

  it.each([
    [at(21, 59), 'not_needed'],
    [at(22, 0), 'needed'],
    [new Date(at(6, 59).getTime() + DAY), 'needed'],
    [new Date(at(7, 0).getTime() + DAY), 'not_needed'],
    // In British Summer Time 21:00 UTC is 22:00 in London.
    [new Date(Date.UTC(2027, 6, 1, 21, 0)), 'needed'],
    [new Date(Date.UTC(2027, 6, 1, 20, 59)), 'not_needed'],
  ])('at %s has a confirmation that is %s', (occurred_at, confirmation) => {
    const { decided } = grant(asked('c1'), terms({ occurred_at }), [], CONSENT_PARAMETERS);
    expect(decided.confirmation).toBe(confirmation);
  });

  it.each(Object.keys(calm))('waits for an independent person after %s', (circumstance) => {
    const circumstances = { ...calm, [circumstance]: true };
    expect(grant(asked('c1'), terms({ circumstances }), [], CONSENT_PARAMETERS).decided.confirmation).toBe('needed');
  });

  it('takes the place of what was decided before, and leaves what is still being asked', () => {
    const others = [granted('g'), refused('r'), asked('u'), withdraw(granted('w'), at(9), 'said')];
    const { superseded } = grant(asked('c1'), terms({ occurred_at: at(11) }), others, CONSENT_PARAMETERS);
    expect(superseded.map((one) => [one.id, one.state])).toEqual([
      ['g', 'superseded'],
      ['r', 'superseded'],
    ]);
  });

  it('that was said before a later choice is refused, so that a late note never undoes a later no', () => {
    const withdrawn = withdraw(granted('w', 10), at(12), 'gesture');
    for (const other of [
      refused('r', 12),
      withdrawn,
      granted('g', 12),
      { ...refused('r', 12), state: 'superseded' as const },
    ]) {
      expect(thrown(() => grant(asked('c1'), terms({ occurred_at: at(11) }), [other], CONSENT_PARAMETERS)).code).toBe(
        'decided_since',
      );
      expect(grant(asked('c1'), terms({ occurred_at: at(12) }), [other], CONSENT_PARAMETERS).decided.state).toBe(
        'granted',
      );
    }
  });

  it('needs an asking that is undecided and came first', () => {
    expect(thrown(() => grant(asked('c1'), terms({ occurred_at: at(8) }), [], CONSENT_PARAMETERS)).code).toBe(
      'before_asked',
    );
    for (const consent of [granted('g'), refused('r'), withdraw(asked('w'), at(10), 'said')]) {
      expect(thrown(() => grant(consent, terms(), [], CONSENT_PARAMETERS)).code).toBe('not_undecided');
    }
  });
});

describe('A refusal', () => {
  it('ends what was granted and what is still being asked of the same scope', () => {
    const { decided, superseded } = refuse(asked('c1'), { words: null, occurred_at: at(9) }, [
      granted('g', 11),
      asked('u'),
      refused('r'),
    ]);
    expect(decided).toMatchObject({ state: 'refused', decided_at: at(9), words: null });
    expect(superseded.map((one) => one.id)).toEqual(['g', 'u', 'r']);
  });
});

describe('A review', () => {
  const review = (over = {}) => ({ circumstances: calm, occurred_at: at(12), ...over });

  it('keeps a consent going from when it was held, and a late note never turns that back', () => {
    const first = keepOn(granted('c1'), review(), [], CONSENT_PARAMETERS);
    expect([first.reviewed_at, first.confirmation]).toEqual([at(12), 'not_needed']);
    expect(keepOn(first, review({ occurred_at: at(11) }), [], CONSENT_PARAMETERS).reviewed_at).toEqual(at(12));
  });

  it('at night or under pressure waits for somebody to confirm it, also when that was done before', () => {
    const night = grant(asked('c1'), terms({ occurred_at: at(23) }), [], CONSENT_PARAMETERS).decided;
    const confirmed = confirm(night, 'staff:advocate', at(23, 30), ['staff:asker']);
    expect(confirmed).toMatchObject({
      confirmation: 'confirmed',
      confirmed_by: 'staff:advocate',
      confirmed_at: at(23, 30),
    });
    const again = keepOn(confirmed, review({ occurred_at: at(23, 45) }), [], CONSENT_PARAMETERS);
    expect(again).toMatchObject({ confirmation: 'needed', confirmed_at: null, confirmed_by: null });
    const day = keepOn(again, review({ occurred_at: new Date(at(10).getTime() + DAY) }), [], CONSENT_PARAMETERS);
    expect(day.confirmation).toBe('needed');
  });

  it('is of a granted consent, after it was granted, and not before a later no', () => {
    expect(thrown(() => keepOn(asked('c1'), review(), [], CONSENT_PARAMETERS)).code).toBe('not_granted');
    expect(thrown(() => keepOn(granted('c1', 13), review(), [], CONSENT_PARAMETERS)).code).toBe('before_decision');
    expect(thrown(() => keepOn(granted('c1'), review(), [refused('r', 13)], CONSENT_PARAMETERS)).code).toBe(
      'decided_since',
    );
  });

  it('may be asked for as often as the patient likes, while the consent is granted', () => {
    const once = requestReview(granted('c1'), at(11));
    expect(requestReview(once, at(12)).review_requested_at).toEqual([at(11), at(12)]);
    expect(thrown(() => requestReview(refused('r'), at(12))).code).toBe('not_granted');
  });
});

describe('Confirming', () => {
  const night = grant(asked('c1'), terms({ occurred_at: at(23) }), [], CONSENT_PARAMETERS).decided;

  it('is for somebody who neither asked, nor recorded the grant, nor reviewed it', () => {
    expect(thrown(() => confirm(night, 'staff:asker', at(23, 10), [])).code).toBe('not_independent');
    expect(thrown(() => confirm(night, 'staff:nurse', at(23, 10), ['staff:nurse'])).code).toBe('not_independent');
    expect(confirm(night, 'staff:advocate', at(23, 10), ['staff:nurse']).confirmation).toBe('confirmed');
  });

  it('is of a consent that waits for it, after it was given', () => {
    expect(thrown(() => confirm(granted('g'), 'staff:advocate', at(12), [])).code).toBe('confirmation_not_needed');
    expect(thrown(() => confirm(asked('u'), 'staff:advocate', at(12), [])).code).toBe('not_granted');
    expect(thrown(() => confirm(night, 'staff:advocate', at(22, 59), [])).code).toBe('before_decision');
  });
});

describe('The answer to a withdrawal', () => {
  it('is the consent named, or what took its place when it had been superseded', () => {
    const old = { ...granted('old'), state: 'superseded' as const };
    const withdrawn = withdraw(granted('new', 11), at(12), 'behaviour');
    expect(answerOf(withdrawn, [old, withdrawn])).toBe(withdrawn);
    expect(answerOf(old, [withdrawn, old])).toBe(withdrawn);
    const no = refused('no', 13);
    expect(answerOf(no, [withdrawn, no])).toBe(no);
    expect(answerOf(old, [old, withdrawn, no])).toBe(no);
  });
});
