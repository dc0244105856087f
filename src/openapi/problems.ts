import type { OpenAPIObject } from '@nestjs/swagger';
import { proofsWaiting } from '../layers/layers.errors.js';
import { AskfirstError, notFound } from '../shared/errors.js';
import { failureOf } from '../shared/failures.js';
import { problem } from '../shared/problem.js';
import type { Example } from './example-messages.js';

type Components = NonNullable<OpenAPIObject['components']>;

const REQUEST_ID = '4afb3c3e-5473-4f4c-a459-73459b50f9b1';

/** The header every answer has. */
export const SAID_ALWAYS = { 'X-Request-ID': { $ref: '#/components/headers/RequestId' } };

/** Headers of answers. */
export const HEADERS: NonNullable<Components['headers']> = {
  RequestId: {
    description: 'The `X-Request-ID` that was sent, or one of the service’s own; it is in the service’s log.',
    required: true,
    schema: { type: 'string' },
    example: REQUEST_ID,
  },
  RetryAfter: {
    description: 'For how many seconds to wait before trying again (RFC 9110).',
    required: true,
    schema: { type: 'integer', minimum: 1 },
    example: 1,
  },
  Challenge: {
    description: 'What the token lacks (RFC 6750).',
    required: true,
    schema: { type: 'string' },
    example: 'Bearer error="invalid_token"',
  },
};

const RETRY_AFTER = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };
const CHALLENGE = { 'WWW-Authenticate': { $ref: '#/components/headers/Challenge' } };

/** What the service itself would answer with: these are its own words. */
const thrown = (summary: string, error: unknown): Example => ({
  summary,
  value: problem(failureOf(error), REQUEST_ID),
});
const status = (summary: string, statusCode: number): Example =>
  thrown(summary, Object.assign(new Error(summary), { statusCode }));

function answer(description: string, examples: Record<string, Example>, headers: object = {}): object {
  return {
    description,
    headers: { ...SAID_ALWAYS, ...headers },
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  };
}

const AUTHORIZATION = {
  field: 'authorization',
  fault: 'No access token was sent.',
  fix: 'send it as Authorization: Bearer <token>',
};

const WRONG_FIELDS = [
  { field: 'x', fault: 'is not a field of this request', fix: 'leave it out' },
  { field: 'name', fault: 'must be text', fix: 'up to 200 characters, not blank, without control characters' },
];

/** Every way in which a request can fail, by its status; `default` is what nobody foresaw. */
export const PROBLEMS = {
  400: ['Malformed', answer('The request cannot be read.', { malformed: status('Not JSON, or not an address', 400) })],
  401: [
    'Unauthenticated',
    answer(
      'The token is missing, expired or not valid here. Get a new one, once; then stop.',
      {
        missing: thrown(
          'No token',
          new AskfirstError('unauthenticated', 'invalid_token', AUTHORIZATION.fault, [AUTHORIZATION]),
        ),
      },
      CHALLENGE,
    ),
  ],
  403: [
    'Forbidden',
    answer('The token is good, and not for this.', {
      role: thrown(
        'Not with these roles, or not on this ward',
        new AskfirstError('forbidden', 'not_permitted', 'Your role does not allow this.'),
      ),
      scope: thrown(
        'A vendor’s token where staff are asked for',
        new AskfirstError('forbidden', 'insufficient_scope', 'This is for staff: the token lacks the scope it needs.'),
      ),
    }),
  ],
  404: [
    'NotFound',
    answer('There is no such record at this provider; another provider’s is answered the same.', {
      absent: thrown('No such ward', notFound('ward', 'nosuch')),
    }),
  ],
  409: [
    'Conflict',
    answer('It contradicts what is on record, as it stands now. Nothing was changed.', {
      taken: thrown(
        'The id is taken',
        new AskfirstError('conflict', 'id_taken', 'Another ward has the id "larch".', [
          {
            field: 'id',
            fault: 'another ward has the id "larch"',
            fix: 'another id, or leave it out for a fresh one',
          },
        ]),
      ),
    }),
  ],
  412: [
    'VersionChanged',
    answer('The record is no longer at the version that `If-Match` names. Nothing was changed.', {
      changed: thrown(
        'Somebody else was quicker',
        new AskfirstError('precondition_failed', 'version_changed', 'Somebody else has changed this meanwhile.', [
          {
            field: 'If-Match',
            fault: 'the record is at version 4',
            fix: 'read it again, and decide on what it says now',
          },
        ]),
      ),
    }),
  ],
  413: ['TooLarge', answer('The body is too large.', { body: status('More than it may be', 413) })],
  415: ['NotJson', answer('The body is of a media type nobody reads here.', { type: status('Not JSON', 415) })],
  422: [
    'Invalid',
    answer('It can be read, and something in it is wrong; every fault is named.', {
      fields: thrown(
        'Two fields are wrong',
        new AskfirstError('invalid', 'invalid_request', '2 fields are wrong.', WRONG_FIELDS),
      ),
      reference: thrown(
        'It names a record that is not there',
        new AskfirstError('invalid', 'unknown_reference', 'No site has the id "nosuch".', [
          {
            field: 'site_id',
            fault: 'no site has the id "nosuch"',
            fix: 'the id of a site this provider recorded',
          },
        ]),
      ),
    }),
  ],
  429: [
    'TooMany',
    answer(
      'Too many requests in a short time. What is limited is how many requests one client or member of staff, and one provider, may send, and how many proofs and previews of layers one provider may wait for. Nothing was decided or recorded: wait for `Retry-After`, and do not look meanwhile.',
      {
        limited: status('Over the limit', 429),
        waiting: thrown('Proofs of the provider wait already', proofsWaiting()),
      },
      RETRY_AFTER,
    ),
  ],
  503: [
    'Unavailable',
    answer(
      'The service, or its database, is away. Nothing was decided or recorded: wait for `Retry-After`, and do not look meanwhile.',
      { away: status('Away', 503) },
      RETRY_AFTER,
    ),
  ],
  default: [
    'Problem',
    answer('What is wrong with the request, or with the service.', { fault: thrown('A fault', new Error('fault')) }),
  ],
} as const satisfies Record<string, readonly [string, object]>;

/** A status in the contract under which a request can fail. */
export type ProblemStatus = keyof typeof PROBLEMS;

/** The reference to the description of one of them. */
export const problemRef = (of: ProblemStatus): { $ref: string } => ({
  $ref: `#/components/responses/${PROBLEMS[of][0]}`,
});
