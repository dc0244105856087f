import { describe, expect, it } from '@jest/globals';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import { asked, at, calm, granted, refused, terms, thrown } from './consents.fixture.js';
import { answerOf, confirm, grant, keepOn, refuse, requestReview, withdraw } from './deciding.js';

const DAY = 86_400_000;

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
        NATIONAL_PARAMETERS,
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
    expect(grant(retain, terms({ retention_hours: 24 }), [], NATIONAL_PARAMETERS).decided.retention_hours).toBe(24);
    for (const hours of [0, 721, 1.5]) {
      expect(thrown(() => grant(retain, terms({ retention_hours: hours }), [], NATIONAL_PARAMETERS)).code).toBe(
        'consent_terms_invalid',
      );
    }
    expect(thrown(() => grant(asked('c1'), terms({ retention_hours: 24 }), [], NATIONAL_PARAMETERS)).code).toBe(
      'consent_terms_invalid',
    );
  });

  it('may last until midnight or wrap it, and never without hours', () => {
    const hours = [
      { from: '00:00', to: '24:00' },
      { from: '22:00', to: '06:00' },
    ];
    expect(grant(asked('c1'), terms({ hours }), [], NATIONAL_PARAMETERS).decided.hours).toEqual(hours);
    expect(thrown(() => grant(asked('c1'), terms({ hours: [] }), [], NATIONAL_PARAMETERS)).code).toBe(
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
    const { decided } = grant(asked('c1'), terms({ occurred_at }), [], NATIONAL_PARAMETERS);
    expect(decided.confirmation).toBe(confirmation);
  });

  it.each(Object.keys(calm))('waits for an independent person after %s', (circumstance) => {
    const circumstances = { ...calm, [circumstance]: true };
    expect(grant(asked('c1'), terms({ circumstances }), [], NATIONAL_PARAMETERS).decided.confirmation).toBe('needed');
  });

  it('takes the place of what was decided before, and leaves what is still being asked', () => {
    const others = [granted('g'), refused('r'), asked('u'), withdraw(granted('w'), at(9), 'said')];
    const { superseded } = grant(asked('c1'), terms({ occurred_at: at(11) }), others, NATIONAL_PARAMETERS);
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
      expect(thrown(() => grant(asked('c1'), terms({ occurred_at: at(11) }), [other], NATIONAL_PARAMETERS)).code).toBe(
        'decided_since',
      );
      expect(grant(asked('c1'), terms({ occurred_at: at(12) }), [other], NATIONAL_PARAMETERS).decided.state).toBe(
        'granted',
      );
    }
  });

  it('needs an asking that is undecided and came first', () => {
    expect(thrown(() => grant(asked('c1'), terms({ occurred_at: at(8) }), [], NATIONAL_PARAMETERS)).code).toBe(
      'before_asked',
    );
    for (const consent of [granted('g'), refused('r'), withdraw(asked('w'), at(10), 'said')]) {
      expect(thrown(() => grant(consent, terms(), [], NATIONAL_PARAMETERS)).code).toBe('not_undecided');
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
    const first = keepOn(granted('c1'), review(), [], NATIONAL_PARAMETERS);
    expect([first.reviewed_at, first.confirmation]).toEqual([at(12), 'not_needed']);
    expect(keepOn(first, review({ occurred_at: at(11) }), [], NATIONAL_PARAMETERS).reviewed_at).toEqual(at(12));
  });

  it('at night or under pressure waits for somebody to confirm it, also when that was done before', () => {
    const night = grant(asked('c1'), terms({ occurred_at: at(23) }), [], NATIONAL_PARAMETERS).decided;
    const confirmed = confirm(night, 'staff:advocate', at(23, 30), ['staff:asker']);
    expect(confirmed).toMatchObject({
      confirmation: 'confirmed',
      confirmed_by: 'staff:advocate',
      confirmed_at: at(23, 30),
    });
    const again = keepOn(confirmed, review({ occurred_at: at(23, 45) }), [], NATIONAL_PARAMETERS);
    expect(again).toMatchObject({ confirmation: 'needed', confirmed_at: null, confirmed_by: null });
    const day = keepOn(again, review({ occurred_at: new Date(at(10).getTime() + DAY) }), [], NATIONAL_PARAMETERS);
    expect(day.confirmation).toBe('needed');
  });

  it('is of a granted consent, after it was granted, and not before a later no', () => {
    expect(thrown(() => keepOn(asked('c1'), review(), [], NATIONAL_PARAMETERS)).code).toBe('not_granted');
    expect(thrown(() => keepOn(granted('c1', 13), review(), [], NATIONAL_PARAMETERS)).code).toBe('before_decision');
    expect(thrown(() => keepOn(granted('c1'), review(), [refused('r', 13)], NATIONAL_PARAMETERS)).code).toBe(
      'decided_since',
    );
  });

  it('may be asked for while the consent is granted, once until it is held', () => {
    const once = requestReview(granted('c1'), at(11), at(11));
    expect(once.review_requested_at).toEqual([at(11)]);
    expect(requestReview(once, at(12), at(12))).toBe(once);
    const held = keepOn(once, review({ occurred_at: at(13) }), [], NATIONAL_PARAMETERS);
    expect(requestReview(held, at(14), at(14)).review_requested_at).toEqual([at(11), at(14)]);
    expect(thrown(() => requestReview(refused('r'), at(12), at(12))).code).toBe('not_granted');
  });

  it('that is asked for with a time before the last decision counts from when that was written down', () => {
    expect(requestReview(granted('c1'), at(9), at(15)).review_requested_at).toEqual([at(15)]);
    const held = keepOn(granted('c1'), review(), [], NATIONAL_PARAMETERS);
    expect(requestReview(held, at(11), at(15)).review_requested_at).toEqual([at(15)]);
    expect(requestReview(held, at(12), at(12)).review_requested_at).toEqual([new Date(at(12).getTime() + 1)]);
  });
});

describe('Confirming', () => {
  const night = grant(asked('c1'), terms({ occurred_at: at(23) }), [], NATIONAL_PARAMETERS).decided;

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
