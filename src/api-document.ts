import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { readConfig } from './config/config.js';
import { DatabaseAccess } from './database/access.js';
import { complete } from './openapi/complete.js';
import { AUTHZEN_SCHEMAS } from './pdp/authzen.docs.js';
import { AUTHZEN_PATHS } from './pdp/authzen.paths.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const ABOUT =
  'The gate a monitoring vendor must ask before anyone looks, and the records it answers from. ' +
  'The guide for vendors is `openapi/README.md`.';

const TOKEN =
  'An access token of `/oidc/token` (RFC 6749): vendors by `private_key_jwt` with the scope `evaluate`, ' +
  'staff by authorization code with PKCE and the scope `records`. It names the provider of every request.';

const PROBLEM = {
  type: 'object',
  description: 'What a failed request is answered with (RFC 9457).',
  required: ['type', 'title', 'status', 'code', 'detail', 'faults', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'What went wrong, as a word that does not change.' },
    detail: { type: 'string', description: 'What went wrong, as a sentence.' },
    faults: {
      type: 'array',
      description: 'Everything wrong with what was sent.',
      items: {
        type: 'object',
        required: ['field', 'fault', 'fix'],
        properties: { field: { type: 'string' }, fault: { type: 'string' }, fix: { type: 'string' } },
      },
    },
    instance: { type: 'string', description: 'The X-Request-ID of the request.' },
  },
};

/** The OpenAPI 3.1 description of the whole HTTP interface, from the code alone: nothing is started, read or reached. */
export async function apiDocument(version: string): Promise<OpenAPIObject> {
  const nowhere = new DatabaseAccess('server', 'postgresql://nobody@localhost/nowhere');
  const app = await NestFactory.create(AppModule.with(readConfig({}), nowhere), new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: false,
  });
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Askfirst')
    .setDescription(ABOUT)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: TOKEN })
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return complete(sorted(document));
}

/** The same document in one order, whatever the order in which modules were loaded. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const schemas: object = { ...document.components?.schemas, ...AUTHZEN_SCHEMAS, Problem: PROBLEM };
  return {
    ...document,
    paths: byName({ ...document.paths, ...AUTHZEN_PATHS }),
    components: { ...document.components, schemas: byName(schemas as Schemas) },
  };
}

function byName<V>(members: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}
