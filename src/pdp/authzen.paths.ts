import type { OpenAPIObject } from '@nestjs/swagger';
import type { AUTHZEN_SCHEMAS } from './authzen.docs.js';

type Schema = keyof typeof AUTHZEN_SCHEMAS;
type Path = OpenAPIObject['paths'][string];
type Parameters = NonNullable<NonNullable<Path['get']>['parameters']>;
type Content = Record<string, { schema: { $ref: string } }>;

/** What OpenAPI says of the AuthZEN endpoints, which are no controllers whose decorators could say it. */
export const AUTHZEN_PATHS: Record<string, Path> = {
  '/access/v1/evaluation': asking(
    'Evaluation_evaluate',
    'Asks whether a look or continuous work through a device is permitted now',
    'EvaluationRequest',
    ['Decided: permitted or denied.', 'EvaluationResponse'],
  ),
  '/access/v1/evaluations': asking(
    'Evaluation_evaluateAll',
    'Asks several questions together, decided in order',
    'EvaluationsRequest',
    ['Decided, as many as the semantic asks for.', 'EvaluationsResponse'],
  ),
  '/access/v1/search/subject': asking(
    'Search_subject',
    'Searches for who could do something through a device now (staff only)',
    'SubjectSearchRequest',
    ['Found, over what the searcher’s role may see; it permits nothing.', 'SubjectSearchResponse'],
  ),
  '/access/v1/search/resource': asking(
    'Search_resource',
    'Searches for the devices through which something could be done now (staff only)',
    'ResourceSearchRequest',
    ['Found, over what the searcher’s role may see; it permits nothing.', 'ResourceSearchResponse'],
  ),
  '/access/v1/search/action': asking(
    'Search_action',
    'Searches for what could be done through a device now (staff only)',
    'ActionSearchRequest',
    ['Found, over what the searcher’s role may see; it permits nothing.', 'ActionSearchResponse'],
  ),
  '/.well-known/authzen-configuration': metadata('Metadata_whole', 'Says where every AuthZEN endpoint is', []),
  '/.well-known/authzen-configuration/{provider}': metadata(
    'Metadata_provider',
    'Says where a provider’s AuthZEN endpoints are',
    [{ name: 'provider', in: 'path', required: true, schema: { type: 'string' } }],
  ),
};

function metadata(operationId: string, summary: string, parameters: Parameters): Path {
  const schema = { $ref: '#/components/schemas/AuthzenConfiguration' };
  return {
    get: {
      operationId,
      summary,
      description: 'For a generic AuthZEN client to find its way by; signed, so that it can be checked.',
      tags: ['AuthZEN'],
      parameters,
      responses: { 200: { description: 'Where everything is.', content: { 'application/json': { schema } } } },
    },
  };
}

function asking(operationId: string, summary: string, request: Schema, [answer, response]: [string, Schema]): Path {
  const json = (name: Schema): Content => ({
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
  });
  return {
    post: {
      operationId,
      summary,
      tags: ['AuthZEN'],
      security: [{ bearer: [] }],
      parameters: [
        {
          name: 'X-Request-ID',
          in: 'header',
          description: 'Comes back on the answer.',
          required: false,
          schema: { type: 'string' },
        },
      ],
      requestBody: { required: true, content: json(request) },
      responses: {
        200: { description: answer, content: json(response) },
        400: {
          description:
            'Not a question by the standard; every fault on a line of its own. Nothing is decided or logged.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      },
    },
  };
}
