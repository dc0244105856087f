/** What a nurse is told when nothing better came from the service: what to do, and nothing about why. */
export const REFUSED_WORDS =
  'Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help.';

/** Why an answer is a deny, for the engineer; never for the nurse, and never about the patient. */
export const CAUSES = [
  'refused',
  'engine_unavailable',
  'not_decided',
  'question_malformed',
  'question_too_large',
  'token_refused',
  'forbidden',
  'rate_limited',
  'service_unavailable',
  'unreachable',
  'timed_out',
  'unexpected_status',
  'answer_unreadable',
  'sandbox_permit',
  'wrong_provider',
  'obligation_undeclared',
  'permit_expired',
  'client_fault',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What must be done with a permit, beyond keeping to it. */
export interface Obligation {
  id: string;
  properties: Readonly<Record<string, string | number>>;
}

/** One look or one lease, now: to be used at once, and never kept for a later one. */
export interface Permit {
  permitted: true;
  /** `<provider>/<log index>`: where the decision stands in the provider's log. */
  decision_id: string;
  /** RFC 3339: until when a look may start, or continuous work may go on. */
  expires_at: string;
  /** Whole seconds left when the answer came, whatever this machine's clock says. */
  expires_in: number;
  /** Of a look: how long it may last. */
  max_seconds?: number;
  /** Of `record` and `retain`: for how many hours it may be kept; 0 is not at all. */
  retention_hours?: number;
  /** Each of them must be carried out. */
  obligations: readonly Obligation[];
}

/** Do not look, and do not go on: refused, or not known to be permitted. */
export interface Deny {
  permitted: false;
  /** What to show the nurse, as it is. */
  words: string;
  cause: Cause;
  /** One sentence more for the engineer, where there is one. */
  detail?: string;
  /** Of what the service decided: where the decision stands in the provider's log. */
  decision_id?: string;
  /** Of what the service decided: what is wrong with the asking. */
  reason_code?: string;
  /** The words that could have stood in the question. */
  allowed?: Readonly<Record<string, readonly string[]>>;
}

export type Answer = Permit | Deny;

/** A deny with the fixed words. */
export function deny(cause: Cause, detail?: string): Deny {
  return { permitted: false, words: REFUSED_WORDS, cause, ...(detail === undefined ? {} : { detail }) };
}
