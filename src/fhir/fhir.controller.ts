import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Bundle, CapabilityStatement, Consent as FhirConsent } from '@medplum/fhirtypes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { packagePath } from '../config/config.js';
import { Can, CurrentSession, Public } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { FHIR_JSON } from '../shared/operation-outcome.js';
import { capabilityStatement } from './capability.js';
import { FHIR_PATH, FhirService } from './fhir.service.js';
import { readWanted, requireUnconditional } from './negotiation.js';

/** FHIR R4, for records systems: its contract is the capability statement, and `openapi/fhir/README.md`. */
@ApiExcludeController()
@Controller(FHIR_PATH)
export class FhirController {
  constructor(private readonly service: FhirService) {}

  @Get('metadata')
  @Public()
  async metadata(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CapabilityStatement> {
    readWanted(request.headers, queryOf(request));
    const { version } = JSON.parse(await readFile(packagePath('package.json'), 'utf8')) as { version: string };
    reply.type(FHIR_JSON);
    return capabilityStatement(this.service.base, version);
  }

  @Get('Consent/:id')
  @Can('read', 'consent')
  async read(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FhirConsent> {
    readWanted(request.headers, queryOf(request));
    const resource = await this.service.read(session, id);
    reply.type(FHIR_JSON).headers(versionOf(resource));
    return resource;
  }

  @Get('Consent')
  @Can('read', 'consent')
  async search(
    @CurrentSession() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Bundle> {
    const query = queryOf(request);
    const { strict } = readWanted(request.headers, query);
    const bundle = await this.service.search(session, query, strict);
    reply.type(FHIR_JSON);
    return bundle;
  }

  /** The same, with the parameters in a form: an address may be kept by every proxy on the way, and a body is not. */
  @Post('Consent/_search')
  @HttpCode(200)
  @Can('read', 'consent')
  async searchByForm(
    @CurrentSession() session: Session,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Bundle> {
    const form = new URLSearchParams(typeof body === 'string' ? body : '');
    const query = new URLSearchParams([...queryOf(request), ...form]);
    const { strict } = readWanted(request.headers, query);
    const bundle = await this.service.search(session, query, strict);
    reply.type(FHIR_JSON);
    return bundle;
  }

  @Post('Consent')
  @HttpCode(201)
  @Can('write', 'consent')
  async import(
    @CurrentSession() session: Session,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FhirConsent | undefined> {
    const { minimal } = readWanted(request.headers, queryOf(request));
    requireUnconditional(request.headers);
    const { resource, created } = await this.service.import(session, body);
    reply.status(created ? 201 : 200).headers(versionOf(resource));
    reply.header('location', `${this.service.base}/Consent/${resource.id}`);
    if (minimal) return undefined;
    reply.type(FHIR_JSON);
    return resource;
  }
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
}

/** The headers that say which version was answered (FHIR R4 §3.1.0.1.5). */
function versionOf({ meta }: FhirConsent): Record<string, string> {
  return {
    etag: `W/"${meta?.versionId ?? ''}"`,
    'last-modified': new Date(meta?.lastUpdated ?? 0).toUTCString(),
  };
}
