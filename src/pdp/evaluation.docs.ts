import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { ASKING_REASONS, FOOTAGE_FORMS, OPERATIONS, PURPOSES, VIEWER_AUTHENTICATIONS } from '../decision/words.js';
import { OBLIGATIONS } from '../policy/obligations.js';
import { REFUSED_WORDS, RESOURCE_TYPES, SUBJECT_TYPES } from './answer.js';

const text = (description: string): object => ({ type: 'string', maxLength: 256, description });
const oneOf = (words: readonly string[], description: string): object => ({ type: 'string', enum: words, description });
const instant = (description: string): object => ({ type: 'string', format: 'date-time', description });
const entity = (types: readonly string[], description: string, id: string): object => ({
  type: 'object',
  required: ['type', 'id'],
  properties: { type: oneOf(types, 'What kind of thing the id names.'), id: text(id) },
  description,
});

const ACTION = {
  type: 'object',
  required: ['name'],
  properties: {
    name: oneOf(OPERATIONS, 'The operation.'),
    properties: {
      type: 'object',
      properties: {
        seconds: {
          type: 'integer',
          minimum: 1,
          description: 'How long a look would last; the most allowed unless said.',
        },
        footage_form: oneOf(
          FOOTAGE_FORMS,
          'What would be recorded or kept; taken for the most intrusive the device makes unless said.',
        ),
        retention_hours: {
          type: 'integer',
          minimum: 1,
          description: 'For how many hours it would be kept; as long as was agreed unless said.',
        },
      },
    },
  },
};

const ASKED_CONTEXT = {
  type: 'object',
  properties: {
    purpose: oneOf(PURPOSES, 'What it is for. A question without one is denied.'),
    alert: {
      type: 'object',
      required: ['id', 'raised_at'],
      properties: {
        id: text('The alert, by your own id.'),
        raised_at: instant('When it was raised, with its offset.'),
      },
      description: 'The alert a blurred look answers. Its first sighting fixes its device and time.',
    },
    screen_id: text('The approved screen the look happens on, by the provider’s id.'),
    viewer_authentication: oneOf(
      VIEWER_AUTHENTICATIONS,
      'How sure you are of who would look: `asserted` unless said; with `none` nobody may look.',
    ),
    request_id: text('Your own id for this question, so that sending it again is a retry.'),
    supported_custom_obligations: {
      type: 'array',
      items: oneOf(Object.keys(OBLIGATIONS), 'An obligation you can carry out.'),
      description: 'Which obligations you can carry out. Without `delete_after` nothing may be kept.',
    },
  },
};

const ANSWER_CONTEXT = {
  type: 'object',
  properties: {
    decision_id: { type: 'string', description: '`<provider>/<log index>`. Absent when nothing could be logged.' },
    decided_at: instant('When it was decided.'),
    expires_at: instant('Of a permit: until when a look may start, or continuous work may go on.'),
    expires_in: { type: 'integer', description: 'Of a permit: whole seconds from `decided_at` to `expires_at`.' },
    max_seconds: { type: 'integer', description: 'Of a look: how long it may last.' },
    retention_hours: { type: 'integer', description: 'Of `record` and `retain`: for how many hours it may be kept.' },
    obligations: {
      type: 'array',
      description: 'Of a permit: what you must do. Only what you said you support.',
      items: {
        type: 'object',
        required: ['id', 'type', 'properties'],
        properties: {
          id: oneOf(Object.keys(OBLIGATIONS), 'The obligation.'),
          type: { const: 'custom' },
          properties: {
            type: 'object',
            required: ['name'],
            properties: {
              name: { type: 'string' },
              hours: { type: 'integer', description: 'Of `delete_after`: hours from its making to its deletion.' },
            },
          },
        },
      },
    },
    reason_user: {
      type: 'object',
      properties: { en: { type: 'string', description: `Of a deny, to be shown as it is: “${REFUSED_WORDS}”` } },
    },
    reason_code: oneOf(
      ASKING_REASONS,
      'Of a deny: what is wrong with the asking. Absent when the reason lies elsewhere.',
    ),
    allowed: {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
      description: 'The words that could have stood there.',
    },
    sandbox: { const: true, description: 'The provider is a sandbox: nobody real is watched.' },
  },
};

/** The AuthZEN messages as OpenAPI names them: what a question may hold that is read, and what an answer holds. */
export const EVALUATION_SCHEMAS = {
  EvaluationRequest: {
    type: 'object',
    required: ['subject', 'action', 'resource'],
    description: 'An AuthZEN 1.0 evaluation request. Members not named here are ignored.',
    properties: {
      subject: entity(
        SUBJECT_TYPES,
        'Who would look: a member of staff, or the system itself for continuous work.',
        '`staff`: the provider’s id; `vendor_staff`: the id you know them by; `system`: the id of your client, yourself, the monitoring system or the device.',
      ),
      action: ACTION,
      resource: entity(
        RESOURCE_TYPES,
        'Through what.',
        '`device`: the provider’s id; `vendor_device`: the id you know it by.',
      ),
      context: ASKED_CONTEXT,
    },
  },
  EvaluationResponse: {
    type: 'object',
    required: ['decision', 'context'],
    description: 'An AuthZEN 1.0 evaluation response. Only `decision: true` permits.',
    properties: { decision: { type: 'boolean' }, context: ANSWER_CONTEXT },
  },
} as const;

/** Says in OpenAPI what the evaluation endpoint takes and answers, since its hot road has no classes to say it. */
export function ApiEvaluation(): MethodDecorator {
  const schema = (name: keyof typeof EVALUATION_SCHEMAS): { $ref: string } => ({
    $ref: `#/components/schemas/${name}`,
  });
  return applyDecorators(
    ApiHeader({ name: 'X-Request-ID', required: false, description: 'Comes back on the answer.' }),
    ApiBody({ required: true, schema: schema('EvaluationRequest') }),
    ApiResponse({ status: 200, description: 'Decided: permitted or denied.', schema: schema('EvaluationResponse') }),
    ApiResponse({
      status: 400,
      description: 'Not a question by the standard; every fault on a line of its own. Nothing is decided or logged.',
      content: { 'text/plain': { schema: { type: 'string' } } },
    }),
  );
}
