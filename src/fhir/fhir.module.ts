import { Module, UnsupportedMediaTypeException, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ConsentModule } from '../consent/consent.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LogModule } from '../log/log.module.js';
import { readAsJson } from '../shared/json-body.js';
import { ConsentExports } from './consent-exports.js';
import { ConsentImports } from './consent-imports.js';
import { ConsentSearches } from './consent-search.js';
import { FhirController } from './fhir.controller.js';
import { FHIR_PATH, FhirService } from './fhir.service.js';

/** Consents as FHIR R4 resources, for a trust's other records. */
@Module({
  imports: [ConsentModule, IdentityModule, LogModule],
  controllers: [FhirController],
  providers: [ConsentExports, ConsentImports, ConsentSearches, FhirService],
})
export class FhirModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const adapter: FastifyAdapter | undefined = this.host.httpAdapter;
    // A command without a server has no bodies to take.
    if (!adapter) return;
    const server = adapter.getInstance();
    const isOurs = (url: string | undefined): boolean => url?.startsWith(`/${FHIR_PATH}/`) === true;
    readAsJson(server, 'application/fhir+json', (request) => isOurs(request.routeOptions.url));
    server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
      if (request.routeOptions.url === `/${FHIR_PATH}/Consent/_search`) done(null, body);
      else done(new UnsupportedMediaTypeException());
    });
  }
}
