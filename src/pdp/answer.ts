import { ASKING_REASONS, OPERATIONS, PROHIBITED_PURPOSES, PURPOSES, type Reason } from '../decision/words.js';
import type { Decided } from '../log/waiting.js';
import { Remembered } from '../shared/remembered.js';

/** What a refused look always says (NB-DEF-01): the same words whatever the reason, so that they tell nobody why. */
export const REFUSED_WORDS =
  'Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help.';

export const SUBJECT_TYPES = ['staff', 'vendor_staff', 'system'];
export const RESOURCE_TYPES = ['device', 'vendor_device', 'footage'];

/** An AuthZEN 1.0 evaluation response; instants are RFC 3339 in UTC. */
export interface EvaluationResponse {
  decision: boolean;
  context: {
    decision_id?: string;
    decided_at?: string;
    expires_at?: string;
    /** Seconds from the answer to its end. */
    expires_in?: number;
    max_seconds?: number;
    retention_hours?: number;
    obligations?: { id: string; type: 'custom'; properties: Record<string, string | number> }[];
    reason_user?: { en: string };
    reason_code?: Reason;
    allowed?: Record<string, readonly string[]>;
    sandbox?: true;
    /** What is malformed by the standard, in one evaluation of several. */
    error?: { status: number; message: string };
  };
}

/** The instants last written, by their milliseconds: answers given together share theirs. */
const written = new Remembered<number, string>(64);

function isoOf(instant: number): string {
  return written.get(instant) ?? written.keep(instant, new Date(instant).toISOString());
}

const asking: ReadonlySet<string> = new Set(ASKING_REASONS);

/** The answer to a decided question. A deny tells a vendor *that*, and why only when the fault is in the asking. */
export function answerOf(provider_id: string, decided: Decided, sandbox: boolean): EvaluationResponse {
  const { judgement, decided_at } = decided;
  const context: EvaluationResponse['context'] = {
    decision_id: `${provider_id}/${judgement.repeat_of ?? decided.index}`,
    decided_at: isoOf(decided_at),
  };
  if (sandbox) context.sandbox = true;
  const { verdict, limits } = judgement;
  if (verdict.outcome === 'permit' && limits !== null) {
    context.expires_at = isoOf(limits.expires_at);
    context.expires_in = Math.floor((limits.expires_at - decided_at) / 1000);
    if (limits.max_seconds !== null) context.max_seconds = limits.max_seconds;
    if (limits.retention_hours !== null) context.retention_hours = limits.retention_hours;
    context.obligations = verdict.obligations.map((name) => ({
      id: name,
      type: 'custom',
      properties:
        name === 'delete_after' && limits.retention_hours !== null ? { name, hours: limits.retention_hours } : { name },
    }));
    return { decision: true, context };
  }
  context.reason_user = { en: REFUSED_WORDS };
  const reason = verdict.reasons.find((word) => asking.has(word));
  if (reason !== undefined) {
    context.reason_code = reason;
    const allowed = allowedFor(reason, decided);
    if (allowed !== null) context.allowed = allowed;
  }
  return { decision: false, context };
}

/** The answer when the engine is at fault: a deny with no decision to point to. */
export function faultAnswer(): EvaluationResponse {
  return { decision: false, context: { reason_user: { en: REFUSED_WORDS }, reason_code: 'engine_unavailable' } };
}

/** The answer to one evaluation of several that is malformed by the standard (AuthZEN 1.0 §7.2.1): a deny, in no log. */
export function malformedAnswer(faults: readonly string[]): EvaluationResponse {
  const error = { status: 400, message: faults.join('; ') };
  return { decision: false, context: { error, reason_user: { en: REFUSED_WORDS } } };
}

function allowedFor(reason: Reason, { judgement: { facts } }: Decided): Record<string, readonly string[]> | null {
  switch (reason) {
    case 'unknown_operation':
      return { operation: OPERATIONS };
    case 'unknown_purpose':
      return { purpose: PURPOSES };
    case 'purpose_prohibited':
      return { purpose: PURPOSES, never: PROHIBITED_PURPOSES };
    case 'unknown_device':
      return facts.device === 'unknown_type' ? { resource_type: RESOURCE_TYPES } : null;
    case 'viewer_unknown':
      return facts.viewer === 'unknown_type' ? { subject_type: SUBJECT_TYPES } : null;
    default:
      return null;
  }
}
