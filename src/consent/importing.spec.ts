import { describe, expect, it } from '@jest/globals';
import { admission, asked, at, calm, granted, information, refused, thrown } from './consents.fixture.js';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import type { ConsentFields } from './consent.js';
import { withdraw } from './deciding.js';
import { contentOf, replay, sameContent, type ConsentContent } from './importing.js';

const ID = 'new';
const content = (over: Partial<ConsentContent> = {}): ConsentContent => ({ ...contentOf(granted('x'), []), ...over });
/** Every version the import makes after the asking, and what it took the place of. */
function replayed(
  said: ConsentContent,
  others: ConsentFields[] = [],
): { versions: ConsentFields[]; superseded: string[] } {
  const { asked: first, decide } = replay(said, 'p1', admission, others, NATIONAL_PARAMETERS);
  const { versions, superseded } = decide({ ...first, id: ID });
  return { versions, superseded: superseded.map(({ id }) => id) };
}
const refusal = (said: ConsentContent, others: ConsentFields[] = []) => thrown(() => replayed(said, others));
const review = (hour: number) => ({
  reviewed_at: at(hour),
  reviewed_by: 'staff:r',
  outcome: 'continues' as const,
  words: 'Still yes.',
  information: {},
  circumstances: calm,
});

describe('replaying a consent from elsewhere', () => {
  it('makes what it says, waiting for somebody independent', () => {
    const said = content({ reviews: [review(12), review(11)], review_requested_at: [at(13)] });
    const { versions } = replayed(said);
    const last = versions.at(-1);
    expect(versions).toHaveLength(3);
    expect(last).toMatchObject({
      state: 'granted',
      confirmation: 'needed',
      reviewed_at: at(12),
      review_requested_at: [at(13)],
    });
    expect(last && sameContent(contentOf(last, said.reviews), said)).toBe(true);
  });

  it('takes the place of an earlier yes', () => {
    expect(
      replayed(content({ asked_at: at(11), decided_at: at(12), ask_number: 2 }), [granted('old')]).superseded,
    ).toEqual(['old']);
  });

  it.each([
    ['a refusal', refused('no')],
    ['a refusal that was superseded', { ...refused('no'), state: 'superseded' as const }],
    ['a withdrawal', withdraw(granted('no'), at(11), 'said')],
    ['a withdrawal before deciding', withdraw(asked('no'), at(11), 'said')],
  ])('never overrides %s', (_what, no) => {
    const late = { asked_at: at(12), decided_at: at(13), ask_number: 9, patient_started: true };
    expect(refusal(content(late), [no]).code).toBe('decided_since');
    const taken_back = { state: 'withdrawn' as const, withdrawn_at: at(14), withdrawn_means: 'said' as const };
    expect(refusal(content({ ...late, ...taken_back }), [no]).code).toBe('decided_since');
  });

  it('records a refusal, which ends what was granted', () => {
    const { versions, superseded } = replayed(contentOf(refused('x', 12), []), []);
    expect(versions).toMatchObject([{ state: 'refused', decided_at: at(12) }]);
    expect(superseded).toEqual([]);
  });

  it.each([
    ['a yes without hours', content({ hours: [] }), ['hours']],
    ['a yes without words or circumstances', content({ words: null, circumstances: {} }), ['words', 'circumstances']],
    ['a yes without a time', content({ decided_at: null, words: null }), ['decided_at', 'words']],
    ['a withdrawal without a time', content({ state: 'withdrawn' }), ['withdrawn_at', 'withdrawn_means']],
    [
      'a yes that was taken back',
      content({ withdrawn_at: at(12), withdrawn_means: 'said' }),
      ['withdrawn_at', 'withdrawn_means'],
    ],
    ['a refusal with hours', content({ state: 'refused', circumstances: {} }), ['hours']],
    ['what a later choice replaced', content({ state: 'superseded' }), ['state']],
    [
      'a review of which nothing is told',
      content({ reviews: [{ ...review(11), words: '', circumstances: {} }] }),
      ['reviews.0.words', 'reviews.0.circumstances'],
    ],
    [
      'a yes that was taken back at a review',
      content({ reviews: [{ ...review(11), outcome: 'withdrawn' }] }),
      ['reviews.0'],
    ],
    ['a review before the yes', content({ reviews: [review(9)] }), ['reviews.0.reviewed_at']],
    ['a request before the yes', content({ review_requested_at: [at(9)] }), ['review_requested_at']],
    ['a yes before the asking', content({ asked_at: at(11) }), ['decided_at']],
    ['an asking before the admission', content({ asked_at: at(7) }), ['asked_at']],
  ])('refuses %s, naming it', (_what, said, fields) => {
    expect(refusal(said).faults.map(({ field }) => field)).toEqual(fields);
  });

  it('refuses a yes after which something else was decided here', () => {
    const said = content({ ask_number: 2, asked_at: at(9, 30) });
    expect(refusal(said, [granted('later', 12)]).code).toBe('decided_since');
  });

  it('is never asked a smaller number of times than is on record', () => {
    const others = [asked('a'), asked('b')];
    const later = { asked_at: at(9, 30) };
    expect(refusal(content({ ask_number: 2, ...later }), others).faults[0]?.field).toBe('ask_number');
    expect(replayed(content({ ask_number: 5, ...later }), others).versions.at(-1)?.ask_number).toBe(5);
  });

  it('refuses an earlier version of what is on record, which would undo what was said since', () => {
    const known = { ...granted('known'), reviewed_at: at(12) };
    const { code, faults } = refusal(content({ ask_number: 2 }), [known]);
    expect([code, faults[0]?.field]).toEqual(['decided_since', 'asked_at']);
  });

  it('refuses what nobody may be asked for', () => {
    expect(refusal(content({ technology: 'audio' })).code).toBe('consent_never_possible');
  });
});

describe('whether two consents say the same', () => {
  it('minds no record, and everything that was said', () => {
    const one = granted('a');
    expect(
      sameContent(contentOf(one, []), contentOf({ ...one, id: 'b', patient_id: 'p2', confirmation: 'needed' }, [])),
    ).toBe(true);
    expect(sameContent(contentOf(one, []), contentOf(one, [review(12)]))).toBe(false);
    const other = { ...one, information: { ...information, teach_back: false } };
    expect(sameContent(contentOf(one, []), contentOf(other, []))).toBe(false);
  });
});
