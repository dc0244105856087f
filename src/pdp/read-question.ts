import type { AskedAlert, Question } from '../decision/question.js';
import type { EvaluationRequest, Members } from './protocol/messages.js';
import { isReadable } from './protocol/shapes.js';

/** A word that is on no list, for a member of the wrong type: the answer then names what is allowed. */
const UNREADABLE_WORD = '';
/** RFC 3339, with its offset: a time without one could be any of several instants. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads the question out of a well-shaped request; whatever of our own members is mistyped becomes a fact that denies. */
export function readQuestion(request: EvaluationRequest, client_id: string): Question {
  const properties = request.action.properties ?? {};
  const context = request.context ?? {};
  return {
    client_id,
    subject_type: request.subject.type,
    subject_id: request.subject.id,
    operation: request.action.name,
    resource_type: request.resource.type,
    resource_id: request.resource.id,
    purpose: word(context['purpose']),
    seconds: wholeNumber(properties['seconds']),
    footage_form: word(properties['footage_form']),
    retention_hours: wholeNumber(properties['retention_hours']),
    alert: alert(context['alert']),
    incident_id: idOf(context['incident']),
    case_id: idOf(context['case']),
    override_id: idText(context['override_id']),
    screen_id: word(context['screen_id']),
    viewer_authentication: word(context['viewer_authentication']),
    request_id: idText(context['request_id']),
    supported_obligations: names(context['supported_custom_obligations']),
  };
}

function word(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && isReadable(value) ? value : UNREADABLE_WORD;
}

function wholeNumber(value: unknown): number | 'invalid' | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : 'invalid';
}

function alert(value: unknown): AskedAlert | 'invalid' | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return 'invalid';
  const { id, raised_at } = value as Members;
  if (typeof id !== 'string' || id === '' || !isReadable(id)) return 'invalid';
  if (typeof raised_at !== 'string' || !INSTANT.test(raised_at)) return 'invalid';
  const at = Date.parse(raised_at);
  return Number.isFinite(at) ? { id, raised_at: at } : 'invalid';
}

/**
 * The id of an incident or case that a question names; one that cannot be read is none, which can only be tighter. What else is
 * said of it, such as when an incident was announced, is not read: the record says that.
 */
function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id } = value as Members;
  return typeof id === 'string' && id !== '' && isReadable(id) ? id : null;
}

/** A request id or an override's that cannot be read is none: the question is then a new one, or under no override, which can only be tighter. */
function idText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && value !== '' && isReadable(value) ? value : null;
}

function names(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value)
    ? value
        .filter((name): name is string => typeof name === 'string' && name.length <= 64 && isReadable(name))
        .slice(0, 16)
    : [];
}
