import { deny, REFUSED_WORDS, type Answer, type Deny, type Obligation, type Permit } from './answer.js';
import { plain } from './failure.js';

/** What a permit is held against. */
export interface Accepting {
  provider_id: string;
  allow_sandbox: boolean;
  /** The obligations whoever asks carries out. */
  declared: ReadonlySet<string>;
  /** Whether it is asked for a look, whose permit must say how long it may last. */
  look: boolean;
  /** Milliseconds of the wall clock. */
  now: number;
  /** Milliseconds between sending the question and reading the answer. */
  waited_ms: number;
}

type Members = Readonly<Record<string, unknown>>;

/** RFC 3339 with its offset: a time without one could be any of several instants. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** The longest words that are shown to a nurse; what is longer was not meant to be. */
const LONGEST_WORDS = 500;

/** What an evaluation response says: a permit only when everything in it is known and holds, else a deny. */
export function readAnswer(value: unknown, accepting: Accepting): Answer {
  const response = members(value);
  const decision = response && own(response, 'decision');
  if (!response || typeof decision !== 'boolean') return unreadable('decision is neither true nor false');
  const context = members(own(response, 'context') ?? {});
  if (!decision) return refusal(context ?? {});
  return context ? permit(context, accepting) : unreadable('context is no object');
}

/** Whether a response says that the service permitted, before anything else about it is known. */
export function saysPermit(value: unknown): boolean {
  const response = members(value);
  return response !== null && own(response, 'decision') === true;
}

function permit(context: Members, accepting: Accepting): Answer {
  const sandbox = own(context, 'sandbox');
  if (sandbox !== undefined && sandbox !== false && !accepting.allow_sandbox)
    return deny('sandbox_permit', 'A sandbox permitted this, and allow_sandbox is not set.');
  const decision_id = own(context, 'decision_id');
  if (typeof decision_id !== 'string') return unreadable('decision_id is no text');
  const [provider_id, index = '', ...rest] = decision_id.split('/');
  if (!/^\d+$/.test(index) || rest.length > 0) return unreadable('decision_id is not <provider>/<log index>');
  if (provider_id !== accepting.provider_id)
    return deny('wrong_provider', `The permit is not of ${accepting.provider_id}.`);
  const obligations = readObligations(own(context, 'obligations') ?? []);
  if (obligations === null) return unreadable('its obligations cannot be read');
  const unknown = obligations.find(({ id }) => !accepting.declared.has(id));
  if (unknown !== undefined)
    return deny('obligation_undeclared', `It obliges you to ${plain(unknown.id)}, which you did not say you do.`);
  const end = expiry(context, accepting);
  if (end === null) return deny('permit_expired', 'The permit has ended, or its end cannot be read.');
  const limits: Pick<Permit, 'max_seconds' | 'retention_hours'> = {};
  for (const name of ['max_seconds', 'retention_hours'] as const) {
    const limit = own(context, name);
    if (limit === undefined) continue;
    // Nought hours are a permit to keep nothing; a look of no seconds is none.
    if (!isCount(limit, name === 'retention_hours' ? 0 : 1)) return unreadable(`${name} is no whole number`);
    limits[name] = limit;
  }
  if (accepting.look && limits.max_seconds === undefined)
    return unreadable('it does not say how long the look may last');
  return { permitted: true, decision_id, ...end, ...limits, obligations };
}

/** When a permit ends, by its own text and by what is left of it; null when it has ended by either, or says neither. */
function expiry(context: Members, { now, waited_ms }: Accepting): Pick<Permit, 'expires_at' | 'expires_in'> | null {
  const expires_at = own(context, 'expires_at');
  const seconds = own(context, 'expires_in');
  if (typeof expires_at !== 'string' || !INSTANT.test(expires_at) || !isCount(seconds)) return null;
  // Written so that an instant that is none is past.
  if (!(Date.parse(expires_at) > now)) return null;
  const expires_in = Math.floor(seconds - waited_ms / 1_000);
  return expires_in >= 1 ? { expires_at, expires_in } : null;
}

function readObligations(value: unknown): Obligation[] | null {
  if (!Array.isArray(value)) return null;
  const read = value.map(readObligation);
  return read.every((obligation) => obligation !== null) ? read : null;
}

function readObligation(value: unknown): Obligation | null {
  const obligation = members(value);
  const id = obligation && own(obligation, 'id');
  const properties = members((obligation && own(obligation, 'properties')) ?? {});
  if (!obligation || typeof id !== 'string' || own(obligation, 'type') !== 'custom' || !properties) return null;
  const readable = Object.values(properties).every((held) => typeof held === 'string' || Number.isFinite(held));
  if (!readable || (own(properties, 'name') ?? id) !== id) return null;
  // Without its hours nobody could carry it out.
  if (id === 'delete_after' && !isCount(own(properties, 'hours'), 0)) return null;
  return { id, properties: properties as Obligation['properties'] };
}

function refusal(context: Members): Deny {
  const code = own(context, 'reason_code');
  const decision_id = own(context, 'decision_id');
  const allowed = members(own(context, 'allowed'));
  const refused: Deny = {
    permitted: false,
    words: words(own(context, 'reason_user')),
    cause: code === 'engine_unavailable' ? 'engine_unavailable' : 'refused',
  };
  if (typeof decision_id === 'string') refused.decision_id = plain(decision_id);
  if (typeof code === 'string') refused.reason_code = plain(code);
  if (allowed && Object.values(allowed).every(isTexts)) refused.allowed = allowed as NonNullable<Deny['allowed']>;
  return refused;
}

function words(reason: unknown): string {
  const given = members(reason);
  const en = given && own(given, 'en');
  const fit = typeof en === 'string' && en.trim() !== '' && en.length <= LONGEST_WORDS && !/\p{Cc}/u.test(en);
  return fit ? en : REFUSED_WORDS;
}

function unreadable(why: string): Deny {
  return deny('answer_unreadable', `The answer cannot be read: ${why}.`);
}

function members(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

/** What an answer itself holds, and not what something else gave to every object. */
function own(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isCount(value: unknown, least = 1): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
