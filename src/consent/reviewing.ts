import type { Fault } from '../shared/errors.js';
import { ask, asked, type Asking } from './asking.js';
import { consentError } from './consent.errors.js';
import type { ConsentFields, ConsentHours, ConsentParameters, Information } from './consent.js';
import { grant, requireGranted, termFaults, type Decided, type GrantTerms } from './deciding.js';

/** What the patient said at a review that changed what they agree to: the whole of it as it is now. */
export interface ChangedTerms extends GrantTerms {
  /** What was explained this time; null when nothing was. */
  information: Information | null;
  /** Whether it was the patient who raised that it be more. */
  patient_started: boolean;
}

/** What only a review that changes something may say, as it was sent. */
export interface SentTerms {
  hours?: unknown;
  retention_hours?: unknown;
  secondary_uses?: unknown;
  patients_view?: unknown;
  patient_started?: unknown;
}

const OF_A_CHANGE = ['hours', 'retention_hours', 'secondary_uses', 'patients_view', 'patient_started'] as const;

/**
 * The patient was asked whether it still stands, and agrees to something else now: a grant of its own, which takes the place of
 * the one reviewed. Where it is more than before they are informed and asked anew (NB-CON-02, 03, 07); a yes that waits for
 * somebody independent still does. Throws `not_granted`, and what asking and granting throw.
 */
export function change(
  consent: ConsentFields,
  terms: ChangedTerms,
  by: { id: string; asked_by: string },
  admission: { id: string; admitted_at: Date },
  others: readonly ConsentFields[],
  parameters: ConsentParameters,
): Decided<ConsentFields> {
  requireGranted(consent);
  const more = isMore(consent, terms);
  if (more && terms.information === null) throw uninformed(termFaults(consent, terms, parameters));
  const asking = askingOf(consent, terms, by.asked_by);
  const earlier = [consent, ...others];
  const fresh = more ? ask(asking, admission, earlier, parameters) : asked(asking, admission, earlier);
  const { decided, superseded } = grant({ ...fresh, id: by.id }, terms, earlier, parameters);
  return { decided: consent.confirmation === 'needed' ? { ...decided, confirmation: 'needed' } : decided, superseded };
}

/** Throws `review_terms_invalid` for terms sent with a review that changes nothing. */
export function requireNoTerms(sent: SentTerms): void {
  const faults: Fault[] = OF_A_CHANGE.filter((field) => sent[field] !== undefined).map((field) => ({
    field,
    fault: 'nothing changes when the outcome is continues',
    fix: 'leave it out, or say that the outcome is changed',
  }));
  if (faults.length > 0)
    throw consentError('invalid', 'review_terms_invalid', 'What stays as it is has no new terms.', faults);
}

/** Whether more would be agreed to than was: another minute of the day, another hour of keeping, or another use. */
export function isMore(
  before: Pick<ConsentFields, 'hours' | 'retention_hours' | 'secondary_uses'>,
  now: Pick<GrantTerms, 'hours' | 'retention_hours' | 'secondary_uses'>,
): boolean {
  const agreed = minutesOf(before.hours);
  const longer = (now.retention_hours ?? 0) > (before.retention_hours ?? 0);
  const used = now.secondary_uses.some((use) => !before.secondary_uses.includes(use));
  return longer || used || [...minutesOf(now.hours)].some((minute) => !agreed.has(minute));
}

function askingOf(consent: ConsentFields, terms: ChangedTerms, asked_by: string): Asking & ConsentFields {
  const information = terms.information ?? consent.information;
  return { ...consent, information, patient_started: terms.patient_started, asked_by, asked_at: terms.occurred_at };
}

function minutesOf(hours: readonly ConsentHours[]): Set<number> {
  const minutes = new Set<number>();
  for (const { from, to } of hours) {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    const until = end <= start ? end + DAY_MINUTES : end;
    for (let minute = start; minute < until; minute++) minutes.add(minute % DAY_MINUTES);
  }
  return minutes;
}

const DAY_MINUTES = 1440;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function uninformed(also: readonly Fault[]): Error {
  return consentError('invalid', 'review_terms_invalid', 'Nobody agrees to more without being informed of it.', [
    {
      field: 'information',
      fault: 'it is missing, and more is agreed to than before',
      fix: 'what was explained this time, as for any consent (NB-CON-03)',
    },
    ...also,
  ]);
}
