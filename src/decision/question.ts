/**
 * What a vendor asks, as read from the wire: words are kept as sent (an unknown one is a fact, not an error),
 * numbers and times that could not be read are `invalid`. Instants are milliseconds since 1970 UTC.
 */
export interface Question {
  client_id: string;
  subject_type: string;
  subject_id: string;
  operation: string;
  resource_type: string;
  resource_id: string;
  purpose: string | null;
  /** Seconds the look would last; null when not said, which means the most allowed. */
  seconds: number | 'invalid' | null;
  /** What a recording or a kept item would be; null when not said, which means the most intrusive its device makes. */
  footage_form: string | null;
  /** Hours for which something would be kept; null when not said, which means as long as was agreed. */
  retention_hours: number | 'invalid' | null;
  alert: AskedAlert | 'invalid' | null;
  /** The incident it is for, by the id it was recorded under; when it was announced is for the record to say. */
  incident_id: string | null;
  /** The investigation, request or proceedings it is for, by the id it was recorded under. */
  case_id: string | null;
  /** The emergency override it is under, by the id it was recorded under; whatever else is said of it counts for nothing. */
  override_id: string | null;
  screen_id: string | null;
  viewer_authentication: string | null;
  request_id: string | null;
  /** Names of obligations the caller says it can carry out; null when it says nothing of them. */
  supported_obligations: readonly string[] | null;
}

/** An alert as the vendor names it; the first sighting fixes its device and `raised_at`. */
export interface AskedAlert {
  id: string;
  raised_at: number;
}

/** In place of what is not said. No member of a question holds a control character. */
const SEPARATOR = '\u0000';
const BETWEEN = '\u0001';

/** Two questions with the same key are the same question; the request id itself is left out. */
export function questionKey(q: Question): string {
  const key = [q.subject_type, q.subject_id, q.operation, q.resource_type, q.resource_id, q.purpose ?? SEPARATOR];
  if (!isBare(q)) key.push(moreOf(q));
  return key.join(BETWEEN);
}

/** Whether nothing more is said than who would do what, with what and what for, as when a device goes on reading. */
function isBare(q: Question): boolean {
  return (
    q.seconds === null &&
    q.footage_form === null &&
    q.retention_hours === null &&
    q.alert === null &&
    q.incident_id === null &&
    q.case_id === null &&
    q.override_id === null &&
    q.screen_id === null &&
    q.viewer_authentication === null &&
    q.supported_obligations === null
  );
}

function moreOf(q: Question): string {
  const alert =
    q.alert === null ? '' : q.alert === 'invalid' ? 'invalid' : `${q.alert.id}${SEPARATOR}${q.alert.raised_at}`;
  return [
    q.seconds ?? '',
    q.footage_form ?? SEPARATOR,
    q.retention_hours ?? '',
    alert,
    q.incident_id ?? SEPARATOR,
    q.case_id ?? SEPARATOR,
    q.override_id ?? SEPARATOR,
    q.screen_id ?? SEPARATOR,
    q.viewer_authentication ?? SEPARATOR,
    q.supported_obligations?.join(',') ?? SEPARATOR,
  ].join(BETWEEN);
}
