import { refusal } from '../shared/refusal.js';

export const PREFERENCE_STATES = ['stands', 'withdrawn'] as const;
export type PreferenceState = (typeof PREFERENCE_STATES)[number];

/** What a transition of a preference reads and writes. */
export interface PreferenceFields {
  state: PreferenceState;
  stated_at: Date;
  withdrawn_at: Date | null;
  withdrawn_words: string | null;
}

/** Takes a preference back in the patient's own words; a second time answers with the first. Throws `before_stated`. */
export function withdrawPreference<P extends PreferenceFields>(preference: P, words: string, at: Date): P {
  if (preference.state === 'withdrawn') return preference;
  mustFollow(preference, at);
  return { ...preference, state: 'withdrawn', withdrawn_at: at, withdrawn_words: words };
}

/** Whether a member of staff meets a preference, as it is now judged; the same judgement changes nothing. */
export function judgeMatch<M extends { met: boolean }>(match: M, met: boolean): M {
  return match.met === met ? match : { ...match, met };
}

/** Refuses to judge by a preference that the patient took back, or for a time before it was stated. */
export function mustStand({ id, ...preference }: PreferenceFields & { id: string }, at: Date): void {
  if (preference.state === 'withdrawn') {
    throw refusal(
      'conflict',
      'preference_withdrawn',
      'preference_id',
      `the patient took the preference ${JSON.stringify(id)} back`,
      'use one that stands; without any there is nothing to meet',
    );
  }
  mustFollow(preference, at);
}

function mustFollow({ stated_at }: PreferenceFields, at: Date): void {
  if (at.getTime() >= stated_at.getTime()) return;
  throw refusal(
    'invalid',
    'before_stated',
    'occurred_at',
    `it is before the preference was stated, ${stated_at.toISOString()}`,
    'a time at or after that',
  );
}
