import { governingAgreement } from './authority.js';
import { clearLookFrom } from './deadlines.js';
import type { FactName } from './fact-values.js';
import type { Parameters } from './parameters.js';
import { privacyReach } from './privacy-facts.js';
import type { Question } from './question.js';
import type { PersonView, PrivacyWindowView, StandingView } from './view.js';

const DAY = 86_400_000;

/**
 * The instants (milliseconds since 1970) before which what bars a question cannot be otherwise, by fact, where they are known:
 * when a patient who said no, or whoever decides for them, may be asked again (NB-CON-07), when a time of privacy ends, when another clear look may be.
 */
export function notBefore(
  q: Question,
  view: StandingView,
  p: Parameters,
  instant: number,
): Partial<Record<FactName, number>> {
  const consent = askedAgainFrom(view.people, p, instant);
  const privacy_window = privateUntil(view.privacy_windows ?? [], instant + privacyReach(q, p));
  const last = lastClearLook(view);
  return {
    ...(consent !== null && { consent }),
    ...(privacy_window !== null && { privacy_window }),
    ...(last !== null && { clear_look_spacing: clearLookFrom(last, p) }),
  };
}

/** The last clear look at anybody in view, and under an override at anybody but the person at risk. */
function lastClearLook({ last_clear_look_at, override }: StandingView): number | null {
  const others = override?.others_clear_look_at ?? null;
  return others === null || (last_clear_look_at !== null && last_clear_look_at > others) ? last_clear_look_at : others;
}

function askedAgainFrom(people: readonly PersonView[], p: Parameters, instant: number): number | null {
  const refused = people.flatMap((person) => {
    const said = governingAgreement(person, p, instant);
    // What others found to be best for somebody is decided again when there is cause, not asked for again.
    const asked = said !== null && said !== person.deciding?.best_interests;
    return asked && said.state === 'refused' && said.decided_at !== null ? [said.decided_at] : [];
  });
  return refused.length === 0 ? null : Math.max(...refused) + p.ask_again_days * DAY;
}

/** The end of the last window that stands by then; null when one of them has no end that is known. */
function privateUntil(windows: readonly PrivacyWindowView[], by: number): number | null {
  const standing = windows.filter(({ starts_at }) => starts_at === null || starts_at <= by);
  const ends = standing.map(({ ends_at }) => ends_at ?? Infinity);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? last : null;
}
