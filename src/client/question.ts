import { randomUUID } from 'node:crypto';
import type { components } from './api-types.js';
import { Failure } from './failure.js';

/** One question: who would look, what they would do, through what, and why. */
export type Question = components['schemas']['EvaluationRequest'];
/** How several questions hang together: all are decided, or none after the first deny or the first permit. */
export type Semantic = 'execute_all' | 'deny_on_first_deny' | 'permit_on_first_permit';

/** A question as it is sent, each time alike, with the obligations its asker carries out. */
export interface Prepared {
  question: Question;
  declared: ReadonlySet<string>;
  /** Whether a person would look, so that a permit must say for how long. */
  look: boolean;
}

const LOOKS: readonly string[] = ['view_live_clear', 'view_live_blurred', 'playback', 'export'];

/** What the service reads as an id; any other it takes for none, and a retry for a new question. */
const REQUEST_ID = /^[^\p{Cc}\p{Cs}]{1,256}$/u;

/** A copy of a question, with an id and the obligations that are carried out; throws the failure `question_malformed`. */
export function prepare(asked: Question, supported: readonly string[]): Prepared {
  const question = copyOf(asked);
  const context = question.context ?? {};
  if (!isObject(context)) throw malformed('its context is no object');
  const request_id: unknown = context.request_id ?? randomUUID();
  if (typeof request_id !== 'string' || !REQUEST_ID.test(request_id) || request_id.length > 256)
    throw malformed('context.request_id must be a text of 1 to 256 characters, none of them a control character');
  const declared: unknown = context.supported_custom_obligations ?? supported;
  if (!Array.isArray(declared)) throw malformed('context.supported_custom_obligations is no list');
  const supported_custom_obligations = declared as NonNullable<typeof context.supported_custom_obligations>;
  return {
    question: { ...question, context: { ...context, request_id, supported_custom_obligations } },
    declared: new Set<string>(supported_custom_obligations),
    look: LOOKS.includes(question.action?.name),
  };
}

/** What would be sent now: a question that changes while it is asked must not change under its id. */
function copyOf(asked: Question): Question {
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(asked));
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'it cannot be written as JSON');
  }
  if (!isObject(copy)) throw malformed('it is no object');
  return copy as unknown as Question;
}

function malformed(why: string): Failure {
  return new Failure('question_malformed', `This is not a question: ${why}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
