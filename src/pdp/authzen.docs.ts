import { ASKING_REASONS, FOOTAGE_FORMS, OPERATIONS, PURPOSES, VIEWER_AUTHENTICATIONS } from '../decision/words.js';
import { OBLIGATIONS } from '../policy/obligations.js';
import { REFUSED_WORDS, RESOURCE_TYPES, SUBJECT_TYPES } from './answer.js';
import { SEMANTICS } from './protocol/messages.js';
import { MOST_EVALUATIONS } from './protocol/shapes.js';

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
    incident: {
      type: 'object',
      required: ['id'],
      properties: {
        id: text('The incident, by the id the ward recorded it under.'),
        announced_at: instant('When it was announced, as you know it; what is recorded counts.'),
      },
      description:
        'The incident a review is of, a body-worn camera records, or a live look into a communal place is for.',
    },
    case: {
      type: 'object',
      required: ['id'],
      properties: { id: text('The case, by the id it was recorded under.') },
      description: 'The investigation, request or proceedings that communal footage is for.',
    },
    override_id: text(
      'The emergency override the look is under, by the id it was recorded under; one that is not in force counts for nothing.',
    ),
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
    error: {
      type: 'object',
      required: ['status', 'message'],
      properties: { status: { const: 400 }, message: { type: 'string' } },
      description: 'Of one of several that is malformed by the standard: every fault of it. It is a deny, in no log.',
    },
    sandbox: { const: true, description: 'The provider is a sandbox: nobody real is watched.' },
  },
};

const SUBJECT = entity(
  SUBJECT_TYPES,
  'Who would look: a member of staff, or the system itself for continuous work.',
  '`staff`: the provider’s id; `vendor_staff`: the id you know them by; `system`: the id of your client, yourself, the monitoring system or the device.',
);

const RESOURCE = entity(
  RESOURCE_TYPES,
  'Through what.',
  '`device`: the provider’s id; `vendor_device`: the id you know it by.',
);

const QUESTION = { subject: SUBJECT, action: ACTION, resource: RESOURCE, context: ASKED_CONTEXT };

const WORD = { type: 'string' } as const;

const DEVICE = {
  type: 'object',
  required: ['type', 'id'],
  properties: { type: oneOf(['device'], 'Only devices can be searched.'), id: text('The provider’s id.') },
} as const;

const SOUGHT_RESOURCE = {
  type: 'object',
  required: ['type'],
  properties: { type: oneOf(['device'], 'Only devices can be searched for.') },
} as const;

const SOUGHT_SUBJECT = {
  type: 'object',
  required: ['type'],
  properties: { type: oneOf(['staff', 'system'], 'Staff, or the device itself.') },
} as const;

const ASKED_PAGE = {
  type: 'object',
  properties: {
    limit: { type: 'integer', minimum: 1, description: 'How many at most; 100 unless less is asked for.' },
    token: { type: 'string', description: 'The `next_token` of the page before, within ten minutes of it.' },
  },
} as const;

function found(description: string, properties: object): object {
  return {
    type: 'object',
    required: ['results', 'page'],
    description,
    properties: {
      results: { type: 'array', items: { type: 'object', required: Object.keys(properties), properties } },
      page: {
        type: 'object',
        required: ['next_token'],
        properties: {
          next_token: { type: 'string', description: 'Of the next page; empty on the last.' },
          count: { type: 'integer', description: 'How many are on this page.' },
        },
      },
    },
  };
}

/** The AuthZEN messages as OpenAPI names them: what a question may hold that is read, and what an answer holds. */
export const AUTHZEN_SCHEMAS = {
  EvaluationRequest: {
    type: 'object',
    required: ['subject', 'action', 'resource'],
    description: 'An AuthZEN 1.0 evaluation request. Members not named here are ignored.',
    properties: QUESTION,
  },
  EvaluationResponse: {
    type: 'object',
    required: ['decision', 'context'],
    description: 'An AuthZEN 1.0 evaluation response. Only `decision: true` permits.',
    properties: { decision: { type: 'boolean' }, context: ANSWER_CONTEXT },
  },
  EvaluationsRequest: {
    type: 'object',
    description:
      'Several evaluations asked together. A whole member beside `evaluations` stands in wherever an item has none. Without `evaluations` it is one evaluation.',
    properties: {
      ...QUESTION,
      evaluations: {
        type: 'array',
        maxItems: MOST_EVALUATIONS,
        items: { type: 'object', properties: QUESTION },
        description: 'Decided in this order, each seeing what the ones before it used up.',
      },
      options: {
        type: 'object',
        properties: {
          evaluations_semantic: oneOf(
            SEMANTICS,
            'Whether all are decided (`execute_all`, unless said), or none after the first deny or the first permit: those are neither decided nor logged.',
          ),
        },
      },
    },
  },
  EvaluationsResponse: {
    type: 'object',
    description: 'As many responses as were decided, in order; or one, to a request without `evaluations`.',
    properties: {
      evaluations: { type: 'array', items: { $ref: '#/components/schemas/EvaluationResponse' } },
      decision: { type: 'boolean' },
      context: ANSWER_CONTEXT,
    },
  },
  SubjectSearchRequest: {
    type: 'object',
    required: ['subject', 'action', 'resource'],
    description: 'Who could do this here? The subject has a type and no id.',
    properties: { ...QUESTION, subject: SOUGHT_SUBJECT, resource: DEVICE, page: ASKED_PAGE },
  },
  ResourceSearchRequest: {
    type: 'object',
    required: ['subject', 'action', 'resource'],
    description: 'Through which devices could they do this? The resource has a type and no id.',
    properties: { ...QUESTION, resource: SOUGHT_RESOURCE, page: ASKED_PAGE },
  },
  ActionSearchRequest: {
    type: 'object',
    required: ['subject', 'resource'],
    description: 'What could they do here?',
    properties: { subject: SUBJECT, resource: DEVICE, context: ASKED_CONTEXT, page: ASKED_PAGE },
  },
  SubjectSearchResponse: found('Those a decision would permit now; whoever searches is never among them.', {
    type: WORD,
    id: WORD,
  }),
  ResourceSearchResponse: found('The devices a decision would permit now.', { type: WORD, id: WORD }),
  ActionSearchResponse: found('The operations a decision would permit now.', { name: WORD }),
  AuthzenConfiguration: {
    type: 'object',
    required: ['policy_decision_point', 'access_evaluation_endpoint', 'signed_metadata'],
    description: 'Policy decision point metadata (AuthZEN 1.0 §9).',
    properties: {
      policy_decision_point: { type: 'string', format: 'uri', description: 'What was asked, as an identifier.' },
      access_evaluation_endpoint: { type: 'string', format: 'uri' },
      access_evaluations_endpoint: { type: 'string', format: 'uri' },
      search_subject_endpoint: { type: 'string', format: 'uri' },
      search_resource_endpoint: { type: 'string', format: 'uri' },
      search_action_endpoint: { type: 'string', format: 'uri' },
      capabilities: { type: 'array', items: { type: 'string' }, description: 'What it can do beyond the standard.' },
      supported_obligations: { type: 'array', items: oneOf(Object.keys(OBLIGATIONS), 'An obligation it may ask for.') },
      signed_metadata: {
        type: 'string',
        description: 'The same as a JWT, signed with a key of `/oidc/jwks`; its claims come before the plain ones.',
      },
    },
  },
} as const;
