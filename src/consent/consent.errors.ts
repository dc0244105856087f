import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with asking for, deciding on or reviewing a consent; a withdrawal has no fault of its own. */
export type ConsentCode =
  | 'unknown_word'
  | 'purpose_prohibited'
  | 'consent_never_possible'
  | 'asked_too_soon'
  | 'not_admitted'
  | 'before_admission'
  | 'before_asked'
  | 'before_decision'
  | 'consent_terms_invalid'
  | 'not_undecided'
  | 'not_granted'
  | 'review_terms_invalid'
  | 'conversation_invalid'
  | 'decided_since'
  | 'confirmation_not_needed'
  | 'not_independent'
  | 'import_not_possible';

/** One refusal, with every fault at once. */
export function consentError(
  kind: ErrorKind,
  code: ConsentCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<ConsentCode> {
  return new AskfirstError(kind, code, message, faults);
}
